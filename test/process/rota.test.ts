import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Settings } from '../../src/model/settings.ts';
import { businessClock } from '../../src/process/business-clock.ts';
import { channelTopic } from '../../src/process/channel-topic.ts';
import { onDuty } from '../../src/process/on-duty.ts';
import { rotaProblems } from '../../src/process/rota-problems.ts';
import { addDays, dutiesOn, rotationOf } from '../../src/process/rota.ts';

const clock = businessClock(Settings.parse({}));
const people = { a: { name: 'Ana' }, b: { name: 'Ben' }, c: { name: 'Cy' } };
const rota = (over: object): Settings['rota'] =>
  Settings.parse({ rota: { start: '2026-11-23', people, order: ['a', 'b', 'c'], ...over } }).rota;

test('every day belongs to one rotation of two weeks, and everybody serves in turn', () => {
  const plain = rota({});
  fc.assert(
    fc.property(fc.integer({ min: -4000, max: 4000 }), (days) => {
      const day = addDays('2026-11-23', days);
      const { start, end, people: on } = rotationOf(plain, day)!;
      const next = rotationOf(plain, end)!;
      const after = { a: 'b', b: 'c', c: 'a' }[on[0] as 'a' | 'b' | 'c'];
      return start <= day && day < end && addDays(start, 14) === end && next.start === end && next.people[0] === after;
    }),
  );
});

test('a swap changes two rotations and no other', () => {
  const swapped = rota({ swaps: [{ between: '2026-11-23', and: '2026-12-21' }] });
  const on = ['2026-11-23', '2026-12-07', '2026-12-21', '2027-01-04'].map((day) => dutiesOn(swapped, day)[0]!.by);
  expect(on).toEqual(['c', 'b', 'a', 'a']);
});

test('until the handoff the operator before is on', () => {
  const at = (time: string): string =>
    onDuty(rota({}), clock, Date.parse(`2026-11-23T${time}:00-05:00`))!.duties[0]!.by;
  expect([at('08:59'), at('09:00')]).toEqual(['c', 'a']);
});

const problems: [string, object, RegExp[]][] = [
  ['nobody', { order: [] }, [/has no people/]],
  [
    'an absence without cover',
    { absences: [{ who: 'a', from: '2026-11-24', to: '2026-11-25' }] },
    [/2026-11-24 to 2026-11-25: Ana is away/],
  ],
  [
    'cover by somebody who is away',
    {
      cover: [{ of: 'a', by: 'b', from: '2026-11-24', to: '2026-11-24' }],
      absences: [{ who: 'b', from: '2026-11-24', to: '2026-11-24' }],
    },
    [/Ben, who covers for Ana, is away/],
  ],
  [
    'one of a pair who covers for the other',
    { order: [['a', 'b']], cover: [{ of: 'a', by: 'b', from: '2026-11-24', to: '2026-11-24' }] },
    [/Ben is on twice/],
  ],
  [
    'two who cover at once',
    {
      cover: [
        { of: 'a', by: 'b', from: '2026-11-24', to: '2026-11-24' },
        { of: 'a', by: 'c', from: '2026-11-24', to: '2026-11-24' },
      ],
    },
    [/two people cover for Ana/],
  ],
  [
    'cover for somebody whose turn it is not',
    { cover: [{ of: 'b', by: 'c', from: '2026-11-24', to: '2026-11-24' }] },
    [/not the turn of Ben/],
  ],
  [
    'a swap of a day on which no rotation starts',
    { swaps: [{ between: '2026-11-24', and: '2026-12-07' }] },
    [/no rotation starts on 2026-11-24/],
  ],
  ['an absence on a weekend', { absences: [{ who: 'a', from: '2026-11-28', to: '2026-11-29' }] }, []],
];
test.each(problems)('%s is said', (_, over, expected) => {
  const found = rotaProblems(rota(over), clock, '2026-11-23', '2026-12-06').map(({ message }) => message);
  expect(found).toHaveLength(expected.length);
  expected.forEach((message, at) => expect(found[at]).toMatch(message));
});

test('an unknown person is a mistake of the settings', () => {
  expect(Settings.safeParse({ rota: { people, order: ['a', 'zoe'] } }).success).toBe(false);
});

test('a topic keeps its other parts, stays within 250 characters and never cuts the names', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 250 }), fc.string({ minLength: 1, maxLength: 60 }), (topic, names) => {
      const once = channelTopic(topic, names);
      return (
        once.length <= 250 &&
        once.includes(`On duty: ${names.replaceAll('|', ' ')}`) &&
        channelTopic(once, names) === once
      );
    }),
  );
  expect(channelTopic('Ask here | On duty: Ana | Be kind', 'Ben')).toBe('Ask here | On duty: Ben | Be kind');
});
