import { wallClock } from '../io/clock.ts';
import { explain } from '../io/zendesk/explain.ts';
import { openZendesk } from '../io/zendesk/open-zendesk.ts';
import { pullZendesk } from './pull-zendesk.ts';
import type { Source } from './pull.ts';

/** `pull zendesk`. */
export const zendeskSource: Source = async ({ house, store, keepFrom, since, pulled }) => {
  let pages = 0;
  const show = (waiting = ''): void => {
    const stored = pulled.new + pulled.changed + pulled.same;
    house.progress.show(`zendesk: page ${pages}, ${stored} tickets, ${pulled.comments} comments${waiting}`);
  };
  await using zendesk = openZendesk({
    env: house.env,
    clock: wallClock,
    onWait: ({ ms, why }) => {
      pulled.waitedSeconds += ms / 1000;
      if (ms >= 1000) show(`, waiting ${Math.ceil(ms / 1000)} s (${why})`);
    },
  });
  try {
    await pullZendesk({
      client: zendesk.client,
      store,
      account: zendesk.account,
      since: since && Math.floor(since.getTime() / 1000),
      keepFrom,
      pulled,
      onBatch: (page) => {
        pages = page;
        show();
      },
      warn: house.warn,
    });
  } catch (error) {
    throw explain(error);
  } finally {
    pulled.requests = zendesk.requests();
  }
};
