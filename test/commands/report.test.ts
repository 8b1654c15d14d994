import { join } from 'node:path';
import { expect, test } from 'vitest';
import { report } from '../../src/commands/report.ts';
import type { WeekTopic } from '../../src/model/week.ts';
import { expectGolden } from '../kit/golden.ts';
import { testHouse } from '../kit/house.ts';
import { slackDouble } from '../kit/slack-double.ts';

const GOLDEN = join(import.meta.dirname, '..', 'cases', 'process', 'digest.slack.json');

function topic(rank: number, over: Partial<WeekTopic>): WeekTopic {
  return {
    id: `t-0000000${rank}`,
    title: 'How do I invite a colleague?',
    size: 6,
    keywords: ['invite'],
    tickets: [],
    requesters: 5,
    organizations: 3,
    trend: { now: 3, before: 1, direction: 'rising' },
    coverage: { kind: 'new', score: 0 },
    rank,
    examples: [],
    ...over,
  };
}

const week = (name: string, tickets: number, topics: WeekTopic[]): string =>
  JSON.stringify({
    week: name,
    window: { since: '2026-10-26T04:00:00.000Z', until: '2026-11-23T05:00:00.000Z' },
    tickets,
    questions: tickets,
    topics,
    unassigned: [],
  });

const files = {
  'weeks/2026-W46.json': week('2026-W46', 70, []),
  'weeks/2026-W47.json': week('2026-W47', 81, [
    topic(1, {}),
    topic(2, {
      title: '<!channel> & <@U1> *shout*',
      coverage: { kind: 'update', article: 'custom-domains', score: 0.2 },
    }),
    topic(3, {
      coverage: { kind: 'covered', article: 'invite-people', score: 0.8 },
      trend: { now: 1, before: 1, direction: 'steady' },
    }),
  ]),
};

test('is a digest for Slack that says what to write first', async () => {
  const house = testHouse(files);
  await report(house, { format: 'slack' });
  expectGolden(GOLDEN, `${JSON.stringify(JSON.parse(house.printed()), null, 1)}\n`);
});

test('is posted once a week, however often it runs', async () => {
  const slack = await slackDouble();
  const house = testHouse(files, { env: slack.env });
  await report(house, { slack: '#cw-support', apply: true });
  await report(house, { slack: '#cw-support', apply: true });
  expect(slack.messages).toHaveLength(2);
  expect(house.printed()).toMatch(/Posted to #cw-support[^]*Replaced in #cw-support/);
});
