import { globSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { wallClock, type Clock } from '../io/clock.ts';
import { openGit, type Git } from '../io/git.ts';
import { readPages, readWeeks, type Page } from '../io/pages.ts';
import { openPullRequests, type PullRequests } from '../io/pull-request.ts';
import { UserError } from '../model/user-error.ts';
import type { Week } from '../model/week.ts';
import {
  AUTHOR,
  branchOf,
  filesToPropose,
  previewOf,
  proposalBody,
  type BranchState,
  type Places,
  type ProposedFile,
} from '../writing/proposal.ts';
import { reportMarkdown } from '../writing/report.ts';
import { assertNothingPrivate } from './guard.ts';
import { printJson, settingsOf, type House } from './house.ts';
import { secretsOf } from './known.ts';
import { optionText, type Options, type Verb } from './verb.ts';

const MOST_TRIES = 3;

export const verb: Verb = {
  describe: (command) =>
    command
      .summary('propose the week’s drafts in one pull request')
      .description(
        'Puts the newest week, the ledger and the drafts on the branch tierzero/WEEK in one commit and opens or renews its pull ' +
          'request. What people committed on that branch stays. Reads GITHUB_REPOSITORY and GITHUB_TOKEN, or the GITHUB_APP_… variables of a GitHub App.',
      )
      .option('--git', 'push the branch with git to origin and open no pull request')
      .option('--base <branch>', 'the branch that the proposal is for', 'main'),
  run: async (house, _, options) => {
    const proposed = await propose(house, options);
    if (house.json) printJson(house, proposed);
    else
      house.out(
        `${SAID[proposed.outcome]} ${proposed.branch}: ${proposed.files.length} files${proposed.url === undefined ? '' : `, ${proposed.url}`}\n`,
      );
  },
};

export interface Proposed {
  readonly branch: string;
  readonly outcome: 'pushed' | 'unchanged' | 'merged' | 'closed';
  /** Paths in the repository that went into this run's commit. */
  readonly files: string[];
  readonly url: string | undefined;
}

/** Where a proposal goes: a remote repository by git, or GitHub. */
interface Door {
  readonly read: (branch: string, base: string, ours: string) => BranchState | Promise<BranchState>;
  readonly push: Git['push'] | PullRequests['push'];
  readonly open: PullRequests['open'] | undefined;
}

/**
 * Commits what the week's branch lacks and opens or renews its pull request. Safe to run again.
 *
 * @throws UserError before anything is sent, when a file or the description holds something private
 */
export async function propose(house: House, options: Options, clock: Clock = wallClock): Promise<Proposed> {
  const weeks = readWeeks(house.contentDir);
  const week = weeks.at(-1);
  if (week === undefined) throw new UserError('There is no week to propose.', 'Run tierzero weekly first.');
  const git = openGit(house.contentDir);
  const door: Door = options['git'] === true ? { ...git, open: undefined } : openPullRequests(house.env, clock);
  const base = optionText(options, 'base') ?? 'main';
  const branch = branchOf(week.week);
  const drafts = readPages(house.contentDir).pages.filter(({ frontMatter }) => frontMatter.topic !== undefined);
  const local = localFiles(house, git.prefix, drafts);
  const report = reportMarkdown(settingsOf(house), week, weeks.at(-2));
  const body = proposalBody(
    report,
    drafts.filter(({ frontMatter }) => frontMatter.status === 'draft'),
    week.topics,
    placesOf(house, branch, git.prefix),
  );
  assertNothingPrivate([...local, { path: 'pull-request.md', text: body }], await secretsOf(house));
  const { outcome, files } = await commit(door, { branch, base, week, local });
  const hasBranch = outcome === 'pushed' || outcome === 'unchanged';
  const isEmpty = outcome === 'unchanged' && !(await door.read(branch, base, AUTHOR.email)).exists;
  if (door.open === undefined || !hasBranch || isEmpty) return { branch, outcome, files, url: undefined };
  const { url } = await door.open({ branch, base, title: titleOf(week), body });
  return { branch, outcome, files, url };
}

/** Where people can read the files of the branch. */
function placesOf(house: House, branch: string, prefix: string): Places {
  const { GITHUB_SERVER_URL: server = 'https://github.com', GITHUB_REPOSITORY: repository } = house.env;
  const { previewUrl } = settingsOf(house).site;
  return {
    files: repository === undefined ? undefined : `${server}/${repository}/blob/${branch}/${prefix}`.replace(/\/$/, ''),
    preview: previewUrl === undefined ? undefined : previewOf(previewUrl, branch),
  };
}

async function commit(
  door: Door,
  what: {
    readonly branch: string;
    readonly base: string;
    readonly week: Week;
    readonly local: readonly ProposedFile[];
  },
): Promise<Pick<Proposed, 'outcome' | 'files'>> {
  const { branch, base, week, local } = what;
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const state = await door.read(branch, base, AUTHOR.email);
    if (state.ended !== undefined) return { outcome: state.ended, files: [] };
    const files = filesToPropose(local, state);
    if (files.length === 0) return { outcome: 'unchanged', files: [] };
    const message = `${titleOf(week)}\n`;
    const done = await door.push({ branch, parent: state.parent, files, message, author: AUTHOR });
    if (done === 'pushed') return { outcome: 'pushed', files: files.map(({ path }) => path) };
  }
  throw new UserError(
    `The branch ${branch} moved ${MOST_TRIES} times while it was written; nothing was changed.`,
    'Wait until the other run or person has finished, then run propose again.',
  );
}

/** What a run writes: weeks, ledger, evidence and the pages of topics. */
function localFiles({ contentDir }: House, prefix: string, drafts: readonly Page[]): ProposedFile[] {
  const files = globSync(['topics.json', 'known-values.json', 'weeks/*.json', 'maps/*.json', 'evidence/*.json'], {
    cwd: contentDir,
  })
    .map((path) => path.split(sep).join('/'))
    .map((path) => ({ path: `${prefix}${path}`, text: readFileSync(join(contentDir, path), 'utf8') }));
  return [...files, ...drafts.map(({ path, text }) => ({ path: `${prefix}${path}`, text }))];
}

function titleOf({ week }: Week): string {
  return `Drafts and report of ${week}`;
}

const SAID: Readonly<Record<Proposed['outcome'], string>> = {
  pushed: 'pushed',
  unchanged: 'nothing new for',
  merged: 'people have already merged',
  closed: 'people have closed',
};
