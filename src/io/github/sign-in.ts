import { createAppAuth } from '@octokit/auth-app';
import { Octokit } from '@octokit/core';
import { UserError } from '../../model/user-error.ts';
import type { Clock } from '../clock.ts';
import { patientFetch } from './patient-fetch.ts';

export type Env = Readonly<Record<string, string | undefined>>;

/** Answers of one repository by route; fails with a UserError that names the status and what to do. */
export type Ask = (route: string, parameters: Record<string, unknown>) => Promise<unknown>;

/**
 * Signs in as a GitHub App where the environment names one, else with a token.
 *
 * @throws UserError when the environment names no repository, or neither an app nor a token
 */
export function signIn(env: Env, clock: Clock): { readonly owner: string; readonly ask: Ask } {
  const [owner, repo] = (env['GITHUB_REPOSITORY'] ?? '').split('/');
  const auth = appIn(env) ?? tokenIn(env);
  if (!owner || !repo || auth === undefined) {
    throw new UserError(
      'GITHUB_REPOSITORY (owner/name), or a sign-in for it, is not set.',
      'Set it with GITHUB_TOKEN, or with GITHUB_APP_ID, GITHUB_APP_INSTALLATION_ID and GITHUB_APP_PRIVATE_KEY; or use tierzero propose --git to push a branch without GitHub.',
    );
  }
  const octokit = new Octokit({
    ...auth,
    ...(env['GITHUB_API_URL'] ? { baseUrl: env['GITHUB_API_URL'] } : {}),
    request: { fetch: patientFetch(clock, Math.random, () => undefined) },
  });
  const ask: Ask = async (route, parameters) => {
    try {
      return (await octokit.request(route, { owner, repo, ...parameters })).data as unknown;
    } catch (error) {
      throw explained(error, route);
    }
  };
  return { owner, ask };
}

function tokenIn({ GITHUB_TOKEN: token }: Env): { auth: string } | undefined {
  return token ? { auth: token } : undefined;
}

/** A key from a file of secrets may have its line ends written out. */
function appIn(env: Env): { authStrategy: typeof createAppAuth; auth: object } | undefined {
  const appId = env['GITHUB_APP_ID'];
  const installationId = env['GITHUB_APP_INSTALLATION_ID'];
  const privateKey = env['GITHUB_APP_PRIVATE_KEY']?.replaceAll('\\n', '\n');
  if (!appId || !installationId || !privateKey) return undefined;
  return { authStrategy: createAppAuth, auth: { appId, installationId, privateKey } };
}

export function statusOf(error: unknown): number | undefined {
  const cause = error instanceof UserError ? error.cause : error;
  return (cause as { status?: number } | undefined)?.status;
}

function explained(error: unknown, route: string): unknown {
  const status = statusOf(error);
  if (status === undefined) return error;
  const hint =
    status === 401
      ? 'GitHub does not know the token, or the app and its key. Check them, then run propose again.'
      : status === 403 || status === 429
        ? 'GitHub refuses: the sign-in lacks contents and pull-requests write access, the branch is protected, or the rate limit is used up. Mend it, or wait, then run propose again.'
        : 'Run propose again; it goes on where it stopped and makes nothing twice.';
  return new UserError(`GitHub answered ${status} to ${route}.`, hint, { cause: error });
}
