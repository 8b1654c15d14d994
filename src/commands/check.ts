import { readLedger, readPages, readWeeks } from '../io/pages.ts';
import type { Problem } from '../model/problem.ts';
import { UserError } from '../model/user-error.ts';
import { settingWords } from '../process/setting-words.ts';
import { fillPlaceholders } from '../text/placeholders.ts';
import { claimedTwice, lostAddresses } from '../writing/addresses.ts';
import { brokenLinks } from '../writing/links.ts';
import { annotation } from './annotation.ts';
import { checkFindability } from './check-findability.ts';
import { checkPrivacy } from './check-privacy.ts';
import { checkSupport, reviewsOf } from './check-quality.ts';
import { printJson, settingsOf, type House } from './house.ts';
import type { Options, Verb } from './verb.ts';

/** What can be checked by itself, by name; each reads and says what to mend. */
const CHECKS: Readonly<Record<string, (house: House, options: Options) => Problem[] | Promise<Problem[]>>> = {
  pages: checkPages,
  links: checkLinks,
  placeholders: checkPlaceholders,
  support: checkSupport,
  quality: (house) => reviewsOf(house).flatMap(({ problems }) => problems),
  privacy: checkPrivacy,
  findability: checkFindability,
};

/** Checks that have advice as well, said when they are asked for by name. */
const ADVISING = ['links', 'quality', 'findability'];

const PAGE_FOLDERS = ['kb', 'runbooks', 'process', 'decisions'];

export const verb: Verb = {
  describe: (command) =>
    command
      .summary('check settings, pages, links, privacy and findability')
      .description(
        'Checks the content folder and names every problem with its file and line; in GitHub Actions as annotations. `quality` holds ' +
          'articles and runbooks against their checklists and gives each a score of 100; only pages that were drafted here and are ' +
          'published must keep them, elsewhere it is advice. `support` names sentences of drafts that no ticket carries, and of published ' +
          'pages for customers that too few customers were told. `links` also names addresses that a rename or a deletion took away. ' +
          ' `findability` asks the search of the built public site what customers asked, ' +
          'and wants the article that answers it among the first three; it knows that article from links in replies, from what people ' +
          `wrote in topics.json, and from articles that were written for a topic. CHECK: ${Object.keys(CHECKS).join(', ')}.`,
      )
      .argument('[check...]', 'what to check (default: all)')
      .option(
        '--site <dir>',
        'privacy, findability: the built public site (default: dist beside the content folder, if it is there)',
      ),
  run: check,
};

/** @throws UserError when anything has to be mended */
export async function check(house: House, names: readonly string[], options: Options = {}): Promise<void> {
  settingsOf(house);
  readLedger(house.contentDir);
  readWeeks(house.contentDir);
  const problems: Problem[] = [];
  for (const name of names.length === 0 ? Object.keys(CHECKS) : names) {
    const run = CHECKS[name];
    if (run === undefined) {
      throw new UserError(`There is no check ${name}.`, `Checks are: ${Object.keys(CHECKS).join(', ')}.`);
    }
    problems.push(...(await run(house, options)));
  }
  const errors = problems.filter(({ level }) => level === undefined);
  const wantsAdvice = ADVISING.some((name) => names.includes(name));
  show(house, wantsAdvice ? problems : errors);
  if (!house.json && names.includes('quality')) showScores(house);
  if (errors.length > 0)
    throw new UserError(`${errors.length} problems.`, 'Mend what is named above, then check again.');
  const advice = problems.length - errors.length;
  const more = advice === 0 || wantsAdvice ? '' : ` ${advice} pieces of advice: tierzero check ${ADVISING.join(' ')}.`;
  if (!house.json) house.out(`Nothing to mend.${more}\n`);
}

function show(house: House, problems: readonly Problem[]): void {
  if (house.json) printJson(house, problems);
  else if (house.env['GITHUB_ACTIONS'] === 'true') {
    for (const problem of problems) house.out(`${annotation(problem, house.contentDir)}\n`);
  } else {
    for (const { path, line, rule, message, level } of problems)
      house.out(`${path}:${line}: ${level === undefined ? '' : `${level}: `}${message} (${rule})\n`);
  }
}

/** The worst first: they are to be mended first. */
function showScores(house: House): void {
  const reviews = reviewsOf(house).toSorted((a, b) => a.score - b.score || (a.path < b.path ? -1 : 1));
  for (const { path, score } of reviews) house.out(`${String(score).padStart(3)} of 100  ${path}\n`);
}

function checkPages(house: House): Problem[] {
  return readPages(house.contentDir).broken.map(({ path, line, why }) => ({
    path,
    line,
    rule: 'front-matter',
    message: why,
  }));
}

function checkLinks(house: House): Problem[] {
  const { pages } = readPages(house.contentDir);
  const linked = pages.map(({ path, text, body, frontMatter: { aliases } }) => ({
    path,
    body,
    aliases,
    bodyLine: text.slice(0, text.length - body.length).split('\n').length,
  }));
  return [
    ...brokenLinks(linked, PAGE_FOLDERS),
    ...claimedTwice(pages),
    ...lostAddresses(pages, readLedger(house.contentDir), readWeeks(house.contentDir)),
  ];
}

function checkPlaceholders(house: House): Problem[] {
  const values = settingWords(settingsOf(house));
  return readPages(house.contentDir, 'process').pages.flatMap(({ path, text }) =>
    fillPlaceholders(text, values).unknown.map(({ line, name }) => ({
      path,
      line,
      rule: 'unknown-placeholder',
      message: `{{${name}}} is no setting that pages may show`,
    })),
  );
}
