import { escapeMarkdown } from '../text/markdown.ts';
import type { Handoff, HandoffTicket, Said } from './handoff.ts';
import { dayWords } from './local-words.ts';
import { count, inMarkdown, ticketLink, ticketName } from './shown.ts';

const SUBJECT_LENGTH = 90;
const SAID_LENGTH = 280;

/** Heading of the part that belongs to people: from here to the end a rerun changes nothing. */
export const OWN_WORDS = '## In the words of those who leave';

const OWN_WORDS_TO_FILL = `${OWN_WORDS}

_What the tickets do not say: thoughts on solutions, who to ask, what to watch. A rerun keeps everything below this heading._

Taken over by:
`;

/** The handoff as an internal page with front matter, without seal. */
export function handoffPage(handoff: Handoff, ticketUrl: string | undefined): string {
  const frontMatter = [
    '---',
    `title: ${JSON.stringify(`Handoff of ${handoff.day}`)}`,
    `description: ${JSON.stringify(`${handoff.from} hand the desk over to ${handoff.to}.`)}`,
    'audience: internal',
    'status: published',
    `created: ${handoff.day}`,
    '---',
    '',
  ].join('\n');
  return `${frontMatter}\n${handoffMarkdown(handoff, ticketUrl)}${OWN_WORDS_TO_FILL}`;
}

/** The part of the handoff that the program writes, as Markdown. */
export function handoffMarkdown(handoff: Handoff, ticketUrl: string | undefined): string {
  const { from, to, until, stale, tickets, rising, drafts, holes } = handoff;
  const promises = tickets.flatMap(({ ticket, promised }) =>
    promised.map(({ until: by, text }) => `- ${linked(ticket, ticketUrl)} ${by}: “${inMarkdown(text, SAID_LENGTH)}”`),
  );
  return [
    ...(stale === undefined ? [] : [`> **${stale}**`]),
    `**${from}** hand over to **${to}**, who have the desk until ${until}. ${count(tickets.length, 'ticket')} under consideration.`,
    firstSteps(tickets, ticketUrl),
    ...section('Since the last handoff', since(handoff)),
    ...section('Promised to customers', promises.length === 0 ? ['Nothing is open.'] : [promises.join('\n')]),
    ...section(
      'Tickets under consideration',
      tickets.length === 0 ? ['None.'] : tickets.map((ticket) => entry(ticket, to, ticketUrl)),
    ),
    ...section('Topics on the rise', bullets(rising.map(escapeMarkdown), 'None.')),
    ...section('Articles in draft', bullets(drafts.map(escapeMarkdown), 'None.')),
    ...section(
      'Holes in the rota until then',
      bullets(
        holes.map(({ message }) => message),
        'None.',
      ),
    ),
    '',
  ].join('\n\n');
}

/** The program's part of a page, and the people's part with its heading; a page without the heading is all the program's. */
export function splitOwnWords(page: string): { head: string; own: string | undefined } {
  const at = page.indexOf(`\n${OWN_WORDS}\n`);
  return at === -1 ? { head: page, own: undefined } : { head: page.slice(0, at + 1), own: page.slice(at + 1) };
}

/** The page with the people's part as it was before anybody wrote. */
export function withoutOwnWords(page: string): string {
  return splitOwnWords(page).head + OWN_WORDS_TO_FILL;
}

/**
 * Whether somebody took the desk over: a name after `Taken over by:` says who, and only a commit of it says so for good.
 *
 * @param onDisk  the page as it lies there, `undefined` before it is written
 * @param committed  the page as the last commit has it
 */
export function acknowledgement(
  onDisk: string | undefined,
  committed: string | undefined,
): 'acknowledged' | 'named' | 'open' {
  if (hasName(committed)) return 'acknowledged';
  return hasName(onDisk) ? 'named' : 'open';
}

function hasName(page: string | undefined): boolean {
  return page !== undefined && /^Taken over by:[ \t]*\S/m.test(splitOwnWords(page).own ?? '');
}

