import type { Redacted } from '../model/redacted.ts';
import type { Question } from '../model/thread.ts';

/** A way in which a customer put it: the subject, or a sentence of the body. */
export interface Phrasing {
  readonly text: Redacted;
  readonly words: number;
  /** How well it would stand as a title whatever it is about; 1 for a question, more for a subject. */
  readonly form: number;
}

export const FEWEST_WORDS = 3;
export const MOST_WORDS = 14;
/** What is asked stands near the top. */
const MOST_SENTENCES = 10;
const MOST_CHARACTERS = 3000;
const SUBJECT = 1.1;

const OPENING =
  /^(?:hi|hello|hey|dear|greetings|good (?:morning|afternoon|evening|day)|hallo|hola|bonjour|ciao|olá|guten tag)(?=[\s,.!:;–-])(?:\s+(?:all|there|everyone|team|folks|support|again))?\s*[,.!:;–-]*\s*/iu;
const QUESTION_WORD =
  /^(?:how|what|why|where|when|which|who|can|could|is|are|does|do|did|should|will|would|has|have|am|was|were)\b/iu;
const TROUBLE =
  /\b(?:\p{L}+n['’]?t|not|cannot|unable|error|errors|fail\p{L}*|stopp\p{L}*|missing|lost|wrong|crash\p{L}*|broken|never|no longer|disappear\p{L}*|keeps?|stuck|refus\p{L}*|problem|issue|nicht|kein\p{L}*|fehler|pas|erreur|no puedo|error|não|erro|non|errore)\b/iu;
const CHATTER =
  /\b(?:thanks?|thank you|regards|please help|any help|help me|any ideas?|any suggestions?|appreciated|sorry|see (?:below|attached)|m['’]aider|merci|danke|gracias|grazie|obrigad[oa])\b/iu;
const MASK = /\[[a-z]+\]/;
const DUMP = /https?:|www\.|\d{5,}|[{}<>|\\=~^]|\.{4}|\p{L}{30}/u;

/** Titles that a question offers: its subject and its first sentences, those of a fitting length. */
export function phrasings({ subject, text }: Pick<Question, 'subject' | 'text'>): Phrasing[] {
  const sentences = text
    .slice(0, MOST_CHARACTERS)
    .split(/\n+/u)
    .flatMap((line) => Array.from(SENTENCES.segment(line), ({ segment }) => segment))
    .slice(0, MOST_SENTENCES);
  const title = toPhrasing(subject);
  // A subject was written to be a title.
  const offered = [{ ...title, form: title.form * SUBJECT }, ...sentences.map(toPhrasing)];
  return offered.filter(({ words }) => words >= FEWEST_WORDS && words <= MOST_WORDS);
}

const SENTENCES = new Intl.Segmenter('en', { granularity: 'sentence' });

function toPhrasing(sentence: string): Phrasing {
  const text = sentence
    .replaceAll(/\s+/gu, ' ')
    .replace(/^[\s\-–—*•>#:,.]+/u, '')
    .replace(OPENING, '')
    .trim() as Redacted; // a part of what was redacted
  return { text, words: text === '' ? 0 : text.split(' ').length, form: form(text) };
}

function form(text: string): number {
  let value = 0.7;
  if (text.endsWith('?') || QUESTION_WORD.test(text)) value = 1;
  else if (TROUBLE.test(text)) value = 0.88;
  if (isShouted(text)) value *= 0.7;
  if (MASK.test(text)) value *= 0.6;
  if (CHATTER.test(text)) value *= 0.6;
  if (DUMP.test(text)) value *= 0.4;
  if (/^(?:but|and|so|or|then|also|however|because|which|it|this|that|these|they|he|she|both|there)\b/iu.test(text))
    value *= 0.7;
  if ((text.match(/["“”]/gu)?.length ?? 0) % 2 === 1) value *= 0.7;
  return value;
}

/** Mostly capitals, or several marks at the end. */
function isShouted(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0;
  return /[!?]{2,}/u.test(text) || (letters >= 8 && capitals > letters / 2);
}
