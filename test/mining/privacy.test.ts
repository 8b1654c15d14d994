import { expect, test } from 'vitest';
import { redactor } from '../../src/mining/redact.ts';
import { privacyKnown, privacyTickets, type LabelledText } from '../kit/privacy-tickets.ts';

const redact = redactor(privacyKnown);
const tickets = privacyTickets();

function missed({ text, labels }: LabelledText, types: RegExp): string[] {
  const { spans } = redact(text);
  const bare = (at: number): boolean =>
    /[\p{L}\p{N}]/u.test(text[at]!) && !spans.some(({ start, end }) => start <= at && at < end);
  return labels
    .filter(
      ({ start, end, type }) => types.test(type) && Array.from({ length: end - start }, (_, n) => start + n).some(bare),
    )
    .map(({ start, end }) => text.slice(start, end));
}

test('no value with a shape of its own and no known name is left in the labelled tickets', () => {
  expect(tickets.flatMap((ticket) => missed(ticket, /^(?!name)/))).toEqual([]);
});

test('at most one in twenty names that the desk does not know is left', () => {
  const names = tickets.flatMap(({ labels }) => labels).filter(({ type }) => type === 'name').length;
  expect(tickets.flatMap((ticket) => missed(ticket, /^name$/)).length).toBeLessThanOrEqual(names / 20);
});

test('a ticket without anything private stays as it is', () => {
  const plain = tickets.filter(({ labels }) => labels.length === 0).map(({ text }) => text);
  expect(plain.length).toBeGreaterThan(80);
  expect(plain.map((text) => redact(text).text)).toEqual(plain);
});
