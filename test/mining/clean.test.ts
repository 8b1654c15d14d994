import { describe, expect, test } from 'vitest';
import { clean } from '../../src/mining/clean.ts';

describe('what is not the question goes', () => {
  const body = 'My app does not start any more.';
  const cases: [string, string][] = [
    ['a greeting', `Hi team,\n\n${body}`],
    ['a greeting on the same line', `Hello, ${body}`],
    ['a closing with a name', `${body}\n\nThanks,\nDana`],
    ['a closing on the same line', `${body} Thanks, Dana`],
    ['thanks in advance', `${body} Any help would be appreciated. Thank you in advance!`],
    [
      'a signature with contact lines',
      `${body}\n\nKind regards,\n\nDana Ruiz\nIT Specialist\nOffice of Tides\n(202) 555-0111`,
    ],
    ['a visiting card without a closing', `${body}\n\nDana Ruiz\nIT Specialist\nTel. 202-555-0111`],
    ['a signature behind dashes', `${body}\n-- \nDana`],
    ['a device line', `${body}\n\nSent from my iPhone`],
    ['a German closing', `${body}\n\nMit freundlichen Grüßen\nDana`],
    ['Gmail quotes', `${body}\n\nOn Mon, May 4, 2026 at 9:00 AM Desk <d@x.gov> wrote:\n> We saw it.\n> Bye`],
    ['Outlook quotes', `${body}\n\nFrom: Desk\nSent: Monday\nTo: Dana\nSubject: App\n\nWe saw it.`],
    ['Outlook rules', `${body}\n________________________________\nFrom: Desk <d@x.gov>\nSent: Monday\n\nOld`],
    ['French quotes', `${body}\n\nLe lun. 4 mai 2026 à 09:00, Desk <d@x.gov> a écrit :\n> Vu.`],
    ['German quotes', `${body}\n\nAm 04.05.2026 um 09:00 schrieb Desk:\n> Gesehen.`],
    ['original message dividers', `${body}\n\n-----Original Message-----\nFrom: Desk\n\nOld`],
    ['disclaimers', `${body}\n\nThis e-mail is confidential and intended only for the addressee.`],
    ['gateway banners', `[EXTERNAL] CAUTION: this message came from outside.\n\n${body}`],
  ];
  test.each(cases)('%s', (_, mail) => expect(clean(mail).text).toBe(body));
});

test('a forwarded mail with a cover note is read as what it forwards', () => {
  const mail =
    'FYI\n\n---------- Forwarded message ---------\nFrom: A <a@x.gov>\nDate: Mon\nSubject: x\nTo: <b@x.gov>\n\nWhy is the route gone?\n\nThanks\nAda';
  expect(clean(mail).text).toBe('Why is the route gone?');
});

test('a log is set aside whole, and its line of trouble stays', () => {
  const log =
    "2026-05-04T10:00:00 OUT start\n2026-05-04T10:00:01 ERR Error: Cannot find module 'x'\n    at load (a.js:1:2)";
  expect(clean(`It crashes.\n\n${log}\n\nWhat can we do?`)).toEqual({
    text: "It crashes.\n\nError: Cannot find module 'x'\n\nWhat can we do?",
    pasted: [log],
  });
});

test('fenced blocks and commands are set aside', () => {
  expect(clean('I run\n\n```\ncf push app\n```\n\nand then\n\n$ cf logs app\n\nNothing comes.')).toEqual({
    text: 'I run\n\nand then\n\nNothing comes.',
    pasted: ['cf push app', '$ cf logs app'],
  });
});

test('lines that a mail program broke are joined', () => {
  expect(clean('The first line of this paragraph is broken at the usual\ncolumn and goes on here.').text).toBe(
    'The first line of this paragraph is broken at the usual column and goes on here.',
  );
});
