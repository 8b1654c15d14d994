import { gzipSync } from 'node:zlib';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseTicketLine, readTicketFile } from '../../src/io/ticket-file.ts';
import { testDir } from '../kit/house.ts';

const ticket = {
  id: 1,
  subject: 'How?',
  status: 'open',
  created_at: '2026-11-02T10:00:00Z',
  updated_at: '2026-11-02T10:00:00Z',
};

async function linesOf(path: string): Promise<string[]> {
  return (await Array.fromAsync(readTicketFile(path))).map((read) =>
    'ticket' in read ? `${read.line} ticket ${read.ticket.id}` : `${read.line} ${read.why}`,
  );
}

test('a broken line is named by number and the others go in', async () => {
  const lines = [JSON.stringify(ticket), '{"id": 2,', '', JSON.stringify({ ...ticket, id: 3 })];
  const dir = testDir({ 'tickets.jsonl': lines.join('\n') });
  expect(await linesOf(join(dir, 'tickets.jsonl'))).toEqual(['1 ticket 1', '2 is not JSON', '4 ticket 3']);
});

test('a gzipped file is read like a plain one', async () => {
  const dir = testDir({});
  writeFileSync(join(dir, 'tickets.jsonl.gz'), gzipSync(`${JSON.stringify(ticket)}\n`));
  expect(await linesOf(join(dir, 'tickets.jsonl.gz'))).toEqual(['1 ticket 1']);
});

test('a file that is not there is named', async () => {
  await expect(linesOf('/nowhere/tickets.jsonl')).rejects.toThrow('/nowhere/tickets.jsonl');
});

const refused: [string, unknown, RegExp][] = [
  ['a list', [], /is not a ticket object/],
  ['a ticket without an id', { ...ticket, id: undefined }, /^id: /],
  ['a ticket without a date', { ...ticket, created_at: undefined, updated_at: undefined }, /^created_at: no date/],
  ['an unknown status', { ...ticket, status: 'lost' }, /^status: /],
];

test.each(refused)('%s is refused with the field that is wrong', (_, value, why) => {
  const read = parseTicketLine(JSON.stringify(value));
  expect('why' in read ? read.why : '').toMatch(why);
});

test('a refusal never repeats what the ticket says', () => {
  const read = parseTicketLine(JSON.stringify({ ...ticket, status: 'secret-value', subject: 7 }));
  expect('why' in read ? read.why : '').not.toContain('secret-value');
});
