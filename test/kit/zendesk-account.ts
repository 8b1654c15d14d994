import { nothingPulled, type Pulled } from '../../src/commands/pulled.ts';
import { pullZendesk } from '../../src/commands/pull-zendesk.ts';
import { openStore, type Store } from '../../src/io/store.ts';
import type { ZendeskClient } from '../../src/io/zendesk/client.ts';
import { openZendesk } from '../../src/io/zendesk/open-zendesk.ts';
import type { Ticket } from '../../src/model/ticket.ts';
import { virtualClock, type VirtualClock } from './clock.ts';
import { CREDENTIALS, fakeZendesk, type FakeZendesk } from './zendesk.ts';
import { FakeDesk } from './zendesk-desk.ts';

/** An account, its server, a store, and a pull between them, all in one time that only sleeps move. */
export interface Account extends AsyncDisposable {
  readonly desk: FakeDesk;
  readonly server: FakeZendesk;
  readonly store: Store;
  readonly clock: VirtualClock;
  /** Runs one pull. The server's clock ticks two minutes first, so that nothing is withheld. */
  pull(options?: PullOptions): Promise<Pulled>;
  /** What the account holds, in the shape of `stored`. */
  truth(): unknown[];
  stored(): unknown[];
}

export interface PullOptions {
  readonly since?: number;
  readonly keepFrom?: number;
  readonly env?: Readonly<Record<string, string>>;
  /** Off: the last minute is withheld. */
  readonly wait?: boolean;
  /** The run dies, as by a signal, when it asks for more than so many answers. */
  readonly dieAfter?: number | undefined;
}

export const START = Date.parse('2026-11-02T09:00:00Z');

export async function account(store: Store = openStore(':memory:')): Promise<Account> {
  const clock = virtualClock(START);
  const desk = new FakeDesk(START / 1000);
  const server = await fakeZendesk(desk, clock.now);
  return {
    desk,
    server,
    store,
    clock,
    pull: async ({ since, keepFrom = -Infinity, env = BASIC, wait = true, dieAfter = Infinity } = {}) => {
      if (wait) desk.tick(120);
      const pulled = nothingPulled('zendesk');
      await using zendesk = openZendesk({
        env: { ZENDESK_URL: server.url, ...env },
        clock,
        onWait: ({ ms }) => void (pulled.waitedSeconds += ms / 1000),
        timeouts: { connectMs: 500, headersMs: 4000, bodyMs: 4000 },
      });
      let asked = 0;
      const client: ZendeskClient = {
        get: async (path) => {
          asked += 1;
          if (asked > dieAfter) throw new Error('killed');
          return await zendesk.client.get(path);
        },
      };
      const options = { client, account: zendesk.account, since, keepFrom, pulled, store };
      try {
        await pullZendesk({ ...options, onBatch: () => undefined, warn: () => undefined });
      } finally {
        pulled.requests = zendesk.requests();
      }
      return pulled;
    },
    truth: () => truth(desk),
    stored: () => [...store.tickets()].map(row),
    [Symbol.asyncDispose]: async () => {
      await server[Symbol.asyncDispose]();
      store[Symbol.dispose]();
    },
  };
}

export const BASIC = { ZENDESK_EMAIL: CREDENTIALS.email, ZENDESK_API_TOKEN: CREDENTIALS.apiToken };
export const CLIENT = {
  ZENDESK_OAUTH_CLIENT_ID: CREDENTIALS.clientId,
  ZENDESK_OAUTH_CLIENT_SECRET: CREDENTIALS.clientSecret,
};

function truth(desk: FakeDesk): unknown[] {
  return [...desk.tickets.values()]
    .sort((a, b) => a.id - b.id)
    .map((ticket) => {
      const deleted = ticket.status === 'deleted';
      return {
        id: ticket.id,
        status: ticket.status,
        subject: deleted ? '' : ticket.subject,
        tags: deleted ? [] : ticket.tags,
        comments: deleted
          ? []
          : desk.comments.get(ticket.id)!.map(({ id, public: isPublic, plain_body }) => [id, isPublic, plain_body]),
      };
    });
}

function row(ticket: Ticket): unknown {
  return {
    id: ticket.id,
    status: ticket.status,
    subject: ticket.untitled === true ? null : ticket.subject,
    tags: ticket.tags,
    comments: ticket.comments.map(({ id, public: isPublic, plain_body }) => [id, isPublic, plain_body]),
  };
}
