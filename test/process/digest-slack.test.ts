import { expect, test } from 'vitest';
import { SLACK_LIMITS, type SlackMessage } from '../../src/model/slack-message.ts';
import { digestSlack, type ToWrite } from '../../src/process/digest-slack.ts';
import { gate } from '../../src/mining/gate.ts';
import { reportMarkdown } from '../../src/writing/report.ts';
import type { WeekTopic } from '../../src/model/week.ts';
import { week } from '../kit/week.ts';

const toWrite = (topic: WeekTopic, tickets = '12,345'): ToWrite => ({ topic, tickets, todo: 'new article' });

/** Every text in a message, and how many blocks each of its parts has. */
function measured({ thread, ...first }: SlackMessage): { longest: number; blocks: number; message: number } {
  const parts = [first, ...thread];
  const texts = parts.flatMap(({ blocks }) => [...JSON.stringify(blocks).matchAll(/"text":"((?:[^"\\]|\\.)*)"/g)]);
  return {
    longest: Math.max(0, ...texts.map(([, text]) => text!.length)),
    blocks: Math.max(...parts.map(({ blocks }) => blocks.length)),
    message: Math.max(...parts.map(({ blocks }) => JSON.stringify(blocks).length)),
  };
}

test('a week of a thousand topics with endless titles keeps within what Slack takes', () => {
  const topics = Array.from({ length: 1000 }, (_, at) => ({
    id: `t-${String(at).padStart(8, 'a')}`,
    title: `${at} ${'Why <!here> & *now*? '.repeat(500)}`,
  }));
  const huge = week('2026-W47', topics);
  const { longest, blocks, message } = measured(
    digestSlack(
      'Desk',
      huge,
      undefined,
      huge.topics.map((topic) => toWrite(topic)),
    ),
  );
  expect(longest).toBeLessThanOrEqual(SLACK_LIMITS.text);
  expect(blocks).toBeLessThanOrEqual(SLACK_LIMITS.blocks);
  expect(message).toBeLessThanOrEqual(SLACK_LIMITS.message);
});

test('the message names what is new and what grows, busiest first, without what people dismissed', () => {
  const topics = [
    { id: 't-aaaaaaaa', title: 'Lamps', trend: { now: 3, before: 0, direction: 'new' as const } },
    { id: 't-bbbbbbbb', title: 'Harbour', trend: { now: 9, before: 2, direction: 'rising' as const } },
    { id: 't-cccccccc', title: 'Buoys', dismissed: true, trend: { now: 5, before: 0, direction: 'new' as const } },
    { id: 't-dddddddd', title: 'Piers' },
  ];
  const text = JSON.stringify(digestSlack('Desk', week('2026-W47', topics), undefined, []).blocks);
  expect(text).toContain('2 new, rising');
  expect(text).toMatch(
    /New and growing.*Harbour.* – rising, 9 tickets in the last seven days after 2.*Lamps.* – new, 3 tickets/,
  );
  expect(text).not.toMatch(/Buoys|Piers/);
});

test('what to write counts the tickets of every topic that the page would answer', () => {
  const found = week('2026-W47', [{ id: 't-aaaaaaaa', title: 'Lamps stay dark' }]);
  const shown = (tickets: string): string =>
    JSON.stringify(digestSlack('Desk', found, undefined, [toWrite(found.topics[0]!, tickets)]).blocks);
  expect(shown('9 + 4')).toContain(' – new article (9 + 4 tickets, ');
  expect(shown('1')).toContain(' – new article (1 ticket, ');
});

test('an empty week says so in one message', () => {
  const { blocks, thread } = digestSlack('Desk', week('2026-W47'), undefined, []);
  expect(thread).toEqual([]);
  expect(JSON.stringify(blocks)).toContain('No topic was found.');
});

test('a title that ends in the word for a secret makes no secret of what follows', () => {
  const titles = [
    'I forgot my passcode',
    'Where is my password',
    'How do I renew an API key',
    'Lost the token',
    'PIN',
    'account',
  ];
  const topics = titles.map((title, at) => ({ id: `t-aaaaaaa${at}`, title, size: 12_345, requesters: 12_345 }));
  const found = week('2026-W47', topics);
  const texts = [
    JSON.stringify(
      digestSlack(
        'Desk',
        found,
        found,
        found.topics.map((topic) => toWrite(topic)),
      ),
      null,
      1,
    ),
    reportMarkdown({ name: 'Desk', timeZone: 'UTC' }, found, found),
  ];
  for (const text of texts)
    expect(gate([{ path: 'report', text }], { known: { people: [], organizations: [] } })).toEqual([]);
});
