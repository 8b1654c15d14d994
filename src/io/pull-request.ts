import { Octokit } from '@octokit/core';
import { UserError } from '../model/user-error.ts';
import type { GitCommit } from './git.ts';

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

type Env = Readonly<Record<string, string | undefined>>;

/** @throws UserError when the environment names no repository or token */
export function openPullRequests(env: Env): PullRequests {
  const [owner, repo] = (env['GITHUB_REPOSITORY'] ?? '').split('/');
  const token = env['GITHUB_TOKEN'];
  if (!owner || !repo || !token) {
    throw new UserError(
      'GITHUB_REPOSITORY (owner/name) or GITHUB_TOKEN is not set.',
      'Set both, or use tierzero propose --git to push a branch without GitHub.',
    );
  }
  const octokit = new Octokit({ auth: token, ...(env['GITHUB_API_URL'] ? { baseUrl: env['GITHUB_API_URL'] } : {}) });
  const ask: Ask = async (route, parameters) => {
    try {
      return (await octokit.request(route, { owner, repo, ...parameters })).data as unknown;
    } catch (error) {
      throw explained(error, route);
    }
  };
  return {
    read: (branch, base, ours) => read(ask, { owner, branch, base, ours }),
    push: (commit) => push(ask, commit),
    open: (request) => open(ask, owner, request),
  };
}

type Ask = (route: string, parameters: Record<string, unknown>) => Promise<unknown>;

async function read(
  ask: Ask,
  { owner, branch, base, ours }: { owner: string; branch: string; base: string; ours: string },
): Promise<HubBranch> {
  const baseTip = await tipOf(ask, base);
  if (baseTip === undefined) throw new UserError(`GitHub has no branch ${base}.`, 'Name the base branch with --base.');
  const tip = await tipOf(ask, branch);
  const parent = tip ?? baseTip;
  const { tree } = (await ask('GET /repos/{owner}/{repo}/git/trees/{sha}', { sha: parent, recursive: '1' })) as {
    tree: { path: string; sha: string; type: string }[];
  };
  const requests = await requestsOf(ask, owner, branch);
  const last = requests[0];
  return {
    parent,
    exists: tip !== undefined,
    blobs: new Map(tree.filter(({ type }) => type === 'blob').map(({ path, sha }) => [path, sha])),
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

async function touchedByOthers(ask: Ask, basehead: string, ours: string): Promise<Set<string>> {
  const { commits } = (await ask('GET /repos/{owner}/{repo}/compare/{basehead}', { basehead })) as {
    commits: { sha: string; commit: { author: { email: string } | null } }[];
  };
  const touched = new Set<string>();
  for (const { sha, commit } of commits) {
    if (commit.author?.email === ours) continue;
    const { files = [] } = (await ask('GET /repos/{owner}/{repo}/commits/{sha}', { sha })) as {
      files?: { filename: string; previous_filename?: string }[];
    };
    for (const file of files) {
      touched.add(file.filename);
      if (file.previous_filename !== undefined) touched.add(file.previous_filename);
    }
  }
  return touched;
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

function statusOf(error: unknown): number | undefined {
  const cause = error instanceof UserError ? error.cause : error;
  return (cause as { status?: number } | undefined)?.status;
}

function explained(error: unknown, route: string): unknown {
  const status = statusOf(error);
  if (status === undefined) return error;
  const hint =
    status === 403 || status === 429
      ? 'GitHub refuses: the token lacks contents and pull-requests write access, the branch is protected, or the rate limit is used up. Mend it, or wait, then run propose again.'
      : 'Run propose again; it goes on where it stopped and makes nothing twice.';
  return new UserError(`GitHub answered ${status} to ${route}.`, hint, { cause: error });
}
