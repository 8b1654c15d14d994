import { expect, test } from 'vitest';
import { candidates, reportMarkdown } from '../../src/writing/report.ts';
import { week } from '../kit/week.ts';

const DESK = { name: 'Desk', timeZone: 'America/New_York' };

/** GitHub's limit for the text of a pull request. */
const BODY_LIMIT = 65_536;

test('the first screen names what is new, what grows, what to write and what worked, ten at most', () => {
  const topics = Array.from({ length: 12 }, (_, at) => ({
    id: `t-aaaaaaa${at}`,
    title: `Word${at} other${at} third${at}`,
  }));
  const text = reportMarkdown(DESK, week('2026-W45', topics), undefined);
  expect(text.match(/^### /gm)).toHaveLength(10);
  for (const part of ['**New:**', '**Growing:**', '**Worked:**']) {
    expect(text.indexOf(part)).toBeLessThan(text.indexOf('## What to write this week'));
  }
});

test('a job of several topics counts the tickets of each', () => {
  const title = 'The printer prints blank pages';
  const same = { title, keywords: ['printer', 'blank pages'], size: 9, requesters: 8 };
  const topics = [
    { ...same, id: 't-aaaaaaaa' },
    { ...same, id: 't-bbbbbbbb', title: `${title} since Monday`, size: 4, requesters: 3 },
  ];
  expect(reportMarkdown(DESK, week('2026-W45', topics), undefined)).toContain(`| 1 | ${title} | 9 + 4 | 8 + 3 |`);
});

test('an empty week says that nothing was found', () => {
  expect(reportMarkdown(DESK, week('2026-W45'), undefined)).toMatch(
    /Nothing: no topic was found\.[^]*No topic was found in this window\./,
  );
});

test('a report fits a pull request, however many and long its topics', () => {
  const title = 'How |do I* '.repeat(60);
  const topics = Array.from({ length: 400 }, (_, at) => ({
    id: `t-${String(at).padStart(8, 'a')}`,
    title: `${at} ${title}`,
    trend: { now: 2, before: 0, direction: 'new' as const },
    examples: [title, title, title],
  }));
  expect(reportMarkdown(DESK, week('2026-W45', topics), undefined).length).toBeLessThan(BODY_LIMIT);
});

test('a candidate says in how many trials it came back, and that an unstable one gets no draft by itself', () => {
  const stable = { id: 't-aaaaaaaa', title: 'One', stability: { cameBack: 19, of: 20 } };
  const unstable = { id: 't-bbbbbbbb', title: 'Two', stability: { cameBack: 3, of: 20 } };
  const text = reportMarkdown(DESK, week('2026-W45', [stable, unstable]), undefined);
  expect(text).toContain(' It came back in 19 of 20 trials.');
  expect(text).toContain(' Unstable, and so not drafted by itself: it came back in 3 of 20 trials.');
});

test('a candidate that holds several questions names them, the commonest first', () => {
  const parts = [
    { title: 'How do I reset it?', size: 9, tickets: [1] },
    { title: 'Where is my *key*?', size: 4, tickets: [2] },
  ];
  const text = reportMarkdown(
    DESK,
    week('2026-W45', [
      { id: 't-aaaaaaaa', title: 'One', parts },
      { id: 't-bbbbbbbb', title: 'Two' },
    ]),
    undefined,
  );
  expect(text.match(/^Asked in it: .*$/gm)).toEqual([
    'Asked in it: How do I reset it? (9); Where is my \\*key\\*? (4).',
  ]);
});

test('a candidate that is asked in other languages too names them', () => {
  const elsewhere = [
    { topic: 't-bbbbbbbb', language: 'es' },
    { topic: 't-cccccccc', language: 'pt' },
  ];
  const text = reportMarkdown(DESK, week('2026-W45', [{ id: 't-aaaaaaaa', title: 'One', elsewhere }]), undefined);
  expect(text).toContain('Also asked in Spanish (`t-bbbbbbbb`), Portuguese (`t-cccccccc`).');
});

test('a topic that may not be there next week, or is of few, stands after the others, unless it begins with many', () => {
  const stability = { cameBack: 2, of: 20 };
  const { topics } = week('2026-W45', [
    { id: 't-aaaaaaa1', stability },
    { id: 't-aaaaaaa2' },
    { id: 't-aaaaaaa3', stability, trend: { now: 5, before: 0, direction: 'new' } },
    { id: 't-aaaaaaa4', stability, pinned: true },
    { id: 't-aaaaaaa5', stability, trend: { now: 3, before: 0, direction: 'new' } },
    { id: 't-aaaaaaa6', requesters: 2 },
    { id: 't-aaaaaaa7' },
  ]);
  const order = candidates({ ...week('2026-W45'), topics }).map(({ id }) => id.at(-1));
  expect(order).toEqual(['2', '3', '4', '7', '1', '5', '6']);
});

test('a topic of different questions stands after the others and says so, but for a problem that many words tell of', () => {
  const mixed = { alike: 0.8, stability: { cameBack: 12, of: 20 } };
  const burst = { from: '2026-11-03T09:00:00.000Z', tickets: 4 };
  const found = week('2026-W45', [
    { id: 't-aaaaaaa1', title: 'One', ...mixed },
    { id: 't-aaaaaaa2', title: 'Two', alike: 0.95, stability: { cameBack: 12, of: 20 } },
    { id: 't-aaaaaaa4', title: 'Four', alike: 0.8, stability: { cameBack: 20, of: 20 } },
    { id: 't-aaaaaaa3', title: 'Three', ...mixed, trend: { now: 4, before: 6, direction: 'steady', burst } },
  ]);
  expect(candidates(found).map(({ title }) => title)).toEqual(['Two', 'Four', 'Three', 'One']);
  const said = reportMarkdown(DESK, found, undefined).split('### ').slice(1);
  expect(said.map((job) => job.includes('Its questions ask for different things'))).toEqual([
    false,
    false,
    false,
    true,
  ]);
});

test('what bursts within a week that is as busy as the one before is called a burst everywhere, and not growing', () => {
  const burst = { from: '2026-11-03T09:00:00.000Z', tickets: 4 };
  const trend = { now: 4, before: 6, direction: 'steady' as const, burst };
  const text = reportMarkdown(DESK, week('2026-W45', [{ id: 't-aaaaaaaa', title: 'Mail is slow', trend }]), undefined);
  expect(text).toContain('**Growing:** nothing');
  expect(text).toMatch(/\*\*Burst:\*\* Mail is slow .*4 within a day from 2026-11-03/);
  expect(text.match(/\| burst \|/g)).toHaveLength(2);
  expect(text).not.toContain('steady');
});

test('a topic that is mostly a burst is looked at though an article seems to answer it, and is no topic without an answer', () => {
  const burst = { from: '2026-11-03T09:00:00.000Z', tickets: 5 };
  const covered = { coverage: { kind: 'covered' as const, article: 'maps', score: 0.6 } };
  const trend = { now: 5, before: 0, direction: 'new' as const, burst };
  const of = (size: number): string =>
    reportMarkdown(DESK, week('2026-W45', [{ title: 'Maps stay grey', size, ...covered, trend }]), undefined);
  expect(of(8)).toContain('**Look at maps.**');
  expect(of(8)).toContain('0 without a full answer');
  expect(of(20)).not.toContain('**Look at maps.**');
});

test('days are those of the desk’s calendar, and the last is the one before the window ends', () => {
  const burst = { from: '2026-10-30T20:00:00.000Z', tickets: 4 };
  const trend = { now: 4, before: 6, direction: 'steady' as const, burst };
  const found = {
    ...week('2026-W44', [{ id: 't-aaaaaaaa', title: 'Mail is slow', trend }]),
    window: { since: '2026-10-04T13:00:00.000Z', until: '2026-11-01T13:00:00.000Z' },
  };
  const text = reportMarkdown({ name: 'Desk', timeZone: 'Australia/Sydney' }, found, undefined);
  expect(text).toContain('2026-10-05 to 2026-11-01:');
  expect(text).toContain('4 within a day from 2026-10-31');
  expect(text).toContain('4 came within a day from 2026-10-31.');
});
