import type { Ask } from './sign-in.ts';

interface Tree {
  readonly truncated?: boolean;
  readonly tree: readonly { readonly path: string; readonly sha: string; readonly type: string }[];
}

/** Path → blob of everything in a tree. GitHub cuts long answers: then its folders are read one by one. */
export async function blobsOf(ask: Ask, sha: string, folder = ''): Promise<Map<string, string>> {
  const read = (more: object): Promise<Tree> =>
    ask('GET /repos/{owner}/{repo}/git/trees/{sha}', { sha, ...more }) as Promise<Tree>;
  const all = await read({ recursive: '1' });
  const isWhole = all.truncated !== true;
  const blobs = new Map<string, string>();
  for (const one of isWhole ? all.tree : (await read({})).tree) {
    const path = `${folder}${one.path}`;
    if (one.type === 'blob') blobs.set(path, one.sha);
    if (one.type !== 'tree' || isWhole) continue;
    for (const [name, blob] of await blobsOf(ask, one.sha, `${path}/`)) blobs.set(name, blob);
  }
  return blobs;
}

/** Paths that commits of others than `ours` touched, of all that the head has and the base has not. */
export async function touchedByOthers(ask: Ask, basehead: string, ours: string): Promise<Set<string>> {
  const compared = ask.bind(undefined, 'GET /repos/{owner}/{repo}/compare/{basehead}');
  const commits = await pages<{ sha: string; commit: { author: { email: string } | null } }>(async (page) => {
    const { commits: some } = (await compared({ basehead, ...page })) as { commits: never[] };
    return some;
  });
  const touched = new Set<string>();
  for (const { sha, commit } of commits) {
    if (commit.author?.email === ours) continue;
    const files = await pages<{ filename: string; previous_filename?: string }>(async (page) => {
      const answer = await ask('GET /repos/{owner}/{repo}/commits/{sha}', { sha, ...page });
      return (answer as { files?: never[] }).files ?? [];
    });
    for (const file of files) {
      touched.add(file.filename);
      if (file.previous_filename !== undefined) touched.add(file.previous_filename);
    }
  }
  return touched;
}

const PAGE_SIZE = 100;

/** Rows of all pages: one that is not full is the last. */
async function pages<Row>(read: (page: { per_page: number; page: number }) => Promise<Row[]>): Promise<Row[]> {
  const rows: Row[] = [];
  for (let page = 1; ; page += 1) {
    const some = await read({ per_page: PAGE_SIZE, page });
    rows.push(...some);
    if (some.length < PAGE_SIZE) return rows;
  }
}
