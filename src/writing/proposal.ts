import { createHash } from 'node:crypto';
import type { FrontMatter } from '../model/article.ts';

/** A branch as it stands where people look at it. */
export interface BranchState {
  /** Commit that a new one goes on: the tip of the week's branch, or of the base branch when there is none yet. */
  readonly parent: string;
  readonly exists: boolean;
  /** Path → Git blob id, at `parent`. */
  readonly blobs: ReadonlyMap<string, string>;
  /** Paths that people's commits on the week's branch touched. */
  readonly theirs: ReadonlySet<string>;
  /** People have already ended this week's proposal. */
  readonly ended: 'merged' | 'closed' | undefined;
}

/** A file to put into the commit: its path in the repository. */
export interface ProposedFile {
  readonly path: string;
  readonly text: string;
}

/** Who writes the program's commits; anybody else's commits are people's. */
export const AUTHOR = { name: 'Tier Zero', email: 'tierzero@users.noreply.github.com' } as const;

export function branchOf(week: string): string {
  return `tierzero/${week}`;
}

/** The files that differ from the branch, by path; one that a person touched on the branch stays as they left it. */
export function filesToPropose(local: readonly ProposedFile[], { blobs, theirs }: BranchState): ProposedFile[] {
  return local
    .filter(({ path, text }) => !theirs.has(path) && blobs.get(path) !== blobId(text))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

/** Git's name for a file's content. @see https://git-scm.com/book/en/v2/Git-Internals-Git-Objects */
export function blobId(text: string): string {
  const bytes = Buffer.from(text);
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}

/** The text of the pull request: a box to tick for each draft, then the week's report. */
export function proposalBody(
  report: string,
  drafts: readonly { readonly path: string; readonly frontMatter: FrontMatter }[],
): string {
  const boxes = drafts.map(({ path, frontMatter }) => `- [ ] \`${path}\` (${frontMatter.audience})`);
  const list = boxes.length === 0 ? 'No draft this week.' : boxes.join('\n');
  return `## Drafts to read\n\nCorrect each one here, then set \`status: published\`, or delete it.\n\n${list}\n\n${report}`;
}
