import { expect, test } from 'vitest';
import { account, BASIC, CLIENT } from '../kit/zendesk-account.ts';
import { EVERY_FAULT } from '../kit/zendesk-faults.ts';
import { iso } from '../kit/zendesk-desk.ts';

test('a first pull brings every ticket and comment, with status, tags, public flags and people', async () => {
  await using it = await account();
  it.desk.open(1, { tags: ['login'], status: 'open', assignee_id: 9 });
  it.desk.comment(1, 'Try the other door.');
  it.desk.comment(1, 'Customer is in a hurry.', { public: false });
  it.desk.open(2, { subject: null, custom_status_id: 701 });

  const pulled = await it.pull();

  expect(it.stored()).toEqual(it.truth());
  expect(pulled).toMatchObject({ new: 2, changed: 0, deleted: 0, comments: 4, unreadable: new Map() });
  expect([...it.store.tickets()][0]!.users.map(({ id, role }) => [id, role])).toEqual([
    [7, 'end-user'],
    [9, 'agent'],
  ]);
  expect(it.store.sync.names('zendesk', 'custom_status')).toMatchObject([{ id: 701, status_category: 'pending' }]);
  expect(it.store.sync.names('zendesk', 'group')).toHaveLength(2);
});

test('an idle increment asks for at most three pages and no conversation', async () => {
  await using it = await account();
  for (let id = 1; id <= 50; id += 1) it.desk.open(id);
  await it.pull();
  it.server.seen.length = 0;

  const pulled = await it.pull();

  expect(it.server.seen.length).toBeLessThanOrEqual(3);
  expect(it.server.seen.filter(({ path }) => path.includes('comments'))).toEqual([]);
  expect(pulled).toMatchObject({ new: 0, changed: 0, deleted: 0 });
});

test('a system update that leaves updated_at alone is seen', async () => {
  await using it = await account();
  it.desk.open(1);
  await it.pull();
  it.desk.tickets.get(1)!.status = 'closed';
  it.desk.systemUpdate(1);
  await it.pull();
  expect(it.stored()).toEqual(it.truth());
});

test('what was deleted, scrubbed, redacted or made private replaces what was stored', async () => {
  await using it = await account();
  for (const id of [1, 2, 3, 4]) it.desk.open(id, {}, `My password is hunter${id}`);
  const reply = it.desk.comment(4, 'For agents only, by mistake in public');
  await it.pull();
  it.desk.delete(1);
  it.desk.scrub(2);
  it.desk.redact(3, 'hunter3');
  it.desk.makePrivate(4, reply.id);

  const pulled = await it.pull();

  expect(it.stored()).toEqual(it.truth());
  expect(pulled).toMatchObject({ changed: 2, deleted: 2 });
  const text = JSON.stringify([...it.store.tickets()]);
  expect(text).not.toMatch(/hunter[123]|SCRUBBED/);
});

test('a ticket that is deleted between its page and its comments loses its text at once', async () => {
  await using it = await account();
  it.desk.open(1);
  it.server.faults = ({ path, nth }) => {
    if (path.endsWith('/comments') && nth === 1) it.desk.delete(1);
    return undefined;
  };
  await it.pull();
  expect(it.stored()).toEqual(it.truth());
});

test('more than a page of tickets in one second, and more than a page of comments, are all there', async () => {
  await using it = await account();
  for (let id = 1; id <= 1050; id += 1) it.desk.open(id);
  for (let n = 0; n < 230; n += 1) it.desk.comment(7, `Again ${n}`);
  await it.pull();
  expect(it.stored()).toEqual(it.truth());
  it.server.seen.length = 0;
  await it.pull();
  expect(it.server.seen.length).toBeLessThanOrEqual(3);
});

test('repeated tickets, shuffled and empty pages change nothing', async () => {
  await using it = await account();
  for (let id = 1; id <= 1500; id += 1) it.desk.open(id, { generated_timestamp: it.desk.now + id });
  it.desk.tick(2000);
  it.server.page = (rows, nth) => (nth === 1 ? rows : [...rows, ...rows.slice(0, 10)].reverse());
  await it.pull();
  expect(it.stored()).toEqual(it.truth());
});

