import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a JSON server is asked: query and form fields together. */
export interface Asked {
  readonly path: string;
  readonly fields: URLSearchParams;
  /** 1 for the first request of all. */
  readonly count: number;
}

export interface Answered {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/** A local server that answers JSON; `answer` may be replaced while it runs. */
export interface JsonServer extends AsyncDisposable {
  readonly url: string;
  readonly asked: Asked[];
  answer: (asked: Asked) => Answered;
}

export async function jsonServer(answer: (asked: Asked) => Answered): Promise<JsonServer> {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const url = new URL(request.url!, 'http://localhost');
      const fields = new URLSearchParams([
        ...url.searchParams,
        ...new URLSearchParams(Buffer.concat(chunks).toString()),
      ]);
      const asked = { path: url.pathname, fields, count: self.asked.length + 1 };
      self.asked.push(asked);
      const { status = 200, headers = {}, body } = self.answer(asked);
      response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const self: JsonServer = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked: [],
    answer,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return self;
}
