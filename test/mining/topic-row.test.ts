import { expect, test } from 'vitest';
import { examplesOf, lineOf } from '../../src/mining/topic-row.ts';
import { knownValues } from '../../src/mining/known-values.ts';
import { redactor } from '../../src/mining/redact.ts';
import type { Redacted } from '../../src/model/redacted.ts';
import type { Thread } from '../../src/model/thread.ts';

const thread = (subject: string, text: string): Thread => ({
  source: 'desk',
  ticketId: 1,
  askedAt: '2026-01-05T09:00:00Z',
  status: 'solved',
  tags: [],
  requester: null,
  organization: null,
  language: 'en',
  question: { subject: subject as Redacted, text: text as Redacted, pasted: [] },
  turns: [],
});

const body = 'The map of the harbour does not load when I open it on the phone';

test('of questions that differ by typing mistakes only the most typical is an example', () => {
  const threads = [
    thread('Map', body.replace('harbour', 'harbuor')),
    thread('Map', body),
    thread('Lamp', 'It is dark.'),
  ];
  expect(examplesOf(threads, [0.7, 0.9, 0.8], 'title')).toEqual([`Map – ${body}`, 'Lamp – It is dark.']);
});

test('what hardly belongs to a topic is no example, nor is its title', () => {
  const threads = [thread('Map', body), thread('Buy cheap lamps', 'Only today.'), thread('The map is blank', '')];
  expect(examplesOf(threads, [0.9, 0.4, 0.8], 'The map is blank')).toEqual([`Map – ${body}`]);
});

test('the question that the title is taken from comes first, however typical, where it says more', () => {
  const threads = [
    thread('Map', body),
    thread('Lamp', 'It is dark.'),
    thread('Is the pier lit?', 'I see nothing from my boat.'),
  ];
  const said = 'Is the pier lit? I see nothing from my boat.';
  expect(examplesOf(threads, [0.9, 0.8, 0.4], 'Is the pier lit?')).toEqual([
    said,
    `Map – ${body}`,
    'Lamp – It is dark.',
  ]);
});

const lines: [string, string, string][] = [
  ['Forgot password', 'doesn’t send anything', 'Forgot password – doesn’t send anything'],
  ['My password:', 'lost', 'My password – lost'],
  ['Is it down?', 'It is dark.', 'Is it down? It is dark.'],
  ['', 'It is dark.', 'It is dark.'],
  ['[Acme] Your request has been solved - Lamp', 'It is dark.', 'Lamp – It is dark.'],
  ['Question: Lamp', 'It is dark.', 'Lamp – It is dark.'],
  ['Urgent', 'It is dark.', 'It is dark.'],
  ['Urgent', 'See below', 'Urgent'],
  ['See below', 'It is dark.', 'It is dark.'],
  ['Lamp', 'As per the subject. It is dark.', 'Lamp – It is dark.'],
  ['Lamp', 'See below the pier.', 'Lamp – See below the pier.'],
  ['[Lamp] is out', 'It is dark.', '[Lamp] is out – It is dark.'],
];
test.each(lines)('the line of %j and %j makes no secret of what follows', (subject, text, line) => {
  expect(lineOf(thread(subject, text).question, 100)).toBe(line);
  expect(redactor(knownValues([], []))(line).text).toBe(line);
});

test('a long number is kept whole or goes whole, so that its head is not taken for another', () => {
  const { question } = thread('Bill', 'Please look at 5445 8595 5625 5525 for me.');
  expect(lineOf(question, 35)).toBe('Bill – Please look at …');
  expect(lineOf(question, 43)).toBe('Bill – Please look at 5445 8595 5625 5525 …');
  expect(lineOf(thread('', 'We run 12 apps on it.').question, 12)).toBe('We run 12 …');
});