test('an empty page is not the end', async () => {
  await using it = await account();
  for (let id = 1; id <= 1500; id += 1) it.desk.open(id);
  const held = new Set<number>();
  it.server.page = (rows) => {
    if (held.size > 0) return rows;
    for (const { id } of rows) held.add(id);
    return [];
  };
  await it.pull();
  expect(it.stored()).toHaveLength(500);
});

test('a cursor that no longer moves ends the run after few requests', async () => {
  await using it = await account();
  it.desk.open(1);
  it.server.stuck = true;
  await expect(it.pull()).rejects.toThrow(/no longer moves/);
  expect(it.server.seen.filter(({ path }) => path.includes('incremental')).length).toBeLessThanOrEqual(6);
  expect(it.stored()).toEqual(it.truth());
});

test('an expired cursor starts again safely earlier and misses nothing', async () => {
  await using it = await account();
  for (let id = 1; id <= 2500; id += 1) {
    it.desk.open(id);
    it.desk.tick(1);
  }
  it.server.faults = ({ path, count }) => {
    if (count === 1500 && !path.includes('incremental')) it.server.expireCursors();
    return undefined;
  };
  await it.pull();
  expect(it.stored()).toEqual(it.truth());
});

test('a null cursor at the end leaves the next increment where it was', async () => {
  await using it = await account();
  it.server.nullCursorAtEnd = true;
  it.desk.open(1);
  await it.pull();
  it.desk.open(2);
  await it.pull();
  expect(it.stored()).toEqual(it.truth());
});

test('the minute that is withheld leaves no gap', async () => {
  await using it = await account();
  it.desk.open(1);
  it.desk.tick(50);
  it.desk.open(2);
  it.desk.tick(20);
  await it.pull({ wait: false });
  expect(it.stored()).toHaveLength(1);
  it.desk.open(3);
  await it.pull();
  expect(it.stored()).toEqual(it.truth());
});

test('a ticket that is written late into the last ten minutes is not missed', async () => {
  await using it = await account();
  it.desk.open(1);
  await it.pull();
  it.desk.open(2, { generated_timestamp: it.desk.now - 300 });
  it.desk.tickets.get(2)!.generated_timestamp = it.desk.tickets.get(1)!.generated_timestamp - 100;
  await it.pull();
  expect(it.stored()).toHaveLength(2);
});

test('small pages and late rows: what lies in the last ten minutes is read again, whatever it costs', async () => {
  await using it = await account();
  it.server.mostPerPage = 7;
  for (let id = 1; id <= 60; id += 1) {
    it.desk.open(id);
    it.desk.tick(2);
  }
  await it.pull();
  it.desk.open(99);
  it.desk.tickets.get(99)!.generated_timestamp = it.desk.tickets.get(1)!.generated_timestamp;
  await it.pull();
  expect(it.stored()).toEqual(it.truth());
});

test('--since bounds the first backfill, and a later, earlier one extends it', async () => {
  await using it = await account();
  it.desk.open(1);
  it.desk.tick(86_400);
  it.desk.open(2);
  await it.pull({ since: it.desk.now - 3600 });
  expect(it.stored()).toMatchObject([{ id: 2 }]);
  await it.pull();
  expect(it.stored()).toHaveLength(1);
  await it.pull({ since: it.desk.now - 10 * 86_400 });
  expect(it.stored()).toEqual(it.truth());
});

test('a start that Zendesk finds too recent is moved back', async () => {
  await using it = await account();
  it.desk.open(1);
  await it.pull({ since: it.desk.now + 240 });
  expect(it.stored()).toEqual(it.truth());
});

test('every fault that the network and the server know changes nothing but the time', async () => {
  await using it = await account();
  for (let id = 1; id <= 60; id += 1) it.desk.open(id);
  it.server.faults = ({ nth, count }) => (nth <= 2 ? EVERY_FAULT[count % EVERY_FAULT.length] : undefined);
  const pulled = await it.pull({ env: CLIENT });
  expect(it.stored()).toEqual(it.truth());
  expect(pulled.unreadable.size).toBe(0);
});

test('an answer that stalls, before or in its body, is asked for again', async () => {
  await using it = await account();
  it.desk.open(1);
  it.server.faults = ({ nth, path }) =>
    nth === 1 ? { kind: path.includes('comments') ? 'stall-in-body' : 'stall' } : undefined;
  await it.pull();
  expect(it.stored()).toEqual(it.truth());
});

