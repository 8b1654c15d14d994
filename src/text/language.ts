import { eld } from 'eld/extrasmall';
import { FUNCTION_WORDS } from './stop-words.ts';
import { words } from './tokenize.ts';

/** The start of a text tells its language; more of it only costs time. */
const ENOUGH_CHARACTERS = 600;
/** With fewer words of the Latin script than this, letters alone tell too little. */
const SHORT = 7;
/** A text of which every fifth word is an English function word, and fewer are of the language its letters look like, is English. */
const ENGLISH_SHARE = 0.2;
const LATIN = /\p{Script=Latin}/u;

/**
 * The language of a text as ISO 639-1, or `und` when it is too short to tell: by its letters. Function words have their say, too: most desks
 * speak English, and a few English nouns have the letters of any language.
 */
export function language(text: string): string {
  const start = text.slice(0, ENOUGH_CHARACTERS);
  const found = eld.detect(start);
  if (!found.isReliable()) return 'und';
  if (!LATIN.test(start)) return found.language;
  const said = words(start);
  const isShort = said.length < SHORT;
  const english = functionWords(said, 'en');
  if (found.language === 'en') return isShort && english === 0 ? 'und' : 'en';
  const own = functionWords(said, found.language);
  if (english > own && english >= ENGLISH_SHARE * said.length) return 'en';
  return isShort && own <= english ? 'und' : found.language;
}

function functionWords(said: readonly string[], language: string): number {
  const all = FUNCTION_WORDS.get(language);
  return said.filter((word) => all?.has(word)).length;
}
