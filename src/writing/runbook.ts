import type { BlockContent, RootContent } from 'mdast';
import type { Support } from '../model/evidence.ts';
import type { Id } from '../model/ticket.ts';
import { actionsOf, isLook } from './actions.ts';
import { bullets, composePage, heading, paragraph, phrases, steps } from './compose.ts';
import type { Candidate, Draft } from './draft.ts';
import { directlyFollows } from './follows.ts';
import { linksIn } from './given-links.ts';
import { sortedRefs } from './order.ts';
import { readTopic, type ReadTopic } from './read-topic.ts';
import { deedsOf, looksAfter, showsState, type Deed, type Result } from './runbook/deeds.ts';
import { mendedIn, type Mended } from './runbook/mended.ts';
import { notesOf, type Note } from './runbook/notes.ts';
import { labelsIn, toldToCustomers, type ToldToCustomers } from './runbook/told.ts';
import { undoOf, undoText } from './runbook/undo.ts';
import { slugOf } from './slug.ts';
import type { Symptom } from './symptoms.ts';

/** Fewest different commands, and fewest tickets with an internal note, that make a runbook. */
const FEWEST_COMMANDS = 2;
const FEWEST_NOTED = 2;

/**
 * Writes a draft runbook for a topic from agents' notes, escalations and commands. Internal. What no ticket says stays as a slot that
 * asks for it.
 *
 * @returns `undefined` when the tickets hold too few internal notes or commands for a runbook
 */
export function writeRunbook(candidate: Candidate, read: ReadTopic = readTopic(candidate)): Draft | undefined {
  const { threads, general } = read;
  const cases = threads.map((thread) => actionsOf(thread, general));
  const { isOfMany } = candidate;
  const notes = notesOf(threads, general, isOfMany);
  const usual = directlyFollows(cases.map((own) => own.map(({ label }) => label)));
  const noted = new Set(notes.flatMap(({ refs }) => refs)).size;
  if (noted < FEWEST_NOTED || usual.length < FEWEST_COMMANDS) return undefined;
  const page: Page = {
    looks: deedsOf(usual, cases, 'look', isOfMany),
    changes: deedsOf(usual, cases, 'change', isOfMany),
    after: looksAfter(usual, cases, isOfMany),
    notes,
    told: toldToCustomers(read, isOfMany),
    mended: mendedIn(threads, general).filter(({ refs, text }) => refs.length > 1 || isOfMany(text)),
    links: linksIn(read.answers),
    support: [],
  };
  const body = [
    ...whenToUse(candidate.topic.title, read.symptomsIn(threads), page.support),
    ...access(page),
    ...diagnosis(page),
    ...fix(page),
    ...verification(page),
    ...escalation(page),
    ...related(page),
  ];
  const { title, id } = candidate.topic;
  const frontMatter = { title, audience: 'internal', status: 'draft', topic: id, created: candidate.created } as const;
  return { kind: 'runbook', slug: slugOf(title), page: composePage(frontMatter, body), support: page.support };
}

interface Page {
  readonly looks: readonly Deed[];
  readonly changes: readonly Deed[];
  /** What was looked at after the last change of several tickets. */
  readonly after: readonly Deed[];
  readonly notes: readonly Note[];
  readonly told: ToldToCustomers;
  /** What customers wrote once it was fixed. */
  readonly mended: readonly Mended[];
  readonly links: readonly string[];
  readonly support: Support[];
}

/** A command as it is typed, shortened to program and verb where these come first. */
function shortForm(label: string, { looks, changes }: Page): string {
  const command = [...looks, ...changes].find((deed) => deed.label === label)?.command ?? label;
  return `\`${command.startsWith(label) ? label : command}\``;
}

/** A place that a person fills in. */
function slot(question: string): BlockContent {
  return {
    type: 'paragraph',
    children: [{ type: 'emphasis', children: phrases(`To fill in: ${question}`) }],
  };
}

function whenToUse(title: string, symptoms: readonly Symptom[], support: Support[]): RootContent[] {
  for (const { text, tickets } of symptoms) {
    support.push({ text, section: 'When to use it', tickets: sortedRefs(tickets), helped: 0 });
  }
  const lead = paragraph(`Customers ask: ${title}`);
  const seen = symptoms.map(({ text, isCode }) => [paragraph(isCode ? `\`${text}\`` : text)]);
  return [heading('When to use it'), lead, ...(symptoms.length > 0 ? [bullets(seen)] : [])];
}

