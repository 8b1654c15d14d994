import { expect, test } from 'vitest';
import { ticketTexts } from '../../src/mining/ticket-texts.ts';
import { thread } from '../kit/thread.ts';

const open = { thread: thread(1, 'Mail is stuck', []) };
const long = Array.from({ length: 60 }, (_, at) => `step${at}`).join(' ');
const solved = { thread: thread(2, 'Mail is late', [{ answer: long }, { note: `seen before ${long}` }]) };
const count = (text: string, word: string): number => text.split(/\s+/).filter((other) => other === word).length;

test('beside replies a question counts twice, of a reply the start, and of a note all', () => {
  const [text] = ticketTexts([solved]);
  expect(count(text!.text, 'late')).toBe(2);
  expect(count(text!.text, 'step39')).toBe(2);
  expect(count(text!.text, 'step40')).toBe(1);
});

test('on one desk every question counts alike, answered or not', () => {
  expect(ticketTexts([solved, solved, open]).map(({ text }) => count(text, 'Mail'))).toEqual([2, 2, 2]);
  expect(ticketTexts([solved, open, open]).map(({ text }) => count(text, 'Mail'))).toEqual([1, 1, 1]);
});
