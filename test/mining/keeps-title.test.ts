import { expect, test } from 'vitest';
import { keepsTitle, renamedIn } from '../../src/mining/keeps-title.ts';
import { titleFit } from '../../src/mining/title-fit.ts';
import type { LedgerTopic } from '../../src/model/topic.ts';
import { week } from '../kit/week.ts';

const ID = 't-aaaaaaaa';
const SMTP = ['Cannot send mail, SMTP refused', 'sending mail fails since Monday', 'SMTP refuses to send my mail'];
const PRINT = ['How do I print a PDF?', 'print preview is blank', 'PDF attachment does not print'];
const fit = titleFit([...SMTP, ...PRINT, 'Calendar is empty', 'Where is my folder?']);

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
  expect(keepsTitle(row(known), { rows: rowsCalling(...called), questions: SMTP, found: FOUND }, fit)).toBe(keeps);
});

test('a title that is said less than another stays, as long as it is no other problem', () => {
  const questions = [...SMTP, ...SMTP];
  const rows = rowsCalling('Mail since Monday');
  expect(fit(FOUND, questions)).toBeGreaterThan(fit('Mail since Monday', questions));
  expect(keepsTitle(row({ title: 'Mail since Monday' }), { rows, questions, found: FOUND }, fit)).toBe(true);
});

test('a title goes when who asked so is in another topic', () => {
  const titled = { rows: rowsCalling(FOUND), questions: SMTP, found: 'Mail since Monday' };
  expect(keepsTitle(row({ title: FOUND }), { ...titled, isOfAnother: true }, fit)).toBe(false);
  expect(keepsTitle(row({ title: FOUND, pinned: true }), { ...titled, isOfAnother: true }, fit)).toBe(true);
});

test('of few questions, one that says the title is enough, of many it is not', () => {
  const keeps = (questions: string[]): boolean =>
    keepsTitle(row({ title: 'Print a PDF' }), { rows: rowsCalling('Print a PDF'), questions, found: FOUND }, fit);
  const SENDING = [...SMTP, ...SMTP, ...SMTP];
  expect(keeps(['print a PDF', ...SMTP])).toBe(true);
  expect(keeps(['print a PDF', ...SENDING])).toBe(false);
});

test('one question that happens to have a word of the title does not keep it', () => {
  const keeps = (questions: string[]): boolean =>
    keepsTitle(row({ title: 'Print a PDF' }), { rows: rowsCalling('Print a PDF'), questions, found: FOUND }, fit);
  expect(keeps(['How do I print?', ...SMTP])).toBe(false);
});

test('whom a run renamed is not taken for renamed by a person, also when the week is run again', () => {
  const weeks = weeksCalling('Print a PDF', FOUND);
  expect(renamedIn({ topics: { [ID]: row({ title: FOUND }) } }, weeks)).toEqual(new Set());
  expect(renamedIn({ topics: { [ID]: row({ title: 'Outgoing mail' }) } }, weeks)).toEqual(new Set([ID]));
});
