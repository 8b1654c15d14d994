import { expect, test } from 'vitest';
import { findTopics, type Findings } from '../../src/mining/find-topics.ts';
import type { Article } from '../../src/model/article.ts';
import { Settings } from '../../src/model/settings.ts';
import type { Ledger, LedgerTopic } from '../../src/model/topic.ts';
import type { Week } from '../../src/model/week.ts';
import { thread } from '../kit/thread.ts';

/** How agents solve each. */
const SOLUTIONS: Readonly<Record<string, string>> = {
  password: 'Open the sign-in page, choose forgotten password and follow the mail within an hour.',
  domain: 'Set the CNAME record in your zone, then create the domain service and wait for the certificate.',
  memory: 'Exit 137 means out of memory: scale the app up with more megabytes.',
  backup: 'We restored the postgres dump of last night into a fresh instance.',
};

/** Ways to ask for each subject: what varies is said by the number of the ticket. */
const SUBJECTS = {
  password: [
    'I forgot my password',
    'password reset mail never arrives',
    'reset password link expired',
    'cannot reset my password',
  ],
  domain: [
    'custom domain with CNAME record',
    'DNS CNAME for our custom domain',
    'custom domain certificate pending',
    'add a custom domain',
  ],
  memory: [
    'app crashes with exit status 137',
    'exit status 137 out of memory',
    'app killed, memory limit 137',
    'raise memory limit of app',
  ],
  backup: [
    'restore database backup',
    'database backup from yesterday',
    'postgres backup restore',
    'how to restore a postgres backup',
  ],
} as const;
type Subject = keyof typeof SUBJECTS;

const DAY_MS = 24 * 3600 * 1000;
const START = Date.UTC(2026, 8, 7);

const FILLERS = ['today', 'since monday', 'urgent', 'again', 'for staging', 'second try', 'any idea'];

interface Plan {
  readonly week: number;
  readonly asked: Partial<Record<Subject, number>>;
}

/** Tickets of one week, spread over its days; ids name week, subject and number. */
function ticketsOf({ week, asked }: Plan): { ref: string; thread: ReturnType<typeof thread> }[] {
  return Object.entries(asked).flatMap(([subject, count], kind) =>
    Array.from({ length: count }, (_, at) => {
      const id = week * 1000 + kind * 100 + at;
      const askedAt = new Date(START + week * 7 * DAY_MS + (at % 7) * DAY_MS + 3_600_000).toISOString();
      const wordings = SUBJECTS[subject as Subject];
      return {
        ref: `${subject}-${week}-${at}`,
        thread: thread(
          id,
          `${wordings[at % wordings.length]!} ${FILLERS[at % FILLERS.length]!}`,
          [{ answer: SOLUTIONS[subject]! }],
          { askedAt },
        ),
      };
    }),
  );
}

const PLANS: readonly Plan[] = [
  { week: 0, asked: { password: 6, domain: 6 } },
  { week: 1, asked: { password: 6, domain: 6, memory: 6 } },
  { week: 2, asked: { password: 14, domain: 4, memory: 5 } },
  { week: 3, asked: { password: 6, memory: 6 } },
  { week: 4, asked: { password: 5, memory: 5, backup: 6 } },
  { week: 5, asked: { password: 5, memory: 6, backup: 6 } },
  { week: 6, asked: { password: 5, memory: 6, domain: 6, backup: 5 } },
];
const WINDOW_WEEKS = 2;

const settings = Settings.parse({ mining: { windowDays: 14 } });

function runWeek(at: number, before: { ledger: Ledger; weeks: Week[] }, articles: readonly Article[] = []): Findings {
  const until = new Date(START + (at + 1) * 7 * DAY_MS);
  const plans = PLANS.filter(({ week }) => week <= at && week > at - WINDOW_WEEKS);
  return findTopics({
    tickets: plans.flatMap(ticketsOf),
    articles,
    ledger: before.ledger,
    earlier: before.weeks,
    settings,
    window: { since: new Date(until.getTime() - WINDOW_WEEKS * 7 * DAY_MS), until },
    week: `2026-W${37 + at}`,
    topics: new Set(plans.flatMap(({ asked }) => Object.keys(asked))).size,
  });
}

/** Runs week after week; `edit` is what people do to the ledger between two runs. */
function runAll(edit: (ledger: Ledger, week: number) => Ledger = (ledger) => ledger): Findings[] {
  const runs: Findings[] = [];
  let before: { ledger: Ledger; weeks: Week[] } = { ledger: { topics: {} }, weeks: [] };
  for (const { week } of PLANS) {
    const found = runWeek(week, before);
    runs.push(found);
    before = { ledger: edit(found.ledger, week), weeks: [...before.weeks, found.week] };
  }
  return runs;
}

/** The topic that holds most tickets of a subject. */
function topicOf({ week }: Findings, subject: Subject): Week['topics'][number] | undefined {
  const of = (topic: Week['topics'][number]): number =>
    topic.tickets.filter((ref) => String(ref).startsWith(subject)).length;
  return week.topics.filter((topic) => of(topic) > topic.size / 2).sort((a, b) => of(b) - of(a))[0];
}

const runs = runAll();

