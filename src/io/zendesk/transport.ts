import type { Clock } from '../clock.ts';
import { UserError } from '../../model/user-error.ts';
import type { Exchange, Exchanger, ExchangeOptions } from './exchange.ts';
import { budgetOf } from './rate-budget.ts';
import { rateGate, type OnWait } from './rate-gate.ts';
import { askedDelayMs, patience, retryDelayMs } from './retry-delay.ts';
import { signIn, type Credentials, type SignIn } from './sign-in.ts';
import { contentKey, strictJson } from './strict-json.ts';
import { errorCode, ZendeskError } from './zendesk-error.ts';

export interface TransportOptions {
  /** Origin of the account; nothing is ever sent elsewhere. */
  readonly account: URL;
  readonly credentials: Credentials;
  readonly exchange: Exchanger;
  readonly clock: Clock;
  /** 0..1, new at each call. */
  readonly dice: () => number;
  readonly onWait: OnWait;
}

/** Reads from one account, whatever the network does, and writes to it. */
export interface Transport {
  /**
   * The JSON object at a URL of the account.
   *
   * @throws ZendeskError when Zendesk refuses or keeps failing
   * @throws UserError when the sign-in is refused
   */
  get(url: string): Promise<object>;
  /**
   * Writes to a URL of the account, once: what may have arrived is not sent again.
   *
   * @throws ZendeskError when Zendesk refuses, or when it is not known whether it arrived
   * @throws UserError when the sign-in is refused
   */
  readonly put: (url: string, body: object) => Promise<object>;
  /** Requests sent so far, all tries counted. */
  readonly requests: () => number;
}

/** In a row: a renewed token may be refused once more when it ends in mid-flight. */
const MOST_RENEWALS = 3;
/** A server that asks for more than this is left alone until the next run. */
const LONGEST_WAIT_MS = 30 * 60_000;
/** Refusals after which a write has surely not happened: a conflict, a rate limit. */
const UNDONE: ReadonlySet<number> = new Set([409, 429]);

export function createTransport(options: TransportOptions): Transport {
  const { account, clock } = options;
  const gate = rateGate(clock, options.onWait);
  let requests = 0;

  const once = async (url: URL, send: Message, attempt: number): Promise<Exchange> => {
    const budget = budgetOf(url.pathname);
    await gate.enter(budget);
    requests += 1;
    const got = await options.exchange(url, { ...send, patience: patience(budget, attempt) });
    gate.leave(budget, 'header' in got ? got.header : undefined);
    return got;
  };

  const untilAnswered = async (url: URL, send: () => Promise<Message>, renew: Renew): Promise<object> => {
    let renewals = 0;
    for (let attempt = 0; ;) {
      const sent = await send();
      const outcome = judge(await once(url, sent, attempt), url.pathname, clock.now());
      if ('value' in outcome) return outcome.value;
      if (outcome.status === 401 && renewals < MOST_RENEWALS && (await renew(sent))) {
        renewals += 1;
        continue;
      }
      const mayRepeat = sent.method !== 'PUT' || UNDONE.has(outcome.status);
      const delay = mayRepeat ? retryDelayMs(outcome.status, outcome.askedMs, attempt, options.dice()) : undefined;
      if (delay === undefined || delay > LONGEST_WAIT_MS) {
        throw new ZendeskError(outcome.status, outcome.why, url.pathname, { cause: outcome.cause });
      }
      attempt += 1;
      options.onWait({ ms: delay, why: outcome.status === 0 ? outcome.why : `HTTP ${outcome.status}` });
      if (outcome.askedMs !== undefined) gate.closeFor(delay);
      await clock.sleep(delay);
    }
  };

  const json = { accept: 'application/json', 'content-type': 'application/json', 'user-agent': 'tier-zero' };
  const grant = (body: Readonly<Record<string, string>>): Promise<object> => {
    const send: Message = { method: 'POST', headers: json, body: JSON.stringify(body) };
    return untilAnswered(new URL('/oauth/tokens', account), () => Promise.resolve(send), never);
  };
  const identity: SignIn = signIn(options.credentials, grant, clock.now);
  const signed = async (address: string, message: Pick<Message, 'method' | 'body'>): Promise<object> => {
    const url = ownUrl(address, account);
    const send = async (): Promise<Message> => {
      return { ...message, headers: { ...json, authorization: await identity.header() } };
    };
    try {
      return await untilAnswered(url, send, (sent) => identity.renew(sent.headers['authorization']!));
    } catch (error) {
      throw error instanceof ZendeskError && error.status === 401 ? refused(error, identity) : error;
    }
  };
  return {
    requests: () => requests,
    get: (address) => signed(address, { method: 'GET' }),
    put: (address, body) => signed(address, { method: 'PUT', body: JSON.stringify(body) }),
  };
}

type Message = Omit<ExchangeOptions, 'patience'>;
type Renew = (sent: Message) => Promise<boolean>;
const never: Renew = () => Promise.resolve(false);

type Outcome =
  | { readonly value: object }
  | { readonly status: number; readonly why: string; readonly askedMs: number | undefined; readonly cause?: unknown };

/** Tells a usable answer from every other. Total: it never throws. */
function judge(got: Exchange, path: string, now: number): Outcome {
  if (!('header' in got)) return { status: 0, why: got.why, askedMs: undefined, cause: got.cause };
  const { status, header, text } = got;
  if (status === 200) {
    const read = strictJson(header('content-type'), text, contentKey(path));
    return 'value' in read ? read : { status: 0, why: read.why, askedMs: undefined };
  }
  const why = status >= 300 && status < 400 ? 'a redirect' : (errorCode(parsed(text)) ?? 'no reason given');
  return { status, why, askedMs: askedDelayMs(status, header, now) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * Resolves an address that the account gave. Credentials go to the account's own origin, and nowhere else.
 *
 * @throws ZendeskError for any other host
 */
export function ownUrl(address: string, account: URL): URL {
  const url = new URL(address, account);
  if (url.origin !== account.origin) throw new ZendeskError(200, 'a link to another host', url.pathname);
  return url;
}

function refused(error: ZendeskError, identity: SignIn): UserError {
  return new UserError('Zendesk refuses the sign-in (401).', `Check ${identity.variables}.`, { cause: error });
}
