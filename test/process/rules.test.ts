import { expect, test } from 'vitest';
import { Settings } from '../../src/model/settings.ts';
import { businessClock } from '../../src/process/business-clock.ts';
import { reopenings, statusSince, type Course } from '../../src/process/course.ts';
import { duesOf } from '../../src/process/rules.ts';
import { course } from '../kit/course.ts';

const settings = Settings.parse({});
const clock = businessClock(settings);
const NOW = Date.parse('2026-11-23T14:00:00-05:00');
const ago = (day: string, time: string): string => `2026-11-${day}T${time}:00-05:00`;

function dues(ticket: Course): string[] {
  const context = { clock, statuses: settings.statuses, now: NOW, chats: [], pledges: [], isEscalated: false };
  return duesOf(ticket, context).map(
    ({ rule, deadline, urgency }) => `${rule} ${urgency} ${new Date(deadline).toISOString()}`,
  );
}

const cases: [string, Course, string[]][] = [
  [
    'a New ticket of today by 17:00',
    course('new', [[ago('23', '09:00'), 'customer']]),
    ['acknowledge today 2026-11-23T22:00:00.000Z'],
  ],
  [
    'a New ticket of the evening by 17:00 of the next day',
    course('new', [[ago('20', '17:00'), 'customer']]),
    ['acknowledge overdue 2026-11-20T22:00:00.000Z'],
  ],
  [
    'a second after 17:00 is the next business day',
    course('new', [['2026-11-20T17:00:01-05:00', 'customer']]),
    ['acknowledge today 2026-11-23T22:00:00.000Z'],
  ],
  [
    'an Open ticket a business day after our last word',
    course('open', [
      [ago('20', '09:00'), 'customer'],
      [ago('20', '09:30'), { status: 'open' }],
      [ago('23', '13:00'), 'desk'],
    ]),
    ['open-word later 2026-11-24T18:00:00.000Z'],
  ],
  [
    'a Pending ticket five days after the last word',
    course('pending', [
      [ago('18', '09:00'), 'customer'],
      [ago('20', '10:00'), 'desk'],
    ]),
    ['pending-closes later 2026-11-25T15:00:00.000Z'],
  ],
  [
    'a customer who wrote back within a business day',
    course('open', [
      [ago('18', '09:00'), 'customer'],
      [ago('18', '10:00'), 'desk'],
      [ago('23', '11:00'), 'customer'],
    ]),
    ['reopened later 2026-11-24T16:00:00.000Z'],
  ],
  [
    'a solved ticket never',
    course('solved', [
      [ago('18', '09:00'), 'customer'],
      [ago('18', '10:00'), 'desk'],
    ]),
    [],
  ],
  [
    'a ticket on hold a week after the last word',
    course('hold', [
      [ago('16', '09:00'), 'customer'],
      [ago('16', '10:00'), 'desk'],
    ]),
    ['hold-review overdue 2026-11-23T15:00:00.000Z'],
  ],
];
test.each(cases)('due is %s', (_, ticket, expected) => {
  expect(dues(ticket).filter((due) => !due.startsWith('github-issue'))).toEqual(expected);
});

test('more than a business day in Open asks for a GitHub issue, by the end of the day on which it was passed', () => {
  const ticket = course('open', [
    [ago('19', '10:00'), 'customer'],
    [ago('19', '11:00'), { status: 'open' }],
    [ago('23', '13:00'), 'desk'],
  ]);
  expect(dues(ticket)).toContain('github-issue overdue 2026-11-20T22:00:00.000Z');
});

test('custom statuses follow the rules of the state they are mapped to', () => {
  const ticket = course('open', [[ago('18', '09:00'), 'customer']], { custom_status_id: 77, custom: { '77': 'hold' } });
  expect(ticket.status).toBe('hold');
  expect(dues(ticket)[0]).toMatch(/^hold-review/);
});

test('times that run backwards are said, and never lie before the creation', () => {
  const odd = course(
    'open',
    [
      [ago('20', '12:00'), 'customer'],
      [ago('20', '11:00'), 'desk'],
    ],
    { now: NOW },
  );
  expect(odd.hasOddTimes).toBe(true);
  expect(statusSince(odd)).toBeGreaterThanOrEqual(odd.createdAt);
});

test('a ticket may come back ten times', () => {
  const events = Array.from({ length: 10 }, (_, at) => [
    [
      `2026-10-${String(at * 2 + 1).padStart(2, '0')}T10:00:00Z`,
      { status: at % 2 === 0 ? 'pending' : 'solved' },
    ] as const,
    [`2026-10-${String(at * 2 + 2).padStart(2, '0')}T10:00:00Z`, { status: 'open' }] as const,
  ]).flat();
  expect(reopenings(course('open', [['2026-10-01T09:00:00Z', 'customer'], ...events]))).toBe(10);
});
