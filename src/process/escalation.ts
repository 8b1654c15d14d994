import type { Redacted } from '../model/redacted.ts';
import { escapeMarkdown, withoutReferences } from '../text/markdown.ts';
import { businessWords, dayWords } from './local-words.ts';
import { headlineOf, type Considered, type Desk } from './queue.ts';
import { clipped, count, inMarkdown, ticketLink, ticketName } from './shown.ts';

/** A GitHub issue to be made from a ticket. */
export interface Escalation {
  readonly title: string;
  readonly body: string;
  readonly labels: readonly string[];
  /** A line of the body by which the issue of a ticket is known again. */
  readonly marker: string;
}

const TITLE_LENGTH = 100;
const PASSAGE_LENGTH = 1500;
const PASTED_LENGTH = 4000;

/**
 * What the platform team has to know of a ticket: summary, impact, what was tried, and the way back for staff. Redacted text only;
 * internal notes only where the settings say that staff alone can read the repository.
 */
export function escalation(ticket: Considered, desk: Desk & { readonly ticketUrl: string | undefined }): Escalation {
  const { course, thread } = ticket;
  const { github } = desk.settings;
  const marker = `<!-- tierzero:ticket:${course.ref} -->`;
  const url = ticketLink(course.ref, desk.ticketUrl);
  const tried = (thread?.turns ?? []).filter(({ kind }) => kind === 'answer' || (kind === 'note' && github.showNotes));
  return {
    title: `Support ${ticketName(course.ref)}: ${withoutReferences(clipped(headlineOf(thread), TITLE_LENGTH))}`,
    body: [
      '## What the customer sees',
      ...(thread === undefined ? ['No text.'] : passage(thread.question.text, thread.question.pasted)),
      '## Impact',
      impact(ticket, desk),
      '## What was tried',
      ...(tried.length === 0
        ? ['Nothing is written down yet.']
        : tried.flatMap(({ kind, text, pasted }) => [
            `${kind === 'note' ? 'Note' : 'Answer'}:`,
            ...passage(text, pasted),
          ])),
      '## For staff',
      `${url === undefined ? `Ticket ${ticketName(course.ref)}` : `[Ticket ${ticketName(course.ref)}](${url})`}. Answers to the customer go out through the ticket.`,
      marker,
      '',
    ].join('\n\n'),
    labels: github.labels,
    marker,
  };
}

/** What an internal note of the ticket says of its issue. */
export function escalationNote(issue: string, url: string | undefined): string {
  return `Escalated to the platform team as ${issue}${url === undefined ? '' : `: ${url}`}`;
}

function impact({ course, dues, reopened }: Considered, { clock, now, settings }: Desk): string {
  const age = businessWords(clock.between(course.createdAt, now), clock.dayMs);
  const rule = dues.find(({ rule: name }) => name === 'github-issue');
  return [
    `- asked ${dayWords(course.createdAt, now, clock.timeZone)}, ${age} ago`,
    ...(reopened === 0 ? [] : [`- came back ${count(reopened, 'time')}`]),
    ...(rule === undefined ? [] : [`- ${escapeMarkdown(rule.why)}`]),
    // Only tags that the settings name: others may say who the customer is.
    ...course.tags
      .filter((tag) => settings.statuses.infrastructureTags.includes(tag))
      .map((tag) => `- tag ${escapeMarkdown(tag)}`),
  ].join('\n');
}

function passage(text: Redacted, pasted: readonly Redacted[]): string[] {
  const prose = text.split(/\n\s*\n/).filter((paragraph) => paragraph.trim() !== '');
  return [
    ...prose.map((paragraph) => `> ${inMarkdown(paragraph as Redacted, PASSAGE_LENGTH)}`),
    ...pasted.map((block) => fenced(block.slice(0, PASTED_LENGTH))),
  ];
}

/** A block of code whose fence is longer than any run of backticks in it. */
function fenced(block: string): string {
  const longest = Math.max(2, ...[...block.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}text\n${block}\n${fence}`;
}
