import { expect, test } from 'vitest';
import type { Redacted } from '../../src/model/redacted.ts';
import { Settings } from '../../src/model/settings.ts';
import type { Thread } from '../../src/model/thread.ts';
import { businessClock } from '../../src/process/business-clock.ts';
import { openPledges } from '../../src/process/pledges.ts';

const clock = businessClock(Settings.parse({}));
const thread = (...answers: string[]): Thread => ({
  source: 'zendesk',
  ticketId: 1,
  askedAt: '2026-11-23T14:00:00Z',
  status: 'open',
  tags: [],
  requester: null,
  organization: null,
  language: 'en',
  question: { subject: '' as Redacted, text: '' as Redacted, pasted: [] },
  turns: answers.map((text, at) => ({
    commentId: at,
    kind: 'answer',
    at: `2026-11-23T15:0${at}:00Z`,
    accepted: false,
    author: '',
    text: text as Redacted,
    pasted: [],
  })),
});

const cases: [string, string | undefined][] = [
  ['We will get back to you within 24-48 hours.', '2026-11-25T15:00:00.000Z'],
  ['You will hear from us by tomorrow.', '2026-11-24T22:00:00.000Z'],
  ['I will send you the figures by Wednesday.', '2026-11-25T22:00:00.000Z'],
  ['You will have an answer within two business days.', '2026-11-25T15:00:00.000Z'],
  ['Our team will look at it in 3 business hours.', '2026-11-23T18:00:00.000Z'],
  ['The log is kept within 24 hours.', undefined],
  ['We will see.', undefined],
];
test.each(cases)('%s', (answer, until) => {
  const [pledge] = openPledges(thread(answer), clock, 17 * 60);
  expect(pledge && new Date(pledge.until).toISOString()).toBe(until);
});

test('a later public word of ours keeps the promise', () => {
  expect(openPledges(thread('We will write by tomorrow.', 'Here is the answer.'), clock, 17 * 60)).toEqual([]);
});
