import type { Clock } from '../clock.ts';
import { zendeskClient, type ZendeskClient } from './client.ts';
import { exchanger, TIMEOUTS, type Timeouts } from './exchange.ts';
import type { OnWait } from './rate-gate.ts';
import { accountFrom, credentialsFrom, type Scope } from './sign-in.ts';
import { createTransport, type Transport } from './transport.ts';

/** A signed-in connection to the account that the environment names. Dispose of it to let the process end. */
export interface Zendesk extends AsyncDisposable {
  readonly client: ZendeskClient;
  /** Origin of the account. */
  readonly account: string;
  readonly requests: Transport['requests'];
  /** Writes to a path of the account, once. */
  readonly put: Transport['put'];
}

export interface ZendeskOptions {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly clock: Clock;
  readonly onWait: OnWait;
  readonly timeouts?: Timeouts;
  /** Default: `read`. */
  readonly scope?: Scope;
}

/** @throws UserError naming the variable that is missing or wrong */
export function openZendesk({ env, clock, onWait, timeouts = TIMEOUTS, scope }: ZendeskOptions): Zendesk {
  const account = accountFrom(env);
  const credentials = credentialsFrom(env, scope);
  const exchange = exchanger(timeouts);
  const transport = createTransport({ account, credentials, exchange, clock, dice: Math.random, onWait });
  return {
    client: zendeskClient(account, transport),
    account: account.origin,
    requests: transport.requests,
    put: transport.put,
    [Symbol.asyncDispose]: () => exchange[Symbol.asyncDispose](),
  };
}
