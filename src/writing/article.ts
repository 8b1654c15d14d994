import type { BlockContent, RootContent } from 'mdast';
import type { Support } from '../model/evidence.ts';
import { countAskers } from '../model/k-people.ts';
import { ticketRef } from '../model/ticket.ts';
import { bullets, codeBlock, composePage, heading, paragraph, steps, told } from './compose.ts';
import type { Candidate, Draft } from './draft.ts';
import { environmentsOf } from './environments.ts';
import { isEnough, knownOf, type Known } from './enough.ts';
import { linksIn } from './given-links.ts';
import { renumberedStep, renumbering } from './numbering.ts';
import { sortedRefs } from './order.ts';
import { planArticle, type ArticlePlan, type PlannedStep } from './plan-article.ts';
import { readTopic, type ReadTopic } from './read-topic.ts';
import { subjectOf } from './subject.ts';
import type { Claim } from './statements.ts';
import { suggestedIn } from './suggested.ts';
import type { Symptom } from './symptoms.ts';
import { slugFor, telling, titleFor, wordingsFor } from './customers-words.ts';

/**
 * Writes a draft article for a topic from how its tickets were asked and solved. Extractive: each sentence was written by an agent or
 * a customer and comes with the tickets that carry it.
 *
 * Too little that helped gives a stub, which says what is known and asks for the rest.
 */
export function writeArticle(unordered: Candidate, read: ReadTopic = readTopic(unordered)): Draft {
  const candidate = { ...unordered, threads: read.threads };
  const { topic, isOfMany } = candidate;
  const about = [topic.title, ...topic.examples];
  const parts = (topic.parts ?? []).map(({ tickets }) => new Set(tickets));
  let first: (Pick<StubPlan, 'known' | 'symptoms'> & { plan: ArticlePlan }) | undefined;
  for (const plan of planArticle(read, { about, parts }, isOfMany)) {
    const subject = subjectOf(candidate, plan.answered);
    const symptoms = symptomsFor(subject ?? candidate, read);
    const known = knownOf(plan, read.answers, symptoms.length > 0);
    if (subject !== undefined && isEnough(known))
      return withPeople(article(subject, plan, symptoms), candidate.threads);
    first ??= { plan, symptoms, known };
  }
  const symptoms = first?.symptoms ?? symptomsFor(candidate, read);
  const known = first?.known ?? knownOf(undefined, read.answers, symptoms.length > 0);
  const planned = stubPlan(read, first?.plan, { about, known, symptoms, isOfMany });
  return withPeople(stub(candidate, planned), candidate.threads);
}

const MOST_SYMPTOMS = 5;
const MOST_WORDINGS = 3;

/** What many may read and understand of what customers saw and said: first what machines said. */
function symptomsFor(candidate: Candidate, read: ReadTopic): Symptom[] {
  const tells = telling(candidate);
  const shown = read.symptomsIn(candidate.threads).filter(({ text }) => candidate.isOfMany(text));
  const wordings = shown.filter(({ text, isCode }) => !isCode && tells(text)).slice(0, MOST_WORDINGS);
  return [...shown.filter(({ isCode }) => isCode), ...wordings].slice(0, MOST_SYMPTOMS);
}

/** Counts for each sentence who asked in the tickets that carry it. */
function withPeople(draft: Draft, threads: Candidate['threads']): Draft {
  const asked = new Map(threads.map((one) => [ticketRef({ source: one.source, id: one.ticketId }), one]));
  const count = (tickets: Support['tickets']) => countAskers(tickets.flatMap((ref) => asked.get(ref) ?? []));
  return { ...draft, support: draft.support.map((one) => ({ ...one, ...count(one.tickets) })) };
}

