import type { WeekTopic } from '../model/week.ts';
import { inCode } from './code-marks.ts';
import { addQuestions } from './update/add-questions.ts';
import { addSection, wordsOf, type Section } from './update/add-section.ts';
import { hasMask, pageSentence } from './wording.ts';

/** What a page that people wrote lacks, ready to be put in. */
export interface ArticleUpdate {
  readonly questions: readonly string[];
  /** Questions of its topics that other articles answer rather: left to a person. */
  readonly elsewhere: readonly string[];
  readonly sections: readonly Section[];
  /** Where replies say otherwise than the page: for a person to decide, never written. */
  readonly contradicted: readonly { readonly article: string; readonly reply: string; readonly tickets: number }[];
}

/** The article that lacks something. */
export interface Lacking {
  /** As it lies on disk. */
  readonly page: string;
  /** Its title and questions. */
  readonly known: readonly string[];
  /** Whether a question is one that it answers. */
  readonly belongs: (question: string) => boolean;
}

/**
 * Collects what an article lacks for the topics it answers in part. What the page says already is left out, and what belongs to one
 * customer or to a conversation.
 *
 * @param topics  those whose coverage is `update` with this article
 */
export function updateFor(topics: readonly WeekTopic[], { page, known, belongs }: Lacking): ArticleUpdate {
  const said = ` ${wordsOf(page)} `;
  const isSaid = (text: string): boolean => said.includes(` ${wordsOf(text)} `);
  const lacks = topics.flatMap(({ title, coverage }) =>
    coverage.lacks === undefined ? [] : [{ title, ...coverage.lacks }],
  );
  const asked = new Map(
    lacks.flatMap(({ questions }) => questions.map((one) => [wordsOf(one), oneLine(one)] as const)),
  );
  for (const one of known) asked.delete(wordsOf(one));
  const questions = [...asked.values()].filter((one) => one !== '' && !hasMask(one));
  return {
    questions: questions.filter(belongs),
    elsewhere: questions.filter((one) => !belongs(one)),
    sections: lacks.flatMap(({ title, steps }) => {
      const own = steps.flatMap(({ text }) => pageSentence(inCode(text)) ?? []).filter((step) => !isSaid(step));
      return own.length === 0 || hasMask(title) ? [] : [{ title, steps: [...new Set(own)] }];
    }),
    contradicted: lacks.flatMap(({ contradicted }) => contradicted),
  };
}

/** The page with what it lacked; the same page where it lacks nothing. */
export function withUpdate(page: string, { questions, sections }: ArticleUpdate): string {
  return addQuestions(sections.reduce(addSection, page), questions);
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
