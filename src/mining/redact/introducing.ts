import { folded } from './words.ts';

export const GREETINGS = set(
  'hi hello hey dear sorry morning afternoon evening greetings hallo tag morgen abend liebe lieber moin servus bonjour bonsoir salut cher chère hola dias días tardes noches estimado estimada ciao buongiorno gentile olá ola prezado prezada caro cara beste geachte hej hei cześć',
);
export const TITLES = set(
  'mr mrs ms miss mx dr prof professor herr frau mme sr sra señor señora monsieur madame col capt lt sgt maj rev hon herrn doktor',
);
export const CLOSINGS = set(
  "thanks thank you thx tia cheers regards sincerely yours truly faithfully respectfully best wishes vr v/r grüßen grüße gruß mfg lg vg cordialement merci d'avance vous salutations saludos saludo cordiales atentamente gracias saluti grazie atenciosamente obrigado obrigada abraços groet groeten groetjes bedankt mvh hälsning hälsningar pozdrawiam advance again much lot ty",
);
/** Words that stand right before a person's name, with the words that must stand before them. */
export const INTRODUCTIONS = new Map<string, RegExp>([
  ['is', /(?:\bname|\bthis|\bhere) is $/iu],
  ['name', /\bname[:?] {1,12}["']?$/iu],
  ["name's", /\bname['’]s $/iu],
  ['am', /\bI am $/u],
  ["i'm", /\bI['’]m $/u],
  ['named', /\bnamed $/iu],
  ['him', /\bnamed him $/iu],
  ['her', /\bnamed her $/iu],
  ['me', /\bcalls? me $/iu],
  ['says', /[,.!?]["”’'] says $/iu],
  ['ist', /\bname ist $/iu],
  [folded('heiße'), /\bich heiße $/iu],
  ["m'appelle", /\bje m['’]appelle $/iu],
  ['llamo', /\bme llamo $/iu],
  ['es', /\bmi nombre es $/iu],
  ['chiamo', /\bmi chiamo $/iu],
  ['of', /\bon behalf of $/iu],
  ['attn', /\battn[:.]? $/iu],
  ['contact', /\bcontact(?: person)?(?:: | )$/iu],
  ['poc', /\bPOC(?:: | is )$/u],
  ...[
    'colleague',
    'coworker',
    'kid',
    'child',
    'co-worker',
    'boss',
    'manager',
    'supervisor',
    'teammate',
    'contractor',
    'developer',
    'director',
    'predecessor',
    'wife',
    'husband',
    'son',
    'daughter',
    'mother',
    'father',
    'brother',
    'sister',
    'friend',
    'colega',
    'kollege',
    'kollegin',
    'collègue',
    'engineer',
    'lead',
    'isso',
    'admin',
  ].map(
    (word) =>
      [
        folded(word),
        new RegExp(`\\b(?:my|our|a|his|her|their|mi|mein|meine|mon|the|former|new|old|team|project) ${word},? $`, 'iu'),
      ] as const,
  ),
]);
/** After these there is nothing but a name, even one that is a word or a place as well. */
export const NAMED_SURELY =
  /\b(?:my name is|my name['’]s|(?:maiden|last|first|full|family|middle) name is|calls me|mein name ist|ich heiße|je m['’]appelle|me llamo|mi nombre es|mi chiamo) $/iu;
export const HEADERS = set(
  'from to cc bcc von an de à para da van aan od requester kontakt nombre nom name contact poc sender author owner reporter assignee',
);

/** Every word that may stand right before a name and tell that it is one. Folded. */
export const INTRODUCING: ReadonlySet<string> = new Set([
  ...GREETINGS,
  ...TITLES,
  ...CLOSINGS,
  ...HEADERS,
  ...INTRODUCTIONS.keys(),
  'by',
]);

function set(words: string): ReadonlySet<string> {
  return new Set(words.split(' ').map(folded));
}
