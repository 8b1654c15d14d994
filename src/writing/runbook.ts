import type { BlockContent, RootContent } from 'mdast';
import type { Support } from '../model/evidence.ts';
import type { Thread, Turn } from '../model/thread.ts';
import { ticketRef, type Id } from '../model/ticket.ts';
import { sentences } from '../text/sentences.ts';
import { terms } from '../text/terms.ts';
import { actionsOf, type Action } from './actions.ts';
import { inCode } from './code-marks.ts';
import { bullets, composePage, heading, paragraph, steps } from './compose.ts';
import type { Candidate, Draft } from './draft.ts';
import { directlyFollows, type Node } from './follows.ts';
import { byTicket, sortedRefs } from './order.ts';
import { generalizer, type Generalize } from './placeholders.ts';
import { slugOf } from './slug.ts';
import { symptomsOf } from './symptoms.ts';
import { hasMask } from './wording.ts';

/** Fewest different commands, and fewest tickets with an internal note, that make a runbook. */
const FEWEST_COMMANDS = 2;
const FEWEST_NOTED = 2;
const MOST_STEPS = 8;

/**
 * Writes a draft runbook for a topic from agents' notes, escalations and commands. Internal. What no ticket says stays as a slot that
 * asks for it.
 *
 * @returns `undefined` when the tickets hold too few internal notes or commands for a runbook
 */
export function writeRunbook(unordered: Candidate): Draft | undefined {
  const threads = unordered.threads.toSorted(byTicket);
  const general = generalizer(threads.flatMap(spokenIn), threads);
  const actions = threads.map((thread) => actionsOf(thread, general));
  const notes = merged(threads.flatMap((thread) => notesOf(thread, general)));
  const all = actions.flat();
  const usual = directlyFollows(actions.map((own) => own.map(({ label }) => label)));
  const noted = new Set(notes.flatMap(({ refs }) => refs)).size;
  if (noted < FEWEST_NOTED || usual.length < FEWEST_COMMANDS) return undefined;
  const support: Support[] = [];
  const page = { usual, all, notes, support };
  const body = [
    ...whenToUse(unordered, threads, support),
    ...access(page),
    ...diagnosis(page),
    ...fix(page),
    ...verification(page),
    ...escalation(page),
  ];
  const { title, id } = unordered.topic;
  const frontMatter = { title, audience: 'internal', status: 'draft', topic: id, created: unordered.created } as const;
  return { kind: 'runbook', slug: slugOf(title), page: composePage(frontMatter, body), support };
}

interface Page {
  readonly usual: readonly Node[];
  readonly all: readonly Action[];
  readonly notes: readonly Note[];
  readonly support: Support[];
}

interface Note {
  /** Tickets that hold it. */
  readonly refs: readonly Id[];
  readonly text: string;
}

/** A place that a person fills in. */
function slot(question: string): BlockContent {
  return {
    type: 'paragraph',
    children: [{ type: 'emphasis', children: [{ type: 'text', value: `To fill in: ${question}` }] }],
  };
}

function whenToUse({ topic, minRequesters }: Candidate, threads: readonly Thread[], support: Support[]): RootContent[] {
  const symptoms = symptomsOf(threads, minRequesters);
  for (const { text, tickets } of symptoms) {
    support.push({ text, section: 'When to use it', tickets: sortedRefs(tickets), helped: 0 });
  }
  const lead = paragraph(`Customers ask: ${topic.title}`);
  return [
    heading('When to use it'),
    lead,
    ...(symptoms.length > 0 ? [bullets(symptoms.map(({ text }) => [paragraph(`\`${text}\``)]))] : []),
  ];
}

function access({ all }: Page): RootContent[] {
  const programs = [...new Set(all.map(({ command }) => command.split(' ')[0]!))]
    .filter((word) => !/^[A-Z]/.test(word))
    .sort();
  const tools = programs.map((program) => [paragraph(`\`${program}\``)]);
  return [heading('Access and tools'), bullets(tools), slot('which role or permission each of them needs.')];
}

function diagnosis(page: Page): RootContent[] {
  const looks = chosen(page, 'look');
  if (looks.length === 0) return [heading('Diagnose'), slot('how to tell this problem from others.')];
  return [heading('Diagnose'), steps(looks.map((node) => lookBlocks(page, node)))];
}

/** The command, what it showed in tickets, and where agents went from there. */
function lookBlocks(page: Page, node: Node): BlockContent[] {
  const same = page.all.filter(({ label }) => label === node.label);
  const best = mostGeneral(same);
  const seen = [...new Set(same.flatMap(({ said }) => said ?? []))];
  note(page.support, 'Diagnose', best.command, same);
  const blocks = [paragraph(`Run \`${best.command}\`.`)];
  if (seen.length > 0) blocks.push(paragraph(`Seen: ${seen.slice(0, 2).join(' / ')}`));
  const [next, other] = node.next.filter(({ cases }) => cases >= 2);
  if (next !== undefined && other !== undefined) {
    blocks.push(
      paragraph(
        `Then mostly \`${next.label}\` (${next.cases} tickets), otherwise \`${other.label}\` (${other.cases}).`,
      ),
    );
  }
  return blocks;
}

