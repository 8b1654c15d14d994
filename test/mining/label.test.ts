import { expect, test } from 'vitest';
import { type Member, label } from '../../src/mining/label.ts';
import { phrasings } from '../../src/mining/phrasings.ts';
import type { Redacted } from '../../src/model/redacted.ts';

const member = (subject: string, text: string, centrality = 0.8): Member => ({
  question: { subject: subject as Redacted, text: text as Redacted, pasted: [] },
  language: 'en',
  centrality,
});

const password = [
  member('Login', 'Hi team,\n\nHow do I reset my password? I have tried everything.'),
  member('HELP!!! PASSWORD!!!', 'My password reset is not working, I see a white page.'),
  member('password reset', 'The reset mail for my password never arrives at [email].'),
];
const invoice = [
  member('Charged twice', 'Why was my invoice charged twice this month? Thanks in advance.'),
  member('Invoice', 'My invoice shows a payment that was charged twice.'),
];

test('the title is what a typical customer asks, without greeting, shouting or masks', () => {
  const titles = label([password, invoice]).map(({ title }) => title);
  expect(titles).toEqual(['How do I reset my password?', 'Why was my invoice charged twice this month?']);
});

test('keywords are whole words that tell the cluster from the others', () => {
  const [first, second] = label([password, invoice]);
  expect(first!.keywords).toContain('password reset');
  expect(second!.keywords).toContain('charged twice');
  expect([...first!.keywords, ...second!.keywords].some((word) => /\b(?:my|the|is|a)\b/.test(word))).toBe(false);
});

test('no two clusters have the same title', () => {
  const same = [member('Cannot log in to my account', ''), member('Cannot log in to my account', '')];
  const titles = label([same, same, same]).map(({ title }) => title);
  expect(new Set(titles).size).toBe(3);
});

test('the larger cluster chooses its title first', () => {
  const one = member('Cannot log in to my account', '');
  const titles = label([[one], [one, one]]).map(({ title }) => title);
  expect(titles[1]).toBe('Cannot log in to my account');
});

test('a cluster without a sentence of a fitting length still has a title', () => {
  expect(label([[member('', 'word '.repeat(40))]])[0]!.title).toMatch(/^word .* …$/);
  expect(label([[member('Invoice', '')], [member('', '')]]).every(({ title }) => title !== '')).toBe(true);
});

test('greetings are cut off, and dumps make poor titles', () => {
  expect(phrasings({ subject: 'Hello, why is it slow today?' as Redacted, text: '' as Redacted })[0]!.text).toBe(
    'why is it slow today?',
  );
  const [dump] = phrasings({ subject: 'at foo{bar} https://x.example/1234567 here' as Redacted, text: '' as Redacted });
  expect(dump!.form).toBeLessThan(0.5);
});