/** Each program, with what it is used for here. */
function access(page: Page): RootContent[] {
  const { looks, changes, notes, support } = page;
  const programs = Map.groupBy(
    [...looks, ...changes].filter(({ command }) => /^[a-z]/.test(command)),
    ({ command }) => command.split(' ')[0]!,
  );
  const tools = [...programs]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([program, deeds]) => {
      const labels = [...new Set(deeds.map(({ label }) => label))].filter((label) => label !== program);
      const uses = labels.length === 0 ? '' : `, for ${labels.map((label) => shortForm(label, page)).join(', ')}`;
      return [paragraph(`\`${program}\`${uses}`)];
    });
  const needed = said(notes, 'access', MOST_NOTED);
  carry(support, 'Access and tools', needed);
  return [
    heading('Access and tools'),
    ...(tools.length > 0 ? [bullets(tools)] : []),
    ...noted(needed),
    slot('which role or permission each of them needs.'),
  ];
}

function diagnosis(page: Page): RootContent[] {
  const { looks, notes, support } = page;
  const shown = new Set([...looks, ...page.changes].map(({ label }) => label));
  const isShown = (text: string): boolean => labelsIn(text).some((label) => shown.has(label));
  const handedOver = new Set(said(notes, 'escalate', MOST_NOTED).map(({ text }) => text));
  const findings = said(notes, 'finding', Infinity)
    .filter(({ refs, text }) => (refs.length > 1 || BRANCH.test(text)) && !isShown(text) && !handedOver.has(text))
    .slice(0, MOST_FINDINGS);
  const blocks = looks.map((look) => deedBlocks(page, look, 'Diagnose'));
  carry(support, 'Diagnose', findings);
  return [
    heading('Diagnose'),
    ...(looks.length === 0 ? [slot('how to tell this problem from others.')] : []),
    ...(looks.length === 0 ? [] : [steps(blocks)]),
    ...noted(findings),
  ];
}

function fix(page: Page): RootContent[] {
  const { changes, notes, support } = page;
  if (changes.length === 0) return [heading('Fix'), slot('what repairs it, step by step.')];
  const undo = undoOf(changes, said(notes, 'undo', MOST_NOTED));
  const blocks = changes.map((change) => {
    const told = undo.noted.get(change) ?? [];
    const other = undo.opposite.get(change);
    carry(support, 'Fix', told);
    const lines = told.map(({ text }) => undoText(text));
    if (other !== undefined) lines.push(`To undo it: \`${other.command}\`, as in ${ticketsText(other.refs)}.`);
    return [...deedBlocks(page, change, 'Fix'), ...lines.map(paragraph)];
  });
  carry(support, 'Fix', undo.others);
  const open = undo.open.map(({ label }) => shortForm(label, page));
  return [
    heading('Fix'),
    steps(blocks),
    ...noted(undo.others),
    ...(open.length === 0 ? [] : [slot(`how to undo ${open.join(', ')}, or that it cannot be undone.`)]),
  ];
}

/** The command, who runs it and why, what it showed in tickets, and where agents went from there. */
function deedBlocks(page: Page, deed: Deed, section: string): BlockContent[] {
  const { told, support } = page;
  const { command, refs, isNoted, results, next, noted: around } = deed;
  support.push({ text: command, section, tickets: [...refs], helped: 0 });
  const about = told.about(deed.label);
  const why = support.some(({ text }) => text === about?.text) ? undefined : about;
  const blocks = [paragraph(`${isNoted ? 'Run' : 'Ask the customer to run'} \`${command}\`.`)];
  if (why !== undefined) {
    support.push({ text: why.text, section, tickets: [...why.refs], helped: why.refs.length });
    blocks.push(paragraph(`Customers were told: ${why.text}`));
  } else if (around !== undefined && results.length === 0) {
    support.push({ text: around, section, tickets: [...refs], helped: 0 });
    blocks.push(paragraph(`Noted: ${around}`));
  }
  for (const result of results) support.push({ text: result.text, section, tickets: [...result.refs], helped: 0 });
  const verb = deed.kind === 'look' ? 'It showed' : 'Result';
  if (results.length > 0)
    blocks.push(bullets(results.map((result) => [paragraph(`${verb}: ${resultText(result, page)}`)])));
  const [first, second] = next;
  const known = new Set(results.flatMap(({ then }) => then ?? []));
  if (first !== undefined && known.size === 0) {
    const otherwise = second === undefined ? '' : `, otherwise ${shortForm(second.label, page)} (${second.cases})`;
    blocks.push(paragraph(`Then mostly ${shortForm(first.label, page)} (${first.cases} tickets)${otherwise}.`));
  } else {
    const other = next.find(({ label }) => !known.has(label));
    if (other !== undefined)
      blocks.push(paragraph(`Otherwise mostly ${shortForm(other.label, page)} (${other.cases} tickets).`));
  }
  return blocks;
}

