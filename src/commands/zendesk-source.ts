import { wallClock } from '../io/clock.ts';
import { explain } from '../io/zendesk/explain.ts';
import { openZendesk } from '../io/zendesk/open-zendesk.ts';
import { pullZendesk } from './pull-zendesk.ts';
import type { Source } from './pull.ts';
import { longer, waitCounter, waiting, type Wait } from './waiting.ts';

/** The line is drawn this often when nothing else happens, so that a wait counts down. */
const REDRAW_MS = 1000;

/** `pull zendesk`. */
export const zendeskSource: Source = async ({ house, store, keepFrom, since, pulled }) => {
  let pages = 0;
  let wait: Wait | undefined;
  const secondsMore = waitCounter();
  const show = (): void => {
    const stored = pulled.new + pulled.changed + pulled.same;
    house.progress.show(
      `zendesk: page ${pages}, ${stored} tickets, ${pulled.comments} comments${waiting(wait, wallClock.now())}`,
    );
  };
  await using zendesk = openZendesk({
    env: house.env,
    clock: wallClock,
    onWait: ({ ms, why }) => {
      pulled.waitedSeconds += secondsMore(wallClock.now(), ms);
      wait = longer(wait, { until: wallClock.now() + ms, why });
    },
  });
  const redraw = setInterval(show, REDRAW_MS);
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
    clearInterval(redraw);
    pulled.requests = zendesk.requests();
  }
};