function article(candidate: Candidate, planned: ArticlePlan, symptoms: readonly Symptom[]): Draft {
  const plan = renumberedPlan(planned);
  const support = symptomSupport(symptoms);
  const note = (section: string): ((claim: Claim) => string) => noting(support, section, candidate.reworded);
  const body: RootContent[] = [];
  if (symptoms.length > 0) {
    body.push(heading('Symptoms'), symptomList(symptoms));
  }
  body.push(heading('Answer'), ...plan.opening.map((claim) => told(note('Answer')(claim))));
  body.push(steps(plan.steps.map((step) => stepBlocks(step, note('Answer')))));
  if (plan.causes.length > 0) {
    body.push(heading('Cause'), ...plan.causes.map((claim) => told(note('Cause')(claim))));
  }
  for (const [section, others] of Map.groupBy(plan.others, sectionOf)) {
    body.push(heading(section), bullets(others.map((step) => stepBlocks(step, note(section)))));
  }
  body.push(...related(plan.links));
  return {
    kind: 'article',
    slug: slugFor(candidate),
    page: composePage(frontMatter(candidate, support), body),
    support,
  };
}

const AFTER_FAILURE = 'If that did not help';

function sectionOf({ claim }: PlannedStep): string {
  return claim.best.answer.afterRefuted ? AFTER_FAILURE : 'Other cases';
}

/** Names of one customer's things are counted as the page shows them. */
function renumberedPlan(plan: ArticlePlan): ArticlePlan {
  const renumber = renumbering();
  const opening = plan.opening.map(renumber);
  const steps = plan.steps.map((step) => renumberedStep(step, renumber));
  const causes = plan.causes.map(renumber);
  // What came after an answer that had not helped goes first.
  const others = plan.others
    .toSorted((a, b) => Number(sectionOf(b) === AFTER_FAILURE) - Number(sectionOf(a) === AFTER_FAILURE))
    .map((step) => renumberedStep(step, renumber));
  return { ...plan, opening, steps, causes, others };
}

function symptomSupport(symptoms: readonly Symptom[]): Support[] {
  return symptoms.map(({ text, tickets }) => ({ text, section: 'Symptoms', tickets: sortedRefs(tickets), helped: 0 }));
}

function symptomList(symptoms: readonly Symptom[]): RootContent {
  return bullets(symptoms.map(({ text, isCode }) => [paragraph(isCode ? `\`${text}\`` : text)]));
}

/** Writes a claim down with its support, and gives the words for the page. */
function noting(support: Support[], section: string, reworded?: ReadonlyMap<string, string>): (claim: Claim) => string {
  return (claim) => {
    const text = reworded?.get(claim.best.text) ?? claim.best.text;
    support.push(supportOf(claim, section, text));
    return text;
  };
}

/** The sentence, its commands, what else was said about it, and the steps that follow; a list that it introduces comes at once. */
function stepBlocks({ claim, notes, items }: PlannedStep, note: (claim: Claim) => string): BlockContent[] {
  const text = note(claim);
  const blocks: BlockContent[] = claim.best.code.map(codeBlock);
  const isOpen = blocks.length > 0 || claim.best.leads;
  const more = (): BlockContent[] => (notes.length > 0 ? [told(notes.map(note).join(' '))] : []);
  const [next] = items;
  if (!isOpen && items.length === 1 && next!.best.code.length === 0 && !next!.best.leads) {
    return [told([text, ...[...notes, next!].map(note)].join(' '))];
  }
  const lead = isOpen ? [told(text)] : [told([text, ...notes.map(note)].join(' '))];
  const list = items.map((item) => [told(note(item)), ...item.best.code.map(codeBlock)]);
  if (list.length > 0) blocks.push(items.every(({ best }) => best.role === 'step') ? steps(list) : bullets(list));
  return [...lead, ...blocks, ...(isOpen ? more() : [])];
}

/** What a stub holds beside its questions. */
interface StubPlan {
  readonly known: Known;
  readonly symptoms: readonly Symptom[];
  /** What helped somebody. */
  readonly helped: readonly PlannedStep[];
  /** What agents say, helpful or not. */
  readonly suggested: readonly PlannedStep[];
  readonly links: readonly string[];
}

