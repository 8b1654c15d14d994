import type { SlackMessage } from '../model/slack-message.ts';
import type { Handoff, HandoffTicket } from './handoff.ts';
import { handoffTitle } from './handoff-markdown.ts';
import { clipped, count } from './shown.ts';
import { bold, escaped, header, list, paragraph, plain, ticket } from './slack-blocks.ts';

const FIRST_SHOWN = 5;
const PER_MESSAGE = 20;
const SUBJECT_LENGTH = 80;

/** The handoff for a channel: who takes over and what to do first; every ticket in the thread. */
export function handoffSlack(handoff: Handoff, ticketUrl: string | undefined): SlackMessage {
  const { from, to, until, stale, tickets, holes } = handoff;
  const title = handoffTitle(handoff);
  const pressing = tickets.filter(({ next }) => next !== undefined && next.urgency !== 'later').slice(0, FIRST_SHOWN);
  const line = ({ ticket: ref, subject, next }: HandoffTicket) => [
    ticket(ref, ticketUrl),
    plain(` ${clipped(subject, SUBJECT_LENGTH)}: `),
    ...(next === undefined
      ? [plain('nothing is due')]
      : [bold(next.todo), plain(` (${next.deadlineWords}; on then: ${next.onThen})`)]),
  ];
  const thread: Omit<SlackMessage, 'thread'>[] = [];
  for (let at = 0; at < tickets.length; at += PER_MESSAGE) {
    const blocks = [
      paragraph(bold('Tickets under consideration')),
      list('bullet', tickets.slice(at, at + PER_MESSAGE).map(line)),
    ];
    thread.push({ text: 'Tickets under consideration', blocks });
  }
  return {
    text: escaped(title),
    blocks: [
      header(title),
      ...(stale === undefined ? [] : [paragraph(bold(stale))]),
      paragraph(
        bold(from),
        plain(' hand over to '),
        bold(to),
        plain(`, until ${until}. ${count(tickets.length, 'ticket')} under consideration.`),
      ),
      ...(pressing.length === 0 ? [] : [paragraph(bold('Do first')), list('ordered', pressing.map(line))]),
      ...(holes.length === 0
        ? []
        : [
            paragraph(bold('Holes in the rota')),
            list(
              'bullet',
              holes.map(({ message }) => [plain(message)]),
            ),
          ]),
    ],
    thread,
  };
}
