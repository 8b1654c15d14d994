import { expect, test } from 'vitest';
import { earlier, incrementStart, MOST_AGAIN, nextStep, type Step } from '../../../src/io/zendesk/export-step.ts';

const url = 'https://acme.zendesk.com/api/v2/incremental/tickets/cursor.json?cursor=b%3D';
const none: ReadonlySet<string> = new Set();
const steps: [string, Parameters<typeof nextStep>, Step][] = [
  ['a new cursor goes on', [{ after_cursor: 'b', end_of_stream: false }, 'a', none, 0], { kind: 'go', cursor: 'b' }],
  [
    'the end keeps the new cursor',
    [{ after_cursor: 'b', end_of_stream: true }, 'a', none, 0],
    { kind: 'end', cursor: 'b' },
  ],
  [
    'the end without one keeps the old',
    [{ after_cursor: null, end_of_stream: true }, 'a', none, 0],
    { kind: 'end', cursor: 'a' },
  ],
  [
    'the cursor may stand in the URL',
    [{ after_url: url, end_of_stream: false }, 'a', none, 0],
    { kind: 'go', cursor: 'b=' },
  ],
  [
    'the same cursor is tried again',
    [{ after_cursor: 'a', end_of_stream: false }, 'a', none, 0],
    { kind: 'again', cursor: 'a' },
  ],
  [
    'the same cursor again and again is stuck',
    [{ after_cursor: 'a', end_of_stream: false }, 'a', none, MOST_AGAIN],
    { kind: 'stuck' },
  ],
  [
    'a circle of cursors is stuck',
    [{ after_cursor: 'a', end_of_stream: false }, 'b', new Set(['a']), MOST_AGAIN],
    { kind: 'stuck' },
  ],
  ['no cursor and no end is stuck', [{ end_of_stream: false }, undefined, none, MOST_AGAIN], { kind: 'stuck' }],
];
for (const [title, args, step] of steps) test(title, () => expect(nextStep(...args)).toEqual(step));

test('each refusal goes further back, and never before the first second', () => {
  expect([1, 2, 3, 9].map((refusals) => earlier(1_000_000, refusals))).toEqual([999_400, 994_000, 940_000, 1]);
});

const reached = { cursor: 'c', position: 5000 };
const starts: [string, Parameters<typeof incrementStart>, unknown][] = [
  ['an increment reads the last ten minutes again', [reached, () => 20], { startTime: 4400 }],
  ['a busy time is read again more shortly', [reached, (from) => (from < 4940 ? 2000 : 1200)], { startTime: 4940 }],
  ['what fits on three pages is read again', [{ ...reached, fullPage: 1000 }, () => 2999], { startTime: 4400 }],
  ['small pages are read again too', [{ ...reached, fullPage: 7 }, () => 1300], { startTime: 4400 }],
  ['a crowd in one second goes on at the cursor', [reached, () => 20_000], { cursor: 'c' }],
  ['a store without rows goes on at the cursor', [{ cursor: 'c' }, () => 0], { cursor: 'c' }],
];
for (const [title, args, place] of starts) test(title, () => expect(incrementStart(...args)).toEqual(place));
