import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import type { FakeComment, FakeDesk, FakeTicket } from './zendesk-desk.ts';
import { misbehave, type Fault } from './zendesk-faults.ts';

/** A request as the fake saw it. */
export interface Seen {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly authorization: string | undefined;
  /** 1 for the first request to this path and query. */
  readonly nth: number;
  /** 1 for the first request of all. */
  readonly count: number;
}

interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** How the account behaves; every property may be changed while the fake runs. */
export interface FakeZendesk extends AsyncDisposable {
  /** What `ZENDESK_URL` would be. */
  readonly url: string;
  readonly seen: Seen[];
  /** Names the fault of a request, or lets it through. */
  faults: (seen: Seen) => Fault | undefined;
  /** Rewrites a page of the export: shuffles, repeats, empties. */
  page: (rows: FakeTicket[], nth: number) => FakeTicket[];
  /** Requests per window; headers are sent as Zendesk sends them. `windowMs` is one minute in the real thing. */
  limits: { account?: number; exports?: number; windowMs: number };
  /** Cursors given out before this moment answer 422. */
  expireCursors(): void;
  /** Rows of an export page, whatever is asked for. */
  mostPerPage: number;
  /** The cursor no longer moves. */
  stuck: boolean;
  /** `after_cursor` is null on the last page. */
  nullCursorAtEnd: boolean;
  /** Lifetime of the tokens that are given out, in s. */
  tokenSeconds: number;
  /** Tokens that are given out may do nothing. */
  wrongScope: boolean;
  /** Off: pages bring their own rows alone, and people, groups and organizations are asked for. */
  sideLoads: boolean;
  /** Kinds of rows that have no `show_many`. */
  withoutShowMany: Set<string>;
  /** Most comments on a page. */
  commentsPerPage: number;
  /** Off: comments come in numbered pages, whatever is asked for. */
  cursorPages: boolean;
  /** Origin of the links to next pages, where it is another than the account's. */
  linkOrigin: string | undefined;
  /** Every token given out so far stops working. */
  revokeTokens(): void;
  /** Off: a caller without credentials is served too. */
  signedInOnly: boolean;
  /** Keeps no log, for benches. */
  quiet: boolean;
}

type Kind = 'users' | 'groups' | 'organizations';

/** Time in ms since 1970, as the clock of the fake tells it. */
type Now = () => number;

export const CREDENTIALS = {
  clientId: 'tier-zero',
  clientSecret: 'open-sesame',
  email: 'desk@agency.example',
  apiToken: 'letmein',
  oauthToken: 'static-token',
};

/** Serves `desk` as a Zendesk account on loopback. Rate-limit windows and token lifetimes are counted by `now`. */
export async function fakeZendesk(desk: FakeDesk, now: Now = Date.now): Promise<FakeZendesk> {
  const state = new State(desk, now);
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => state.serve(request, response, Buffer.concat(chunks).toString()));
  });
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  state.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return Object.assign(state, {
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  });
}

class State {
  url = '';
  seen: Seen[] = [];
  faults: (seen: Seen) => Fault | undefined = () => undefined;
  page = (rows: FakeTicket[]): FakeTicket[] => rows;
  limits: FakeZendesk['limits'] = { windowMs: 60_000 };
  mostPerPage = 1000;
  stuck = false;
  nullCursorAtEnd = false;
  tokenSeconds = 7200;
  wrongScope = false;
  sideLoads = true;
  withoutShowMany = new Set(['groups']);
  commentsPerPage = 100;
  cursorPages = true;
  linkOrigin: string | undefined;
  signedInOnly = true;
  quiet = false;
  #count = 0;
  #nth = new Map<string, number>();
  #pages = 0;
  #epoch = 0;
  #tokens = new Map<string, { until: number; allowed: boolean }>();
  #refreshTokens = new Set<string>();
  #windows = new Map<string, { until: number; left: number }>();
  #stream: FakeTicket[] = [];
  #streamVersion = -1;
  readonly desk: FakeDesk;
  readonly now: Now;

  constructor(desk: FakeDesk, now: Now) {
    this.desk = desk;
    this.now = now;
  }

  expireCursors(): void {
    this.#epoch += 1;
  }

  revokeTokens(): void {
    this.#tokens.clear();
  }

