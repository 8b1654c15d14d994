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
  readonly comments: (repository: string, number: number) => Promise<IssueComment[] | undefined>;
  readonly requests: () => number;
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
        for (let at = 1; at <= MOST_PAGES; at += 1) {
          const rows = await page(`/repos/${repository}/issues/${number}/comments`, { page: at });
          comments.push(...rows.flatMap((row) => IssueComment.safeParse(row).data ?? []));
          if (rows.length < PER_PAGE) break;
        }
        return comments;
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

/** Issues of a page that can be read; pull requests are none. Others by number, with the fields that are wrong. */
export function readIssues(rows: readonly unknown[]): { issues: Issue[]; unreadable: Map<string, string> } {
  const issues: Issue[] = [];
  const unreadable = new Map<string, string>();
  for (const row of rows) {
    const issue = Issue.safeParse(row);
    if (!issue.success) {
      const number = z.object({ number: z.int() }).safeParse(row).data?.number;
      unreadable.set(`#${number ?? '?'}`, issue.error.issues.map(({ path }) => path.join('.')).join(', '));
    } else if (issue.data.pull_request === undefined) issues.push(issue.data);
  }
  return { issues, unreadable };
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
