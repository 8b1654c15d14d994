import { pattern } from './span.ts';
import { folded, isProduct } from './words.ts';

const NAME = String.raw`(?:passw(?:or)?ds?|passwort|kennwort|passcode|passphrase|contraseña|mot de passe|senha|wachtwoord|l[öo]senord|passord|adgangskode|salasana|has[łl]o|heslo|jelsz[óo]|lozinka|пароль|pw|pwd|psw|pswd|mdp)`;
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

const SIGN = /[!@#$%^&*?+=~]/;

function looksLikePassword(value: string): boolean {
  if (value.length < 6 || !/\p{L}/u.test(value) || !/\d/.test(value)) return false;
  if (/^[-$%?]|\d\.\d|\.\w{2,4}$|^\p{Lu}[\p{Lu}\d-]*$|^0x|^\d+-?\p{L}+$|^\p{Ll}+\d{1,2}$/u.test(value)) return false;
  if (SIGN.test(value)) return true;
  if (/[-_.]/.test(value)) return false;
  const word = /^\p{L}+(?=\d+$)/u.exec(value)?.[0];
  return word === undefined || !isProduct(folded(word));
}