test('a topic keeps its id from its first week to its last', () => {
  const ids = runs.map((run) => topicOf(run, 'password')?.id);
  expect(ids[0]).toMatch(/^t-/);
  expect(new Set(ids).size).toBe(1);
});

test('a topic that dies leaves the weeks and stays in the ledger, and comes back under its old id', () => {
  const id = topicOf(runs[0]!, 'domain')!.id;
  expect(topicOf(runs[4]!, 'domain')).toBeUndefined();
  expect(runs[4]!.ledger.topics[id]!.lastWeek).toBe('2026-W40');
  expect(topicOf(runs[6]!, 'domain')?.id).toBe(id);
});

test('a topic is new in the week of its birth', () => {
  expect(topicOf(runs[4]!, 'backup')!.trend.direction).toBe('new');
  expect(topicOf(runs[5]!, 'backup')!.trend.direction).toBe('steady');
});

test('a person’s title stays, whatever later runs would call it', () => {
  const id = topicOf(runs[0]!, 'password')!.id;
  const renamed = runAll((ledger) => edited(ledger, id, { title: 'Password trouble', renamed: true }));
  expect(renamed.slice(1).map((run) => topicOf(run, 'password')!.title)).toEqual(
    renamed.slice(1).map(() => 'Password trouble'),
  );
});

test('a dismissed topic goes last and comes back when it has twice the tickets', () => {
  const id = topicOf(runs[0]!, 'password')!.id;
  const dismissed = runAll((ledger, week) =>
    week === 0 ? edited(ledger, id, { dismissed: { reason: 'known', size: 8 } }) : ledger,
  );
  const seen = dismissed.map((run) => topicOf(run, 'password')!);
  expect(seen[1]).toMatchObject({ dismissed: true, rank: dismissed[1]!.week.topics.length });
  expect(seen[2]!.size).toBeGreaterThanOrEqual(16);
  expect(seen[2]!.dismissed).toBeUndefined();
});

test('topics that a person merged are one from the next run on', () => {
  const [into, from] = [topicOf(runs[1]!, 'password')!.id, topicOf(runs[1]!, 'domain')!.id];
  const merged = runAll((ledger, week) => (week === 1 ? edited(ledger, from, { mergedInto: into }) : ledger));
  const held = merged[2]!.week.topics.find(({ id }) => id === into)!;
  expect(new Set(held.tickets.map((ref) => String(ref).split('-')[0]))).toEqual(new Set(['password', 'domain']));
  expect(merged.slice(2).flatMap(({ week }) => week.topics.map(({ id }) => id))).not.toContain(from);
});

test('a person splits a topic with example tickets, and the part keeps its id', () => {
  const part = 't-partpart';
  const split = runAll((ledger, week) =>
    week === 1
      ? edited(ledger, part, { title: 'Expired links', examples: { tickets: ['password-1-2'], questions: [] } })
      : ledger,
  );
  const held = split[2]!.week.topics.find(({ id }) => id === part)!;
  expect(held.tickets).toContain('password-1-2');
  expect(held.title).toBe('Expired links');
  expect(topicOf(split[2]!, 'memory')!.id).toBe(topicOf(runs[2]!, 'memory')!.id);
});

test('a seeded topic gathers what is like its questions, and the run says when nothing is', () => {
  const seeded = runAll((ledger, week) =>
    week > 0
      ? ledger
      : edited(
          edited(ledger, 't-seedseed', { title: 'Seed', examples: { tickets: [], questions: ['exit status 137'] } }),
          't-nonenone',
          { title: 'None', examples: { tickets: [], questions: ['invoice for march'] } },
        ),
  );
  expect(topicOf(seeded[1]!, 'memory')!.id).toBe('t-seedseed');
  expect(seeded[1]!.notices).toEqual(['t-nonenone: no question of the window is like its examples']);
});

test('an article that a person names covers the topic, one that is missing is said to be', () => {
  const id = topicOf(runs[0]!, 'password')!.id;
  const article: Article = { id: 'pw', title: 'Z', body: '', questions: [], status: 'published', audience: 'public' };
  const before = (coveredBy: string) => ({
    ledger: edited(runs[0]!.ledger, id, { coveredBy }),
    weeks: [runs[0]!.week],
  });
  expect(topicOf(runWeek(1, before('pw'), [article]), 'password')!.coverage).toEqual({
    kind: 'covered',
    article: 'pw',
    score: 1,
  });
  expect(runWeek(1, before('gone'), [article]).notices).toEqual([`${id}: coveredBy names no article gone`]);
});

test('the order of the rows changes nothing, and a rerun of a week is the same to the byte', () => {
  const before = { ledger: runs[0]!.ledger, weeks: [runs[0]!.week] };
  const again = runWeek(1, { ledger: runs[1]!.ledger, weeks: [runs[0]!.week, runs[1]!.week] });
  expect(JSON.stringify(runWeek(1, before).week)).toBe(JSON.stringify(runs[1]!.week));
  expect(again).toEqual(runs[1]);
});

function edited(ledger: Ledger, id: string, change: Partial<LedgerTopic>): Ledger {
  const old = ledger.topics[id] ?? { title: id, firstWeek: '', lastWeek: '' };
  return { topics: { ...ledger.topics, [id]: { ...old, ...change } } };
}
