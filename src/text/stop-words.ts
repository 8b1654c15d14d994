import { LITTLE_WORDS } from './little-words.ts';
import { words as spanish } from 'natural/lib/natural/util/stopwords_es.js';
import { words as french } from 'natural/lib/natural/util/stopwords_fr.js';
import { words as italian } from 'natural/lib/natural/util/stopwords_it.js';
import { words as japanese } from 'natural/lib/natural/util/stopwords_ja.js';
import { words as dutch } from 'natural/lib/natural/util/stopwords_nl.js';
import { words as norwegian } from 'natural/lib/natural/util/stopwords_no.js';
import { words as polish } from 'natural/lib/natural/util/stopwords_pl.js';
import { words as portuguese } from 'natural/lib/natural/util/stopwords_pt.js';
import { words as russian } from 'natural/lib/natural/util/stopwords_ru.js';
import { words as swedish } from 'natural/lib/natural/util/stopwords_sv.js';
import { words as ukrainian } from 'natural/lib/natural/util/stopwords_uk.js';
import { words as english } from 'natural/lib/natural/util/stopwords.js';
import { words as chinese } from 'natural/lib/natural/util/stopwords_zh.js';

/** `natural` has no list of German. */
const german = split(`aber alle als also am an auch auf aus bei bin bis bitte da das dass dem den der des die dies diese
  dieser dieses doch dort du durch ein eine einem einen einer eines er es für hab habe haben hat hatte hier ich ihr ihre im
  in ist ja kann kein keine können könnte man mein meine meinem meinen meiner mich mir mit muss nach nicht noch nun nur ob
  oder ohne schon sehr sein seine seit sich sie sind so soll über um und uns unter vom von vor war warum was wenn werden wie
  wieder wir wird wo wurde zu zum zur`);

/** What the list of English lacks: short forms, and words that people fill sentences with. */
const englishToo =
  split(`i no not don doesn isn won wasn didn ve ll re can't i'm i've don't it's couldn't wouldn't shouldn't
  doesn't didn't isn't wasn't weren't won't aren't haven't hasn't hadn't that's there's what's let's you're we're they're he's
  she's you've we've they've i'd i'll we'll really nicely just even already actually basically simply maybe perhaps somehow
  someone somebody anyone anybody everyone everybody something anything everything nothing want wants wanted one ten per`);

/**
 * Function words of a language, by ISO 639-1: what tells a language, and what no keyword may be.
 * Languages that are missing have no list.
 */
export const FUNCTION_WORDS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    de: german,
    en: [...english, ...englishToo],
    es: spanish,
    fr: french,
    it: italian,
    ja: japanese,
    nl: dutch,
    no: norwegian,
    pl: polish,
    pt: portuguese,
    ru: russian,
    sv: swedish,
    uk: ukrainian,
    zh: chinese,
  }).map(([language, list]) => [language, new Set(list.map((word) => word.toLowerCase()))]),
);

/** Whether a word carries so little that counting it only adds noise. */
export function isStopWord(word: string, language: string): boolean {
  if (language === 'en' || language === 'und') return LITTLE_WORDS.has(word);
  return FUNCTION_WORDS.get(language)?.has(word) ?? false;
}

function split(list: string): string[] {
  return list.trim().split(/\s+/);
}
