import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { escalate } from '../../src/commands/escalate.ts';
import { expectGolden } from '../kit/golden.ts';
import { localServer, type Asked } from '../kit/local-server.ts';
import { processHouse } from '../kit/process-house.ts';
import { fakeZendesk, type FakeZendesk } from '../kit/zendesk.ts';
import { CLIENT } from '../kit/zendesk-account.ts';
import { FakeDesk } from '../kit/zendesk-desk.ts';

const CASES = join(import.meta.dirname, '..', 'cases', 'process');

/** A repository that refuses what GitHub refuses: long titles and bodies, labels that are no list, strangers. */
async function repository(failWith?: number): Promise<{
  env: Record<string, string>;
  issues: { number: number; title: string; body: string; labels: string[]; html_url: string }[];
}> {
  const issues: Awaited<ReturnType<typeof repository>>['issues'] = [];
  const url = await localServer(({ method, path, query, body, authorization }: Asked) => {
    if (failWith !== undefined) return { status: failWith, json: { message: 'no' } };
    if (authorization !== 'token ghp_test') return { status: 401, json: { message: 'Bad credentials' } };
    if (path !== '/repos/causeway-platform/operations/issues') return { status: 404, json: { message: 'Not Found' } };
    if (method === 'GET')
      return { json: query.get('since')! < '2026-11-23' && query.get('state') === 'all' ? issues : [] };
    const { title, body: text, labels } = body as { title: string; body: string; labels: string[] };
    if (title.length > 256 || text.length > 65_536 || !Array.isArray(labels))
      return { status: 422, json: { message: 'Validation Failed' } };
    const made = {
      number: 500 + issues.length,
      title,
      body: text,
      labels,
      html_url: `https://github.example/issues/${500 + issues.length}`,
    };
    issues.push(made);
    return { status: 201, json: made };
  });
  return { env: { GITHUB_TOKEN: 'ghp_test', GITHUB_API_URL: url }, issues };
}

async function deskWith(ticket: number): Promise<FakeZendesk & { readonly desk: FakeDesk }> {
  const desk = new FakeDesk(Date.parse('2026-11-23T12:00:00Z') / 1000);
  desk.open(ticket);
  return Object.assign(await fakeZendesk(desk), { desk });
}

test('prints the issue of a ticket and makes nothing without --apply', async () => {
  const house = await processHouse();
  await escalate(house, '20110', {});
  expect(house.warned()).toMatch(/Would make this issue in causeway-platform\/operations/);
  expectGolden(join(CASES, 'escalate.md'), house.printed());
});

test('makes one issue for a ticket, however often it runs', async () => {
  const { env, issues } = await repository();
  const house = await processHouse({ env });
  await escalate(house, '20110', { apply: true });
  await escalate(house, '20110', { apply: true });
  expect(issues).toHaveLength(1);
  const ledger = join(house.contentDir, 'escalations.json');
  expect(JSON.parse(readFileSync(ledger, 'utf8'))).toEqual({ '20110': 'causeway-platform/operations#500' });
  rmSync(ledger);
  await escalate(house, '20110', { apply: true });
  expect(issues).toHaveLength(1);
  expect(house.printed()).toMatch(/has an issue already: [^ ]*#500: https:/);
});

test('finds the issue that the desk named in the ticket', async () => {
  const house = await processHouse();
  await escalate(house, '20140', { apply: true });
  expect(house.printed()).toMatch(/has an issue already: causeway-platform\/operations#412/);
});

const refusals: [number, RegExp][] = [
  [401, /refuses \(401\)/],
  [403, /refuses \(403\)/],
  [404, /refuses \(404\)/],
  [503, /cannot be reached \(503\)/],
];
test.each(refusals)('HTTP %d is a clear sentence, and nothing is half done', async (status, message) => {
  const { env } = await repository(status);
  const house = await processHouse({ env });
  await expect(escalate(house, '20110', { apply: true })).rejects.toThrow(message);
  expect(existsSync(join(house.contentDir, 'escalations.json'))).toBe(false);
});

test('a GitHub that is down, a missing token and an unknown ticket are clear sentences', async () => {
  const down = await processHouse({ env: { GITHUB_TOKEN: 'x', GITHUB_API_URL: 'http://127.0.0.1:9' } });
  await expect(escalate(down, '20110', { apply: true })).rejects.toThrow(/cannot be reached/);
  const house = await processHouse();
  await expect(escalate(house, '20110', { apply: true })).rejects.toThrow(/GITHUB_TOKEN is not set/);
  await expect(escalate(house, '99999', {})).rejects.toThrow(/no ticket 99999/);
});

test('names the issue in an internal note of the ticket, once', async () => {
  const { env } = await repository();
  await using zendesk = await deskWith(20110);
  const house = await processHouse({ env: { ...env, ...CLIENT, ZENDESK_URL: zendesk.url } });
  await escalate(house, '20110', { note: true });
  expect(house.warned()).toMatch(/and name it in an internal note of ticket 20110; --apply does it/);
  expect(zendesk.seen).toEqual([]);
  await escalate(house, '20110', { note: true, apply: true });
  await escalate(house, '20110', { note: true, apply: true });
  const notes = zendesk.desk.comments.get(20110)!.filter((comment) => !comment.public);
  expect(notes.map(({ plain_body }) => plain_body)).toEqual([
    'Escalated to the platform team as causeway-platform/operations#500: https://github.example/issues/500',
  ]);
  expect(house.printed()).toMatch(/note of ticket 20110 is left[^]*was there already/);
});

test('a note that may have arrived is not sent again', async () => {
  const { env, issues } = await repository();
  await using zendesk = await deskWith(20110);
  zendesk.faults = ({ method, nth }) => (method === 'PUT' && nth === 1 ? { kind: 'reset' } : undefined);
  const house = await processHouse({ env: { ...env, ...CLIENT, ZENDESK_URL: zendesk.url } });
  await expect(escalate(house, '20110', { note: true, apply: true })).rejects.toThrow(/is not left for sure/);
  expect(zendesk.seen.filter(({ method }) => method === 'PUT')).toHaveLength(1);
  await escalate(house, '20110', { note: true, apply: true });
  expect(issues).toHaveLength(1);
  expect(zendesk.desk.comments.get(20110)!.filter((comment) => !comment.public)).toHaveLength(1);
});

test('a chat takes no internal note', async () => {
  const house = await processHouse();
  await expect(escalate(house, 'slack:C1-1763740000', { note: true })).rejects.toThrow(/is not from Zendesk/);
});
