import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  /** JSON or form fields; fields of a form that hold JSON are parsed. */
  readonly body: Readonly<Record<string, unknown>>;
  readonly authorization: string | undefined;
}

export interface Answer {
  readonly status?: number;
  readonly json: unknown;
}

/** A server on loopback for the length of a test; gives its address. */
export async function localServer(answer: (asked: Asked) => Answer): Promise<string> {
  const server = createServer((request, response) => void reply(request, response, answer));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function reply(
  request: IncomingMessage,
  response: ServerResponse,
  answer: (asked: Asked) => Answer,
): Promise<void> {
  let text = '';
  for await (const chunk of request.setEncoding('utf8')) text += chunk as string;
  const url = new URL(request.url!, 'http://local');
  const { status = 200, json } = answer({
    method: request.method!,
    path: url.pathname,
    query: url.searchParams,
    body: fields(text, request.headers['content-type'] ?? ''),
    authorization: request.headers.authorization,
  });
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(json));
}

function fields(text: string, type: string): Record<string, unknown> {
  if (text === '') return {};
  if (type.includes('json')) return JSON.parse(text) as Record<string, unknown>;
  return Object.fromEntries(
    [...new URLSearchParams(text)].map(([name, value]) => [
      name,
      /^[[{]/.test(value) ? (JSON.parse(value) as unknown) : value,
    ]),
  );
}
