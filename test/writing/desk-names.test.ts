import { expect, test } from 'vitest';
import type { Thread } from '../../src/model/thread.ts';
import { deskNames } from '../../src/writing/desk-names.ts';
import { generalizer } from '../../src/writing/placeholders.ts';
import { thread } from '../kit/thread.ts';

/** What is said of an answer once the whole desk is known. */
function said(ofDesk: readonly Thread[], { ticketId, turns: [turn] }: Thread): string {
  return generalizer([], [], deskNames(ofDesk))(turn!.text, { ref: ticketId, turn: turn! });
}

test('a name that one customer says and gives in a command is replaced, what many give is not', () => {
  const desk = ['tides', 'grants', 'permits'].map((app, at) =>
    thread(at + 1, `Our ${app} app is down`, [{ answer: `Run \`cf bind-group egress ${app}\`.` }]),
  );
  expect(said(desk, desk[0]!)).toBe('Run `cf bind-group egress <name>`.');
});

test('a place that has seen many names is one for names, whether customers say them or not', () => {
  const desk = ['tides', 'grants', 'permits', 'claims', 'survey', 'archive'].map((app, at) =>
    thread(at + 1, 'It is down', [{ answer: `Run \`cf restage ${app}\`, then \`cf scale -p medium\`.` }]),
  );
  expect(said(desk, desk[3]!)).toBe('Run `cf restage <name>`, then `cf scale -p medium`.');
  expect(said(desk.slice(0, 3), desk[0]!)).toBe('Run `cf restage tides`, then `cf scale -p medium`.');
});

test('a host below a domain that many share is one customer’s, a host that many name is not', () => {
  const desk = ['tides', 'grants', 'permits'].map((app, at) =>
    thread(at + 1, 'not found', [
      { answer: `Open https://${app}.app.desk.example and https://login.eu.desk.example.` },
    ]),
  );
  expect(said(desk, desk[1]!)).toBe('Open https://<name>.app.desk.example and https://login.eu.desk.example.');
});