function fix(page: Page): RootContent[] {
  const changes = chosen(page, 'change');
  if (changes.length === 0) return [heading('Fix'), slot('what repairs it, step by step.')];
  const undo = page.notes.filter(({ text }) => UNDO.test(text)).slice(0, 2);
  for (const { refs, text } of undo) page.support.push({ text, section: 'Fix', tickets: [...refs], helped: 0 });
  return [
    heading('Fix'),
    steps(
      changes.map((node) => {
        const same = page.all.filter(({ label }) => label === node.label);
        const best = mostGeneral(same);
        note(page.support, 'Fix', best.command, same);
        return [paragraph(`Run \`${best.command}\`.`)];
      }),
    ),
    undo.length === 0
      ? slot('how to undo each step, or that it cannot be undone.')
      : paragraph(
          `To undo it: ${undo
            .slice(0, 2)
            .map(({ text }) => text.replace(/^undo\s*[:-]\s*/i, ''))
            .join(' ')}`,
        ),
  ];
}

function verification({ notes, support }: Page): RootContent[] {
  const checks = notes.filter(({ text }) => VERIFIED.test(text)).slice(0, 3);
  for (const { refs, text } of checks) support.push({ text, section: 'Verify', tickets: [...refs], helped: 0 });
  return [
    heading('Verify'),
    checks.length === 0 ? slot('what shows that it is fixed.') : bullets(checks.map(({ text }) => [paragraph(text)])),
  ];
}

function escalation({ notes, support }: Page): RootContent[] {
  const asked = notes.filter(({ text }) => ESCALATED.test(text)).slice(0, 1);
  for (const { refs, text } of asked) support.push({ text, section: 'Escalate', tickets: [...refs], helped: 0 });
  return [
    heading('Escalate'),
    ...(asked.length === 0
      ? []
      : [paragraph('Tier 1 handed over when:'), bullets(asked.map(({ text }) => [paragraph(text)]))]),
    slot('to whom, with what, and by when.'),
  ];
}

const UNDO =
  /\b(?:undo|undone|irreversible|revert|roll(?:ed)? back|can(?:'t|not) be (?:reversed|undone|shrunk)|no shrink)\b/i;
const VERIFIED =
  /\b(?:confirm(?:ed)?|verif\w+|(?:update|create) succeeded|running|back to normal|is ok|all ok|works? again|healthy|flag cleared)\b/i;
const ESCALATED =
  /\b(?:escalat\w+|t2|tier 2|pls (?:look|check)|please (?:look|check)|platform\?|can (?:you|we|someone)|looks like the (?:broker|platform|router))\b/i;

/** Steps of one kind in their usual order: those of several tickets, where there are any; the most frequent when there are too many. */
function chosen({ usual, all }: Page, kind: Action['kind']): Node[] {
  const kinds = new Map(all.map((action) => [action.label, action.kind]));
  const ofKind = usual.filter(({ label }) => kinds.get(label) === kind);
  const repeated = ofKind.filter(({ cases }) => cases >= 2);
  const own = repeated.length > 0 ? repeated : ofKind;
  const kept = new Set([...own].sort((a, b) => b.cases - a.cases).slice(0, MOST_STEPS));
  return own.filter((node) => kept.has(node));
}

/** The command with most placeholders that is no bare mention of its program; ties go to the shorter one, then the alphabet. */
function mostGeneral(same: readonly Action[]): Action {
  const open = ({ command }: Action): number => command.match(/<[a-z-]+>/g)?.length ?? 0;
  const bare = ({ command }: Action): number => Number(command.split(' ').length < 3);
  return same.toSorted(
    (a, b) =>
      bare(a) - bare(b) || open(b) - open(a) || a.command.length - b.command.length || (a.command < b.command ? -1 : 1),
  )[0]!;
}

function note(support: Support[], section: string, text: string, from: readonly { readonly ref: Id }[]): void {
  support.push({ text, section, tickets: sortedRefs(new Set(from.map(({ ref }) => ref))), helped: 0 });
}

function spokenIn(thread: Thread): { ref: Id; turn: Turn }[] {
  const ref = ticketRef({ source: thread.source, id: thread.ticketId });
  return thread.turns.filter(({ kind }) => kind !== 'followUp').map((turn) => ({ ref, turn }));
}

/** Sentences of internal notes that name nobody. */
function notesOf(thread: Thread, general: Generalize): Note[] {
  const ref = ticketRef({ source: thread.source, id: thread.ticketId });
  return thread.turns
    .filter(({ kind }) => kind === 'note')
    .flatMap((turn: Turn) => {
      return sentences(turn.text).map((sentence) => general(inCode(sentence), { ref, turn }));
    })
    .filter((text) => !hasMask(text) && !/\bI\b|\bme\b/.test(text) && text.split(/\s+/).length >= 3)
    .map((text) => ({ refs: [ref], text }));
}

/** One note for all that say the same but for numbers. */
function merged(notes: readonly Note[]): Note[] {
  const same = Map.groupBy(notes, ({ text }) =>
    terms(text)
      .filter((word) => !/\d/.test(word))
      .join(' '),
  );
  return [...same.values()].map((all) => ({
    text: all[0]!.text,
    refs: sortedRefs(new Set(all.flatMap(({ refs }) => refs))),
  }));
}