test('a conversation that cannot be read is named, kept out, and asked for again by the next run', async () => {
  await using it = await account();
  it.desk.open(1);
  it.desk.open(2);
  it.server.faults = ({ path }) =>
    path.includes('/2/comments') ? { kind: 'status', status: 403, body: '{"error":"Forbidden"}' } : undefined;
  const first = await it.pull();
  expect([...first.unreadable.keys()]).toEqual([2]);
  expect(it.stored()).toMatchObject([{ id: 1 }]);
  it.server.faults = () => undefined;
  await it.pull();
  expect(it.stored()).toEqual(it.truth());
});

test('a server that goes down in mid-page ends the run, and the next one goes on', async () => {
  await using it = await account();
  for (let id = 1; id <= 450; id += 1) it.desk.open(id);
  it.server.faults = ({ count }) => (count > 300 ? { kind: 'status', status: 503 } : undefined);
  await expect(it.pull()).rejects.toThrow();
  it.server.faults = () => undefined;
  it.server.seen.length = 0;
  await it.pull();
  expect(it.stored()).toEqual(it.truth());
  expect(it.server.seen.length).toBeLessThan(300);
});

test('a run that dies between a page and its conversations goes on at that page', async () => {
  await using it = await account();
  it.server.mostPerPage = 3;
  for (let id = 1; id <= 9; id += 1) it.desk.open(id);
  for (const dieAfter of [2, 5, 7]) await expect(it.pull({ dieAfter })).rejects.toThrow('killed');
  await it.pull();
  expect(it.stored()).toEqual(it.truth());
});

test('limits are kept: no request is refused, and nothing is sent before a window ends', async () => {
  await using it = await account();
  for (let id = 1; id <= 200; id += 1) it.desk.open(id);
  it.server.limits = { account: 60, exports: 10, windowMs: 60_000 };
  const pulled = await it.pull();
  expect(it.stored()).toEqual(it.truth());
  expect(pulled.requests).toBe(201);
  expect(pulled.waitedSeconds).toBeGreaterThan(100);
});

test('tickets older than the store may keep are not fetched', async () => {
  await using it = await account();
  it.desk.open(1, { generated_timestamp: it.desk.now });
  it.desk.tickets.get(1)!.updated_at = iso(it.desk.now - 86_400 * 400);
  it.desk.open(2);
  const pulled = await it.pull({ keepFrom: (it.desk.now - 86_400 * 365) * 1000 });
  expect(pulled).toMatchObject({ new: 1, expired: 1, comments: 1 });
});

test('an OAuth token is renewed when it ends in mid-run and when it is revoked', async () => {
  await using it = await account();
  for (let id = 1; id <= 300; id += 1) it.desk.open(id);
  it.server.faults = ({ count }) => {
    if (count % 100 === 0) it.server.revokeTokens();
    return undefined;
  };
  await it.pull({ env: CLIENT });
  expect(it.stored()).toEqual(it.truth());
  expect(it.server.seen.filter(({ path }) => path === '/oauth/tokens').length).toBeLessThan(8);
});

const wrong: [string, Record<string, string>, RegExp][] = [
  ['a wrong API token', { ...BASIC, ZENDESK_API_TOKEN: 's3cret-wrong' }, /ZENDESK_EMAIL and ZENDESK_API_TOKEN/],
  ['a wrong OAuth token', { ZENDESK_OAUTH_TOKEN: 's3cret-wrong' }, /ZENDESK_OAUTH_TOKEN/],
  ['a wrong OAuth client', { ...CLIENT, ZENDESK_OAUTH_CLIENT_SECRET: 's3cret-wrong' }, /ZENDESK_OAUTH_CLIENT_SECRET/],
  ['no credentials', {}, /Set ZENDESK_OAUTH_CLIENT_ID/],
];
for (const [title, env, hint] of wrong) {
  test(`${title} ends the run at once and names the variable, never the value`, async () => {
    await using it = await account();
    const error: unknown = await it.pull({ env }).catch((caught: unknown) => caught);
    expect(error).toMatchObject({ name: 'UserError', hint: expect.stringMatching(hint) as string });
    expect(it.server.seen.length).toBeLessThanOrEqual(2);
    expect(`${String(error)} ${(error as { hint: string }).hint}`).not.toContain('s3cret');
  });
}
