import { PASSWORD, SHORT_PASSWORD } from './password-names.ts';
import { pattern } from './span.ts';
import { folded, isProduct } from './words.ts';

const NAME = String.raw`(?:(?:${PASSWORD})s?|${SHORT_PASSWORD})`;
/** Between the name and the value: blanks, the end of a line, a dash, an arrow, a bracket, or what it was set to. */
const HOW = String.raw`(?:[ \t]{1,3}(?:(?:changed |reset |set )?to|as|lautet|auf|à|a|en|para)[ \t]{1,3}|[ \t]{0,3}(?:->|[-–—→(,])?[ \t]{0,3}\n?[ \t]{0,3})["“„'\x60]?`;

/**
 * A password without a sign before it: `my password Tr4mline9! is not taken`, or below its name in a form that lost its lines. Only what
 * looks like one and like nothing else: a word with digits that is no product, no version, no path and no abbreviation.
 */
export const saidPasswords = pattern(
  'token',
  new RegExp(
    String.raw`(?<![\p{L}\d_-])${NAME}(?!\p{L})${HOW}(?<value>[^\s"'“”„«»<>\x60,;:()\[\]{}/\\|]{6,64})`,
    'giu',
  ),
  (value) => looksLikePassword(value.replace(/[.!?]+$/, '')),
);

/** A name and its password: `login: tom / Tr4mline9!`. Where no blanks stand around the stroke it may be a path, unless there is a sign in it. */
export const loginPairs = pattern(
  'token',
  /\b(?:log-?ins?|logon|credentials?|user ?\/ ?(?:pass(?:word)?|pw|pwd))\b(?: (?:data|details|is|are|was))?\s?[:=]?\s{1,3}(?<user>[\w.@+-]{2,64})(?<stroke>\s?[/|:]\s?)(?<value>[^\s"'“”„«»<>`,;()[\]{}/\\|]{6,64})/gi,
  (value, { groups }) => {
    const [user, stroke] = [groups!['user']!, groups!['stroke']!];
    const isHost = !user.includes('@') && /\.\p{L}{2,}$/u.test(user);
    return !isHost && looksLikePassword(value.replace(/[.!?]+$/, '')) && (SIGN.test(value) || /\s/.test(stroke));
  },
);

const SIGN = /[!@#$%^&*?+=~]/;

function looksLikePassword(value: string): boolean {
  if (value.length < 6 || !/\p{L}/u.test(value) || !/\d/.test(value)) return false;
  if (/^[-$%?]|\d\.\d|\.\w{2,4}$|^\p{Lu}[\p{Lu}\d-]*$|^0x|^\d+-?\p{L}+$|^\p{Ll}+\d{1,2}$/u.test(value)) return false;
  if (SIGN.test(value)) return true;
  if (/[-_.]/.test(value)) return false;
  const word = /^\p{L}+(?=\d+$)/u.exec(value)?.[0];
  return word === undefined || !isProduct(folded(word));
}
