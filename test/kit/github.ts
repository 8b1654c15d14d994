import { createHash, verify } from 'node:crypto';
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
  readonly html_url: string;
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
  /** So many requests are refused because the limit is spent, with a wait of seven seconds. */
  spent: number;
  /** A tree of more entries is cut where it is asked for as a whole. */
  mostEntries: number;
  /** The public key of the app that may sign in, as installation 7. */
  appKey: string | undefined;
}

const TOKEN = 's3cret';
const APP_TOKEN = 'ghs_of_the_app';
const MOST_COMMITS = 250;

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
  const ancestors = (sha: string): Set<string> => {
    const known = new Set([sha]);
    for (const one of known) for (const parent of commits.get(one)!.parents) known.add(parent);
    return known;
  };
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
    spent: 0,
    mostEntries: 100_000,
    appKey: undefined,
  };
  const folders = new Map<string, ReadonlyMap<string, string>>();
  const treeOf = (files: ReadonlyMap<string, string>, isWhole: boolean): object => {
    const blobs = [...files].map(([path, text]) => ({ path, type: 'blob', sha: blob(text) }));
    if (isWhole) return { tree: blobs.slice(0, hub.mostEntries), truncated: blobs.length > hub.mostEntries };
    const inside = Map.groupBy(files, ([path]) => (path.includes('/') ? path.split('/')[0]! : ''));
    inside.delete('');
    const trees = [...inside].map(([path, own]) => {
      const sha = mint();
      folders.set(sha, new Map(own.map(([name, text]) => [name.slice(path.length + 1), text])));
      return { path, type: 'tree', sha };
    });
    return { tree: [...blobs.filter(({ path }) => !path.includes('/')), ...trees], truncated: false };
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
      const files = folders.get(rest.slice(10)) ?? commits.get(rest.slice(10))!.files;
      return [200, treeOf(files, query.has('recursive'))];
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
      const fresh = cut([...ancestors(to)].filter((sha) => !known.has(sha)).toReversed(), query, MOST_COMMITS);
      return [200, { commits: fresh.map((sha) => ({ sha, commit: { author: { email: commits.get(sha)!.email } } })) }];
    }
    if (rest.startsWith('commits/')) {
      const { files, parents } = commits.get(rest.slice(8))!;
      const before = commits.get(parents[0]!)!.files;
      return [
        200,
        {
          files: cut(
            [...files].filter(([name, text]) => before.get(name) !== text).map(([filename]) => ({ filename })),
            query,
            300,
          ),
        },
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
        html_url: `https://github.example/o/r/pull/${number}`,
        title: body['title'] as string,
        body: body['body'] as string,
        state: 'open',
        merged_at: null,
      };
      hub.pulls.push(pull);
      return [201, pull];
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
    request.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
    request.on('end', () => {
      const { pathname, searchParams } = new URL(request.url!, 'http://localhost');
      const body = text === '' ? {} : (JSON.parse(text) as Record<string, unknown>);
      const send = (code: number, answered: unknown, more = {}): void =>
        void response.writeHead(code, { 'content-type': 'application/json', ...more }).end(JSON.stringify(answered));
      if (hub.spent-- > 0) {
        send(403, { message: 'API rate limit exceeded' }, { 'retry-after': '7', 'x-ratelimit-remaining': '0' });
        return;
      }
      const { authorization = '' } = request.headers;
      if (pathname === '/app/installations/7/access_tokens') {
        const isApp = hub.appKey !== undefined && isSigned(authorization, hub.appKey);
        if (isApp) send(201, { token: APP_TOKEN, expires_at: '2099-01-01T00:00:00Z', permissions: {} });
        else send(401, { message: 'A JSON web token could not be decoded' });
        return;
      }
      if (![`token ${TOKEN}`, `token ${APP_TOKEN}`].includes(authorization)) {
        send(401, { message: 'Bad credentials' });
        return;
      }
      const [status, value] = answer(request.method!, decodeURIComponent(pathname), searchParams, body);
      send(status, value);
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => void server.close());
  return Object.assign(hub, { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` });
}

/** One page of rows. */
function cut<Row>(rows: Row[], query: URLSearchParams, usual: number): Row[] {
  const size = Number(query.get('per_page') ?? usual);
  const from = (Number(query.get('page') ?? 1) - 1) * size;
  return rows.slice(from, from + size);
}

function isSigned(authorization: string, key: string): boolean {
  const [head = '', claims = '', signature = ''] = authorization.replace(/^bearer /i, '').split('.');
  return verify('RSA-SHA256', Buffer.from(`${head}.${claims}`), key, Buffer.from(signature, 'base64url'));
}

function blob(text: string): string {
  return createHash('sha1')
    .update(`blob ${Buffer.byteLength(text)}\0${text}`)
    .digest('hex');
}
