import { wallClock } from '../io/clock.ts';
import { readHelpCenter } from '../io/zendesk/articles.ts';
import { explain } from '../io/zendesk/explain.ts';
import { openZendesk } from '../io/zendesk/open-zendesk.ts';
import type { Source } from './pull.ts';

/** `pull helpcenter`: articles that answer already. The store then holds exactly those that the account has. */
export const helpcenterSource: Source = async ({ house, store, pulled }) => {
  await using zendesk = openZendesk({
    env: house.env,
    clock: wallClock,
    onWait: ({ ms }) => void (pulled.waitedSeconds += ms / 1000),
  });
  try {
    const show = (articles: number): void => house.progress.show(`helpcenter: ${articles} articles`);
    const { articles, unreadable } = await readHelpCenter(zendesk.client, show);
    for (const [id, why] of unreadable) pulled.unreadable.set(id, why);
    const counts = store.transaction(() => store.sync.putArticles('helpcenter', articles));
    Object.assign(pulled, counts);
  } catch (error) {
    throw explain(error);
  } finally {
    pulled.requests = zendesk.requests();
  }
};
