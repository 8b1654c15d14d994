import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

interface Commit {
  readonly files: ReadonlyMap<string, string>;
  readonly parents: readonly string[];
  readonly email: string;
}

interface PullRequest {
  readonly number: number;
  readonly head: string;
  title: string;
  body: string;
  state: 'open' | 'closed';
  merged_at: string | null;
}

/** One GitHub repository in memory, on loopback, that refuses what GitHub refuses. */
export interface FakeGitHub {
  readonly url: string;
  readonly pulls: PullRequest[];
  /** Files of a branch: path → text. */
  readonly filesOf: (branch: string) => Record<string, string>;
  /** Somebody commits on a branch. */
  readonly commit: (branch: string, email: string, files: Readonly<Record<string, string>>) => void;
  /** Called once, just before a branch is moved: what happens in between. */
  beforeMove: (() => void) | undefined;
  /** Called once, just before a pull request is opened. */
  beforeOpen: (() => void) | undefined;
  /** Branches that a rule protects: nobody may make or move them. */
  readonly protected: Set<string>;
  /** Answer every write with this status. */
  refuse: number | undefined;
}

export async function fakeGitHub(): Promise<FakeGitHub> {
  const commits = new Map<string, Commit>([['0'.repeat(40), { files: new Map(), parents: [], email: 'a@b.example' }]]);
  const trees = new Map<string, ReadonlyMap<string, string>>();
  const refs = new Map<string, string>([['main', '0'.repeat(40)]]);
  let made = 0;
  const mint = (): string =>
    createHash('sha1')
      .update(String((made += 1)))
      .digest('hex');
  const add = (commit: Commit): string => {
    const sha = mint();
    commits.set(sha, commit);
    return sha;
  };
  const ancestors = (sha: string): Set<string> =>
    new Set([sha, ...commits.get(sha)!.parents.flatMap((parent) => [...ancestors(parent)])]);
  const hub: FakeGitHub = {
    url: '',
    pulls: [],
    filesOf: (branch) => Object.fromEntries(commits.get(refs.get(branch)!)!.files),
    commit: (branch, email, files) => {
      const parent = refs.get(branch)!;
      refs.set(
        branch,
        add({ files: new Map([...commits.get(parent)!.files, ...Object.entries(files)]), parents: [parent], email }),
      );
    },
    beforeMove: undefined,
    beforeOpen: undefined,
    protected: new Set(),
    refuse: undefined,
  };

  const answer = (
    method: string,
    path: string,
    query: URLSearchParams,
    body: Record<string, unknown>,
  ): [number, unknown] => {
    const [, rest = ''] = /^\/repos\/o\/r\/(.*)$/.exec(path) ?? [];
    if (method !== 'GET' && hub.refuse !== undefined) return [hub.refuse, { message: 'refused' }];
    const ref = /^git\/refs?\/heads\/(.+)$/.exec(rest)?.[1];
    if (ref !== undefined && method === 'GET') {
      return refs.has(ref) ? [200, { object: { sha: refs.get(ref) } }] : [404, { message: 'Not Found' }];
    }
    if (ref !== undefined && method === 'PATCH') {
      hub.beforeMove?.();
      hub.beforeMove = undefined;
      const sha = body['sha'] as string;
      if (hub.protected.has(ref)) return [422, { message: 'Repository rule violations found' }];
      if (!ancestors(sha).has(refs.get(ref)!)) return [422, { message: 'Update is not a fast forward' }];
      refs.set(ref, sha);
      return [200, {}];
    }
    if (rest === 'git/refs') {
      const name = (body['ref'] as string).replace('refs/heads/', '');
      hub.beforeMove?.();
      hub.beforeMove = undefined;
      if (hub.protected.has(name)) return [422, { message: 'Repository rule violations found' }];
      if (refs.has(name)) return [422, { message: 'Reference already exists' }];
      refs.set(name, body['sha'] as string);
      return [201, {}];
    }
    if (rest.startsWith('git/trees/')) {
      const { files } = commits.get(rest.slice(10))!;
      return [200, { tree: [...files].map(([name, text]) => ({ path: name, type: 'blob', sha: blob(text) })) }];
    }
    if (rest === 'git/trees') {
      const sha = mint();
      const entries = (body['tree'] as { path: string; content: string }[]).map(
        ({ path: name, content }) => [name, content] as const,
      );
      trees.set(sha, new Map([...commits.get(body['base_tree'] as string)!.files, ...entries]));
      return [201, { sha }];
    }
    if (rest === 'git/commits') {
      const { email } = body['author'] as { email: string };
      return [
        201,
        { sha: add({ files: trees.get(body['tree'] as string)!, parents: body['parents'] as string[], email }) },
      ];
    }
    if (rest.startsWith('compare/')) {
      const [from = '', to = ''] = rest.slice(8).split('...');
      const known = ancestors(from);
      const fresh = [...ancestors(to)].filter((sha) => !known.has(sha));
      return [200, { commits: fresh.map((sha) => ({ sha, commit: { author: { email: commits.get(sha)!.email } } })) }];
    }
    if (rest.startsWith('commits/')) {
      const { files, parents } = commits.get(rest.slice(8))!;
      const before = commits.get(parents[0]!)!.files;
      return [
        200,
        { files: [...files].filter(([name, text]) => before.get(name) !== text).map(([filename]) => ({ filename })) },
      ];
    }
    if (rest === 'pulls' && method === 'GET') {
      const head = query.get('head')!.replace('o:', '');
      return [200, hub.pulls.filter((pull) => pull.head === head).toReversed()];
    }
    if (rest === 'pulls') {
      const head = body['head'] as string;
      hub.beforeOpen?.();
      hub.beforeOpen = undefined;
      if (hub.pulls.some((pull) => pull.head === head && pull.state === 'open')) {
        return [422, { message: `A pull request already exists for o:${head}.` }];
      }
      const number = hub.pulls.length + 1;
      const pull: PullRequest = {
        number,
        head,
        title: body['title'] as string,
        body: body['body'] as string,
        state: 'open',
        merged_at: null,
      };
      hub.pulls.push(pull);
      return [201, { ...pull, html_url: `https://github.example/o/r/pull/${number}` }];
    }
    if (rest.startsWith('pulls/')) {
      const pull = hub.pulls[Number(rest.slice(6)) - 1]!;
      Object.assign(pull, { title: body['title'], body: body['body'] });
      return [200, pull];
    }
    return [404, { message: `no such route ${method} ${path}` }];
  };

  const server = createServer((request, response) => {
    let text = '';
    request.on('data', (chunk: Buffer) => (text += chunk.toString()));
    request.on('end', () => {
      const { pathname, searchParams } = new URL(request.url!, 'http://localhost');
      const body = text === '' ? {} : (JSON.parse(text) as Record<string, unknown>);
      const [status, value] = answer(request.method!, decodeURIComponent(pathname), searchParams, body);
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => void server.close());
  return Object.assign(hub, { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` });
}

function blob(text: string): string {
  return createHash('sha1')
    .update(`blob ${Buffer.byteLength(text)}\0${text}`)
    .digest('hex');
}
