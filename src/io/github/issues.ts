import { Octokit } from '@octokit/core';
import { z } from 'zod';
import type { Clock } from '../clock.ts';
import { UserError } from '../../model/user-error.ts';
import { Issue, IssueComment } from './issue-ticket.ts';
import { patientFetch } from './patient-fetch.ts';

/** Reads of GitHub issues. */
export interface GithubIssues {
  /** Issues of a repository that changed since an instant, least recently changed first, a page at a time. */
  readonly pages: (repository: string, query: IssueQuery) => AsyncGenerator<readonly unknown[]>;
  /** `undefined` when the issue is gone. */
  readonly comments: (repository: string, number: number) => Promise<IssueComments | undefined>;
  readonly requests: () => number;
}

/** Comments of an issue, and those that cannot be read: by id, with the fields that are wrong. */
export interface IssueComments {
  readonly comments: readonly IssueComment[];
  readonly unreadable: ReadonlyMap<string, string>;
}

export interface IssueQuery {
  /** ISO instant, inclusive. */
  readonly since: string | undefined;
  readonly label: string | undefined;
}

const PER_PAGE = 100;
const MOST_PAGES = 10_000;
const GONE = new Set([404, 410]);

/** Without `GITHUB_TOKEN`, public repositories only, and few requests an hour. */
export function openGithubIssues(env: Readonly<Record<string, string | undefined>>, clock: Clock): GithubIssues {
  let requests = 0;
  const octokit = new Octokit({
    ...(env['GITHUB_TOKEN'] && { auth: env['GITHUB_TOKEN'] }),
    ...(env['GITHUB_API_URL'] && { baseUrl: env['GITHUB_API_URL'] }),
    request: { fetch: patientFetch(clock, Math.random, () => (requests += 1)) },
  });
  const page = async (path: string, query: Record<string, unknown>): Promise<unknown[]> => {
    const answer: { readonly data: unknown } = await octokit.request(`GET ${path}`, { ...query, per_page: PER_PAGE });
    return z.array(z.unknown()).parse(answer.data);
  };
  return {
    requests: () => requests,
    pages: async function* (repository, { since, label }) {
      const query = { state: 'all', sort: 'updated', direction: 'asc', ...(label !== undefined && { labels: label }) };
      let from = since;
      for (let number = 1; number <= MOST_PAGES;) {
        const rows = await page(`/repos/${repository}/issues`, { ...query, since: from, page: number });
        yield rows;
        if (rows.length < PER_PAGE) return;
        const newest = newestChange(rows);
        number = newest > (from ?? '') ? 1 : number + 1;
        from = newest > (from ?? '') ? newest : from;
      }
    },
    comments: async (repository, number) => {
      try {
        const comments: IssueComment[] = [];
        const unreadable = new Map<string, string>();
        for (let at = 1; at <= MOST_PAGES; at += 1) {
          const rows = await page(`/repos/${repository}/issues/${number}/comments`, { page: at });
          for (const row of rows) {
            const read = IssueComment.safeParse(row);
            if (read.success) comments.push(read.data);
            else unreadable.set(`comment ${rowOf(row).id ?? 'without id'}`, fieldsOf(read.error));
          }
          if (rows.length < PER_PAGE) break;
        }
        return { comments, unreadable };
      } catch (error) {
        if (GONE.has(statusOf(error) ?? 0)) return undefined;
        throw error;
      }
    },
  };
}

/** A list that is ordered by change is walked by change, not by number: rows move while it is read. */
function newestChange(rows: readonly unknown[]): string {
  const changes = rows.map((row) => z.object({ updated_at: z.string() }).safeParse(row).data?.updated_at ?? '');
  return changes.reduce((newest, change) => (change > newest ? change : newest), '');
}

/** What a page of issues holds. */
export interface IssuePage {
  /** Pull requests are none. */
  readonly issues: readonly Issue[];
  /** By number, with the fields that are wrong. */
  readonly unreadable: ReadonlyMap<string, string>;
  /** When the first of those that cannot be read was changed; `''` when that cannot be read either. */
  readonly firstUnreadable: string | undefined;
}

export function readIssues(rows: readonly unknown[]): IssuePage {
  const issues: Issue[] = [];
  const unreadable = new Map<string, string>();
  let firstUnreadable: string | undefined;
  for (const row of rows) {
    const issue = Issue.safeParse(row);
    if (!issue.success) {
      const { number, updated_at = '' } = rowOf(row);
      unreadable.set(`#${number ?? '?'}`, fieldsOf(issue.error));
      firstUnreadable = firstUnreadable === undefined || updated_at < firstUnreadable ? updated_at : firstUnreadable;
    } else if (issue.data.pull_request === undefined) issues.push(issue.data);
  }
  return { issues, unreadable, firstUnreadable };
}

const Row = z.object({
  id: z.int().optional().catch(undefined),
  number: z.int().optional().catch(undefined),
  updated_at: z.iso.datetime({ offset: true }).optional().catch(undefined),
});

/** What can be said of a row that cannot be read. */
function rowOf(row: unknown): z.infer<typeof Row> {
  return Row.safeParse(row).data ?? {};
}

function fieldsOf(error: z.ZodError): string {
  return error.issues.map(({ path }) => path.join('.') || 'is no object').join(', ');
}

/** GitHub's refusal as a sentence; anything else as it is. */
export function explainGithub(error: unknown, repository: string): unknown {
  const status = statusOf(error);
  if (status === undefined) return error;
  return new UserError(
    `GitHub answers ${status} for the issues of ${repository}; what was read before is in the store.`,
    'Check GITHUB_TOKEN (it needs to read issues) and sources.github.repositories in desk.yaml.',
    { cause: error },
  );
}

function statusOf(error: unknown): number | undefined {
  const status = (error as { status?: unknown } | null)?.status;
  return typeof status === 'number' ? status : undefined;
}
