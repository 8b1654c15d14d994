import { Octokit } from '@octokit/core';
import { UserError } from '../model/user-error.ts';

/** What the desk does with the issues of one repository. */
export interface IssueDoor {
  /** The issue whose body holds `marker`, open or closed, among those touched since an ISO instant. */
  readonly find: (marker: string, since: string) => Promise<Issue | undefined>;
  readonly create: (issue: NewIssue) => Promise<Issue>;
}

export interface Issue {
  readonly number: number;
  readonly url: string;
}

export interface NewIssue {
  readonly title: string;
  readonly body: string;
  readonly labels: readonly string[];
}

type Env = Readonly<Record<string, string | undefined>>;

const PAGE = 100;
const TIMEOUT_MS = 20_000;

/** @param repository  `owner/name` @throws UserError when the environment has no token */
export function openIssues(env: Env, repository: string): IssueDoor {
  const token = env['GITHUB_TOKEN'];
  if (!token)
    throw new UserError('GITHUB_TOKEN is not set.', `Set it to a token that may write issues in ${repository}.`);
  const octokit = new Octokit({
    auth: token,
    userAgent: 'tier-zero',
    ...(env['GITHUB_API_URL'] ? { baseUrl: env['GITHUB_API_URL'] } : {}),
  });
  const [owner, repo] = repository.split('/') as [string, string];
  const ask = async <T>(route: string, fields: Readonly<Record<string, unknown>>): Promise<T> => {
    try {
      const { data } = (await octokit.request(route, {
        owner,
        repo,
        ...fields,
        request: { signal: AbortSignal.timeout(TIMEOUT_MS) },
      })) as { data: T };
      return data;
    } catch (error) {
      throw sayable(error, repository);
    }
  };
  return {
    find: async (marker, since) => {
      for (let page = 1; ; page += 1) {
        const issues = await ask<{ number: number; html_url: string; body: string | null }[]>(
          'GET /repos/{owner}/{repo}/issues',
          {
            state: 'all',
            per_page: PAGE,
            page,
            since,
          },
        );
        const found = issues.find(({ body }) => body?.includes(marker));
        if (found !== undefined) return { number: found.number, url: found.html_url };
        if (issues.length < PAGE) return undefined;
      }
    },
    create: async ({ title, body, labels }) => {
      const made = await ask<{ number: number; html_url: string }>('POST /repos/{owner}/{repo}/issues', {
        title,
        body,
        labels,
      });
      return { number: made.number, url: made.html_url };
    },
  };
}

const HINTS: Readonly<Record<number, string>> = {
  401: 'Check GITHUB_TOKEN.',
  403: 'The token may not do this, or its rate limit is used up: give it access to issues, or wait an hour.',
  404: 'Check github.repository in desk.yaml, and that the token can see it.',
  410: 'Issues are switched off in that repository.',
  422: 'GitHub does not take the issue as it is: check github.labels in desk.yaml.',
  429: 'Wait a few minutes.',
};

function sayable(error: unknown, repository: string): UserError {
  const status = (error as { status?: number }).status;
  const isRefusal = status !== undefined && status >= 400 && status < 500;
  const what = isRefusal
    ? `GitHub refuses (${status})`
    : `GitHub cannot be reached${status === undefined ? '' : ` (${status})`}`;
  const hint = (isRefusal ? HINTS[status] : undefined) ?? 'Try again later.';
  return new UserError(
    `${what} at ${repository}.`,
    `${hint} Running it again is safe: a ticket never gets a second issue.`,
    { cause: error },
  );
}
