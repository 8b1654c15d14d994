import { gunzip } from 'node:zlib';
import { promisify } from 'node:util';
import { Agent, request } from 'undici';
import type { Headers } from './retry-delay.ts';

/** What came back, whole; or why nothing did. */
export type Exchange =
  | { readonly status: number; readonly header: Headers; readonly text: string }
  | { readonly status: 0; readonly why: string; readonly cause: unknown };

/** One HTTP request, without redirects. Never throws for what the network does. */
export type Exchanger = (url: URL, options: ExchangeOptions) => Promise<Exchange>;

export interface ExchangeOptions {
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Share of the longest silence that this try may last, 0..1. */
  readonly patience: number;
}

/** How long silence may last at most, in ms: until connected, until the first byte, and between two bytes. */
export interface Timeouts {
  readonly connectMs: number;
  readonly headersMs: number;
  readonly bodyMs: number;
}

/** A page of the export can take Zendesk half a minute to begin. */
export const TIMEOUTS: Timeouts = { connectMs: 10_000, headersMs: 60_000, bodyMs: 60_000 };

const unzip = promisify(gunzip);

/** A pool of connections; dispose of it to let the process end. */
export function exchanger(timeouts: Timeouts): Exchanger & AsyncDisposable {
  const agent = new Agent({
    connect: { timeout: timeouts.connectMs },
    connections: 16,
  });
  const exchange: Exchanger = async (url, options) => {
    try {
      const { statusCode, headers, body } = await request(url, {
        dispatcher: agent,
        method: options.method,
        headers: { ...options.headers, 'accept-encoding': 'gzip' },
        body: options.body ?? null,
        headersTimeout: Math.ceil(timeouts.headersMs * options.patience),
        bodyTimeout: Math.ceil(timeouts.bodyMs * options.patience),
      });
      const isZipped = headers['content-encoding'] === 'gzip';
      const text = isZipped ? (await unzip(await body.arrayBuffer())).toString('utf8') : await body.text();
      return { status: statusCode, header: (name) => [headers[name]].flat()[0], text };
    } catch (error) {
      return { status: 0, why: reason(error), cause: error };
    }
  };
  return Object.assign(exchange, { [Symbol.asyncDispose]: () => agent.destroy() });
}

/** The error's code where it has one: undici's, the socket's, the resolver's or zlib's. */
function reason(error: unknown): string {
  const { code, message } = error as { code?: unknown; message?: unknown };
  return typeof code === 'string' ? code : String(message);
}
