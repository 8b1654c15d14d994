import type { Redacted } from '../model/redacted.ts';
import type { Question } from '../model/thread.ts';

/** A way in which a customer put it: the subject, or a sentence of the body. */
export interface Phrasing {
  readonly text: Redacted;
  readonly words: number;
  /** How well it would stand as a title whatever it is about, 0..1.2; 0 when it never would. */
  readonly form: number;
}

export const FEWEST_WORDS = 2;
export const MOST_WORDS = 12;
/** What is asked stands near the top. */
const MOST_SENTENCES = 10;
const MOST_CHARACTERS = 3000;

const OPENING =
  /^(?:hi|hello|hey|dear|greetings|good (?:morning|afternoon|evening|day)|hallo|hola|bonjour|ciao|olá|guten tag)(?=[\s,.!:;–-])(?:\s+(?:all|there|everyone|team|folks|support|again))?\s*[,.!:;–-]*\s*/iu;
/** Says what kind of mail it is, and nothing of what it is about. */
const KIND =
  '(?:(?:(?:quick|short|simple) )?questions?|urgent|help(?: needed)?|issue|problem|bug|request|support|re|fwd?|frage|anfrage|hilfe|pregunta|duda|consulta|ayuda|problema|problème|aide|domanda|aiuto|pergunta|ajuda|vraag)';
/** What a writer of mail puts before what it is about. */
const PREFIX = new RegExp(String.raw`^(?:\[[^\]]{1,30}\]|${KIND}(?=\s*[:–—-]\s))\s*[:–—-]*\s*`, 'iu');
const PREFIXES = new RegExp(String.raw`^(?:${KIND}\s*[:–—-]\s+)+`, 'iu');
const ONLY_KIND = new RegExp(String.raw`^${KIND}[\s.:!?]*$`, 'iu');
/** Points to what follows, or to the other of subject and text. */
const ELSEWHERE =
  /^(?:please )?(?:(?:see|look) (?:below|attached|above|(?:the |my )?(?:attach\p{L}*|screenshots?|title|subject|text|message))|as (?:above|below|(?:in|per) (?:the )?(?:title|subject))|(?:the )?(?:title|subject)(?: line)? says it all)(?:\s*[.:,;!–—-]+(?:\s+|$)|\s*$)/iu;
/** What a help desk's own mail begins with, where somebody replied to it: `[Desk] Ticket solved - `. */
const NOTICE =
  /^\[[^\]]{1,30}\]\s*(?:your )?(?:ticket|case|request|incident) (?:is |was |has been )?(?:solved|resolved|closed|updated|received|opened|created)\s*[:–—-]\s*/iu;
/** A courtesy, and a name or version in brackets, after what it is about. */
const SUFFIX =
  /(?:\s*[,–—-]?\s*(?:please|pls|plz|thanks|thank you|thx|asap|urgent|please help|any ideas?)[.!?]*|\s*\((?:[\p{Ll}\d_.-]+|[^()]*\d[^()]*(?:\([^()]*\)[^()]*)?)\))$/iu;
