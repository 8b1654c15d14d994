import { expect, test } from 'vitest';
import { accountFrom, credentialsFrom } from '../../../src/io/zendesk/sign-in.ts';
import { account } from '../../kit/zendesk-account.ts';
import { fakeZendesk } from '../../kit/zendesk.ts';
import { FakeDesk } from '../../kit/zendesk-desk.ts';

const wrong: [string | undefined, RegExp][] = [
  [undefined, /not set/],
  ['acme', /no web address/],
  ['ftp://acme.zendesk.com', /no web address/],
  ['http://acme.zendesk.com', /unencrypted/],
  ['https://me:secret@acme.zendesk.com', /holds credentials/],
];
for (const [url, message] of wrong) {
  test(`${String(url)} is refused as an account`, () => {
    expect(() => accountFrom({ ZENDESK_URL: url })).toThrow(message);
  });
}

test('a path and a trailing slash are no part of the account', () => {
  expect(accountFrom({ ZENDESK_URL: 'https://acme.zendesk.com/agent/' }).origin).toBe('https://acme.zendesk.com');
});

test('an OAuth client comes before a token, and a token before a mail address', () => {
  const all = {
    ZENDESK_OAUTH_CLIENT_ID: 'a',
    ZENDESK_OAUTH_CLIENT_SECRET: 'b',
    ZENDESK_OAUTH_TOKEN: 'c',
    ZENDESK_EMAIL: 'd',
    ZENDESK_API_TOKEN: 'e',
  };
  expect(credentialsFrom(all).kind).toBe('client');
  expect(credentialsFrom({ ...all, ZENDESK_OAUTH_CLIENT_SECRET: '' }).kind).toBe('token');
  expect(credentialsFrom({ ZENDESK_EMAIL: 'd', ZENDESK_API_TOKEN: 'e' }).kind).toBe('basic');
});

test('neither a redirect nor a link leads credentials to another host', async () => {
  await using it = await account();
  await using other = await fakeZendesk(new FakeDesk(1));
  it.desk.open(1);
  it.server.faults = ({ path }) =>
    path.includes('/1/comments')
      ? { kind: 'status', status: 302, headers: { location: `${other.url}/api/v2/tickets/1/comments` } }
      : undefined;
  const pulled = await it.pull();
  expect([...pulled.unreadable.keys()]).toEqual([1]);
  it.server.faults = ({ path }) => {
    const links = { next: `${other.url}/api/v2/tickets/1/comments?page=2` };
    const body = JSON.stringify({ comments: [], meta: { has_more: true }, links });
    return path.includes('/1/comments') ? { kind: 'status', status: 200, body } : undefined;
  };
  expect([...(await it.pull()).unreadable.keys()]).toEqual([1]);
  expect(other.seen).toEqual([]);
});
