import { sentences } from '../../text/sentences.ts';
import { inCode } from '../code-marks.ts';
import { hasMask, isStep, withoutCode } from '../wording.ts';
import type { Block, CheckedPage } from './page.ts';
import { isStub } from '../article.ts';

/** One line of the checklist of a good page. */
export interface Rule {
  /** Permanent name. */
  readonly name: string;
  /** How much it counts in the score. */
  readonly weight: number;
  /** What breaks it: line of the file and what to do. */
  readonly find: (page: CheckedPage, today: string) => readonly Finding[];
}

export interface Finding {
  readonly line: number;
  readonly message: string;
}

const LONGEST_SENTENCE = 25;
const LONGEST_TITLE = 100;
const MOST_WORDS = 700;

/** What holds for every page. */
const COMMON_RULES: readonly Rule[] = [
  onPage('title-length', 1, ({ frontMatter: { title } }) =>
    title.length > LONGEST_TITLE
      ? `the title has more than ${LONGEST_TITLE} characters: say the issue in fewer words`
      : undefined,
  ),
  inProse('no-greeting', 2, ({ text }) =>
    /^(?:hi|hello|hey|dear|good (?:morning|afternoon|day))\b[^.!?]{0,40}[,!]/i.test(text)
      ? 'greets one reader: take the greeting out'
      : undefined,
  ),
  inProse('no-signature', 2, ({ text }) =>
    /^(?:best|kind|warm)? ?regards\b|^(?:best|cheers|sincerely|thanks|thank you),?$|^sent from my\b/i.test(text)
      ? 'closes a letter: take the signature out'
      : undefined,
  ),
  inProse('no-first-person', 2, ({ text }) =>
    /(?:^|[\s(])(?:I|I['’](?:m|ve|d|ll)|my|me)(?=[\s,.])/.test(quotesOut(text))
      ? 'speaks as one agent: say what the reader does or what the system does'
      : undefined,
  ),
  inProse('no-single-case', 3, ({ text }) =>
    hasMask(text) ||
    /\b(?:your ticket|as (?:i|we) (?:said|wrote|mentioned)|in (?:my|your) (?:last|previous) (?:mail|message|reply|comment))\b/i.test(
      text,
    )
      ? 'is about one customer: say what holds for everyone'
      : undefined,
  ),
  inProse('short-sentences', 1, ({ text }) => {
    const long = sentences(withoutCode(text)).find((one) => one.split(/\s+/).length > LONGEST_SENTENCE);
    return long === undefined ? undefined : `holds a sentence of more than ${LONGEST_SENTENCE} words: make two of it`;
  }),
  inProse('steps-start-with-a-verb', 2, ({ text, isStep: starts }) =>
    starts && !isStep(text) && !/^(?:if|run|`)/i.test(text)
      ? 'is a numbered step that tells the reader to do nothing: start it with a verb'
      : undefined,
  ),
  inProse('commands-in-code', 2, ({ text }) =>
    inCode(text) === text ? undefined : 'holds a command, path or setting outside code: put it between backticks',
  ),
  onPage('one-page', 1, ({ words }) =>
    words > MOST_WORDS ? `has ${words} words: keep to ${MOST_WORDS}, or make two pages of it` : undefined,
  ),
  onPage('owner', 1, ({ frontMatter: { owner } }) =>
    owner === undefined ? 'nobody keeps it true: set owner' : undefined,
  ),
  onPage('review-by', 1, ({ frontMatter: { reviewBy } }, today) => {
    if (reviewBy === undefined) return 'no day of review: set reviewBy';
    return reviewBy < today ? `was to be reviewed by ${reviewBy}: review it and set reviewed and reviewBy` : undefined;
  }),
];

export const ARTICLE_RULES: readonly Rule[] = [
  ...COMMON_RULES,
  inProse('finished', 3, ({ text }) =>
    isStub(text) ? 'is a stub: answer its questions, then take them out' : undefined,
  ),
  onPage('questions', 1, ({ frontMatter: { questions } }) =>
    questions.length === 0 ? 'has no questions in customers’ words: search finds it by its title only' : undefined,
  ),
];

export const RUNBOOK_RULES: readonly Rule[] = [
  ...COMMON_RULES,
  onPage('internal', 3, ({ frontMatter: { audience } }) =>
    audience === 'public' ? 'is a runbook for customers: set audience to internal' : undefined,
  ),
  ...['When to use it', 'Access and tools', 'Diagnose', 'Fix', 'Verify', 'Escalate'].map((name) =>
    onPage(`section-${name.toLowerCase().replaceAll(' ', '-')}`, 1, ({ headings }) =>
      headings.some((heading) => heading.toLowerCase() === name.toLowerCase())
        ? undefined
        : `lacks the section ${name}`,
    ),
  ),
  onPage('undo', 2, ({ blocks }) =>
    blocks.some(
      ({ section, text }) => section === 'Fix' && /\b(?:undo|undone|irreversible|revert|roll back)\b/i.test(text),
    )
      ? undefined
      : 'does not say how to undo its fix, or that nothing can undo it',
  ),
  inProse('no-open-slot', 3, ({ text }) => (/^To fill in:/.test(text) ? 'is an empty slot: fill it in' : undefined)),
];

function onPage(name: string, weight: number, wrong: (page: CheckedPage, today: string) => string | undefined): Rule {
  return {
    name,
    weight,
    find: (page, today) => {
      const message = wrong(page, today);
      return message === undefined ? [] : [{ line: 1, message }];
    },
  };
}

function inProse(name: string, weight: number, wrong: (block: Block) => string | undefined): Rule {
  return {
    name,
    weight,
    find: ({ blocks }) =>
      blocks.flatMap((block) => {
        const message = wrong(block);
        return message === undefined ? [] : [{ line: block.line, message }];
      }),
  };
}

/** What stands between quotation marks or backticks is somebody else's. */
function quotesOut(text: string): string {
  return withoutCode(text).replace(/"[^"]*"|“[^”]*”|‘[^’]*’/g, ' ');
}