  serve(request: IncomingMessage, response: ServerResponse, body: string): void {
    const url = new URL(request.url!, this.url);
    const seen = this.#look(request, url);
    response.setHeader('date', new Date(this.desk.now * 1000).toUTCString());
    const limited = this.#limit(url.pathname, response);
    const fault = this.faults(seen);
    if (limited && fault === undefined) {
      response
        .writeHead(429, { 'content-type': 'text/plain' })
        .end('Number of allowed API requests per minute exceeded');
      return;
    }
    const answer = this.#answer(request, url, body);
    const text = JSON.stringify(answer.body);
    if (fault !== undefined) {
      misbehave(fault, response, text);
      return;
    }
    response.setHeader('content-type', 'application/json; charset=utf-8');
    if (!this.quiet && /gzip/.test(String(request.headers['accept-encoding']))) {
      response.writeHead(answer.status, { 'content-encoding': 'gzip' }).end(gzipSync(text));
    } else response.writeHead(answer.status).end(text);
  }

  #look(request: IncomingMessage, url: URL): Seen {
    const key = url.pathname + url.search;
    const nth = (this.#nth.get(key) ?? 0) + 1;
    this.#count += 1;
    const seen = {
      method: request.method!,
      path: url.pathname,
      query: url.searchParams,
      authorization: request.headers.authorization,
      nth,
      count: this.#count,
    };
    if (!this.quiet) {
      this.#nth.set(key, nth);
      this.seen.push(seen);
    }
    return seen;
  }

