import { join } from 'node:path';
import { expect, test } from 'vitest';
import { withStore } from '../../src/commands/house.ts';
import { mine } from '../../src/commands/mine.ts';
import { readLedger, writeLedger } from '../../src/io/pages.ts';
import { Ticket } from '../../src/model/ticket.ts';
import type { Ledger, LedgerTopic } from '../../src/model/topic.ts';
import type { Week, WeekTopic } from '../../src/model/week.ts';
import { random } from '../../src/text/random.ts';
import { expectGolden } from '../kit/golden.ts';
import { testHouse } from '../kit/house.ts';

/** Problems of a desk: words that their questions are made of, and how many are asked in each of the weeks. */
const PROBLEMS = {
  password: [
    ['password', 'reset', 'forgot', 'login', 'locked', 'account', 'link', 'expired'],
    [5, 5, 5, 5, 5, 5, 5, 5],
  ],
  invoice: [
    ['invoice', 'billing', 'charged', 'refund', 'payment', 'receipt', 'overdue', 'amount'],
    [3, 3, 5, 8, 12, 14, 16, 18],
  ],
  calendar: [
    ['calendar', 'event', 'reminder', 'meeting', 'attendee', 'recurring', 'invite', 'timezone'],
    [0, 0, 0, 6, 5, 5, 5, 5],
  ],
  domain: [
    ['domain', 'dns', 'cname', 'nameserver', 'registrar', 'certificate', 'subdomain', 'propagation'],
    [6, 5, 0, 0, 0, 0, 0, 6],
  ],
  printer: [
    ['printer', 'paper', 'toner', 'jam', 'tray', 'duplex', 'scanner', 'cartridge'],
    [4, 4, 4, 4, 4, 4, 4, 4],
  ],
  scanner: [
    ['copier', 'photocopy', 'staple', 'collate', 'feeder', 'glass', 'enlarge', 'sorter'],
    [4, 4, 4, 4, 4, 4, 4, 4],
  ],
  survey: [
    ['survey', 'questionnaire', 'opinion', 'feedback', 'rating', 'satisfaction', 'poll', 'respondent'],
    [4, 4, 4, 4, 4, 9, 14, 14],
  ],
} as const satisfies Record<string, readonly [readonly string[], readonly number[]]>;
type Problem = keyof typeof PROBLEMS;
const NAMES = Object.keys(PROBLEMS) as Problem[];

const WEEK = 7 * 86_400_000;
const FIRST = Date.parse('2026-08-31T00:00:00Z');
const problemOf = new Map<number, Problem>();

function ticketsOf(week: number): Ticket[] {
  const next = random(100 + week);
  return NAMES.flatMap((problem, kind) => {
    const [words, counts] = PROBLEMS[problem];
    return Array.from({ length: counts[week]! }, (_, nth) => {
      const id = 10_000 * (week + 1) + 100 * kind + nth;
      problemOf.set(id, problem);
      const at = new Date(FIRST + (week + (nth + 0.5) / counts[week]!) * WEEK).toISOString();
      const said = words.toSorted(() => next() - 0.5).slice(0, 5);
      return Ticket.parse({
        id,
        subject: '',
        status: 'open',
        created_at: at,
        updated_at: at,
        requester_id: id * 10,
        comments: [{ id: id * 100, author_id: id * 10, plain_body: `Our ${said.join(' ')} again?`, created_at: at }],
        users: [{ id: id * 10, role: 'end-user', name: `Customer${id} Person${id}`, email: `c${id}@agency.example` }],
      });
    });
  });
}

/** What people write into the ledger after a week. */
const EDITS: Readonly<Record<number, (of: (problem: Problem) => string) => Record<string, Partial<LedgerTopic>>>> = {
  1: (of) => ({
    [of('password')]: { title: 'I cannot get in', renamed: true },
    [of('scanner')]: { mergedInto: of('printer') },
    [of('survey')]: { dismissed: { reason: 'not ours to answer' } },
  }),
};

interface Lives {
  readonly weeks: readonly Week[];
  readonly ledger: Ledger;
  /** What the last week gives when it is run again. */
  readonly again: Week;
}

let lives: Promise<Lives> | undefined;

/** Eight weekly runs, done once for all tests. */
async function live(): Promise<Lives> {
  const house = testHouse();
  const weeks: Week[] = [];
  const run = async (week: number): Promise<Week> =>
    (await mine({ ...house, now: new Date(FIRST + (week + 1) * WEEK) }, {})).week;
  for (let week = 0; week < 8; week++) {
    await withStore(house, (store) => ticketsOf(week).forEach((ticket) => store.putTicket(ticket)));
    const found = await run(week);
    weeks.push(found);
    const ledger = readLedger(house.contentDir);
    const edits = EDITS[week]?.((problem) => topicOf(found, problem)!.id) ?? {};
    for (const [id, edit] of Object.entries(edits)) ledger.topics[id] = { ...ledger.topics[id]!, ...edit };
    writeLedger(house.contentDir, ledger);
  }
  return { weeks, ledger: readLedger(house.contentDir), again: await run(7) };
}

/** The topic of a week that has most questions of a problem, if they are most of it. */
function topicOf({ topics }: Week, problem: Problem): WeekTopic | undefined {
  const own = ({ tickets }: WeekTopic): number => tickets.filter((id) => problemOf.get(Number(id)) === problem).length;
  const [best] = topics.toSorted((a, b) => own(b) - own(a));
  return best !== undefined && own(best) >= 3 ? best : undefined;
}

