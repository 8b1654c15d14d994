import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { verb as draft } from '../../src/commands/draft.ts';
import { verb as report } from '../../src/commands/report.ts';
import { verb as weekly } from '../../src/commands/weekly.ts';
import { readWeeks } from '../../src/io/pages.ts';
import type { Week } from '../../src/model/week.ts';
import { testHouse, type TestHouse } from '../kit/house.ts';

type Dates = Readonly<Record<'created_at' | 'updated_at' | 'asked' | 'answered', unknown>>;

const AT = '2026-11-18T10:00:00Z';
const DATED: Dates = { created_at: AT, updated_at: AT, asked: AT, answered: AT };
const ASKED = ['How do I reset my password?', 'The password reset link is dead', 'Please reset my password again'];

/** A ticket about one of three things that are the same problem. */
function ticket(id: number, dates: Partial<Dates>): unknown {
  const { asked, answered, ...row } = { ...DATED, ...dates };
  const body = ASKED[id % ASKED.length]!;
  return {
    id,
    subject: '',
    status: 'solved',
    requester_id: id,
    ...row,
    comments: [
      { id: 10 * id, author_id: id, plain_body: body, created_at: asked },
      { id: 10 * id + 1, author_id: 9, plain_body: 'Open Settings and press Reset password.', created_at: answered },
    ],
    users: [
      { id, role: 'end-user' },
      { id: 9, role: 'agent' },
    ],
  };
}

function write(house: TestHouse, tickets: readonly unknown[]): string {
  const path = join(house.dir, 'tickets.jsonl');
  writeFileSync(path, tickets.map((row) => `${JSON.stringify(row)}\n`).join(''));
  return path;
}

const newest = (house: TestHouse): Week => readWeeks(house.contentDir).at(-1)!;

test('tickets without some dates go through the whole week by the dates that they have', async () => {
  const lacking: Partial<Dates>[] = [
    { created_at: undefined },
    { created_at: null, updated_at: null },
    { updated_at: '' },
    { asked: undefined, answered: null },
    { created_at: undefined, updated_at: undefined, asked: undefined },
  ];
  const house = testHouse();
  await weekly.run(
    house,
    [
      write(
        house,
        lacking.map((dates, at) => ticket(at + 1, dates)),
      ),
    ],
    {},
  );
  expect(newest(house)).toMatchObject({ tickets: 5, recent: 5, topics: [{ size: 5, trend: { now: 5, before: 0 } }] });
  expect(house.printed()).toContain('What to write this week');
  const [data, drafts] = [testHouse(), testHouse()].map((other): TestHouse => ({
    ...other,
    contentDir: house.contentDir,
    storePath: house.storePath,
    json: true,
  }));
  await report.run(data!, [], {});
  expect(JSON.parse(data!.printed())).toEqual(newest(house));
  await draft.run(drafts!, [], {});
  expect(JSON.parse(drafts!.printed())).toMatchObject([{ topic: newest(house).topics[0]!.id, outcome: 'unchanged' }]);
});

test('a ticket without any date, or with one that cannot be read, is named with its line, and the others go in', async () => {
  const none = { created_at: null, updated_at: undefined, asked: undefined, answered: null };
  const broken: Partial<Dates>[] = [
    none,
    { created_at: 'yesterday' },
    { updated_at: '2026-02-30T10:00:00Z' },
    { answered: 1_763_460_000 },
  ];
  const house = testHouse();
  const rows = [...broken, {}, {}, {}].map((dates, at) => ticket(at + 1, dates));
  await expect(weekly.run(house, [write(house, rows)], {})).rejects.toThrow('4 rows could not be read');
  const why = 'is no date like 2026-11-23T09:00:00Z';
  expect(house.warned()).toContain('line 1: created_at: no date says when');
  expect(house.warned()).toContain(`line 2: created_at: ${why}`);
  expect(house.warned()).toContain(`line 3: updated_at: ${why}`);
  expect(house.warned()).toContain(`line 4: comments.1.created_at: ${why}`);
  expect(house.warned()).not.toContain('yesterday');
  expect(newest(house)).toMatchObject({ tickets: 3, topics: [{ size: 3 }] });
});

