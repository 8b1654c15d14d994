import { readLedger, readPages, readWeeks } from '../io/pages.ts';
import type { Problem } from '../model/problem.ts';
import { UserError } from '../model/user-error.ts';
import { settingWords } from '../process/setting-words.ts';
import { fillPlaceholders } from '../text/placeholders.ts';
import { brokenLinks } from '../writing/links.ts';
import { checkPrivacy } from './check-privacy.ts';
import { printJson, settingsOf, type House } from './house.ts';
import type { Options, Verb } from './verb.ts';

/** What can be checked by itself, by name; each reads and says what to mend. */
const CHECKS: Readonly<Record<string, (house: House, options: Options) => Problem[] | Promise<Problem[]>>> = {
  pages: checkPages,
  links: checkLinks,
  placeholders: checkPlaceholders,
  privacy: checkPrivacy,
};

const PAGE_FOLDERS = ['kb', 'runbooks', 'process', 'decisions'];

export const verb: Verb = {
  describe: (command) =>
    command
      .summary('check settings, pages, links and privacy')
      .description(
        `Checks the content folder and names every problem with its file and line. CHECK: ${Object.keys(CHECKS).join(', ')}.`,
      )
      .argument('[check...]', 'what to check (default: all)')
      .option(
        '--site <dir>',
        'privacy: the built public site (default: dist beside the content folder, if it is there)',
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
  if (house.json) printJson(house, problems);
  else for (const { path, line, rule, message } of problems) house.out(`${path}:${line}: ${message} (${rule})\n`);
  if (problems.length > 0)
    throw new UserError(`${problems.length} problems.`, 'Mend what is named above, then check again.');
  if (!house.json) house.out('Nothing to mend.\n');
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
  const pages = readPages(house.contentDir).pages.map(({ path, text, body }) => ({
    path,
    body,
    bodyLine: text.slice(0, text.length - body.length).split('\n').length,
  }));
  return brokenLinks(pages, PAGE_FOLDERS);
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
