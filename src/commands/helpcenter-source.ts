import { wallClock } from '../io/clock.ts';
import { readHelpCenter } from '../io/zendesk/articles.ts';
import { explain } from '../io/zendesk/explain.ts';
import { openZendesk } from '../io/zendesk/open-zendesk.ts';
import type { Source } from './pull.ts';
import { waitCounter } from './waiting.ts';

/** `pull helpcenter`: articles that answer already. The store then holds exactly those that the account has; one that cannot be read stays as it was. */
export const helpcenterSource: Source = async ({ house, store, pulled }) => {
  const secondsMore = waitCounter();
  await using zendesk = openZendesk({
    env: house.env,
    clock: wallClock,
    onWait: ({ ms }) => void (pulled.waitedSeconds += secondsMore(wallClock.now(), ms)),
  });
  try {
    const show = (articles: number): void => house.progress.show(`helpcenter: ${articles} articles`);
    const { articles, unreadable } = await readHelpCenter(zendesk.client, show);
    for (const [id, why] of unreadable) pulled.unreadable.set(id, why);
    const counts = store.transaction(() => store.sync.putArticles('helpcenter', articles, new Set(unreadable.keys())));
    Object.assign(pulled, counts);
  } catch (error) {
    throw explain(error);
  } finally {
    pulled.requests = zendesk.requests();
  }
};