  /** Counts the request; true when it is one too many. */
  #limit(path: string, response: ServerResponse): boolean {
    const isExport = path.includes('/incremental/');
    const over = [isExport ? 'exports' : undefined, 'account']
      .filter((name) => name !== undefined)
      .map((name) => {
        const limit = this.limits[name as 'exports' | 'account'];
        if (limit === undefined) return false;
        let window = this.#windows.get(name);
        if (window === undefined || window.until <= this.now()) {
          this.#windows.set(name, (window = { until: this.now() + this.limits.windowMs, left: limit }));
        }
        window.left -= 1;
        const resets = Math.max(1, Math.ceil((window.until - this.now()) / 1000));
        const left = Math.max(0, window.left);
        if (name === 'account') {
          response.setHeader('x-rate-limit', limit);
          response.setHeader('x-rate-limit-remaining', left);
          response.setHeader('ratelimit-reset', resets);
        } else {
          response.setHeader(
            'zendesk-ratelimit-incremental-exports',
            `total=${limit}; remaining=${left}; resets=${resets}`,
          );
        }
        if (window.left < 0) response.setHeader('retry-after', resets);
        return window.left < 0;
      });
    return over.includes(true);
  }

  #answer(request: IncomingMessage, url: URL, body: string): Answer {
    if (url.pathname === '/oauth/tokens' && request.method === 'POST') return this.#grant(body);
    const refused = this.#refuse(request.headers.authorization);
    if (refused !== undefined) return refused;
    const path = url.pathname.replace(/\.json$/, '');
    if (request.method === 'PUT') return this.#update(path, body);
    if (request.method !== 'GET') return { status: 405, body: { error: 'MethodNotAllowed' } };
    const ticket = /^\/api\/v2\/tickets\/(\d+)(\/comments)?$/.exec(path);
    if (path === '/api/v2/incremental/tickets/cursor') return this.#export(url.searchParams);
    if (ticket) return ticket[2] ? this.#comments(Number(ticket[1]), url) : this.#ticket(Number(ticket[1]));
    if (path === '/api/v2/custom_statuses') return { status: 200, body: { custom_statuses: this.desk.customStatuses } };
    const named = /^\/api\/v2\/(users|groups|organizations)\/(\d+|show_many)$/.exec(path);
    if (named) return this.#named(named[1] as Kind, named[2]!, url.searchParams);
    if (/^\/api\/v2\/help_center(\/[a-z-]+)?\/articles$/.test(path)) return this.#articles(url);
    return { status: 404, body: { error: 'InvalidEndpoint', description: 'Not found' } };
  }

  #refuse(authorization: string | undefined): Answer | undefined {
    if (!this.signedInOnly) return undefined;
    const basic = Buffer.from(`${CREDENTIALS.email}/token:${CREDENTIALS.apiToken}`).toString('base64');
    if (authorization === `Basic ${basic}` || authorization === `Bearer ${CREDENTIALS.oauthToken}`) return undefined;
    const token = this.#tokens.get(authorization?.replace(/^Bearer /, '') ?? '');
    if (token === undefined || token.until <= this.now()) {
      return { status: 401, body: { error: "Couldn't authenticate you" } };
    }
    return token.allowed
      ? undefined
      : { status: 403, body: { error: { title: 'Forbidden', message: 'You do not have access to this page.' } } };
  }

  #grant(body: string): Answer {
    const asked = JSON.parse(body) as Record<string, string>;
    const known = asked['client_id'] === CREDENTIALS.clientId && asked['client_secret'] === CREDENTIALS.clientSecret;
    if (!known)
      return { status: 401, body: { error: 'invalid_client', error_description: 'Client authentication failed' } };
    if (asked['grant_type'] === 'refresh_token' && !this.#refreshTokens.delete(asked['refresh_token'] ?? '')) {
      return { status: 400, body: { error: 'invalid_grant' } };
    }
    const nth = this.#tokens.size + this.#count;
    this.#tokens.set(`token-${nth}`, { until: this.now() + this.tokenSeconds * 1000, allowed: !this.wrongScope });
    this.#refreshTokens.add(`refresh-${nth}`);
    const granted = { access_token: `token-${nth}`, refresh_token: `refresh-${nth}`, token_type: 'bearer' };
    return { status: 200, body: { ...granted, scope: asked['scope'], expires_in: this.tokenSeconds } };
  }

  #export(query: URLSearchParams): Answer {
    const wrong = (description: string): Answer => ({ status: 422, body: { error: 'InvalidValue', description } });
    const newest = this.desk.now - 60;
    const cursor = query.get('cursor');
    let from = { time: Number(query.get('start_time')), id: -1 };
    if (cursor === null) {
      if (!/^\d+$/.test(query.get('start_time') ?? '')) return wrong('start_time is missing or no number');
      if (from.time > newest) return wrong('Too recent start_time. Use a start_time older than 60 seconds');
    } else {
      const [epoch, time, id] = Buffer.from(cursor, 'base64').toString().split('|').map(Number);
      if (epoch !== this.#epoch || time === undefined || id === undefined)
        return wrong('cursor is invalid or has expired');
      from = { time, id };
    }
    const size = Math.min(this.mostPerPage, Number(query.get('per_page') ?? 1000));
    const stream = this.#ordered();
    const start = firstAfter(stream, from.time, from.id);
    let end = start;
    while (end < stream.length && end - start < size && stream[end]!.generated_timestamp <= newest) end += 1;
    this.#pages += 1;
    const rows = this.page(stream.slice(start, end));
    const ended = !this.stuck && (end === stream.length || stream[end]!.generated_timestamp > newest);
    const last = end > start ? stream[end - 1]! : undefined;
    const position = last === undefined ? from : { time: last.generated_timestamp, id: last.id };
    const after = this.stuck && cursor !== null ? cursor : this.#cursor(position);
    return { status: 200, body: this.#exportPage(rows, ended && this.nullCursorAtEnd ? null : after, ended) };
  }

  #named(kind: Kind, id: string, query: URLSearchParams): Answer {
    const all = {
      users: [...this.desk.users.values()],
      groups: this.desk.groups,
      organizations: this.desk.organizations,
    };
    if (id !== 'show_many') {
      const row = all[kind].find((one) => one.id === Number(id));
      return row === undefined ? notFound : { status: 200, body: { [kind.slice(0, -1)]: row } };
    }
    if (this.withoutShowMany.has(kind)) return { status: 404, body: { error: 'InvalidEndpoint' } };
    const ids = new Set((query.get('ids') ?? '').split(',').map(Number));
    if (ids.size > 100) return { status: 400, body: { error: 'TooManyIds' } };
    return { status: 200, body: { [kind]: all[kind].filter((one) => ids.has(one.id)) } };
  }

  #exportPage(tickets: FakeTicket[], after: string | null, ended: boolean): unknown {
    const ids = new Set(tickets.flatMap((ticket) => [ticket.requester_id, ticket.assignee_id]));
    return {
      tickets,
      ...(this.sideLoads && {
        users: [...this.desk.users.values()].filter((user) => ids.has(user.id)),
        groups: this.desk.groups,
        organizations: this.desk.organizations,
      }),
      after_cursor: after,
      after_url: after && `${this.url}/api/v2/incremental/tickets/cursor.json?cursor=${encodeURIComponent(after)}`,
      end_of_stream: ended,
    };
  }

  #cursor({ time, id }: { time: number; id: number }): string {
    return Buffer.from(`${this.#epoch}|${time}|${id}`).toString('base64');
  }

  #ordered(): FakeTicket[] {
    if (this.#streamVersion !== this.desk.version) {
      this.#stream = [...this.desk.tickets.values()].sort(
        (a, b) => a.generated_timestamp - b.generated_timestamp || a.id - b.id,
      );
      this.#streamVersion = this.desk.version;
    }
    return this.#stream;
  }

  #ticket(id: number): Answer {
    const ticket = this.desk.tickets.get(id);
    if (ticket === undefined || ticket.status === 'deleted') return notFound;
    return { status: 200, body: { ticket: { ...ticket, generated_timestamp: undefined } } };
  }

  /** Takes a comment, and nothing else. */
  #update(path: string, body: string): Answer {
    const id = Number(/^\/api\/v2\/tickets\/(\d+)$/.exec(path)?.[1]);
    const ticket = this.desk.tickets.get(id);
    if (ticket === undefined || ticket.status === 'deleted') return notFound;
    if (ticket.status === 'closed') return { status: 422, body: { error: 'RecordInvalid' } };
    const { comment } = (JSON.parse(body) as { ticket: { comment: { body: string; public: boolean } } }).ticket;
    this.desk.comment(id, comment.body, { public: comment.public });
    return this.#ticket(id);
  }

  #comments(id: number, url: URL): Answer {
    const ticket = this.desk.tickets.get(id);
    if (ticket === undefined || ticket.status === 'deleted') return notFound;
    const comments = this.desk.comments.get(id)!;
    const body = this.cursorPages ? this.#cursorPage(comments, 'comments', url) : this.#numberedPage(comments, url);
    return { status: 200, body };
  }

  #articles(url: URL): Answer {
    return { status: 200, body: this.#cursorPage(this.desk.articles, 'articles', url) };
  }

  #numberedPage(comments: readonly FakeComment[], url: URL): unknown {
    const page = Number(url.searchParams.get('page') ?? 1);
    const end = page * this.commentsPerPage;
    return {
      comments: comments.slice(end - this.commentsPerPage, end),
      count: comments.length,
      next_page: end < comments.length ? `${this.linkOrigin ?? this.url}${url.pathname}.json?page=${page + 1}` : null,
    };
  }

  #cursorPage(rows: readonly { id: number }[], name: string, url: URL): unknown {
    const size = Math.min(this.commentsPerPage, Number(url.searchParams.get('page[size]') ?? 100));
    const after = url.searchParams.get('page[after]');
    const start = after === null ? 0 : Number(Buffer.from(after, 'base64').toString());
    const next = Buffer.from(String(start + size)).toString('base64');
    const more = start + size < rows.length;
    const page = rows.slice(start, start + size);
    const authors = new Set(page.map((row) => (row as { author_id?: number }).author_id));
    return {
      [name]: page,
      ...(this.sideLoads && { users: [...this.desk.users.values()].filter((user) => authors.has(user.id)) }),
      meta: { has_more: more, after_cursor: more ? next : null, before_cursor: null },
      links: {
        prev: null,
        next: `${this.linkOrigin ?? this.url}${url.pathname}?page[size]=${size}&page[after]=${encodeURIComponent(next)}`,
      },
    };
  }
}

const notFound: Answer = { status: 404, body: { error: 'RecordNotFound', description: 'Not found' } };

/** Index of the first row after (time, id) in a list ordered by both. */
function firstAfter(rows: readonly FakeTicket[], time: number, id: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const row = rows[middle]!;
    const isAfter = row.generated_timestamp > time || (row.generated_timestamp === time && row.id > id);
    if (isAfter) high = middle;
    else low = middle + 1;
  }
  return low;
}
