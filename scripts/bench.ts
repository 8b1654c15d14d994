import * as classic from './bench/classic.ts';
import * as drafts from './bench/drafts.ts';
import * as kmeans from './bench/kmeans.ts';
import * as mine from './bench/mine.ts';
import * as pull from './bench/pull.ts';
import * as redact from './bench/redact.ts';
import * as site from './bench/site.ts';
import * as week from './bench/week.ts';
import { enter, wholeNumber } from './kit/door.ts';

export interface BenchOptions {
  /** How many runs each figure of whole commands is the median of. */
  readonly runs: number;
  /** Numbers of tickets to cluster. */
  readonly sizes: readonly number[];
  /** Numbers of articles to build a site of. */
  readonly articles: readonly number[];
}

await enter<BenchOptions>({
  script: 'bench',
  measurements: [week, mine, classic, kmeans, drafts, pull, redact, site],
  options: {
    runs: { type: 'string', default: '3', help: 'how many runs `week` takes the median of (default 3)' },
    sizes: {
      type: 'string',
      default: '1000,5000,20000',
      help: 'tickets that `mine` clusters (default 1000,5000,20000)',
    },
    articles: {
      type: 'string',
      default: '1000,5000',
      help: 'articles that `site` builds (default 1000,5000)',
    },
  },
  read: ({ runs, sizes, articles }) => ({
    runs: wholeNumber(runs),
    sizes: String(sizes).split(',').map(wholeNumber),
    articles: String(articles).split(',').map(wholeNumber),
  }),
});
