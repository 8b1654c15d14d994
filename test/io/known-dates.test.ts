import { expect, test } from 'vitest';
import { withKnownDates } from '../../src/io/known-dates.ts';

const DAY = (n: number): string => `2026-11-0${n}T10:00:00Z`;

/** Dates of a row: began, changed, comments; `undefined` where there is none. */
type Dates = readonly [created: unknown, updated: unknown, ...comments: unknown[]];

const rows: [string, Dates, Dates][] = [
  ['all there', [DAY(1), DAY(4), DAY(1), DAY(2)], [DAY(1), DAY(4), DAY(1), DAY(2)]],
  ['no beginning: the first comment', [undefined, DAY(4), DAY(1), DAY(2)], [DAY(1), DAY(4), DAY(1), DAY(2)]],
  ['no change: the last comment', [DAY(1), null, DAY(1), DAY(3)], [DAY(1), DAY(3), DAY(1), DAY(3)]],
  ['no change, no comment: the beginning', [DAY(1), ''], [DAY(1), DAY(1)]],
  ['no beginning, no comment: the change', [null, DAY(4)], [DAY(4), DAY(4)]],
  [
    'comments: beginning, the next one, the change',
    [DAY(1), DAY(4), '', null, DAY(3), ''],
    [DAY(1), DAY(4), DAY(1), DAY(3), DAY(3), DAY(4)],
  ],
  ['what cannot be read stays', ['soon', 'later', DAY(1), 'x'], ['soon', 'later', DAY(1), 'x']],
  ['none at all', [null, undefined, undefined], [undefined, undefined, undefined]],
];

test.each(rows)('%s', (_, [created, updated, ...comments], [began, changed, ...said]) => {
  const row = { created_at: created, updated_at: updated, comments: comments.map((at) => ({ created_at: at })) };
  expect(withKnownDates(row)).toEqual({
    created_at: began,
    updated_at: changed,
    comments: said.map((at) => ({ created_at: at })),
  });
});

test.each([null, 7, 'text', []])('%j is no row and stays what it is', (row) => {
  expect(withKnownDates(row)).toBe(row);
});
