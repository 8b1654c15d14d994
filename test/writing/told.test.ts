import { expect, test } from 'vitest';
import { told } from '../../src/writing/told.ts';
import type { Article } from '../../src/model/article.ts';
import type { Thread } from '../../src/model/thread.ts';
import { thread } from '../kit/thread.ts';

const article = (body: string): Article => ({
  id: 'memory',
  title: 'Memory',
  questions: [],
  body,
  status: 'published',
  audience: 'public',
});
const answered = (id: number, answer: string, author: string): Thread => {
  const one = thread(id, 'My app is killed when it starts. What can I do?', [{ answer, accepted: true }]);
  return { ...one, turns: one.turns.map((turn) => ({ ...turn, author })) };
};

const STEP = 'Set the memory limit to 4G in the manifest of the app.';
const BOTH = [answered(1, STEP, 'anna'), answered(2, STEP, 'ben')];

test('the step that helped most is how it was solved', () => {
  expect(told([...BOTH, answered(3, 'Open the dashboard and choose your agency.', 'anna')], undefined).solved).toEqual({
    text: STEP,
    tickets: 2,
  });
  expect(told([thread(1, 'Why?', [])], undefined).solved).toBeUndefined();
});

test('what helped one customer with something else does not solve the topic', () => {
  const one = [answered(1, STEP, 'anna'), thread(2, 'Why is my app killed?', [])];
  expect(told(one, undefined, { about: ['My app is killed when it starts'] }).solved?.text).toBe(STEP);
  expect(told(one, undefined, { about: ['Invoices are sent to a closed mailbox'] }).solved).toBeUndefined();
});

test('of the steps of one ticket, the one that says most of what is asked is shown', () => {
  const steps = [
    'Click on OK to close.',
    'Choose the right tab in the browser window.',
    'Raise the memory of the app that is killed.',
  ];
  const one = answered(1, steps.map((step, at) => `${at + 1}. ${step}`).join('\n'), 'anna');
  expect(told([one], undefined, { about: ['My app is killed when it starts'] }).solved?.text).toBe(steps[2]);
});

test.each([
  ['comes after another', 'Afterwards the manifest of the app should show the limit.'],
  ['tells what to do where another did not help', 'If the app is still killed, choose a larger plan.'],
  ['speaks of what was named before', 'Set a limit in the manifest for each of those.'],
  ['says to wait and see', 'Watch the limit of the manifest for a day.'],
  ['says what not to do', 'Do not leave the limit in the manifest of the app.'],
])('a step that %s is not how it was solved', (_, step) => {
  const said = [1, 2, 3].map((id) => answered(id, step, 'anna'));
  expect(told(said, undefined).solved).toBeUndefined();
  expect(told([...said, ...BOTH], undefined).solved?.text).toBe(STEP);
});

test('a step of two words is how it was solved only where no fuller one helped as often', () => {
  const short = [1, 2, 3].map((id) => answered(id, 'Restart the app.', 'anna'));
  expect(told(short, undefined).solved?.text).toBe('Restart the app.');
  const linked = [1, 2, 3].map((id) =>
    answered(id, 'Restart the app, see https://docs.acme.example/apps/how-to-restart.', 'anna'),
  );
  expect(told([...linked, ...BOTH.map((one, at) => ({ ...one, ticketId: 8 + at }))], undefined).solved?.text).toBe(
    STEP,
  );
  const fuller = [4, 5].map((id) => answered(id, STEP, 'ben'));
  expect(told([...short, ...fuller], undefined).solved?.text).toBe(STEP);
  const more = [6, 7].map((id) => answered(id, 'Restart the app.', 'anna'));
  expect(told([...short, ...more, ...fuller], undefined).solved?.text).toBe('Restart the app.');
});

test('a sentence goes on with its command', () => {
  const keys = [1, 2].map((id) =>
    thread(id, 'expired', [
      { answer: 'Make a new key with:', pasted: ['cf create-service-key files ci'] },
      { followUp: 'thanks' },
    ]),
  );
  expect(told(keys, undefined).solved?.text).toBe('Make a new key with `cf create-service-key files ci`');
});

test('a step that helped in several tickets is lacking where the article does not have it', () => {
  expect(told(BOTH, article('Apps stop when they run out of memory.')).steps).toEqual([{ text: STEP, tickets: 2 }]);
  expect(told(BOTH, article(`Read the log. ${STEP}`)).steps).toEqual([]);
  expect(told(BOTH.slice(0, 1), article('Apps stop.')).steps).toEqual([]);
  const isForAll = (text: string, by: readonly unknown[]): boolean => text === STEP && by.length === 3;
  expect(told(BOTH, article('Apps stop.'), { isForAll }).steps).toEqual([]);
});

test('a reply that helped with another value contradicts the article', () => {
  const said = 'Set the memory limit to 2G in the manifest of the app.';
  expect(told(BOTH, article(said)).contradicted).toEqual([{ article: said, reply: STEP, tickets: 2 }]);
  expect(told(BOTH, article(STEP)).contradicted).toEqual([]);
});

test('agents disagree where they give other values, not where one agent does', () => {
  const other = STEP.replace('4G', '1G');
  const { disagree } = told([...BOTH, answered(3, other, 'cleo')], undefined);
  expect(disagree.toSorted((a, b) => b.tickets - a.tickets)).toEqual([
    { says: STEP, tickets: 2 },
    { says: other, tickets: 1 },
  ]);
  expect(told([answered(1, STEP, 'anna'), answered(2, other, 'anna')], undefined).disagree).toEqual([]);
});

test('a step and its command in one line do not look like a secret and its value', () => {
  const said = 'Make a new key, that is a new user and password:';
  const keys = [1, 2].map((id) =>
    thread(id, 'expired', [{ answer: said, pasted: ['cf create-service-key files ci'] }, { followUp: 'thanks' }]),
  );
  expect(told(keys, undefined).solved?.text).toBe(
    'Make a new key, that is a new user and password. `cf create-service-key files ci`',
  );
});
