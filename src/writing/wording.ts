import { isConversation } from './conversation.ts';
import { STEP_VERBS } from './verbs.ts';

/**
 * An agent's sentence as a page may say it, or `undefined` when it belongs to the conversation and not on a page.
 *
 * Takes words away at the start only: a list mark, a greeting, `please`, `you need to`, `then`. What it leaves was written by an agent;
 * a command that opens a sentence gets a `Run` before it.
 *
 * @param hasCode  a command is shown below the sentence, so that two words are enough
 */
export function pageSentence(sentence: string, hasCode = false): string | undefined {
  const bare = withSubject(asMenu(withoutPlease(withoutOpening(withoutAsides(withoutEmphasis(sentence))))));
  const prose = withoutCode(bare);
  if (isConversation(prose) || hasMask(prose)) return undefined;
  const words = prose.split(/\s+/).filter((word) => /\p{L}/u.test(word));
  const fewest = hasCode ? 2 : /`[^`]{4,}`/.test(bare) ? 1 : 3;
  if (words.length < fewest) return undefined;
  if (words.length > MOST_WORDS || /^["'(]|^https?:|^`https?:[^`]*`[.:]?$/i.test(bare) || BROKEN.test(prose))
    return undefined;
  if (BROKEN_OFF.test(prose) || isHalf(prose)) return undefined;
  const told = bare.replace(
    /^(?!run\b)([^`:]{3,60}): (`[a-z][\w-]* [^`]+`)(?! (?:must|should|will|\w+s)\b)/i,
    '$1: run $2',
  );
  if (LEADING_COMMAND.test(told) && !COMMAND_AS_SUBJECT.test(told)) return closed(`Run ${told}`);
  if (LONE_REASON.test(withoutCode(told)) || lostSubject(withoutCode(told)) || RAN_ON.test(withoutCode(told)))
    return undefined;
  if (!hasCode && isFragment(withoutCode(told))) return undefined;
  if (words.length <= LONGEST_HEADING && told === prose && isHeading(told)) return undefined;
  if (hasCode && told.endsWith(',')) return pageSentence(`${told.slice(0, -1)}:`, hasCode);
  return closed(/^[a-z]+[_.]\w/.test(told) ? told : told.charAt(0).toUpperCase() + told.slice(1));
}

/** Code that ran into the sentence, a path that breaks off, or something that was lost from it: `the file called: .`, `Try, despite that`. */
const BROKEN =
  /[{}]|\\\.?$|[:(]\s*[.)](?=\s|$)|\bto (?:run|use|set|type|enter|paste)\.?$|^(?:[Tt]ry|[Uu]se|[Ss]et|[Ee]nter|[Pp]ut|[Aa]dd|[Cc]hoose|[Ss]elect|[Cc]hange|[Tt]ake), /;

/** It ends in a word after which its writer said more: `The v8 CLI has.` */
const BROKEN_OFF =
  /^(?!.*\b(?:as|what|where|who|how|than|that|which|whatever|whether|if)\b).*\b(?:has|have|is|are|was|were|does|do|did|can|will|would|should|must)\.?$/i;

/** A condition without what follows from it: `If page 1 looked like headers.` */
function isHalf(prose: string): boolean {
  if (!/^(?:if|when|unless|although|because|while|whenever)\b[^,;:–]*$/i.test(prose)) return false;
  return (prose.match(VERBS) ?? []).length < 2;
}

const LEADING_COMMAND =
  /^`[a-z][\w-]* [^`]+`(?:$|[.,;]|\s[–-]\s|\s(?:and|then|with|to|in|on|for|from|once|again|until|before|after)\b)/;

/** The sentence says what the command does: `cf services` in sandbox shows the copy. */
const COMMAND_AS_SUBJECT =
  /^`[^`]+`(?: (?!and\b|then\b|to\b)[\w-]+){0,4} (?:shows?|lists?|prints?|tells?|says|gives|returns|will|is|are|was|should|takes|needs|works|helps?|fails)\b/;

/** Marks of emphasis go, what stands between them stays. */
function withoutEmphasis(text: string): string {
  return text
    .split(/(`[^`]*`)/)
    .map((part) =>
      part.startsWith('`')
        ? part
        : part.replace(/\*\*|__/g, '').replace(/(?<![\w*])\*(?=\S)([^*]{1,80}?)(?<=\S)\*(?![\w*])/g, '$1'),
    )
    .join('');
}

/** Politeness between two people is cut out: what is left is an instruction. */
function withoutPlease(text: string): string {
  return text.replace(/,? please(?=[.!]?$)/i, '').replace(/(?<=\w,? )please (?=\p{Ll})/giu, '');
}

/** A way through menus says where to go: `Settings > Privacy`. */
function asMenu(sentence: string): string {
  const [first = ''] = sentence.split(/[\s>]+/);
  const isVerb = STEP_VERBS.has(first.toLowerCase()) && !/^\w+ ?[>→›»]/.test(sentence);
  return MENU.test(sentence) && !isVerb ? `Go to ${sentence}` : sentence;
}

/** Capital words, or one and a plain one, then `>` and the next name. */
const MENU =
  /^(?!(?:Under|In|From|On|At|The|If|When|Then|To|Via|Your|It|With|Using|After|Before|Also|An?|Or|Do)\b)["'“‘]?[\p{Lu}≡☰][\p{L}.’/-]*["'”’]?(?: \p{Ll}+|(?: ["'“‘]?[\p{Lu}&][\p{L}.’/-]*["'”’]?){0,3}) ?(?:->|>|→|›|») ?["'“‘]?\p{Lu}/u;

/** What points at a picture that is not there, and smileys. */
function withoutAsides(sentence: string): string {
  const cut = sentence.replace(ASIDE, ' ');
  return (cut === sentence ? sentence : cut.replace(/ (?=\s*[.,;:!?]+(?:\s|$))/g, '')).replace(/\s+/g, ' ').trim();
}

const ASIDE =
  /\s*\((?:please )?see [^()]*(?:image|picture|screen ?shot|attach)[^()]*\)|\s*[–-] see (?:the )?(?:image|picture|screen ?shot)s?\b[^.]*|(?:^|\s)[;:]-?[)(D](?=[\s.]|$)/gi;

/** `Takes a minute` is about what was said before. */
function withSubject(sentence: string): string {
  return SUBJECT_BEFORE.test(sentence) ? `It ${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}` : sentence;
}

const SUBJECT_BEFORE =
  /^(?:takes|works|needs|means|gives|shows|makes|gets|goes|comes|says|keeps|lets|allows|depends|happens|includes|contains|requires|applies|returns|causes|becomes|stays|costs|lasts|expires|ends) (?!(?:is|are|was|were|the)\b)/i;

/** A sentence whose subject its writer left out: `By default gives…`, `Emptied after 90 days`, `Don't have to…`. */
function lostSubject(prose: string): boolean {
  return WITHOUT_SUBJECT.some((pattern) => pattern.test(prose));
}

const BE = '(?:is|are|was|were|has|had|does|did|will|would|can(?:not)?|could|should|must|might|may)';
const WITHOUT_SUBJECT = [
  new RegExp(`^${BE} (?!(?:you|it|there|they|we|this|that|the|an?|your|any|no)\\b)`, 'i'),
  /^(?:is|are|was|were|does|did|has) /i,
  /^(?:by default|usually|normally|sometimes|often|always|never|also|still|just|only|in general),? (?:is|are|was|were|has|had|does|did|gives|shows|needs|takes|makes|gets|goes|comes|keeps|lets|works|returns|stays)\b/i,
  /^(?:(?:don['’]?t|do(?:es)? not|doesn['’]?t|didn['’]?t) (?:have|need|seem|want|matter|look|like|know why|see why|understand)|(?:not )?(?:sure|able|unable)|used to|seems?)\b/i,
  /^(?:emptied|pooled|described|asked|tested|checked|tried|found|sent|told|went|came|got|had|caused|restricted|designed|planned|supposed|meant|known) (?:\w+ )?(?:after|by|for|from|in|on|with|to|at|when|since|until|and|as|that|it|the)\b/i,
];

/** The head of a list that ran into the sentence: `4.1.`, `… key pressed. 4.` */
const RAN_ON = /\s\d{1,2}\.\d{1,2}\.$|(?:[.!?:'")\]]|\bOK)\s\d{1,2}\.$/;

/** A reason without what it is for. */
const LONE_REASON = /^(?:as|because|since) (?!a |an |of |soon |long |well )[^,]*$/i;

const LONGEST_HEADING = 3;

/** The name of a place in a list of steps, such as `Web Content.` */
function isHeading(words: string): boolean {
  return !/[:>=]/.test(words) && !isStep(words) && !VERB.test(words);
}

/** Words without a verb, or a purpose without what serves it. */
function isFragment(prose: string): boolean {
  if (/^to \w+\b/i.test(prose) && !/[,:]/.test(prose)) return true;
  if (/^(?:from|until|since) (?:when|where)\b|^(?:which|whose|whether|how (?:many|much|long))\b/i.test(prose))
    return true;
  // A list that ran into one line.
  if (/\s\d{1,2}\. ?(?:\p{Lu}|\d)/u.test(prose)) return true;
  return !isStep(prose) && !VERB.test(prose);
}

const VERB = new RegExp(
  String.raw`\b(?:is|are|was|were|be|been|has|have|had|can|cannot|could|will|would|must|should|may|might|does|do|did|needs?|means?|happens?|works?|contains?|begins?|requires?|allows?|expires?|counts?|decides?|exists?|takes?|comes?|goes|go|applies|depends?|supports?|fails?|causes?|helps?|knows?|lets?|says?|wants?|belongs?|becomes?|stays?|runs?|ends?|keeps?|breaks?|returns?|appears?|remains?|speaks?|lives?|lasts?|costs?|defaults?|offers?|holds?|serves?|reads?|won|shown|${[...STEP_VERBS].map((verb) => `${verb}(?:s|es|d|ed)?`).join('|')})\b|n['’]t\b|['’](?:s|re|ll|ve)\b`,
  'i',
);

const VERBS = new RegExp(VERB.source, 'gi');

/** Whether a sentence asks its one reader for something: what follows it is no instruction for others. */
export function isAddressed(sentence: string): boolean {
  return ASKED.test(sentence);
}

/** Whether what a customer says holds for others too: it is short, says what happens and speaks of nobody. */
export function isPlainWording(text: string): boolean {
  const words = text.split(/\s+/);
  if (words.length < 3 || words.length > 16 || hasMask(text) || /[?]$|https?:|\d{4}/.test(text)) return false;
  return !/\b(?:i|i['’]\w+|me|my|mine|we|us|our|ours|you|your|please|pls|thanks?|hi|hello|dear|regards|sincerely|help)\b/i.test(
    text,
  );
}

const ASKED =
  /\b(?:(?:tell|send|give|show|write|email|mail) (?:to )?(?:us|me)|let (?:us|me) know|(?:we|i)(?:'ll|’ll| will| would|'d| do|) need|need from you|(?:please |could you |can you )(?:answer|reply|confirm|provide|send|include|attach)|in your (?:reply|answer)|questions?:|i need|to help you)\b|\?\s*$/i;

/** Whether a page's sentence tells the reader to do something. */
export function isStep(sentence: string): boolean {
  if (/:\s*`[a-z][\w-]* [^`]+`/.test(sentence)) return true;
  const prose = withoutCode(sentence);
  const clauses = prose.split(/[,:;–]\s+/);
  const heads = OPENED.test(prose) ? clauses.slice(0, 5) : clauses.slice(0, 1);
  return heads.some(isOrder) || ADVISED.test(clauses[0]!) || ORDER_BEFORE_CODE.test(prose);
}

/** What to do comes after what it is for, without a comma: ``For a static app put `force_https: true` ``. */
const ORDER_BEFORE_CODE = new RegExp(
  String.raw`^(?:for|to|if|when|in|on|under|with|at|from)\b[^,:;.]{3,70} (?<!\b(?:to|the|an?|you|they|that|can|will|not|which) )(?:add|enter|press|put|run|set|type|use) (?:the |an? |your |also )? *x(?=[\s.,;]|$)`,
  'i',
);

function isOrder(clause: string): boolean {
  const bare = clause.replace(
    /^(?:then|please|just|first|carefully|simply|temporarily|next|also|always|never|don't|don’t|do not|(?:right|left|double|middle)(?= click))\s+/i,
    '',
  );
  const [first = ''] = bare.split(/[\s,:;]+/);
  return STEP_VERBS.has(first.charAt(0).toLowerCase() + first.slice(1)) && !NOUN_USE.test(bare) && !NOTED.test(bare);
}

/** Tells how something is: `Note the limit is per space`, not `Note the settings`. */
const NOTED = /^note\b[^:;]*\b(?:is|are|was|were|has|have|had|will|can(?:not)?|does|do|may|might|means)\b/i;

/** Verbs that bring the reader to a place, and do nothing there. */
const WAY_VERBS: ReadonlySet<string> = new Set('browse find go locate look navigate scroll search see view'.split(' '));
/** A place that is opened; a port, a ticket or a connection is opened for good. */
const OPENS_A_PLACE =
  /^open (?:up )?(?:[\p{L}'’"“”&-]+ ){0,4}["'“‘]?(?:menu|settings?|preferences|options?|tab|window|page|dialog|panel|pane|editor|app|program|console|dashboard|properties)\b|^open [^.]*>/iu;

/** Whether a step only says where to go: `Go to Help > Troubleshooting`, `Scroll down`. Alone it does nothing for the reader. */
export function isOnlyWay(text: string): boolean {
  if (/`|https?:|\b(?:if|whether|what|how many)\b/i.test(text)) return false;
  const [first = '', ...others] = text.split(/[,;:]\s+(?:and |then )*|\s+and (?:then )?|\s+then\s+/);
  return leadsOn(first) && others.every((clause) => leadsOn(clause) || !/^\p{Ll}/u.test(clause));
}

function leadsOn(clause: string): boolean {
  return WAY_VERBS.has(clause.toLowerCase().split(/\W/)[0]!) || OPENS_A_PLACE.test(clause);
}

/** A sentence opens with a condition, a purpose or a place. */
const OPENED =
  /^(?:if|when|once|after|before|to|in|on|from|under|at|with|for|while|as|until|unless|inside|within|best|type|path|time|then)\b/i;

/** Advice to a third person: `Your developers should create…`. */
const ADVISED = new RegExp(
  String.raw`\b(?<!(?:\b(?:no|not|never)|n['’]t) )(?:should|must|needs? to|ha(?:ve|s) to)\s+(?:also |first |just )?(?:${[...STEP_VERBS].join('|')})\b`,
  'i',
);

/** Whether a page's sentence says why something happens. */
export function isCause(sentence: string): boolean {
  return CAUSE.test(withoutCode(sentence)) && !isStep(sentence);
}

/** Whether a sentence points back at the one before it and says nothing without it. */
export function leansBack(sentence: string): boolean {
  return LEANING.test(sentence);
}

const LEANING =
  /^(?:(?:basically|anyone|someone|everyone|people|you|they|can|could|may|might|should|will|would|must|also|just|simply|only|still|even|always|never|not) ){1,4}\w+ (?:it|them)\b|^(?:but|and|or|because|yours|mine|ours|that|this|it|its|these|those|they|their|he|she|there|here|both|neither|either|such|which|who|otherwise|instead|the (?:former|latter|above|following|same|other)|in (?:that|this)(?: \w+)? case|if (?:so|not|no|yes|that|this|it))\b|^\w+ (?:one|another|both|the (?:same|rest|others?))(?= (?:with|for|in|on|of|to|as|here|there)\b|[.,:]|$)|\b(?:the|that) (?:first|second|third|other|old|new) one\b|\b(?:do|try|repeat|run) the same\b|^\w+(?: \w+)? (?:it|them|that|those|there|so|instead)\b|^\w+ (?:this|these)(?=[\s.,:])|\b(?:the case|the other one|as well|the same way|that (?:folder|file|app|one|key|page|screen|setting|option|window|account|address|server|message|button|location|program)|the above|(?:get|getting|see|seeing|have|having) (?:that|this|those|these)(?= and|[.,]|$))(?!\w)|^(?:until|since|before|after|by|from|apart from|because of|for|with) (?:then|that|this|it)\b|\b(?:for|with|of|before|after|until|like|about|on|in|from|to) (?:that|this|it|them|those)[.!]?$/i;

const MOST_WORDS = 40;

/** Inline code stands for itself: what is in it is neither prose nor a person's aside. */
export function withoutCode(sentence: string): string {
  return sentence.replace(/`[^`]*`/g, ' x ').trim();
}

/** Whether a private value stood in a text: it is about one customer. */
export function hasMask(text: string): boolean {
  return MASK.test(text);
}

const MASK = /\[(?:account|address|card|email|guid|host|iban|ip|key|name|org|phone|ssn|token|url)(?: \d{1,6})?\]/;

const OPENINGS = [
  // A heading that ran into the sentence: `FOR OLD PHONES Open the menu`.
  /^(?:\p{Lu}{2,} ){1,5}\p{Lu}{2,}[:.]? (?=\p{Lu}?\p{Ll})/u,
  /^these (?:steps|instructions|settings|links?) (?:may|might|can|could|will|should) help[.:!]? (?=\p{L})/iu,
  /^(?:\d{1,2}\s?[.):-]|[A-Ea-e]\)|[-*•–>])\s+/,
  /^(?:hi|hello|hey|dear|good (?:morning|day|afternoon|evening))\b[^,.!:]{0,30}[,.!:]\s*/i,
  /^\[name\],\s*/,
  /^(?:thanks|thank you)[^.!,]{0,40}[.!,]\s*/i,
  /^(?:ok|okay|sure|yes|yeah|yep|no|nah|well|right|alright|anyway|btw|by the way|actually|basically|fwiw|fyi|note|hint|tip|solution|answer|fix)\s*[,.:!-]\s*/i,
  /^(?:so|and|but|then|now|next|also|first|firstly|second|secondly|third|finally|lastly|after that|afterwards|alternatively|otherwise|again|meanwhile|in the meantime|until then|till then|since then|in that case|in this case|if so|to fix (?:this|it|that))\s*,\s*/i,
  /^(?:so|and|then|now|next|also|just|simply|finally|maybe|perhaps)\s+(?!(?:that|far|long|as|to|time|week|month|year)\b)(?=\p{Ll}|`)/iu,
  /^(?:please|kindly|pls)\s*,?\s+/i,
  /^(?:(?:also|please) )?(?:note|be aware|remember|keep in mind|bear in mind)(?: also)? that\s+/i,
  /^(?:you(?:'ll|’ll| will)?\s+(?:just |only |first |also |then |simply )?(?:need|have|want|are going) to|you (?:should|must|can|could|may|might want to)(?: also| just| simply| first| then| now)?|(?:try|be sure|make sure) to|(?:(?:i|we) )?(?:would |'d )?(?:suggest|recommend|advise)(?: that)?(?: you)?(?: to)?|what you can do is(?: to)?|the fix is to|the solution is to|the best way is to|all you need to do is(?: to)?)\s+(?=\p{Ll})/iu,
];

function withoutOpening(sentence: string): string {
  let rest = sentence;
  for (;;) {
    const before = rest;
    for (const opening of OPENINGS) {
      const cut = rest.replace(opening, '');
      if (cut === rest || !startsAStep(opening, cut) || ALLOWS.test(rest)) continue;
      rest = cut;
    }
    if (rest === before) return rest;
  }
}

/** What may be done, and what comes of it: `You can read mail there, but it stays on the server` is no instruction. */
const ALLOWS = /^you (?:can|could|may|might)\b.*,? but\b/i;

/** `You can` may go only where an instruction is left; the last opening is the one that holds it. */
function startsAStep(opening: RegExp, rest: string): boolean {
  return (
    opening !== OPENINGS.at(-1) ||
    /^(?:do not|don['’]t|never) /i.test(rest) ||
    STEP_VERBS.has(rest.toLowerCase().split(/[\s,:;]+/)[0] ?? '')
  );
}

const CAUSE =
  /\b(?:because|since the|due to|caused by|the cause|the reason|reason is|is why|are why|which means|means (?:that|the|your|there|you)|meaning (?:that|the)|happens (?:when|if|because|after)|occurs (?:when|if)|is the result of|comes from|stems from|no longer|is used up|has run out|expired?s?)\b/i;

/** `Log files are…` and `Access to the…` start with a noun that is also a verb. */
const NOUN_USE =
  /^\S+(?:\s+\S+){0,3}\s+(?:is|are|was|were|has|have|will|can|does|do|did|must|should|may|comes?|means?|gets?|stays?)\b/i;

function closed(sentence: string): string {
  if (/[.!?]["”’']$/.test(sentence)) return sentence;
  if (/[.!:]$/.test(sentence)) return sentence.replace(/!+$/, '.').replace(/(?:\.{2,}|…\.?)$/, '.');
  return `${sentence.replace(/[,;…\s-]+$/, '')}.`;
}
