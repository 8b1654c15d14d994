import { expect, test } from 'vitest';
import { contentKey, strictJson } from '../../../src/io/zendesk/strict-json.ts';
import { errorCode } from '../../../src/io/zendesk/zendesk-error.ts';

const json = 'application/json; charset=utf-8';
const refused: [string, string | undefined, string, string][] = [
  ['an empty body', json, ' ', 'empty body'],
  ['a web page', 'text/html', '<html></html>', 'not JSON but a web page'],
  ['a web page that calls itself JSON', json, '<html></html>', 'not JSON but a web page'],
  ['cut JSON', json, '{"tickets":[{"id":', 'broken JSON'],
  ['a bare list', json, '[]', 'no JSON object'],
  ['an object without its content', json, '{}', 'no tickets in a 200'],
  ['an error object', json, '{"error":"RateLimited"}', 'error in a 200: RateLimited'],
];
for (const [title, type, text, why] of refused) {
  test(`${title} is refused although the status is 200`, () =>
    expect(strictJson(type, text, 'tickets')).toEqual({ why }));
}

test('an object is taken', () =>
  expect(strictJson(json, '{"tickets":[]}', 'tickets')).toEqual({ value: { tickets: [] } }));

const keys: [string, string][] = [
  ['/api/v2/incremental/tickets/cursor', 'tickets'],
  ['/api/v2/incremental/tickets/cursor.json', 'tickets'],
  ['/api/v2/tickets/12/comments', 'comments'],
  ['/api/v2/tickets/12', 'ticket'],
  ['/api/v2/users/show_many', 'users'],
  ['/api/v2/help_center/articles', 'articles'],
  ['/oauth/tokens', 'access_token'],
];
for (const [path, key] of keys) test(`${path} answers with ${key}`, () => expect(contentKey(path)).toBe(key));

const envelopes: [unknown, string | undefined][] = [
  [{ error: 'RecordNotFound', description: 'Not found' }, 'RecordNotFound'],
  [{ error: { title: 'Forbidden', message: 'You do not have access.' } }, 'Forbidden'],
  [{ errors: [{ code: 'TooManyRequests' }] }, 'TooManyRequests'],
  [{ error: 'Ticket of jane@agency.example is locked' }, 'error'],
  [{ tickets: [] }, undefined],
];
for (const [body, code] of envelopes) {
  test(`${JSON.stringify(body)} is called ${String(code)}`, () => expect(errorCode(body)).toBe(code));
}
