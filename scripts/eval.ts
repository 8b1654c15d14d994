import * as bursts from './eval/bursts.ts';
import * as clustering from './eval/clustering.ts';
import * as coverage from './eval/coverage.ts';
import * as desk from './eval/desk.ts';
import * as drafts from './eval/drafts.ts';
import * as edits from './eval/edits.ts';
import * as findability from './eval/findability.ts';
import * as privacy from './eval/privacy.ts';
import * as topics from './eval/topics.ts';
import * as views from './eval/views.ts';
import { enter, wholeNumber } from './kit/door.ts';

export interface EvaluationOptions {
  /** How many seeds each figure is the mean of, where chance has a part. */
  readonly seeds: number;
  /** Print what was got wrong as well. */
  readonly misses: boolean;
  /** Compare texts by a pretrained sentence encoder too. */
  readonly pretrained: boolean;
}

await enter<EvaluationOptions>({
  script: 'eval',
  measurements: [desk, bursts, clustering, coverage, drafts, edits, findability, privacy, topics, views],
  options: {
    seeds: { type: 'string', default: '1', help: 'how many seeds each figure is the mean of (default 1)' },
    misses: { type: 'boolean', default: false, help: 'print what was got wrong as well' },
    pretrained: { type: 'boolean', default: false, help: 'clustering: with the pretrained view, some 30 ms a text' },
  },
  read: ({ seeds, misses, pretrained }) => ({
    seeds: wholeNumber(seeds),
    misses: misses === true,
    pretrained: pretrained === true,
  }),
});
