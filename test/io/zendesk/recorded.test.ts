import { existsSync, globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { toldBy } from '../../../src/io/zendesk/rate-budget.ts';
import { showMany } from '../../../src/io/zendesk/show-many.ts';
import { contentKey, strictJson } from '../../../src/io/zendesk/strict-json.ts';
import { errorCode } from '../../../src/io/zendesk/zendesk-error.ts';

/** Answers of real accounts, where they lie beside the project; the shapes below are held without them. */
const FOLDER = [3, 4]
  .map((up) => resolve(import.meta.dirname, ...Array<string>(up).fill('..'), '../shared/data/zendesk-fixtures'))
  .find((path) => existsSync(path));

interface Recorded {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  readonly text: string;
}

const BY_HAND: readonly Recorded[] = [
  {
    method: 'GET',
    path: '/api/v2/organizations/show_many?ids=601',
    status: 200,
    headers: new Map([
      ['x-rate-limit', '700'],
      ['x-rate-limit-remaining', '694'],
      ['rate-limit-reset', '43'],
    ]),
    text: '{"organizations":[{"id":601,"name":"Agency of Examples","domain_names":[]}],"next_page":null,"count":1}',
  },
  {
    method: 'GET',
    path: '/api/v2/organizations/602',
    status: 404,
    headers: new Map(),
    text: '{"error":"RecordNotFound","description":"Not found"}',
  },
];

function readRecorded(folder: string): Recorded[] {
  return globSync('**/*.json', { cwd: folder }).flatMap((file) => {
    const rows: unknown = JSON.parse(readFileSync(join(folder, file), 'utf8'));
    return Array.isArray(rows)
      ? (rows as (Recorded & { rawHeaders?: string[]; response: unknown })[]).map(recorded)
      : [];
  });
}

function recorded(row: Recorded & { rawHeaders?: string[]; response: unknown }): Recorded {
  const { method, path, status, response, rawHeaders = [] } = row;
  const headers = new Map<string, string>();
  for (let at = 0; at < rawHeaders.length; at += 2) headers.set(rawHeaders[at]!.toLowerCase(), rawHeaders[at + 1]!);
  const isZipped = Array.isArray(response) && response.every((part) => typeof part === 'string');
  const text = isZipped ? gunzipSync(Buffer.from(response.join(''), 'hex')).toString() : JSON.stringify(response);
  return { method, path, status, headers, text };
}

const sets: [string, () => readonly Recorded[]][] = [['written by hand', () => BY_HAND]];
if (FOLDER !== undefined) sets.push(['recorded', () => readRecorded(FOLDER)]);

describe.each(sets)('answers that were %s', (_, read) => {
  const reads = read().filter(({ method }) => method === 'GET');
  const whole = reads.filter(({ status, path }) => status === 200 && /organizations/.test(path));

  test('are read as whole by the key of their path', () => {
    expect(whole.length).toBeGreaterThan(0);
    for (const { path, headers, text } of whole.filter(({ path: at }) => !/autocomplete|\/search/.test(at))) {
      expect(strictJson(headers.get('content-type'), text, contentKey(path.split('?')[0]!))).toHaveProperty('value');
    }
  });

  test('tell what is left of the limit', () => {
    const limited = reads.filter(({ headers }) => headers.has('x-rate-limit'));
    expect(limited.length).toBeGreaterThan(0);
    for (const { headers } of limited) {
      const { limit, left, resetsMs } = toldBy((name) => headers.get(name), 'account');
      expect(limit).toBeGreaterThan(left!);
      expect(resetsMs).toBeLessThanOrEqual(60_000);
    }
  });

  test('say of a row that is gone that it is gone', () => {
    const gone = reads.filter(({ status, path }) => status === 404 && /organizations/.test(path));
    expect(new Set(gone.map(({ text }) => errorCode(JSON.parse(text))))).toEqual(new Set(['RecordNotFound']));
  });

  test('bring organizations by their ids', async () => {
    const many = whole.filter(({ path }) => path.includes('show_many'));
    for (const { text } of many) {
      const answer = JSON.parse(text) as { organizations: { id: number }[] };
      const ids = answer.organizations.map(({ id }) => id);
      const rows = await showMany({ get: () => Promise.resolve(answer) }, 'organizations', ids);
      expect(rows).toEqual(answer.organizations);
    }
    expect(many.length).toBeGreaterThan(0);
  });
});