function resultText({ text, refs, then }: Result, page: Page): string {
  const after = then === undefined ? '' : `, then ${shortForm(then, page)}`;
  return `${text} (${ticketsText(refs)})${after}.`;
}

function ticketsText({ length }: readonly Id[]): string {
  return `${length} ${length === 1 ? 'ticket' : 'tickets'}`;
}

/** What shows that it is fixed; where nothing tells it, a question that names what the topic's tickets looked at. */
function verification(page: Page): RootContent[] {
  const { notes, told, after, looks, mended, support } = page;
  const looked = after.map(({ command, refs }) => ({
    text: `Run \`${command}\`, as in ${refs.length} tickets after the fix.`,
    refs,
  }));
  for (const { command, refs } of after)
    support.push({ text: command, section: 'Verify', tickets: [...refs], helped: 0 });
  const words = [...told.checks, ...said(notes, 'verify', MOST_NOTED)];
  carry(support, 'Verify', [...words, ...mended]);
  const checks = [...looked, ...words];
  const shown = looks
    .filter(showsState)
    .slice(0, MOST_ASKED)
    .map(({ label }) => shortForm(label, page));
  const asked =
    shown.length === 0 ? 'what shows that it is fixed.' : `what ${shown.join(' or ')} shows once it is fixed.`;
  const wrote = mended.map(({ text, refs }) => [paragraph(`${text} (${ticketsText(refs)})`)]);
  return [
    heading('Verify'),
    ...(checks.length === 0 && !mended.some(({ text }) => showsCommand(text)) ? [slot(asked)] : []),
    ...(checks.length === 0 ? [] : [bullets(checks.map(({ text }) => [paragraph(text)]))]),
    ...(wrote.length === 0 ? [] : [paragraph('Customers wrote once it was fixed:'), bullets(wrote)]),
  ];
}

/** A customer says with which command it was seen. */
function showsCommand(text: string): boolean {
  return [...text.matchAll(/`([^`]+)`/g)].some(([, command]) => isLook(command!));
}

function escalation({ notes, support }: Page): RootContent[] {
  const asked = said(notes, 'escalate', MOST_NOTED);
  carry(support, 'Escalate', asked);
  return [
    heading('Escalate'),
    ...(asked.length === 0
      ? []
      : [paragraph('Tier 1 handed over when:'), bullets(asked.map(({ text }) => [paragraph(text)]))]),
    slot('to whom, with what, and by when.'),
  ];
}

function related({ links }: Page): RootContent[] {
  if (links.length === 0) return [];
  const shown = links.map((url): BlockContent[] => [
    {
      type: 'paragraph',
      children: [{ type: 'link', url, children: [{ type: 'text', value: url.replace(/^https?:\/\//, '') }] }],
    },
  ]);
  return [heading('Links'), bullets(shown)];
}

const MOST_NOTED = 3;
const MOST_ASKED = 2;
const MOST_FINDINGS = 4;
/** A note that says what to do when. */
const BRANCH = /->|→|\bif\b|\bunless\b|\botherwise\b/i;

function said(notes: readonly Note[], kind: Note['kind'], most: number): Note[] {
  return notes.filter((one) => one.kind === kind).slice(0, most);
}

function noted(notes: readonly Note[]): RootContent[] {
  return notes.length === 0 ? [] : [paragraph('Agents noted:'), bullets(notes.map(({ text }) => [paragraph(text)]))];
}

function carry(support: Support[], section: string, from: readonly { text: string; refs: readonly Id[] }[]): void {
  for (const { text, refs } of from) support.push({ text, section, tickets: [...refs], helped: 0 });
}
