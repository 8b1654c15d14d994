import { createHash } from 'node:crypto';
import type { FrontMatter } from '../model/article.ts';
import type { WeekTopic } from '../model/week.ts';
import { isStub } from './article.ts';

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

/** Where a draft of a proposal can be read; what is not known is left out. */
export interface Places {
  /** Address of the repository's files on the branch. */
  readonly files: string | undefined;
  /** Address of the branch's preview build. */
  readonly preview: string | undefined;
}

interface ProposedDraft {
  readonly path: string;
  readonly text: string;
  readonly frontMatter: FrontMatter;
}

/**
 * The text of the pull request: what the week's report says first, a box to tick for each draft with where to read it, then the rest of
 * the report, folded away. Articles come first, and in each kind what the week ranks highest.
 */
export function proposalBody(
  report: string,
  drafts: readonly ProposedDraft[],
  topics: readonly WeekTopic[],
  places: Places,
): string {
  const byId = new Map(topics.map((topic) => [topic.id, topic]));
  const topicOf = ({ frontMatter }: ProposedDraft): WeekTopic | undefined => byId.get(frontMatter.topic!);
  const rank = (draft: ProposedDraft): number => topicOf(draft)?.rank ?? Infinity;
  const ordered = drafts.toSorted((a, b) => (rank(a) === rank(b) ? 0 : rank(a) - rank(b)));
  const lists = KINDS.flatMap(({ heading, is }) => {
    const boxes = ordered.filter(is).map((draft) => box(draft, topicOf(draft), places));
    const more = boxes.length > MOST_BOXES ? `\n\nAnd ${boxes.length - MOST_BOXES} more in this branch.` : '';
    return boxes.length === 0 ? [] : [`### ${heading}\n\n${boxes.slice(0, MOST_BOXES).join('\n')}${more}`];
  });
  const list = lists.length === 0 ? 'No draft this week.' : lists.join('\n\n');
  const at = report.search(/^### /m);
  const cut = at >= 0 ? at : report.length < FEWEST_FOLDED ? report.length : 0;
  const [first, rest] = [report.slice(0, cut), report.slice(cut)];
  const head = `${first.trimEnd()}\n\n## Drafts to read\n\nCorrect each one here, then set \`status: published\`, or delete it.\n\n${list}\n`;
  if (rest.trim() === '') return fitted(head, LONGEST);
  const [open, close] = ['\n<details>\n<summary>The report, topic by topic</summary>\n\n', '\n\n</details>\n'];
  const left = LONGEST - head.length - open.length - close.length;
  return left < FEWEST_LEFT ? fitted(head, LONGEST) : `${head}${open}${fitted(rest.trimEnd(), left).trimEnd()}${close}`;
}

/** Boxes of one kind that are shown: drafts that nobody reads pile up from week to week. */
const MOST_BOXES = 50;
/** GitHub refuses the text of a pull request that is longer than 65,536 characters. */
const LONGEST = 65_000;

/** A report of so few characters that has no topics stands open. */
const FEWEST_FOLDED = 8000;
/** Characters from which a part of the report is worth showing. */
const FEWEST_LEFT = 500;

/** A text cut at the end of a line where it is longer than `most` characters. */
function fitted(body: string, most: number): string {
  if (body.length <= most) return body;
  const end = body.lastIndexOf('\n', most - 100);
  return `${body.slice(0, end)}\n\nThe report goes on; \`tierzero report\` prints the whole of it.\n`;
}

const isRunbook = ({ frontMatter }: ProposedDraft): boolean => frontMatter.audience === 'internal';

const KINDS: readonly { readonly heading: string; readonly is: (draft: ProposedDraft) => boolean }[] = [
  { heading: 'Articles', is: (draft) => !isRunbook(draft) && !isStub(draft.text) },
  { heading: 'Runbooks, for the desk only', is: isRunbook },
  {
    heading: 'Too little known yet: answer the questions in them',
    is: (draft) => !isRunbook(draft) && isStub(draft.text),
  },
];

function box({ path, frontMatter }: ProposedDraft, topic: WeekTopic | undefined, { files, preview }: Places): string {
  const title = frontMatter.title.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>@#|]/g, '\\$&');
  const name = files === undefined ? `${title}, \`${path}\`` : `[${title}](${files}/${encodeURI(path)})`;
  const asked = topic === undefined ? ', not asked this week' : `, ${topic.size} tickets`;
  const seen =
    preview === undefined
      ? ''
      : `, [preview](${preview.replace(/\/$/, '')}/${encodeURI(path.replace(/\.mdx?$/, ''))}/)`;
  return `- [ ] ${name}${asked}${seen}`;
}

/** Address of a branch's preview, by the name that hosts of static sites give it: small letters, digits, hyphens. */
export function previewOf(address: string, branch: string): string {
  return address.replaceAll('{branch}', branch.toLowerCase().replace(/[^a-z\d]+/g, '-'));
}