const ZONE = 'timeZone: America/New_York\n';

/** Weekly runs at these instants; each looks at what was there then. */
async function runsAt(nights: readonly string[], asked: readonly string[]): Promise<Week[]> {
  const house = testHouse({ 'desk.yaml': ZONE });
  const path = write(
    house,
    asked.map((at, id) => ticket(id + 1, { created_at: at, updated_at: at, asked: at, answered: at })),
  );
  for (const [at, now] of nights.entries())
    await weekly.run({ ...house, now: new Date(now) }, at === 0 ? [path] : [], {});
  return readWeeks(house.contentDir);
}

/** Every half hour of the days around a clock change. */
function halfHours(from: string, to: string): string[] {
  const [start, end] = [Date.parse(from), Date.parse(to)];
  return Array.from({ length: (end - start) / 1_800_000 }, (_, at) => new Date(start + at * 1_800_000).toISOString());
}

const changes: [string, string[], string[], number[]][] = [
  [
    'back',
    ['2026-10-26T04:00:00Z', '2026-11-02T05:00:00Z', '2026-11-09T05:00:00Z'],
    [
      ...halfHours('2026-10-26T02:00:00Z', '2026-10-26T06:00:00Z'),
      ...halfHours('2026-11-02T03:00:00Z', '2026-11-02T07:00:00Z'),
    ],
    [4, 8, 4],
  ],
  [
    'forward',
    ['2026-03-02T05:00:00Z', '2026-03-09T04:00:00Z', '2026-03-16T04:00:00Z'],
    [
      ...halfHours('2026-03-02T03:00:00Z', '2026-03-02T07:00:00Z'),
      ...halfHours('2026-03-09T02:00:00Z', '2026-03-09T06:00:00Z'),
    ],
    [4, 8, 4],
  ],
];
test.each(changes)('when the clock goes %s, every ticket is of one week', async (_, nights, asked, counts) => {
  const weeks = await runsAt(nights, asked);
  expect(weeks.map(({ recent }) => recent)).toEqual(counts);
  const now = weeks.map(({ topics }) => topics.reduce((sum, { trend }) => sum + trend.now, 0));
  expect(now).toEqual(counts);
  const before = weeks.map(({ topics }) => topics.reduce((sum, { trend }) => sum + trend.before, 0));
  expect(before.slice(1)).toEqual(counts.slice(0, -1));
});

test('the workflow’s schedule loses no week when the clock goes back', async () => {
  const nights = ['2026-10-19', '2026-10-26', '2026-11-02', '2026-11-09'].map((day) => `${day}T10:23:00Z`);
  const weeks = await runsAt(nights, halfHours('2026-10-17T12:00:00Z', '2026-10-17T15:00:00Z'));
  expect(weeks.map(({ week }) => week)).toEqual(['2026-W43', '2026-W44', '2026-W45', '2026-W46']);
});

const oddWeeks: [string, string[], string[], (string | undefined)[]][] = [
  ['a first week', ['2026-11-09T05:00:00Z'], ['2026-W45'], ['new']],
  ['a missing week', ['2026-11-09T05:00:00Z', '2026-11-23T05:00:00Z'], ['2026-W45', '2026-W47'], ['new', 'steady']],
  ['two runs in one week', ['2026-11-08T20:00:00Z', '2026-11-09T05:00:00Z'], ['2026-W45'], ['new']],
  ['an empty week', ['2026-11-09T05:00:00Z', '2026-12-28T05:00:00Z'], ['2026-W45', '2026-W52'], ['new', undefined]],
];
test.each(oddWeeks)('%s has its report', async (_, nights, names, directions) => {
  const weeks = await runsAt(nights, halfHours('2026-11-07T12:00:00Z', '2026-11-07T14:00:00Z'));
  expect(weeks.map(({ week }) => week)).toEqual(names);
  expect(weeks.map(({ topics }) => topics[0]?.trend.direction)).toEqual(directions);
  expect(new Set(weeks.flatMap(({ topics }) => topics.map(({ id }) => id))).size).toBe(1);
});
