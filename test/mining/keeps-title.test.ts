import { expect, test } from 'vitest';
import { keepsTitle, renamedIn } from '../../src/mining/keeps-title.ts';
import { label } from '../../src/mining/label.ts';
import type { Redacted } from '../../src/model/redacted.ts';
import type { LedgerTopic } from '../../src/model/topic.ts';
import { week } from '../kit/week.ts';

const ID = 't-aaaaaaaa';
const SMTP = ['Cannot send mail, SMTP refused', 'Sending mail fails since Monday', 'SMTP refuses to send my mail'];
const PRINT = ['How do I print a PDF?', 'Print preview is blank', 'PDF attachment does not print'];

const row = (more: Partial<LedgerTopic>): LedgerTopic => ({ title: 'Why?', firstWeek: '', lastWeek: '', ...more });
const weeksCalling = (...titles: string[]) => titles.map((title, at) => week(`2026-W4${at}`, [{ id: ID, title }]));
const rowsCalling = (...titles: string[]) => weeksCalling(...titles).flatMap(({ topics }) => topics);

const FOUND = 'Cannot send mail, SMTP refused';
const cases: [string, Partial<LedgerTopic>, readonly string[], boolean][] = [
  ['a title that questions still say stays', { title: 'Sending mail fails' }, ['Sending mail fails'], true],
  ['one that is about something else goes', { title: 'Print a PDF' }, ['Print a PDF'], false],
  ['unless a person wrote it', { title: 'Print a PDF', renamed: true }, ['Print a PDF'], true],
  ['or wrote it since the last run', { title: 'Print a PDF' }, ['Sending mail fails'], true],
  ['or dealt with the topic under that name', { title: 'Print a PDF', pinned: true }, ['Print a PDF'], true],
  ['or seeded it', { title: 'Print a PDF', examples: { tickets: [], questions: ['print'] } }, [], true],
];
test.each(cases)('%s', (_, known, called, keeps) => {
  const { worth, best } = worthOf(known.title!);
  expect(keepsTitle(row(known), { rows: rowsCalling(...called), worth, best })).toBe(keeps);
});

test('a title that is worth less than another stays, as long as it is no other problem', () => {
  const { worth, best } = worthOf('SMTP and mail');
  expect(worth).toBeLessThan(best);
  expect(keepsTitle(row({ title: 'SMTP and mail' }), { rows: rowsCalling('SMTP and mail'), worth, best })).toBe(true);
});

test('a title that says nothing goes, whatever words it has', () => {
  const title = 'Can you please help with mail?';
  expect(keepsTitle(row({ title }), { rows: rowsCalling(title), ...worthOf(title) })).toBe(false);
});

test('a title that no question knows how to better stays', () => {
  expect(keepsTitle(row({ title: 'Mail' }), { rows: rowsCalling('Mail'), worth: 0, best: 0 })).toBe(true);
});

test('a title goes when who asked so is in another topic', () => {
  const titled = { rows: rowsCalling(FOUND), worth: 1, best: 1 };
  expect(keepsTitle(row({ title: FOUND }), { ...titled, isOfAnother: true })).toBe(false);
  expect(keepsTitle(row({ title: FOUND, pinned: true }), { ...titled, isOfAnother: true })).toBe(true);
});

/** What a title is worth for questions about mail that is not sent, beside some about printing, and what the best is. */
function worthOf(title: string): { worth: number; best: number } {
  const [mail, print] = [SMTP, PRINT].map((subjects) =>
    subjects.map((subject) => ({
      question: { subject: subject as Redacted, text: '' as Redacted, pasted: [] },
      language: 'en',
      centrality: 1,
    })),
  );
  const found: { worth: number; best: number }[] = [];
  label([mail!, print!], (_, best, worth) => void found.push({ worth: worth(title), best: worth(best) }));
  return found[0]!;
}

test('whom a run renamed is not taken for renamed by a person, also when the week is run again', () => {
  const weeks = weeksCalling('Print a PDF', FOUND);
  expect(renamedIn({ topics: { [ID]: row({ title: FOUND }) } }, weeks)).toEqual(new Set());
  expect(renamedIn({ topics: { [ID]: row({ title: 'Outgoing mail' }) } }, weeks)).toEqual(new Set([ID]));
});
