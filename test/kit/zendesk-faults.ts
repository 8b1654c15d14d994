import type { ServerResponse } from 'node:http';

/** One way in which an answer can go wrong. */
export type Fault =
  | {
      readonly kind: 'status';
      readonly status: number;
      readonly headers?: Record<string, string>;
      readonly body?: string;
    }
  | {
      readonly kind:
        'html' | 'empty' | 'empty-object' | 'cut' | 'cut-short' | 'error-object' | 'reset' | 'stall' | 'stall-in-body';
    };

export const EVERY_FAULT: readonly Fault[] = [
  { kind: 'status', status: 429, headers: { 'retry-after': '3' }, body: 'Number of allowed API requests exceeded' },
  { kind: 'status', status: 429, headers: { 'ratelimit-reset': '2' }, body: '' },
  { kind: 'status', status: 409, body: '{"error":{"title":"Conflict","message":"try again"}}' },
  { kind: 'status', status: 500, body: '{"errors":[{"code":"InternalError"}]}' },
  { kind: 'status', status: 502, body: '<html>Bad gateway</html>' },
  { kind: 'status', status: 503, headers: { 'retry-after': '1' }, body: '{"error":"ServiceUnavailable"}' },
  { kind: 'status', status: 504, body: '' },
  { kind: 'status', status: 520, body: '' },
  { kind: 'status', status: 524, body: '' },
  { kind: 'html' },
  { kind: 'empty' },
  { kind: 'empty-object' },
  { kind: 'cut' },
  { kind: 'cut-short' },
  { kind: 'error-object' },
  { kind: 'reset' },
];

/** Answers wrongly. `text` is what the right answer would have been. */
export function misbehave(fault: Fault, response: ServerResponse, text: string): void {
  const json = { 'content-type': 'application/json; charset=utf-8' };
  switch (fault.kind) {
    case 'status':
      response.writeHead(fault.status, { ...json, ...fault.headers }).end(fault.body ?? '');
      return;
    case 'html':
      response.writeHead(200, { 'content-type': 'text/html' }).end('<html><body>Be right back</body></html>');
      return;
    case 'empty':
      response.writeHead(200, json).end();
      return;
    case 'empty-object':
      response.writeHead(200, json).end('{}');
      return;
    case 'cut':
      response.writeHead(200, json).end(text.slice(0, Math.floor(text.length / 2)));
      return;
    case 'cut-short':
      response.writeHead(200, { ...json, 'content-length': String(Buffer.byteLength(text)) });
      response.write(text.slice(0, Math.floor(text.length / 2)), () => response.destroy());
      return;
    case 'error-object':
      response.writeHead(200, json).end('{"error":"TemporarilyUnavailable","description":"Try later"}');
      return;
    case 'reset':
      response.destroy();
      return;
    case 'stall':
      return;
    case 'stall-in-body':
      response.writeHead(200, json);
      response.write(text.slice(0, 10));
      return;
  }
}