const ids = ({ weeks }: Lives, problem: Problem): (string | undefined)[] =>
  weeks.map((week) => topicOf(week, problem)?.id);

/** A test of what came of a problem. */
function life(title: string, check: (lives: Lives, of: (week: number, problem: Problem) => WeekTopic) => void): void {
  test(title, async () => {
    const all = await (lives ??= live());
    check(all, (week, problem) => topicOf(all.weeks[week]!, problem)!);
  });
}

life('what is asked every week keeps its id, and the title that a person gave it', (all, of) => {
  expect(new Set(ids(all, 'password')).size).toBe(1);
  for (let week = 2; week < 8; week++) expect(of(week, 'password').title).toBe('I cannot get in');
});

life('what grows keeps its id', (all, of) => {
  expect(new Set(ids(all, 'invoice').slice(1)).size).toBe(1);
  expect(of(3, 'invoice').trend).toMatchObject({ now: 8, before: 5 });
  expect(of(4, 'invoice').size).toBeGreaterThan(of(2, 'invoice').size);
});

life('what was taken for one problem while few had asked parts, and remembers from what', (all, of) => {
  const [first, second] = [of(0, 'invoice').id, of(1, 'invoice').id];
  expect(second).not.toBe(first);
  expect(all.ledger.topics[second]!.splitFrom).toBe(first);
});

life('a birth is new in its first week and old in the next', (all, of) => {
  expect(ids(all, 'calendar').slice(0, 3)).toEqual([undefined, undefined, undefined]);
  expect(of(3, 'calendar').trend.direction).toBe('new');
  expect(of(4, 'calendar').trend.direction).not.toBe('new');
  expect(all.ledger.topics[of(4, 'calendar').id]!.firstWeek).toBe(all.weeks[3]!.week);
  expect(new Set(ids(all, 'calendar').slice(3)).size).toBe(1);
});

life('a topic keeps its name as it grows', (_, of) => {
  expect(new Set(Array.from({ length: 8 }, (_, week) => of(week, 'printer').title)).size).toBe(1);
});

life('what nobody asks any more leaves the weeks but not the ledger, and comes back as itself', (all) => {
  const domain = ids(all, 'domain');
  expect(domain[6]).toBeUndefined();
  expect(all.ledger.topics[domain[0]!]!.firstWeek).toBe(all.weeks[0]!.week);
  expect(domain[7]).toBe(domain[0]);
});

life('what a person merged stays merged', (_, of) => {
  for (let week = 2; week < 8; week++) expect(of(week, 'scanner').id).toBe(of(1, 'printer').id);
});

life('what a person dismissed stays so until it has twice the tickets', (_, of) => {
  expect([of(2, 'survey').dismissed, of(3, 'survey').dismissed]).toEqual([true, true]);
  expect(of(7, 'survey').dismissed).toBeUndefined();
});

life('a week that is run again is the same', ({ weeks, again }) => {
  expect(again).toEqual(weeks[7]);
});

life('the eight weeks read as they are written down', (all) => {
  expectGolden(join(import.meta.dirname, '../cases/lives/weeks.md'), storyOf(all));
});

/** The weeks as tables; topics are named by letters in the order of their births, so that a change of ids is no change. */
function storyOf({ weeks, ledger }: Lives): string {
  const letters = new Map<string, string>();
  const letterOf = (id: string): string => {
    if (!letters.has(id)) letters.set(id, String.fromCharCode(65 + letters.size));
    return letters.get(id)!;
  };
  const seen = new Set<string>();
  const told = weeks.map(({ week, topics, unassigned }, at) => {
    const before = new Set(weeks[at - 1]?.topics.map(({ id }) => id));
    const rows = topics
      .toSorted((a, b) => b.size - a.size || (a.title < b.title ? -1 : 1))
      .map(({ id, title, size, trend, dismissed }) => {
        const { firstWeek, splitFrom } = ledger.topics[id]!;
        const merged = Object.keys(ledger.topics).filter((other) => ledger.topics[other]!.mergedInto === id && at > 1);
        const happened = [
          ...(firstWeek === week && splitFrom !== undefined ? [`split from ${letterOf(splitFrom)}`] : []),
          ...(firstWeek === week && splitFrom === undefined ? ['born'] : []),
          ...(seen.has(id) && !before.has(id) ? ['back'] : []),
          ...(merged.length > 0 ? [`holds ${merged.map(letterOf).join(', ')}`] : []),
          ...(dismissed === true ? ['dismissed'] : []),
        ];
        return `| ${letterOf(id)} | ${title} | ${size} | ${trend.before} → ${trend.now} | ${trend.direction} | ${happened.join(', ')} |`;
      });
    const gone = [...before].filter((id) => !topics.some((topic) => topic.id === id)).map(letterOf);
    topics.forEach(({ id }) => seen.add(id));
    return [
      `## ${week}`,
      '',
      '| | Title | Tickets | A week | Trend | What happened |',
      '| --- | --- | ---: | --- | --- | --- |',
      ...rows,
      '',
      `In no topic: ${unassigned.length}. Not there any more: ${gone.length === 0 ? 'none' : gone.join(', ')}.`,
      '',
    ].join('\n');
  });
  return ['# Eight weeks of a desk of seven problems', '', ...told].join('\n');
}
