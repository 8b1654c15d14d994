import { expect, test } from 'vitest';
import { secondCore } from '../../src/commands/second-core.ts';
import { group } from '../../src/mining/group.ts';
import { stabilityOf } from '../../src/mining/stability.ts';
import { onThisCore, type Beside } from '../../src/model/beside.ts';
import { problemTexts } from '../kit/problem-texts.ts';

const TEXTS = problemTexts(900);

test('topics are the same to the last bit on one core and on two', () => {
  using core = secondCore(TEXTS.length);
  const run = (beside: Beside): unknown => {
    const { labels, centrality, spaces } = group(TEXTS, { seed: 1, minSize: 3, beside });
    const topics = [...Map.groupBy(labels.keys(), (at) => labels[at]).values()];
    return { labels, centrality, stability: stabilityOf(topics, spaces, 1, beside)() };
  };
  expect(run(core.beside)).toEqual(run(onThisCore));
});

test('few tickets need no other core', () => {
  using core = secondCore(10);
  expect(core.beside).toBe(onThisCore);
});
