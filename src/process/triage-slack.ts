import type { SlackBlock, SlackMessage } from '../model/slack-message.ts';
import { dayWords } from './local-words.ts';
import { clipped } from './shown.ts';
import { bold, escaped, header, list, paragraph, plain, ticket } from './slack-blocks.ts';
import { byUrgency } from './triage-markdown.ts';
import type { Triage, TriageLine } from './triage.ts';

const SHOWN_EACH = 10;
const PER_DETAIL = 20;
const SUBJECT_LENGTH = 80;

/** The triage for a channel: what is due in the message, why and the checklist in its thread. */
export function triageSlack(triage: Triage, ticketUrl: string | undefined): SlackMessage {
  const { overdue, today, later } = byUrgency(triage.lines);
  const at = Date.parse(triage.at);
  const title = `Triage for ${dayWords(at, at, triage.timeZone)}: ${overdue.length} overdue, ${today.length} due today`;
  return {
    text: escaped(title),
    blocks: [
      header(title),
      ...(triage.stale === undefined ? [] : [paragraph(bold(triage.stale))]),
      paragraph(plain('On duty: '), bold(triage.onDuty), plain(`. ${later.length} later.`)),
      ...group('Overdue', overdue, ticketUrl),
      ...group('Due today', today, ticketUrl),
      ...(overdue.length + today.length === 0 ? [paragraph(plain('Nothing is due today.'))] : []),
    ],
    thread: [...details([...overdue, ...today], ticketUrl), checks(triage)],
  };
}

function group(title: string, lines: readonly TriageLine[], ticketUrl: string | undefined): SlackBlock[] {
  if (lines.length === 0) return [];
  const rest = lines.length - SHOWN_EACH;
  return [
    paragraph(bold(title)),
    list(
      'ordered',
      lines
        .slice(0, SHOWN_EACH)
        .map((line) => [
          ticket(line.ticket, ticketUrl),
          plain(` ${clipped(line.subject, SUBJECT_LENGTH)}: `),
          bold(line.todo),
          plain(` (${line.deadlineWords})`),
        ]),
    ),
    ...(rest > 0 ? [paragraph(plain(`and ${rest} more, in the thread`))] : []),
  ];
}

function details(lines: readonly TriageLine[], ticketUrl: string | undefined): Omit<SlackMessage, 'thread'>[] {
  const messages: Omit<SlackMessage, 'thread'>[] = [];
  for (let from = 0; from < lines.length; from += PER_DETAIL) {
    const items = lines
      .slice(from, from + PER_DETAIL)
      .map((line) => [
        ticket(line.ticket, ticketUrl),
        plain(` ${line.status}, ${line.turn}’s turn: ${line.why}.`),
        ...line.also.map((due) => plain(` Also: ${due.todo} (${due.deadlineWords}).`)),
        ...(line.reply === undefined ? [] : [plain(` The article ${line.reply.title} seems to answer it.`)]),
      ]);
    messages.push({ text: 'Why each of them is due', blocks: [paragraph(bold('Why')), list('bullet', items)] });
  }
  return messages;
}

const MARKS = { done: '✓', open: '✗', 'by-hand': '☐' } as const;

function checks({ checklist }: Triage): Omit<SlackMessage, 'thread'> {
  const items = checklist.map(({ what, state, left }) => [
    plain(`${MARKS[state]} ${what}${left === undefined ? '' : `: ${left}`}`),
  ]);
  return { text: 'Today’s checklist', blocks: [paragraph(bold('Today’s checklist')), list('bullet', items)] };
}
