import { expect, test } from 'vitest';
import { openStore } from '../../src/io/store.ts';
import { pull } from '../../src/commands/pull.ts';
import { pulledArticles } from '../../src/commands/pulled-articles.ts';
import { account, BASIC } from '../kit/zendesk-account.ts';
import { testHouse } from '../kit/house.ts';

test('articles of the Help Center come in as text with draft flag, audience, locale and address', async () => {
  await using it = await account();
  for (let id = 1; id <= 130; id += 1) it.desk.addArticle({ id });
  it.desk.addArticle({ id: 200, draft: true, locale: 'de', body: '<p>Noch <b>nicht</b> fertig</p>' });
  const house = testHouse({}, { env: { ZENDESK_URL: it.server.url, ...BASIC } });

  await pull(house, ['helpcenter'], {});

  expect(house.printed()).toMatch(/^helpcenter: 131 new, 0 changed, 0 deleted, 0 unreadable/);
  using store = openStore(house.storePath);
  const articles = store.sync.articles();
  expect(articles).toHaveLength(131);
  expect(articles.find(({ id }) => id === 'helpcenter:200')).toEqual({
    id: 'helpcenter:200',
    title: 'Article 200',
    questions: [],
    body: 'Noch nicht fertig',
    status: 'draft',
    audience: 'public',
    url: 'https://desk.example/hc/en-us/articles/200',
    locale: 'de',
  });
  expect((await pulledArticles(house)).map(({ id }) => id)).not.toContain('helpcenter:200');
});

test('an article that is gone from the Help Center is gone from the store, and the pages of tickets stay', async () => {
  await using it = await account();
  it.desk.addArticle({ id: 1 });
  it.desk.addArticle({ id: 2 });
  it.desk.open(5);
  it.desk.tick(120);
  const house = testHouse({}, { env: { ZENDESK_URL: it.server.url, ...BASIC } });
  await pull(house, ['helpcenter', 'zendesk'], {});
  it.desk.articles.shift();
  it.desk.articles[0]!.title = 'Renamed';
  await pull(house, ['helpcenter'], {});
  expect(house.printed()).toMatch(/helpcenter: 0 new, 1 changed, 1 deleted/);
  using store = openStore(house.storePath);
  expect(store.sync.articles().map(({ title }) => title)).toEqual(['Renamed']);
  expect(store.countTickets()).toBe(1);
});

test('an article that cannot be read is named, and stays as it was', async () => {
  await using it = await account();
  it.desk.addArticle({ id: 1 });
  it.desk.addArticle({ id: 2 });
  const house = testHouse({}, { env: { ZENDESK_URL: it.server.url, ...BASIC } });
  await pull(house, ['helpcenter'], {});
  it.desk.articles[0]!.title = '';
  await expect(pull(house, ['helpcenter'], {})).rejects.toThrow(/1 row could not be read/);
  expect(house.warned()).toMatch(/helpcenter: helpcenter:1: title/);
  using store = openStore(house.storePath);
  expect(store.sync.articles().map(({ title }) => title)).toEqual(['Article 1', 'Article 2']);
});