function stubPlan(
  read: ReadTopic,
  plan: ArticlePlan | undefined,
  {
    about,
    known,
    symptoms,
    isOfMany,
  }: Pick<StubPlan, 'known' | 'symptoms'> & Pick<Candidate, 'isOfMany'> & { about: readonly string[] },
): StubPlan {
  const renumber = renumbering();
  const helped = [...(plan?.steps ?? []), ...(plan?.others ?? [])]
    .filter(({ claim }) => claim.helpedTickets > 0 && !claim.best.leans)
    .slice(0, MOST_KNOWN)
    .map((step) => renumberedStep({ ...step, notes: [] }, renumber));
  const said = helped.flatMap(({ claim, items }) => [claim, ...items]);
  return {
    known,
    symptoms,
    helped,
    suggested: suggestedIn(read, { about, isOfMany, known: said }).map((step) => renumberedStep(step, renumber)),
    links: plan?.links ?? linksIn(read.answers).filter(isOfMany),
  };
}

/** What is known, as far as two tickets or a customer vouch for it, and the two to four questions whose answers make it an article. */
function stub(candidate: Candidate, { known, symptoms, helped, suggested, links }: StubPlan): Draft {
  const support: Support[] = symptomSupport(symptoms);
  const body: RootContent[] = [
    paragraph(`${STUB_SAYS} Answer these questions, and it is one:`),
    bullets(questionsFor(known, suggested.length > 0).map((question) => [paragraph(question)])),
  ];
  if (symptoms.length > 0) body.push(heading('Symptoms'), symptomList(symptoms));
  if (helped.length > 0) {
    const note = noting(support, 'What helped so far', candidate.reworded);
    body.push(heading('What helped so far'), bullets(helped.map((step) => stepBlocks(step, note))));
  }
  if (suggested.length > 0) {
    const note = noting(support, 'What agents suggest', candidate.reworded);
    body.push(heading('What agents suggest'), bullets(suggested.map((step) => stepBlocks(step, note))));
  }
  body.push(...related(links));
  return {
    kind: 'stub',
    slug: slugFor(candidate),
    page: composePage(frontMatter(candidate, support), body),
    support,
  };
}

const STUB_SAYS = 'The tickets of this topic do not say enough for an article.';

/** Whether a page is a stub as it was written: it asks for what is not known. */
export function isStub(page: string): boolean {
  return page.includes(STUB_SAYS);
}

const MOST_KNOWN = 5;
const MOST_QUESTIONS = 4;

function questionsFor({ solved, fix, cause, diagnosis, verification }: Known, suggested: boolean): string[] {
  return [
    ...(solved === 0 ? ['Is there a ticket that was solved, and how?'] : []),
    ...(suggested ? ['Which of what agents suggest helps, and whom?'] : []),
    fix
      ? 'Is what helped so far the fix for everyone who asks this, and is anything missing before or after it?'
      : 'What fixes it, step by step, with the exact commands or menu paths?',
    ...(cause ? [] : ['Why does it happen?']),
    ...(diagnosis
      ? []
      : ['How does the reader tell that this is the problem, and not another one that looks like it?']),
    ...(verification ? [] : ['How does the reader see that it is fixed?']),
    ...(cause && diagnosis && verification ? ['For whom does it hold: which plan, version or environment?'] : []),
  ].slice(0, MOST_QUESTIONS);
}

function frontMatter(candidate: Candidate, support: readonly Support[]): Parameters<typeof composePage>[0] {
  const { topic, threads, created, minRequesters } = candidate;
  const title = titleFor(candidate);
  return {
    title,
    audience: 'public',
    status: 'draft',
    questions: wordingsFor(candidate, [title, ...support.map(({ text }) => text)].join('\n')),
    topic: topic.id,
    created,
    appliesTo: environmentsOf(threads, minRequesters),
  };
}

function supportOf(claim: Claim, section: string, sentence: string): Support {
  const tickets = sortedRefs(new Set(claim.all.map(({ answer }) => answer.ref)));
  return { text: [sentence, ...claim.best.code].join('\n'), section, tickets, helped: claim.helpedTickets };
}

function related(links: readonly string[]): RootContent[] {
  return links.length === 0 ? [] : [heading('Related'), bullets(links.map((url) => [link(url)]))];
}

function link(url: string): BlockContent {
  const text = url.replace(/^https?:\/\//, '').replace(/\/$/, '');
  return { type: 'paragraph', children: [{ type: 'link', url, children: [{ type: 'text', value: text }] }] };
}
