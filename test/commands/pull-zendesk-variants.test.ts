import { expect, test } from 'vitest';
import { account, CLIENT } from '../kit/zendesk-account.ts';
import { fakeZendesk } from '../kit/zendesk.ts';
import { FakeDesk } from '../kit/zendesk-desk.ts';
import type { Fault } from '../kit/zendesk-faults.ts';

for (const withoutShowMany of [['groups'], ['users', 'groups', 'organizations']]) {
  test(`people, groups and organizations are asked for where no page brings them (no show_many for ${withoutShowMany.join(', ')})`, async () => {
    await using it = await account();
    it.server.sideLoads = false;
    it.server.withoutShowMany = new Set(withoutShowMany);
    it.desk.open(1, { assignee_id: 9 });
    it.desk.comment(1, 'Try the other door.');

    await it.pull();

    expect([...it.store.tickets()][0]!.users.map(({ id, role }) => [id, role])).toEqual([
      [7, 'end-user'],
      [9, 'agent'],
    ]);
    expect(it.store.sync.names('zendesk', 'group')).toEqual([{ id: 501, name: 'Tier 1' }]);
    expect(it.store.sync.names('zendesk', 'organization')).toMatchObject([{ id: 601 }]);
  });
}

test('someone who is known is not asked for again, and someone who is gone once a run', async () => {
  await using it = await account();
  it.server.sideLoads = false;
  it.desk.open(1, { requester_id: 7 });
  it.desk.open(2, { requester_id: 404 });
  it.desk.open(3, { requester_id: 404 });
  await it.pull();
  it.server.seen.length = 0;
  it.desk.comment(1, 'One more thing.', { author_id: 7 });
  await it.pull();
  expect(it.server.seen.filter(({ path }) => /users|groups|organizations/.test(path))).toEqual([]);
  expect(it.stored()).toEqual(it.truth());
});

test('people who cannot be read cost a warning and nothing else', async () => {
  await using it = await account();
  it.server.sideLoads = false;
  it.desk.open(1);
  it.server.faults = ({ path }) =>
    path.includes('/users/') ? { kind: 'status', status: 403, body: '{"error":"Forbidden"}' } : undefined;
  await it.pull();
  expect(it.stored()).toEqual(it.truth());
});

test('an account without custom statuses is asked for them once a run', async () => {
  await using it = await account();
  it.server.mostPerPage = 2;
  for (let id = 1; id <= 9; id += 1) it.desk.open(id, { custom_status_id: 701 });
  it.server.faults = ({ path }) =>
    path.includes('custom_statuses') ? { kind: 'status', status: 404, body: '{"error":"InvalidEndpoint"}' } : undefined;
  await it.pull();
  expect(it.server.seen.filter(({ path }) => path.includes('custom_statuses'))).toHaveLength(1);
  expect(it.stored()).toEqual(it.truth());
});

test('comments in pages of any size, numbered or by cursor, come in whole and in order', async () => {
  for (const cursorPages of [true, false]) {
    await using it = await account();
    it.server.cursorPages = cursorPages;
    it.server.commentsPerPage = 2;
    it.desk.open(1);
    for (let n = 0; n < 250; n += 1) it.desk.comment(1, `Again ${n}`);
    await it.pull();
    expect(it.stored()).toEqual(it.truth());
  }
});

test('a link to the next page that names another host is asked for at our own', async () => {
  await using it = await account();
  await using other = await fakeZendesk(new FakeDesk(1));
  it.server.linkOrigin = other.url;
  it.server.cursorPages = false;
  it.desk.open(1);
  for (let n = 0; n < 230; n += 1) it.desk.comment(1, `Again ${n}`);
  await it.pull({ env: CLIENT });
  expect(it.stored()).toEqual(it.truth());
  expect(other.seen).toEqual([]);
});

test('pages of comments that bring nothing new end the conversation, not the run', async () => {
  await using it = await account();
  it.desk.open(1);
  it.desk.open(2);
  const page = { comments: [], meta: { has_more: true, after_cursor: 'again' } };
  it.server.faults = ({ path }) =>
    path.includes('/1/comments') ? { kind: 'status', status: 200, body: JSON.stringify(page) } : undefined;
  const pulled = await it.pull();
  expect([...pulled.unreadable.keys()]).toEqual([1]);
  expect(it.server.seen.filter(({ path }) => path.includes('/1/comments')).length).toBeLessThan(9);
});

test('a conversation that is not there is no sign of a deleted ticket where tickets cannot be asked for', async () => {
  await using it = await account();
  it.desk.open(1);
  const missing = (error: string): Fault => ({ kind: 'status', status: 404, body: JSON.stringify({ error }) });
  it.server.faults = ({ path }) => {
    if (path.endsWith('/1/comments')) return missing('RecordNotFound');
    return path.endsWith('/tickets/1') ? missing('InvalidEndpoint') : undefined;
  };
  const pulled = await it.pull();
  expect([...pulled.unreadable.keys()]).toEqual([1]);
  expect(it.stored()).toEqual([]);
  it.server.faults = () => undefined;
  await it.pull();
  expect(it.stored()).toEqual(it.truth());
});

test('a place that Zendesk does not know, said with 400, starts again safely earlier', async () => {
  await using it = await account();
  it.server.mostPerPage = 10;
  for (let id = 1; id <= 40; id += 1) it.desk.open(id, { generated_timestamp: it.desk.now + id });
  let said = 0;
  it.server.faults = ({ path, query }) => {
    if (!path.includes('incremental') || !query.has('cursor') || said > 0) return undefined;
    said += 1;
    return { kind: 'status', status: 400, body: '{"error":"InvalidCursor"}' };
  };
  await it.pull();
  expect(said).toBe(1);
  expect(it.stored()).toEqual(it.truth());
});