function firstSteps(tickets: readonly HandoffTicket[], ticketUrl: string | undefined): string {
  const pressing = tickets.filter(({ next }) => next !== undefined && next.urgency !== 'later');
  if (pressing.length === 0) return '**Nothing is due today.** Go through the tickets below in their order.';
  const steps = pressing
    .slice(0, 5)
    .map(
      ({ ticket, subject, next }, at) =>
        `${at + 1}. ${linked(ticket, ticketUrl)} ${inMarkdown(subject, SUBJECT_LENGTH)}: **${next!.todo}**, ${next!.deadlineWords}`,
    );
  const overdue = pressing.filter(({ next }) => next!.urgency === 'overdue').length;
  return [`**Do first** (${overdue} overdue, ${pressing.length - overdue} due today):`, '', ...steps].join('\n');
}

function section(title: string, parts: readonly string[]): string[] {
  return [`## ${title}`, ...parts];
}

function bullets(items: readonly string[], none: string): string[] {
  return [items.length === 0 ? none : items.map((item) => `- ${item}`).join('\n')];
}

function since({ since: changes }: Handoff): string[] {
  if (changes === undefined) return ['No handoff was recorded before.'];
  const { day, acknowledged, came, went, moved } = changes;
  const list = (refs: readonly (string | number)[]): string =>
    refs.length === 0 ? 'none' : refs.map(ticketName).join(', ');
  return [
    [
      `Since ${day}:`,
      '',
      ...(acknowledged ? [] : ['- that handoff was never acknowledged in a commit: ask who has its tickets']),
      `- came: ${list(came)}`,
      `- solved or closed: ${list(went)}`,
      `- changed state: ${moved.length === 0 ? 'none' : moved.join(', ')}`,
    ].join('\n'),
  ];
}

function entry(ticket: HandoffTicket, to: string, ticketUrl: string | undefined): string {
  const { subject, status, age, inState, reopened, turn, next, customer, desk, tried, promised, issues } = ticket;
  const back = reopened === 0 ? '' : `, came back ${count(reopened, 'time')}`;
  const issue = issues.length === 0 ? '' : `; ${issues.join(', ')}`;
  const lines = [
    `${named(status)} for ${inState}, ${age} old${back}; **${turn}’s turn**${issue}.`,
    next === undefined
      ? 'Nothing is due.'
      : `Next: **${next.todo}**, ${next.deadlineWords}${next.onThen === to ? '' : ` (on then: ${next.onThen})`}.`,
    ...promised.map(({ until }) => `Promised: ${until}.`),
    ...quote('Customer', customer),
    ...quote('We', desk),
    ...tried.flatMap((note) => quote('Note', note)),
  ];
  return [
    `### ${ticketName(ticket.ticket)} ${inMarkdown(subject, SUBJECT_LENGTH)}`,
    lines.map((line) => `- ${line}`).join('\n'),
    ...open(ticket, ticketUrl),
  ].join('\n\n');
}

function open({ ticket }: HandoffTicket, ticketUrl: string | undefined): string[] {
  const url = ticketLink(ticket, ticketUrl);
  return url === undefined ? [] : [`[Open the ticket](${url})`];
}

function quote(who: string, said: Said | undefined): string[] {
  return said === undefined || said.text === ''
    ? []
    : [`${who}, ${said.when}: “${inMarkdown(said.text, SAID_LENGTH)}”`];
}

function linked(ref: string | number, ticketUrl: string | undefined): string {
  const url = ticketLink(ref, ticketUrl);
  return url === undefined ? ticketName(ref) : `[${ticketName(ref)}](${url})`;
}

function named(status: HandoffTicket['status']): string {
  return status === 'hold' ? 'On hold' : `${status[0]!.toUpperCase()}${status.slice(1)}`;
}

/** `Mon 23 Nov`, for titles outside the page. */
export function handoffTitle({ at, timeZone, desk }: Handoff): string {
  return `Handoff of ${desk}, ${dayWords(Date.parse(at), Date.parse(at), timeZone)}`;
}
