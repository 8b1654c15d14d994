import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { isStale, readBuiltSite } from '../io/built-site.ts';
import { readPages } from '../io/pages.ts';
import { gate, type GateFile } from '../mining/gate.ts';
import { repeatedNotes } from '../mining/gate-notes.ts';
import type { Problem } from '../model/problem.ts';
import type { Thread } from '../model/thread.ts';
import { UserError } from '../model/user-error.ts';
import { shownText } from '../text/shown-text.ts';
import { asShown } from './guard.ts';
import { withStore, type House } from './house.ts';
import { secretsOf } from './known.ts';
import { readThreads } from './threads.ts';
import { optionText, type Options } from './verb.ts';

/**
 * Looks for private values in everything that a run wrote and in the built public site, and for words of internal notes in what
 * customers see of them.
 */
export async function checkPrivacy(house: House, options: Options): Promise<Problem[]> {
  const site = siteFiles(house, optionText(options, 'site'));
  const { data, pages, articles } = generatedFiles(house);
  const secrets = await secretsOf(house);
  if (!existsSync(house.storePath) && secrets.hashed === undefined)
    house.warn('There is neither a store nor known-values.json: names that only the desk knows are not looked for.');
  const words = site.filter(({ isCode }) => isCode !== true);
  return [
    ...gate([...data, ...pages, ...site], secrets),
    ...repeatedNotes([...articles, ...words], await allThreads(house)),
  ];
}

function generatedFiles({ contentDir }: House): Record<'data' | 'pages' | 'articles', GateFile[]> {
  const data = globSync(['topics.json', 'board.json', 'weeks/*.json', 'maps/*.json', 'evidence/*.json'], {
    cwd: contentDir,
  })
    .map((path) => path.split(sep).join('/'))
    .sort()
    .map((path) => asShown({ path, text: readFileSync(join(contentDir, path), 'utf8') }));
  const generated = readPages(contentDir).pages.filter(
    ({ text, frontMatter }) => frontMatter.topic !== undefined || /^seal: /m.test(text),
  );
  const articles = generated.filter(({ frontMatter }) => frontMatter.audience === 'public');
  return { data, pages: generated.map(asShown), articles: articles.map(asShown) };
}

/** What the built site holds; none when no folder is named and none lies beside the content. */
function siteFiles({ contentDir, warn }: House, named: string | undefined): GateFile[] {
  const dir = named ?? join(dirname(contentDir), 'dist');
  if (existsSync(dir)) {
    if (isStale(dir, contentDir))
      warn(`${dir} was built before the content changed: what is looked through is the older site.`);
    return readBuiltSite(dir).map(({ path, format, text, isCode }) => ({
      path: join(dir, path),
      text: isCode ? text : shownText(`.${format}`, text),
      isCode,
    }));
  }
  if (named === undefined) return [];
  throw new UserError(
    `There is no folder ${named}.`,
    'Build the site first, or name the folder that it was built into.',
  );
}

async function allThreads(house: House): Promise<Thread[]> {
  if (!existsSync(house.storePath)) return [];
  const always = { since: new Date(-8.64e15), until: new Date(8.64e15) };
  const read = await withStore(house, (store) => readThreads(store, always, house.progress));
  return read.flatMap(({ thread }) => thread ?? []);
}