/** Asks even where the mark is missing, as `is` and `have` do not. */
const QUESTION_WORD =
  /^¿?(?:how|what|why|where|who|whose|when (?:do|does|did|is|are|will|can)|wie|warum|wo|wann|cómo|qué|por qué|dónde|comment|pourquoi|où|perché|dove|por que|onde)(?=[\s'’])/iu;
const TROUBLE =
  /\b(?:(?:ca|wo|do|does|did|is|are|could|would|was)n['’]?t|not|cannot|unable|error|errors|fail\p{L}*|stopp\p{L}*|missing|lost|wrong|crash\p{L}*|broken|never|no longer|disappear\p{L}*|keeps?|stuck|refus\p{L}*|reject\p{L}*|denied|expired|empty|absent|problem|issue|nicht|kein\p{L}*|fehler|pas|erreur|no puedo|error|não|erro|non|errore)\b/iu;
const CHATTER =
  /\b(?:thanks?|thank you|thx|regards|please|help|any ideas?|any suggestions?|appreciated|sorry|promise|hop(?:e|ing)|wonder|guess|suppose|following|see attached|below|m['’]aider|merci|ayud(?:a|en)(?:rme|me)|aiutarmi|ajudar?-?me|(?:mir|uns) (?:\p{L}+ )?helfen|hjälpa mig|helpen|danke|gracias|grazie|obrigad[oa])\b/iu;
/** Talk of the request itself, or of who else has it. */
const ERRAND =
  /\b(?:tickets?|bug reports?|(?:previous|earlier|last) (?:comment|post|question|message|thread)s?|report (?:an?|the|this) bug|colleague|boss|wife|husband|supervisor|anyone|anybody|attached|you|your)\b/iu;
/** When it happened to one customer. */
const DAY = /\b(?:yesterday|today|tonight|this (?:morning|afternoon|evening|week)|last (?:night|week)|again)\b/iu;
/** Asks the desk to do what it is there for. */
const APPEAL =
  /^(?:(?:can|could|would|will|may) (?:you|u|someone|somebody|anyone|anybody|one of you)|(?:would|could) it be possible that you) (?:\p{L}+ ){0,2}?(?:(?:take|have) a look|look|check|help|assist|see|advise|investigate|review|explain|confirm|sort|fix|respond|answer|reply|call|contact)\b/iu;
/** Talk of one desk to another. */
const DESK = /\b(?:INC|(?:help|service) ?desk|announce(?:ment)?)\b/iu;
const DUMP =
  /https?:|www\.|@|\d{5,}|[{}<>|\\=~^[\]]|\*\*|x{4}|\.{4}|\p{L}{30}|\b[\da-f]{4}-[\da-f]{4}|^\W*\w+(?:[-_.]\w+){2,}\W*$/iu;
/** Points to a sentence that is not there. */
const POINTING =
  /^(?:but|and|so|or|as a result|if so|then|also|however|because|which|it|its|it['’]s|this|that|these|those|they|he|she|him|her|both|there|here|now|still|yes|no|ok|again|same|second|third|next|y|et|pero|si es as[ií]|entonces|mais|donc|alors|aber|dann|und|ma|allora|mas)(?!\p{L})/iu;
const PRONOUN = /\b(?:it|this|that|these|those|they|them|he|him|she|her|his|ones?|there|here)\b/iu;
/** Ends in a pronoun: in English, after a preposition in French, behind the verb in Spanish, Italian, and Portuguese. */
const LEFT_OPEN =
  /\s(?:it|this|that|these|those|them|so|(?:pour|de|à) (?:le|la|les) \p{L}+[ei]r|\p{L}+[aei](?:r-?)(?:lo|la|le|li)s?)[?.!]?$/iu;
/** Breaks off: its end was cut, or stands on another line. */
const BROKEN_OFF = /\s(?:(?:and|but|or)(?: not)?|the|an?|my|our|of|when|if|because|than|as|from|into|with)$/iu;
/** There may be a clause before that names what a pronoun stands for. */
const CLAUSES = /[,;:–—]|\s(?:and|but|or|when|if|because|since|after|before|so|to)\s/iu;
/** Several things that were named before; one thing often is named in the sentence itself: `I opened a folder and it is empty`. */
const OF_SEVERAL = /\b(?:they|them)\b/iu;
/** Says that there is trouble, and not which. */
const UNNAMED = new RegExp(
  [
    String.raw`^(?:(?:today|now|suddenly|recently|lately),? )?(?:(?:my|our|the|an?|any|some|same) )?(?:issues?|problems?|troubles?|errors?|questions?) (?:(?:has|have|had|does|did|do|just|only|first|still|not|never|(?:does|did|do|has|have)n['’]t) )*(?:start\p{L}*|beg[au]n|happen\p{L}*|occur\p{L}*|persist\p{L}*|remains?|go(?:es)? away|is (?:back|solved|fixed|still there))\b`,
    String.raw`^(?:(?:i|we)(?:['’](?:ve|m)| am| are)? )?(?:have|having|had|got|need) (?:(?:an?|some|the|this|same|few|more) )*(?:issues?|problems?|questions?|troubles?|help)(?: (?:answered|solved|fixed|with (?:\p{L}+ ){1,3}that (?:start|began|occur|happen)\p{L}*.*))?[.?!]?$`,
    String.raw`^(?:is there )?(?:what|anything) else\b|\b(?:any|some)(?:one|body) else (?:ha(?:s|ve|d|ving)|see\p{L}*|experienc\p{L}*|notic\p{L}*|get\p{L}*)\b|\b(?:similar|same) (?:issues?|problems?|troubles?|errors?)\b`,
    String.raw`^(?:how|why|where|what|when)(?:['’]?(?:d|s)| (?:do|does|did|is|was|has|can|could|would|should))? (?:it|this|that|they|these|those)(?: \p{L}+)?\?$`,
    String.raw`^test(?:ing)?(?: (?:questions?|tickets?|messages?|posts?))?$`,
    String.raw`\bknow what to (?:do|try)\b|\bwhat (?:can|could|should|must|do|shall) (?:i|we|be|one) (?:do|done|try)\b[^,]{0,15}$|\bfind (?:anything|nothing) (?:related|relevant|helpful|useful|(?:about|on) (?:it|this))\b|\bproblem (?:is |was |now )?solved\b`,
    String.raw`^what (?:is|was|could be|might be|are) (?:the )?(?:causes?|reasons?|problems?|issues?|solutions?|fix|matter|wrong)(?: (?:of|for|with) (?:this|that|the|these|it)(?: \p{L}+)?| here)?\?$`,
  ].join('|'),
  'iu',
);
/** Says that something is asked about a thing, and not what. */
const ABOUT =
  /^(?:(?:an?|one|some|quick|another|general|my) )*(?:questions?|quer(?:y|ies)|[ei]nquir(?:y|ies)|info(?:rmation)?|requests?|fragen?|preguntas?|consultas?|dudas?) (?:about|on|for|regarding|concerning|re|zu[mr]?|über|sobre|acerca|sur)\b/iu;
const NEVER = [DUMP, POINTING, CHATTER, DESK, UNNAMED];
/** A key with its value, or a word followed by nothing but numbers. */
const FACT = /^[\p{L}/ ]{1,20}:\s|\s\.$|^\P{L}*$/u;
/** A version, amount, date or host. */
const VALUE = /\d+(?:[.,:]\d+)+|\b\d{2,}|\d\s?[GM]B\b|\p{L}{2}\.\p{L}{2}/gu;
/** What a customer has or did before the trouble began: a version stands at the start, or a verb of having. */
const STORY =
  /^(?:(?:i|we)(?:['’]ve| have| had| just| only| went| was| am using| use| see)\b|(?:ich habe|wir haben|j['’]ai|nous avons|ho|abbiamo|hemos) |\p{L}+ \d)/iu;

/** Titles that a question offers, tidied: its subject and its first sentences, those of a fitting length and form. */
export function phrasings({ subject, text }: Pick<Question, 'subject' | 'text'>): Phrasing[] {
  const sentences = split(text.slice(0, MOST_CHARACTERS)).slice(0, MOST_SENTENCES);
  const titles = subject.split(' ').length > MOST_WORDS ? split(subject) : [subject];
  return [
    ...titles.map((part) => toPhrasing(part, subjectForm)),
    ...sentences.map((part) => toPhrasing(part, sentenceForm)),
  ].filter(({ words, form }) => form > 0 && words >= FEWEST_WORDS && words <= MOST_WORDS);
}

/** A phrasing of a worse form is no question to put on a page. */
export const LEAST_FORM = 0.6;

/** What customers ask or complain of, in sentences fit for a page. */
export function askingWords(threads: readonly { readonly question: Question }[]): Redacted[] {
  return threads
    .flatMap(({ question }) => phrasings(question))
    .filter(({ form }) => form >= LEAST_FORM)
    .map(({ text }) => text);
}

/** The sentences of a text; many customers begin them in lower case. */
function split(text: string): string[] {
  return text
    .replaceAll(/(?<=\p{L}{4}[.!?])\s+(?=\p{Ll})/gu, '\n')
    .split(/\n+/u)
    .flatMap((line) => Array.from(SENTENCES.segment(line), ({ segment }) => segment));
}

/** A subject without what a help desk's own mail put before it. */
function withoutNotice(subject: string): string {
  return subject.replace(NOTICE, '');
}

/** A subject without what only says what kind of mail it is, or that it says nothing; empty where nothing is left. */
export function subjectProper(subject: string): string {
  const own = withoutNotice(subject).replace(PREFIXES, '');
  return ONLY_KIND.test(own) ? '' : withoutPointer(own);
}

/** Without words at its start that only point to what stands elsewhere: `See below. The lamp is dark`. */
export function withoutPointer(text: string): string {
  return text.trimStart().replace(ELSEWHERE, '');
}

/** A subject or sentence without greeting, courtesy, a name in brackets at its end, and surplus marks. */
export function tidy(sentence: string): Redacted {
  let text = sentence
    .replaceAll(/\s+/gu, ' ')
    .replace(/^[\s\-–—*•>#:,.]+/u, '')
    .replace(OPENING, '')
    .replace(NOTICE, '')
    .replace(PREFIX, '')
    .trim();
  for (let before = ''; before !== text;) {
    before = text;
    text = text.replace(/[\s.,:;!…–—-]+$/u, '').replace(SUFFIX, '');
  }
  return text.replace(/\s*[?!]*\?[?!.]*$/u, '?') as Redacted; // a part of what was redacted
}

const SENTENCES = new Intl.Segmenter('en', { granularity: 'sentence' });

function toPhrasing(sentence: string, formOf: (text: string) => number): Phrasing {
  const text = tidy(sentence);
  return { text, words: text === '' ? 0 : text.split(' ').length, form: formOf(text) * manners(text) };
}

/** A subject was written to be a title. */
function subjectForm(text: string): number {
  if (isQuestion(text)) return 1.2;
  return TROUBLE.test(text) ? 1.1 : 0.9;
}

/** Of the body, what neither asks nor complains is a story. */
function sentenceForm(text: string): number {
  if (FACT.test(text)) return 0;
  if (QUESTION_WORD.test(text)) return 1;
  // What only wants a yes is mostly a customer's own idea of the answer; what is asked of the desk is marked down as such.
  if (text.endsWith('?')) return ERRAND.test(text) ? 1 : 0.8;
  return TROUBLE.test(text) ? 0.7 : 0;
}

function isQuestion(text: string): boolean {
  return QUESTION_WORD.test(text) || text.endsWith('?');
}

/** 0 for what no title may be; less than 1 for what belongs to one customer's case. */
function manners(text: string): number {
  if (isShouted(text) || isUnbalanced(text) || NEVER.some((pattern) => pattern.test(text))) return 0;
  let value = 1;
  if (ERRAND.test(text)) value *= 0.5;
  if (APPEAL.test(text)) value *= 0.2;
  if (PRONOUN.test(text)) value *= 0.6;
  if (LEFT_OPEN.test(text) && !CLAUSES.test(text)) value *= 0.5;
  if (BROKEN_OFF.test(text)) value *= 0.5;
  if (OF_SEVERAL.test(text)) value *= 0.5;
  if (DAY.test(text)) value *= 0.7;
  if (ABOUT.test(text)) value *= 0.5;
  value *= 0.7 ** (text.match(VALUE)?.length ?? 0);
  if (STORY.test(text)) value *= 0.6;
  return value;
}

/** Mostly capitals, or several marks at the end. */
function isShouted(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0;
  return /[!?]{2,}/u.test(text) || (letters >= 8 && capitals > letters / 2);
}

/** Half of a quotation, or of what stands in brackets. */
function isUnbalanced(text: string): boolean {
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  return count(/["“”]/gu) % 2 === 1 || count(/\(/gu) !== count(/\)/gu) || /^["“”']/u.test(text);
}
