import type { BlockContent, RootContent } from 'mdast';
import type { Support } from '../model/evidence.ts';
import { answersOf, helped, type Answer } from './answers.ts';
import { bullets, codeBlock, composePage, heading, paragraph, steps } from './compose.ts';
import type { Candidate, Draft } from './draft.ts';
import { byTicket, sortedRefs } from './order.ts';
import { planArticle, type ArticlePlan, type PlannedStep } from './plan-article.ts';
import { slugOf } from './slug.ts';
import type { Claim } from './statements.ts';
import { symptomsOf } from './symptoms.ts';
import { hasMask } from './wording.ts';

/**
 * Writes a draft article for a topic from how its tickets were asked and solved. Extractive: each sentence was written by an agent or
 * a customer and comes with the tickets that carry it.
 *
 * Too little that helped gives a stub, which says what is known and asks for the rest.
 */
export function writeArticle(unordered: Candidate): Draft {
  const candidate = { ...unordered, threads: unordered.threads.toSorted(byTicket) };
  const answers = candidate.threads.flatMap(answersOf);
  const plan = planArticle(answers, candidate.threads);
  return plan === undefined ? stub(candidate, answers) : article(candidate, plan);
}

function article(candidate: Candidate, plan: ArticlePlan): Draft {
  const symptoms = symptomsOf(candidate.threads, candidate.minRequesters);
  const support: Support[] = symptoms.map(({ text, tickets }) => ({
    text,
    section: 'Symptoms',
    tickets: sortedRefs(tickets),
    helped: 0,
  }));
  const note =
    (section: string) =>
    (claim: Claim): string => {
      support.push(supportOf(claim, section));
      return claim.best.text;
    };
  const body: RootContent[] = [];
  if (symptoms.length > 0) {
    body.push(
      heading('Symptoms'),
      bullets(symptoms.map(({ text, isCode }) => [paragraph(isCode ? `\`${text}\`` : text)])),
    );
  }
  body.push(heading('Answer'), ...plan.opening.map((claim) => paragraph(note('Answer')(claim))));
  body.push(steps(plan.steps.map((step) => stepBlocks(step, note('Answer')))));
  if (plan.causes.length > 0) {
    body.push(heading('Cause'), ...plan.causes.map((claim) => paragraph(note('Cause')(claim))));
  }
  if (plan.others.length > 0) {
    body.push(
      heading('If that did not help'),
      bullets(plan.others.map((step) => stepBlocks(step, note('If that did not help')))),
    );
  }
  if (plan.links.length > 0) {
    body.push(heading('Related'), bullets(plan.links.map((url) => [link(url)])));
  }
  return {
    kind: 'article',
    slug: slugOf(candidate.topic.title),
    page: composePage(frontMatter(candidate), body),
    support,
  };
}

/** The sentence, its commands, and what else was said about it. */
function stepBlocks({ claim, notes }: PlannedStep, note: (claim: Claim) => string): BlockContent[] {
  const text = note(claim);
  const more = notes.map(note);
  const blocks = claim.best.code.map(codeBlock);
  if (blocks.length === 0) return [paragraph([text, ...more].join(' '))];
  return [paragraph(text), ...blocks, ...(more.length > 0 ? [paragraph(more.join(' '))] : [])];
}

function stub(candidate: Candidate, answers: readonly Answer[]): Draft {
  const solved = new Set(answers.filter(({ outcome }) => helped(outcome)).map(({ ref }) => ref)).size;
  const questions = [
    'What fixes it, step by step, with the exact commands or menu paths?',
    'Why does it happen?',
    'How does the reader see that it is fixed?',
    ...(solved === 0 ? ['Is there a ticket that was solved, and how?'] : []),
  ];
  const body = [
    paragraph('The tickets of this topic do not say enough for an article. Answer these questions, and it is one:'),
    bullets(questions.map((question) => [paragraph(question)])),
  ];
  return {
    kind: 'stub',
    slug: slugOf(candidate.topic.title),
    page: composePage(frontMatter(candidate), body),
    support: [],
  };
}

function frontMatter({ topic, created }: Candidate): Parameters<typeof composePage>[0] {
  return {
    title: topic.title,
    audience: 'public',
    status: 'draft',
    questions: [...new Set(topic.examples)]
      .filter((example) => example.length <= 120 && example !== topic.title && !hasMask(example))
      .slice(0, 5),
    topic: topic.id,
    created,
  };
}

function supportOf(claim: Claim, section: string): Support {
  const tickets = sortedRefs(new Set(claim.all.map(({ answer }) => answer.ref)));
  return { text: [claim.best.text, ...claim.best.code].join('\n'), section, tickets, helped: claim.helpedTickets };
}

function link(url: string): BlockContent {
  const text = url.replace(/^https?:\/\//, '').replace(/\/$/, '');
  return { type: 'paragraph', children: [{ type: 'link', url, children: [{ type: 'text', value: text }] }] };
}
