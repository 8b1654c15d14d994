import { wallClock } from '../io/clock.ts';
import { explainGithub, openGithubIssues, readIssues, type GithubIssues } from '../io/github/issues.ts';
import { issueTicket, type Issue } from '../io/github/issue-ticket.ts';
import { UserError } from '../model/user-error.ts';
import type { Source, SourceWork } from './pull.ts';

const GITHUB = 'github';
/** No issue was changed then. */
const TO_READ_AGAIN = '';

/** `pull github`: issues of the repositories that the settings name. */
export const githubSource: Source = async (work) => {
  const { repositories } = work.settings.sources.github;
  if (repositories.length === 0) {
    throw new UserError('No GitHub repository is chosen.', 'Name one in desk.yaml under sources.github.repositories.');
  }
  const github = openGithubIssues(work.house.env, wallClock);
  for (const repository of repositories) {
    try {
      await pullRepository(repository, github, work);
    } catch (error) {
      throw explainGithub(error, repository);
    } finally {
      work.pulled.requests = github.requests();
    }
  }
};

/**
 * The newest change of a page is stored with the page: the next run starts there, inclusive; but at the first row that could
 * not be read, so that it is asked for again.
 */
async function pullRepository(repository: string, github: GithubIssues, work: SourceWork): Promise<void> {
  const { store, pulled, house } = work;
  const key = `${GITHUB} ${repository}`;
  const label = work.settings.sources.github.label;
  const kept = store.sync.state(key) as { readonly since: string; readonly label?: string } | undefined;
  let since = kept !== undefined && kept.label === label ? kept.since : work.since?.toISOString();
  let hold: string | undefined;
  for await (const rows of github.pages(repository, { since, label })) {
    const { issues, unreadable, firstUnreadable } = readIssues(rows);
    for (const [number, why] of unreadable) pulled.unreadable.set(`${repository}${number}`, why);
    hold = earlier(hold, firstUnreadable === '' ? (since ?? '') : firstUnreadable);
    for (const issue of issues) {
      if (!(await pullIssue(repository, issue, { github, work }))) hold = earlier(hold, issue.updated_at);
    }
    since = issues.reduce((latest, { updated_at }) => (updated_at > latest ? updated_at : latest), since ?? '');
    const next = earlier(hold, since);
    store.transaction(() => {
      if (next) store.sync.putState(key, { since: next, ...(label !== undefined && { label }) });
      store.sync.putState(GITHUB, {});
    });
    house.progress.show(`github: ${repository}, ${pulled.new + pulled.changed + pulled.same} issues`);
  }
}

function earlier(one: string | undefined, other: string | undefined): string | undefined {
  return one === undefined || (other !== undefined && other < one) ? other : one;
}

/** False when something of the issue could not be read. */
async function pullIssue(
  repository: string,
  issue: Issue,
  { github, work }: { readonly github: GithubIssues; readonly work: SourceWork },
): Promise<boolean> {
  const { store, pulled } = work;
  const version = { generated: Math.floor(Date.parse(issue.updated_at) / 1000), head: issue.updated_at };
  if (store.sync.versionOf(GITHUB, `${repository}#${issue.number}`)?.head === version.head) {
    pulled.same += 1;
    return true;
  }
  if (Date.parse(issue.updated_at) < work.keepFrom) {
    pulled.expired += 1;
    return true;
  }
  const read = await github.comments(repository, issue.number);
  if (read === undefined) return true;
  for (const [comment, why] of read.unreadable) pulled.unreadable.set(`${repository}#${issue.number} ${comment}`, why);
  const isWhole = read.unreadable.size === 0;
  const ticket = issueTicket(repository, issue, read.comments);
  const stored = isWhole ? version : { ...version, head: TO_READ_AGAIN };
  pulled[store.transaction(() => store.putTicket(ticket, stored))] += 1;
  pulled.comments += ticket.comments.length;
  return isWhole;
}
