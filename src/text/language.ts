import { FUNCTION_WORDS } from './stop-words.ts';
import { words } from './tokenize.ts';

/** Scripts that one language of support desks owns; the first that holds most letters wins. */
const SCRIPTS: readonly (readonly [pattern: RegExp, language: string])[] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 'ja'],
  [/\p{Script=Hangul}/gu, 'ko'],
  [/\p{Script=Han}/gu, 'zh'],
  [/\p{Script=Thai}/gu, 'th'],
  [/\p{Script=Greek}/gu, 'el'],
  [/\p{Script=Hebrew}/gu, 'he'],
  [/\p{Script=Devanagari}/gu, 'hi'],
  [/[پچژگک]/gu, 'fa'],
  [/\p{Script=Arabic}/gu, 'ar'],
  [/[іїєґ]/giu, 'uk'],
  [/\p{Script=Cyrillic}/gu, 'ru'],
];

/** Letters that only these languages of the Latin script use; each counts like a function word. */
const LETTERS: readonly (readonly [pattern: RegExp, language: string])[] = [
  [/[ßäöü]/giu, 'de'],
  [/[ñ¿¡]/giu, 'es'],
  [/[ãõ]/giu, 'pt'],
  [/[ąęłńśźż]/giu, 'pl'],
  [/[æø]/giu, 'no'],
  [/[œèêç]/giu, 'fr'],
];

/** The start of a text tells its language; more of it only costs time. */
const ENOUGH_CHARACTERS = 1500;
/** Below these votes, or this lead over the second, nobody can say. */
const LEAST_VOTES = 1;
const LEAST_LEAD = 1.3;

/**
 * The language of a text as ISO 639-1, or `und` when it is too short to tell.
 *
 * By script where a script tells, else by counting function words: each is a vote, shared between the languages that have it.
 */
export function language(text: string): string {
  const start = text.slice(0, ENOUGH_CHARACTERS);
  const letters = start.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return 'und';
  return byScript(start, letters) ?? byVotes(start);
}

function byScript(text: string, letters: number): string | undefined {
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (latin > letters / 2) return undefined;
  // A few kana or Ukrainian letters among many others decide.
  return SCRIPTS.find(([pattern]) => (text.match(pattern)?.length ?? 0) > letters / 50)?.[1];
}

function byVotes(text: string): string {
  const votes = new Map<string, number>();
  const add = (language: string, weight: number): void => void votes.set(language, (votes.get(language) ?? 0) + weight);
  for (const word of words(text)) {
    const speakers = SPEAKERS.get(word) ?? [];
    for (const speaker of speakers) add(speaker, 1 / speakers.length);
  }
  for (const [pattern, language] of LETTERS) add(language, Math.min(3, text.match(pattern)?.length ?? 0) / 2);
  const [first, second] = [...votes].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  if (first === undefined || first[1] < LEAST_VOTES) return 'und';
  return first[1] >= LEAST_LEAD * (second?.[1] ?? 0) ? first[0] : 'und';
}

/** Languages of the Latin script that have a word among their function words. */
const SPEAKERS: ReadonlyMap<string, readonly string[]> = (() => {
  const speakers = new Map<string, string[]>();
  for (const [language, list] of FUNCTION_WORDS) {
    for (const word of list) {
      if (!/^\p{Script=Latin}/u.test(word)) continue;
      speakers.set(word, [...(speakers.get(word) ?? []), language]);
    }
  }
  return speakers;
})();

/** What a language is called in English; its code where nobody named it. */
export function languageName(code: string): string {
  return NAMES.of(code) ?? code;
}

const NAMES = new Intl.DisplayNames(['en'], { type: 'language' });
