import { expect, test } from 'vitest';
import { gate, hashKnownValues } from '../../src/mining/gate.ts';

const known = {
  people: [{ name: 'Tanis Vale', email: 'tv@tides.gov' }],
  organizations: [{ name: 'Tide Office', domains: ['tides.gov'] }],
  publicDomains: ['desk.gov'],
};
const nobody = { people: [], organizations: [] };

const cases: [string, string, string[]][] = [
  ['a known person', 'ok\nAsk Tanis Vale.', ['2 private-value']],
  ['a known organization', 'for the Tide Office', ['1 private-value']],
  ['a mail address', 'a@b.gov', ['1 private-value']],
  ['a token', 'ghp_R7tYw2Kq9LmZx4Vb8Nc3Ja6Hs1Df5Gp0Eo', ['1 private-value']],
  ['a link to a ticket', 'https://x.zendesk.com/agent/tickets/123', ['1 ticket-link']],
  ['the desk’s own address and examples', 'help@desk.gov, you@agency.example, 192.0.2.1', []],
  ['a number before two colons', 'Line 4700, Column 9:: 5 tickets', []],
  ['a blank to fill in, in code', 'Set `password: <password>` there.', []],
  ['a blank to fill in, in an address', 'psql postgres://user:<db-password>@db.agency.example/x', []],
  ['a password behind a closed mark', 'Set password>`hunter2A9` there.', ['1 private-value']],
  ['a password in an element', '<password>@hunter2A9</password>', ['1 private-value']],
  ['a name that nobody knows', 'Ask Maria.', []],
];
test.each(cases)('%s', (_, text, problems) => {
  expect(gate([{ path: 'a.md', text }], { known }).map(({ line, rule }) => `${line} ${rule}`)).toEqual(problems);
});

test('no message repeats what was found', () => {
  const found = gate([{ path: 'a.md', text: 'Tanis Vale tv@tides.gov' }], { known });
  expect(JSON.stringify(found)).not.toMatch(/tanis|vale|tides/i);
});

test('a salted list finds known values where there is no store, and shows none', () => {
  const hashed = hashKnownValues(known, 'salt');
  expect(JSON.stringify(hashed)).not.toMatch(/tanis|tides/i);
  expect(gate([{ path: 'a.md', text: 'x\nsays tanis vale of tides.gov' }], { known: nobody, hashed })).toHaveLength(2);
  expect(hashKnownValues(known, 'other').hashes).not.toEqual(hashed.hashes);
});

test('what the settings allow is no problem, and the rest of the page still is', () => {
  const text = 'The Tide Office\nasks Tanis Vale';
  expect(gate([{ path: 'a.md', text }], { known, allowed: ['tide office'] }).map(({ line }) => line)).toEqual([2]);
});

test('the desk’s own name in an address makes no option of a command of what stands behind it', () => {
  const text = 'See https://help.example.org/kb/profile-manager-create-and-remove-tidewater-profiles first.';
  expect(gate([{ path: 'a.md', text }], { known, allowed: ['Tidewater'] })).toEqual([]);
});

test('of a program only whole names, mailboxes and domains count', () => {
  const found = (text: string): number => gate([{ path: 'a.js', text, isCode: true }], { known }).length;
  expect(found('Vale=tanis;')).toBe(0);
  expect(found('x="Tanis Vale";y="tides.gov"')).toBe(2);
});
