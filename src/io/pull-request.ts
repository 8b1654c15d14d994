import { UserError } from '../model/user-error.ts';
import type { Clock } from './clock.ts';
import type { GitCommit } from './git.ts';
import { blobsOf, touchedByOthers } from './github/history.ts';
import { signIn, statusOf, type Ask, type Env } from './github/sign-in.ts';

/** A repository on GitHub, as far as a proposal needs it. */
export interface PullRequests {
  readonly read: (branch: string, base: string, ours: string) => Promise<HubBranch>;
  /** Puts one commit on the branch, all files or none. `stale`: the branch has moved meanwhile; nothing was changed. */
  readonly push: (commit: GitCommit) => Promise<'pushed' | 'stale'>;
  /** Opens the branch's pull request, or gives the open one a new text. */
  readonly open: (request: { branch: string; base: string; title: string; body: string }) => Promise<OpenRequest>;
}

export interface HubBranch {
  readonly parent: string;
  readonly exists: boolean;
  readonly blobs: ReadonlyMap<string, string>;
  readonly theirs: ReadonlySet<string>;
  readonly ended: 'merged' | 'closed' | undefined;
}

export interface OpenRequest {
  readonly url: string;
  readonly outcome: 'opened' | 'updated';
}

/** @throws UserError when the environment names no repository or no sign-in */
export function openPullRequests(env: Env, clock: Clock): PullRequests {
  const { owner, ask } = signIn(env, clock);
  return {
    read: (branch, base, ours) => read(ask, { owner, branch, base, ours }),
    push: (commit) => push(ask, commit),
    open: (request) => open(ask, owner, request),
  };
}

async function read(
  ask: Ask,
  { owner, branch, base, ours }: { owner: string; branch: string; base: string; ours: string },
): Promise<HubBranch> {
  const baseTip = await tipOf(ask, base);
  if (baseTip === undefined) throw new UserError(`GitHub has no branch ${base}.`, 'Name the base branch with --base.');
  const tip = await tipOf(ask, branch);
  const parent = tip ?? baseTip;
  const requests = await requestsOf(ask, owner, branch);
  const last = requests[0];
  return {
    parent,
    exists: tip !== undefined,
    blobs: await blobsOf(ask, parent),
    theirs: tip === undefined ? new Set() : await touchedByOthers(ask, `${baseTip}...${tip}`, ours),
    ended: last === undefined || last.state === 'open' ? undefined : last.merged_at === null ? 'closed' : 'merged',
  };
}

async function tipOf(ask: Ask, branch: string): Promise<string | undefined> {
  try {
    const { object } = (await ask('GET /repos/{owner}/{repo}/git/ref/{+ref}', { ref: `heads/${branch}` })) as {
      object: { sha: string };
    };
    return object.sha;
  } catch (error) {
    if (statusOf(error) === 404) return undefined;
    throw error;
  }
}

interface Request {
  readonly number: number;
  readonly state: 'open' | 'closed';
  readonly merged_at: string | null;
  readonly html_url: string;
}

/** The branch's pull requests, newest first. */
async function requestsOf(ask: Ask, owner: string, branch: string): Promise<Request[]> {
  return (await ask('GET /repos/{owner}/{repo}/pulls', { head: `${owner}:${branch}`, state: 'all' })) as Request[];
}

async function push(ask: Ask, { branch, parent, files, message, author }: GitCommit): Promise<'pushed' | 'stale'> {
  const { sha: tree } = (await ask('POST /repos/{owner}/{repo}/git/trees', {
    base_tree: parent,
    tree: files.map(({ path, text }) => ({ path, mode: '100644', type: 'blob', content: text })),
  })) as { sha: string };
  const { sha } = (await ask('POST /repos/{owner}/{repo}/git/commits', {
    message,
    tree,
    parents: [parent],
    author,
  })) as {
    sha: string;
  };
  const exists = (await tipOf(ask, branch)) !== undefined;
  try {
    if (exists) await ask('PATCH /repos/{owner}/{repo}/git/refs/{+ref}', { ref: `heads/${branch}`, sha, force: false });
    else await ask('POST /repos/{owner}/{repo}/git/refs', { ref: `refs/heads/${branch}`, sha });
    return 'pushed';
  } catch (error) {
    if (statusOf(error) !== 422) throw error;
    // The same answer means that the branch moved, and that its rules let nobody move it.
    if ((await tipOf(ask, branch)) !== (exists ? parent : undefined)) return 'stale';
    throw new UserError(
      `GitHub does not let the branch ${branch} move, and nobody else moved it.`,
      'A rule protects it. Let the token past that rule, or leave branches that begin with tierzero/ out of it.',
      { cause: error },
    );
  }
}

async function open(
  ask: Ask,
  owner: string,
  { branch, base, title, body }: { branch: string; base: string; title: string; body: string },
): Promise<OpenRequest> {
  const find = async (): Promise<Request | undefined> =>
    (await requestsOf(ask, owner, branch)).find(({ state }) => state === 'open');
  let known = await find();
  if (known === undefined) {
    try {
      const made = (await ask('POST /repos/{owner}/{repo}/pulls', { head: branch, base, title, body })) as Request;
      return { url: made.html_url, outcome: 'opened' };
    } catch (error) {
      // Somebody may have opened it meanwhile.
      known = statusOf(error) === 422 ? await find() : undefined;
      if (known === undefined) throw error;
    }
  }
  await ask('PATCH /repos/{owner}/{repo}/pulls/{pull_number}', { pull_number: known.number, title, body });
  return { url: known.html_url, outcome: 'updated' };
}
