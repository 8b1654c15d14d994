import { STEP_VERBS } from './verbs.ts';

/**
 * An agent's sentence as a page may say it, or `undefined` when it belongs to the conversation and not on a page.
 *
 * Only takes words away at the start: a list mark, a greeting, `please`, `you need to`, `then`. What it leaves was written by an agent.
 */
export function pageSentence(sentence: string): string | undefined {
  const bare = withoutOpening(sentence.replace(/\s+/g, ' ').trim());
  const prose = withoutCode(bare);
  if (CONVERSATION.some((pattern) => pattern.test(prose)) || MASK.test(prose)) return undefined;
  const words = prose.split(/\s+/).filter((word) => /\p{L}/u.test(word));
  if (words.length < 3 && !(words.length > 0 && /`[^`]{4,}`/.test(bare))) return undefined;
  if (words.length > MOST_WORDS || /^["'(]/.test(bare)) return undefined;
  return closed(bare.charAt(0).toUpperCase() + bare.slice(1));
}

/** Whether a page's sentence tells the reader to do something. */
export function isStep(sentence: string): boolean {
  const main = mainClause(withoutCode(sentence));
  const [first = ''] = main.toLowerCase().split(/[\s,:;]+/);
  if (STEP_VERBS.has(first) && !NOUN_USE.test(main)) return true;
  return /^(?:do not|don't|don’t|never|always|first|carefully|simply|temporarily)\s/i.test(main);
}

/** Whether a page's sentence says why something happens. */
export function isCause(sentence: string): boolean {
  return CAUSE.test(withoutCode(sentence)) && !isStep(sentence);
}

/** Whether a sentence points back at the one before it and says nothing without it. */
export function leansBack(sentence: string): boolean {
  return LEANING.test(sentence);
}

const LEANING =
  /^(?:that|this|it|these|those|they|he|she|there|here|both|neither|either|such|which|who|otherwise|the (?:former|latter|above|following|same|other))\b/i;

const MOST_WORDS = 40;

/** Inline code stands for itself: what is in it is neither prose nor a person's aside. */
export function withoutCode(sentence: string): string {
  return sentence.replace(/`[^`]*`/g, ' x ').trim();
}

const MASK = /\[(?:account|address|card|email|guid|host|iban|ip|key|name|org|phone|ssn|token|url)(?: \d{1,6})?\]/;

const OPENINGS = [
  /^(?:\d{1,2}\s?[.):-]|[-*•–>])\s+/,
  /^(?:hi|hello|hey|dear|good (?:morning|day|afternoon|evening))\b[^,.!:]{0,30}[,.!:]\s*/i,
  /^\[name\],\s*/,
  /^(?:thanks|thank you)[^.!,]{0,40}[.!,]\s*/i,
  /^(?:ok|okay|sure|yes|no|well|right|alright|anyway|btw|by the way|actually|basically|fwiw|fyi|note|hint|tip|solution|answer|fix)\s*[,.:!-]\s*/i,
  /^(?:so|and|but|then|now|next|also|first|firstly|second|secondly|third|finally|lastly|after that|afterwards|alternatively|otherwise|again|meanwhile|in that case|in this case|if so|to fix (?:this|it|that))\s*,\s*/i,
  /^(?:so|and|then|now|next|also|just|simply|finally|maybe|perhaps)\s+(?=\p{Ll})/iu,
  /^(?:please|kindly|pls)\s*,?\s+/i,
  /^(?:you(?:'ll|’ll| will)?\s+(?:just |only |first |also |then |simply )?(?:need|have|want|are going) to|you (?:should|must|can|could|may|might want to)(?: also| just| simply| first| then| now)?|(?:try|be sure|make sure) to|(?:i|we) (?:would |'d )?(?:suggest|recommend|advise)(?: that)? you(?: to)?|what you can do is(?: to)?|the fix is to|the solution is to|the best way is to|all you need to do is(?: to)?)\s+(?=\p{Ll})/iu,
];

function withoutOpening(sentence: string): string {
  let rest = sentence;
  for (;;) {
    const before = rest;
    for (const opening of OPENINGS) {
      const cut = rest.replace(opening, '');
      if (cut === rest || !startsAStep(opening, cut)) continue;
      rest = cut;
    }
    if (rest === before) return rest;
  }
}

/** `You can` may go only where an instruction is left; the last opening is the one that holds it. */
function startsAStep(opening: RegExp, rest: string): boolean {
  return opening !== OPENINGS.at(-1) || STEP_VERBS.has(rest.toLowerCase().split(/[\s,:;]+/)[0] ?? '');
}

