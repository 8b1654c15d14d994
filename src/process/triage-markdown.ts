import { clockWords, dayWords } from './local-words.ts';
import { count, inMarkdown, ticketLink, ticketName } from './shown.ts';
import type { Check } from './checklist.ts';
import type { Urgency } from './rules.ts';
import type { Triage, TriageLine } from './triage.ts';

const SUBJECT_LENGTH = 90;

/** The triage as Markdown: what to do first stands on top. */
export function triageMarkdown(triage: Triage, ticketUrl: string | undefined): string {
  const { overdue, today, later } = byUrgency(triage.lines);
  const at = Date.parse(triage.at);
  return [
    `# Triage: ${triage.desk}, ${dayWords(at, at, triage.timeZone)}, ${clockWords(at, triage.timeZone)}`,
    ...(triage.stale === undefined ? [] : [`> **${triage.stale}**`]),
    `On duty: **${triage.onDuty}**. ${overdue.length} overdue, ${today.length} due today, ${later.length} later.`,
    first(overdue[0], today[0], ticketUrl),
    ...section('Overdue', overdue, ticketUrl),
    ...section('Due today', today, ticketUrl),
    ...(later.length === 0 ? [] : ['## Later', table(later, ticketUrl)]),
    '## Today’s checklist',
    triage.checklist.map(checkLine).join('\n'),
    '',
  ].join('\n\n');
}

/** The lines of each urgency, in their order. */
export function byUrgency(lines: readonly TriageLine[]): Record<Urgency, TriageLine[]> {
  const of = (urgency: Urgency): TriageLine[] => lines.filter((line) => line.urgency === urgency);
  return { overdue: of('overdue'), today: of('today'), later: of('later') };
}

export function checkLine({ what, state, left }: Check): string {
  return `- [${state === 'done' ? 'x' : ' '}] ${what}${left === undefined ? '' : `: ${left}`}`;
}

function first(overdue: TriageLine | undefined, today: TriageLine | undefined, ticketUrl: string | undefined): string {
  const line = overdue ?? today;
  if (line === undefined) return '**Nothing is due today.**';
  const soonest =
    overdue === undefined || today === undefined
      ? ''
      : `\nSoonest of today: ${linked(today, ticketUrl)}, ${today.deadlineWords}.`;
  return `**Start with ${linked(line, ticketUrl)}:** ${line.todo} (${line.deadlineWords}).${soonest}`;
}

function section(title: string, lines: readonly TriageLine[], ticketUrl: string | undefined): string[] {
  if (lines.length === 0) return [];
  return [`## ${title}`, lines.map((line, at) => entry(line, at + 1, ticketUrl)).join('\n')];
}

function entry(line: TriageLine, number: number, ticketUrl: string | undefined): string {
  const indent = ' '.repeat(`${number}. `.length);
  const { subject, todo, why, rule, also, reply, issues } = line;
  const facts = [stateOf(line), `${line.turn}’s turn`, ...issues].join(', ');
  return [
    `${number}. **${linked(line, ticketUrl)}** ${inMarkdown(subject, SUBJECT_LENGTH)} (${facts})`,
    `**${todo}**: ${line.deadlineWords}. ${sentence(why)} \`${rule}\``,
    ...also.map((due) => `Also: ${due.todo}, ${due.deadlineWords}. \`${due.rule}\``),
    ...(line.hasOddTimes ? ['Its times cannot be right: look at the ticket before you rely on the deadline.'] : []),
    ...(reply === undefined
      ? []
      : [`An article seems to answer it: ${reply.title} (\`${reply.article}\`). Ready reply:`, ...quoted(reply.text)]),
  ]
    .map((text, at) => (at === 0 ? text : `${indent}${text}`))
    .join('  \n');
}

function quoted(text: string): string[] {
  return text.split('\n').map((part) => `> ${part}`.trimEnd());
}

function table(lines: readonly TriageLine[], ticketUrl: string | undefined): string {
  return [
    '| Ticket | About | State | Turn | Next | Rule |',
    '| --- | --- | --- | --- | --- | --- |',
    ...lines.map((line) =>
      [
        '',
        linked(line, ticketUrl),
        inMarkdown(line.subject, SUBJECT_LENGTH),
        stateOf(line),
        line.turn,
        `${line.todo}, ${line.deadlineWords}`,
        `\`${line.rule}\``,
        '',
      ]
        .join(' | ')
        .trim(),
    ),
  ].join('\n');
}

export function stateOf({ status, reopened }: TriageLine): string {
  const name = status === 'hold' ? 'On hold' : `${status[0]!.toUpperCase()}${status.slice(1)}`;
  return reopened > 1 ? `${name}, came back ${count(reopened, 'time')}` : name;
}

function linked({ ticket }: TriageLine, ticketUrl: string | undefined): string {
  const url = ticketLink(ticket, ticketUrl);
  return url === undefined ? ticketName(ticket) : `[${ticketName(ticket)}](${url})`;
}

function sentence(text: string): string {
  return `${text[0]!.toUpperCase()}${text.slice(1)}${/[.!?]$/.test(text) ? '' : '.'}`;
}
