import { z } from 'zod';
import { UserError } from '../../model/user-error.ts';
import type { SignIn } from './sign-in.ts';
import { ZendeskError } from './zendesk-error.ts';

/** Sends a grant to `oauth/tokens`. @throws ZendeskError with the status of a refusal */
export type Granter = (body: Readonly<Record<string, string>>) => Promise<unknown>;

const Grant = z.object({
  access_token: z.string().min(1),
  refresh_token: z.string().min(1).nullish(),
  /** Seconds. */
  expires_in: z.number().positive().nullish(),
});

const VARIABLES = 'ZENDESK_OAUTH_CLIENT_ID and ZENDESK_OAUTH_CLIENT_SECRET';
/** Renewed this long before its end, or at nine tenths of a short life. */
const EARLY_MS = 60_000;

/**
 * Signs in with OAuth client credentials. The token is renewed shortly before it ends, and when Zendesk refuses it
 * earlier; refresh tokens are used once, and the newest is kept, in memory only.
 *
 * @see https://developer.zendesk.com/api-reference/ticketing/oauth/grant_type_tokens/
 */
export function tokenGrants(
  client: { id: string; secret: string; scope: string },
  grant: Granter,
  now: () => number,
): SignIn {
  let refreshToken: string | undefined;
  let current: { header: string; until: number } | undefined;
  let underWay: Promise<string> | undefined;

  const ask = async (): Promise<string> => {
    const identity = { client_id: client.id, client_secret: client.secret, scope: client.scope };
    const asked = now();
    const answer = Grant.safeParse(await byRefresh(identity, refreshToken, grant));
    if (!answer.success) throw new ZendeskError(200, 'no token in the answer', '/oauth/tokens');
    const granted = answer.data;
    refreshToken = granted.refresh_token ?? undefined;
    const lifeMs = (granted.expires_in ?? Infinity) * 1000;
    current = { header: `Bearer ${granted.access_token}`, until: asked + Math.max(lifeMs - EARLY_MS, lifeMs * 0.9) };
    return current.header;
  };
  const fresh = (): Promise<string> => (underWay ??= ask().finally(() => (underWay = undefined)));
  return {
    variables: VARIABLES,
    header: () => (current !== undefined && now() < current.until ? Promise.resolve(current.header) : fresh()),
    renew: async (refused) => (current?.header !== refused && underWay === undefined) || (await fresh()) !== refused,
  };
}

/** A refresh token that no longer works is forgotten: the client credentials still do. */
async function byRefresh(
  identity: Record<string, string>,
  refreshToken: string | undefined,
  grant: Granter,
): Promise<unknown> {
  if (refreshToken !== undefined) {
    try {
      return await grant({ ...identity, grant_type: 'refresh_token', refresh_token: refreshToken });
    } catch (error) {
      if (!isRefusal(error)) throw error;
    }
  }
  try {
    return await grant({ ...identity, grant_type: 'client_credentials' });
  } catch (error) {
    if (!isRefusal(error)) throw error;
    throw new UserError(
      `Zendesk refuses the OAuth client (${error.code}).`,
      `Check ${VARIABLES}, and that the client in Admin Center is confidential and active.`,
      { cause: error },
    );
  }
}

function isRefusal(error: unknown): error is ZendeskError {
  return error instanceof ZendeskError && error.status >= 400 && error.status < 500;
}
