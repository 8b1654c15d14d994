import { UserError } from '../../model/user-error.ts';
import { tokenGrants, type Granter } from './token-grants.ts';

/** What a token that is asked for may do; one that is given has the rights it has. */
export type Scope = 'read' | 'read tickets:write';

/** How an account is told who we are. */
export type Credentials =
  | { readonly kind: 'client'; readonly id: string; readonly secret: string; readonly scope: Scope }
  | { readonly kind: 'token'; readonly token: string }
  | { readonly kind: 'basic'; readonly email: string; readonly apiToken: string };

/** Gives the `Authorization` header of a request. */
export interface SignIn {
  header(): Promise<string>;
  /** After a 401 for `header`: true when another one can be tried. */
  renew(header: string): Promise<boolean>;
  /** The variables that the credentials came from, as a hint names them. */
  readonly variables: string;
}

type Env = Readonly<Record<string, string | undefined>>;

/**
 * Finds the credentials: OAuth client first, then a static OAuth token, then e-mail with API token.
 *
 * @throws UserError when none is complete
 */
export function credentialsFrom(env: Env, scope: Scope = 'read'): Credentials {
  const id = env['ZENDESK_OAUTH_CLIENT_ID'];
  const secret = env['ZENDESK_OAUTH_CLIENT_SECRET'];
  const token = env['ZENDESK_OAUTH_TOKEN'];
  const email = env['ZENDESK_EMAIL'];
  const apiToken = env['ZENDESK_API_TOKEN'];
  if (id && secret) return { kind: 'client', id, secret, scope };
  if (token) return { kind: 'token', token };
  if (email && apiToken) return { kind: 'basic', email, apiToken };
  throw new UserError(
    'Zendesk cannot be asked: no complete credentials are set.',
    'Set ZENDESK_OAUTH_CLIENT_ID and ZENDESK_OAUTH_CLIENT_SECRET (or ZENDESK_OAUTH_TOKEN, or ZENDESK_EMAIL and ZENDESK_API_TOKEN).',
  );
}

/**
 * The account's address from `ZENDESK_URL`.
 *
 * @throws UserError when it is missing, malformed, or would send credentials in the clear
 */
export function accountFrom(env: Env): URL {
  const text = env['ZENDESK_URL'];
  const hint = 'Set ZENDESK_URL to the address of the account, such as https://acme.zendesk.com.';
  if (!text) throw new UserError('ZENDESK_URL is not set.', hint);
  const url = URL.parse(text);
  if (url === null || !/^https?:$/.test(url.protocol)) throw new UserError('ZENDESK_URL is no web address.', hint);
  if (url.username !== '' || url.password !== '') throw new UserError('ZENDESK_URL holds credentials.', hint);
  const isLocal = ['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname);
  if (url.protocol === 'http:' && !isLocal) {
    throw new UserError('ZENDESK_URL would send the credentials unencrypted.', hint);
  }
  return new URL(url.origin);
}

export function signIn(credentials: Credentials, grant: Granter, now: () => number): SignIn {
  switch (credentials.kind) {
    case 'client':
      return tokenGrants(credentials, grant, now);
    case 'token':
      return fixed(`Bearer ${credentials.token}`, 'ZENDESK_OAUTH_TOKEN');
    case 'basic': {
      const pair = Buffer.from(`${credentials.email}/token:${credentials.apiToken}`).toString('base64');
      return fixed(`Basic ${pair}`, 'ZENDESK_EMAIL and ZENDESK_API_TOKEN');
    }
  }
}

function fixed(header: string, variables: string): SignIn {
  return { header: () => Promise.resolve(header), renew: () => Promise.resolve(false), variables };
}
