import { expect, test } from 'vitest';
import { jobsOf, shownJobs } from '../../src/writing/jobs.ts';
import type { WeekTopic } from '../../src/model/week.ts';
import { week } from '../kit/week.ts';

const topics = (...rows: Partial<WeekTopic>[]): WeekTopic[] => week('2026-W45', rows).topics;
const shape = (rows: WeekTopic[]): [string, string[]][] =>
  jobsOf(rows).map(({ topic, others }) => [topic.title, others.map(({ title }) => title)]);
const update = (article: string): WeekTopic['coverage'] => ({ kind: 'update', article, score: 0.3 });

test('topics for one article that ask somewhat alike are one job, under the first of them', () => {
  const rows = topics(
    { title: 'Calendar is empty', coverage: update('calendar'), examples: ['no events in my calendar'] },
    { title: 'Lost password', coverage: update('password') },
    { title: 'No events on the phone', coverage: update('calendar'), examples: ['my events are gone'] },
    { title: 'Paint weekends green', coverage: update('calendar') },
  );
  expect(shape(rows)).toEqual([
    ['Calendar is empty', ['No events on the phone']],
    ['Lost password', []],
    ['Paint weekends green', []],
  ]);
});

test('topics that ask in the same words are one job', () => {
  const rows = topics(
    { title: 'Cannot send mail from Gmail' },
    { title: 'Gmail: mails cannot be sent' },
    { title: 'Folders vanished' },
  );
  expect(shape(rows).map(([title]) => title)).toEqual(['Cannot send mail from Gmail', 'Folders vanished']);
});

test('topics with the same marking words are one job, and those without any stay apart', () => {
  const keywords = ['oauth', 'yahoo', 'token'];
  expect(shape(topics({ title: 'Why now', keywords }, { title: 'Login loops', keywords }))).toHaveLength(1);
  expect(shape(topics({ title: 'Why now' }, { title: 'Login loops' }))).toHaveLength(2);
});

test('how a question is put makes no two topics one', () => {
  const others = ['Folders vanished', 'Calendar is empty', 'Lost password', 'Dark mode', 'Printing fails'];
  const rows = topics(
    { title: 'How to create filters for incoming mail', examples: ['A rule should sort newsletters into a folder'] },
    { title: 'How do I get larger text in incoming mail?', examples: ['The font is tiny, I need bigger letters'] },
    { title: 'Login refused, user is not active', examples: ['The deploy key expired after one quarter'] },
    { title: 'Device lost, user cannot authenticate', examples: ['My phone with the six digit codes is gone'] },
    ...others.map((title) => ({ title })),
  );
  expect(shape(rows)).toHaveLength(rows.length);
});

test('marking words of topics that ask nothing alike make them no job', () => {
  const keywords = ['hours'];
  const rows = topics(
    { title: 'Batch aborted', keywords, examples: ['The nightly batch aborted after six hours of copying rows'] },
    {
      title: 'Log drain',
      keywords,
      examples: ['Which forms does the log team want for onboarding within forty hours'],
    },
    ...Array.from({ length: 9 }, (_, at) => ({ title: `Other ${at}`, keywords: [`k${at}`, 'hours'] })),
  );
  expect(shape(rows).map(([title]) => title)).toContain('Log drain');
});

test('two articles are two jobs, however alike their topics', () => {
  const rows = topics({ title: 'Sync fails', coverage: update('a') }, { title: 'Sync fails', coverage: update('b') });
  expect(shape(rows)).toHaveLength(2);
});

test('a title that says the same and more is one job with the shorter', () => {
  const rows = topics(
    { title: 'Unable to dismiss or snooze Google Calendar reminders' },
    { title: 'Google Calendar, notifications cannot be dismissed' },
    { title: 'Calendar of a colleague is not shown' },
  );
  expect(shape(rows)).toHaveLength(2);
});

test('titles that share the product and one word more are two jobs', () => {
  const others = Array.from({ length: 10 }, (_, at) => ({
    title: `Acme mail matter${at} thing${at}`,
    keywords: [`k${at}`],
  }));
  const rows = topics(
    { title: 'Acme shows each mail in a new window', keywords: ['window'] },
    { title: 'Print new Acme mail', keywords: ['print'] },
    ...others,
  );
  expect(shape(rows)[0]).toEqual(['Acme shows each mail in a new window', []]);
});

const asking = (title: string, article: string, score: number, ...examples: string[]): Partial<WeekTopic> => ({
  title,
  examples,
  coverage: { kind: 'new', article, score },
});
const REFUSED = ['the server refused my connection', 'smtp port is wrong'];
const FAILED = ['sending failed with a code of smtp', 'mail stays'];
const OTHERS = Array.from({ length: 8 }, (_, at) =>
  asking(`Matter${at}`, `page${at}`, 0.2, `thing${at} with case${at}`),
);

test('topics near one article that ask in partly the same words are one job', () => {
  const two = (article: string, score: number) =>
    topics(asking('Connection', 'mail', 0.4, ...REFUSED), asking('Outbox', article, score, ...FAILED), ...OTHERS);
  expect(shape(two('mail', 0.4))[0]).toEqual(['Connection', ['Outbox']]);
  expect(shape(two('other', 0.4))[0]).toEqual(['Connection', []]);
  expect(shape(two('mail', 0.05))[0]).toEqual(['Connection', []]);
});

test('topics near one article are compared with the first of a job, so that no chain ties what has nothing in common', () => {
  const rows = topics(
    asking('Connection', 'mail', 0.2, 'the server refused my smtp connection'),
    asking('Outbox', 'mail', 0.2, 'sending failed after the smtp server changed colours of folders'),
    asking('Painted', 'mail', 0.2, 'colours of folders are gone'),
    ...OTHERS,
  );
  expect(shape(rows).slice(0, 2)).toEqual([
    ['Connection', ['Outbox']],
    ['Painted', []],
  ]);
});

test('what burst within the week is among the jobs that are shown, in the place of the last ones', () => {
  const burst = { from: '2026-11-20T09:00:00Z', tickets: 5 };
  const { topics } = week('2026-W47', [
    ...Array.from({ length: 5 }, (_, at) => ({ id: `t-aaaaaaa${at}`, title: `Word${at} other${at} third${at}` })),
    { id: 't-bbbbbbbb', title: 'Maps stay grey', trend: { now: 5, before: 0, direction: 'new' as const, burst } },
  ]);
  const shown = shownJobs(jobsOf(topics), 3).map(({ topic }) => topic.id);
  expect(shown).toEqual(['t-aaaaaaa0', 't-aaaaaaa1', 't-bbbbbbbb']);
});

test('what nobody asked this week stands among the jobs after the others, unless it is pinned or one page with what is asked', () => {
  const quiet = { now: 0, before: 5, direction: 'steady' as const };
  const { topics } = week('2026-W47', [
    { id: 't-aaaaaaa1', title: 'Maps stay grey', trend: quiet },
    { id: 't-aaaaaaa2', title: 'Password link expired', trend: quiet },
    { id: 't-aaaaaaa3', title: 'Invoice has no number', trend: quiet, pinned: true },
    { id: 't-aaaaaaa4', title: 'The password link expired' },
    { id: 't-aaaaaaa5', title: 'Printer offline' },
  ]);
  const shown = shownJobs(jobsOf(topics), 4).map(({ topic }) => topic.id.at(-1));
  expect(shown).toEqual(['2', '3', '5', '1']);
});