/** What only makes sense between two people, about one case, or at one time. */
const CONVERSATION = [
  /\?["')\]]?\s*$/,
  /\b(?:I|I'm|I’m|I've|I’ve|I'd|I’d|I'll|I’ll|me|my|mine|myself)\b/,
  /\bi(?:'m|’m|'ve|’ve|'ll|’ll|'d|’d)\b|(?:^|\s)i\s/,
  /\b(?:we|we've|we’ve|we'll|we’ll|we're|we’re)\s+(?:have|had|will|are|were|did|can|could|may|might|just|now|also|still|already|\w+ed|found|saw|see|sent|got|put|took|made|gave|ran|hope|think|believe|need|want|wrote|hear|look|know|get|understand|suspect|guess|wish)\b/i,
  /\b(?:we've|we’ve|we'll|we’ll|we're|we’re|let's|let’s|let us|let me|lets)\b/i,
  /\b(?:send|tell|give|show|ask|email|mail|write|contact|ping|call|reach)(?: it| them)?(?: to)? (?:us|me)\b/i,
  /\b(?:thanks?|thank you|thx|sorry|apolog\w*|glad|welcome|cheers|regards|sincerely|greetings|hope (?:this|that|it)|good luck|hi|hello|happy to|great question|good question)\b/i,
  /\b(?:let (?:us|me) know|as (?:I|we) (?:said|wrote|mentioned)|as (?:mentioned|discussed|noted|described|stated|said|explained)|mentioned (?:above|before|earlier)|see above|see below|in (?:the|your|my|an?) (?:last|previous|earlier|other|first|next) (?:mail|email|message|post|reply|comment|ticket|thread|question))\b/i,
  /\byou(?:'ve|’ve| have)? (?:just |already |also )?(?:wrote|written|said|mentioned|sent|posted|attached|described|reported|quoted|replied|told|asked|showed|shown|gave|given|did|tried|found|noticed|uploaded|provided)\b/i,
  /\byour (?:ticket|request|question|post|mail|message|screenshot|screen shot|log|logs|report|case|problem|issue|thread|reply|attachment|output|trace|last|first|previous|description|link|image|picture|snippet|copy)\b/i,
  /\b(?:this|your|the|another|a new|my|that) (?:thread|topic|forum|post|ticket)\b/i,
  /\b(?:yesterday|today|tomorrow|tonight|this (?:morning|afternoon|evening|week)|last (?:night|week|month|year)|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|at the moment|right now|a moment ago|minutes ago|hours ago|days ago|weeks ago)\b/i,
  /\b(?:same (?:here|issue|problem)|other users?|another user|someone else|the customer|the user|the op|cust)\b/i,
  /\b(?:looks like|sounds like|seems (?:to|like|that)|it seems|seemingly|apparently|presumably|guess|suspect|not sure|no idea|dunno|afaik|imho|imo|iirc)\b/i,
  /^(?:done|fixed|solved|closing|closed|resolved|understood|great|perfect|good|nice|excellent)\b[^`]{0,60}$/i,
];

const CAUSE =
  /\b(?:because|since the|due to|caused by|the cause|the reason|reason is|is why|are why|which means|means (?:that|the|your|there|you)|meaning (?:that|the)|happens (?:when|if|because|after)|occurs (?:when|if)|is the result of|comes from|stems from|no longer|is used up|has run out|expired?s?)\b/i;

/** `Log files are…` and `Access to the…` start with a noun that is also a verb. */
const NOUN_USE =
  /^\S+(?:\s+\S+){0,3}\s+(?:is|are|was|were|has|have|will|can|does|do|did|must|should|may|comes?|means?|gets?|stays?)\b/i;

/** A sentence without the condition, purpose or place that it opens with. */
function mainClause(prose: string): string {
  const opened =
    /^(?:if|when|once|after|before|to|in|on|from|under|at|with|for|while|as soon as|until|unless|inside|within)\b[^,:]{2,90}[,:]\s*(?:then\s+|please\s+|just\s+)*(.+)$/i.exec(
      prose,
    );
  return opened?.[1] ?? prose;
}

function closed(sentence: string): string {
  if (/[.!:]$/.test(sentence)) return sentence.replace(/!+$/, '.').replace(/\.{2,}$/, '.');
  return `${sentence.replace(/[,;\s-]+$/, '')}.`;
}
