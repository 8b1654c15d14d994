import type { Span } from '../../model/redacted.ts';
import { pattern } from './span.ts';
import type { Finder } from './span.ts';
import { folded, isFirstName, isOrdinary, isProduct } from './words.ts';

const NAME = String.raw`\p{Lu}(?:\p{L}|\p{M}){0,24}(?:['’-]\p{L}(?:\p{L}|\p{M}){0,24}){0,2}`;
const INITIAL = String.raw`\p{Lu}\.`;
const PARTICLE = String.raw`(?:de|van|von|der|den|da|di|la|le|el|al|bin|ibn|du|dos|del|ter|zu|Mc|Mac|Van|De|Von)`;
/** `Jane`, `Jane Doe`, `J. A. Doe`, `Jane van der Doe`; up to five words on one line. */
const FULL = String.raw`(?:${NAME}|${INITIAL})(?:[ \t](?:${PARTICLE}[ \t]){0,2}(?:${NAME}|${INITIAL})){0,3}`;

const HELLO = String.raw`(?:[Hh]i|[Hh]ello|[Hh]ey|HI|HELLO|[Dd]ear|[Gg]ood (?:[Mm]orning|[Aa]fternoon|[Ee]vening|[Dd]ay)|[Gg]reetings|[Hh]allo|[Gg]uten (?:Tag|Morgen|Abend)|[Ll]iebe[rs]?|Sehr geehrter? (?:Herr|Frau)|[Mm]oin|[Bb]onjour|[Ss]alut|[Cc]her|[Cc]hère|[Hh]ola|[Bb]uen[oa]s (?:días|tardes|noches)|[Ee]stimad[oa]|[Cc]iao|[Bb]uongiorno|[Gg]entile|[Oo]lá|[Pp]rezad[oa]|[Bb]este|[Gg]eachte|[Hh]ej|[Hh]ei|[Cc]ześć)`;
const TITLE = String.raw`(?:(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Madam|Herr|Frau|Mme|M|Sr|Sra|Señor|Señora|Monsieur|Madame|Col|Capt|Lt|Sgt|Maj|Rev|Hon)\.?[ \t])`;
const BYE = String.raw`(?:[Tt]hanks?(?: [Yy]ou)?(?: (?:so|very) much| a lot| again| in advance| and regards)?|THANKS|THANK YOU|[Mm]any [Tt]hanks|[Tt]hx|TIA|[Cc]heers|(?:[Kk]ind(?:est)? |[Bb]est |[Ww]arm(?:est)? |[Ww]ith (?:kind |best )?)?[Rr]egards|[Ss]incerely(?: [Yy]ours)?|[Yy]ours (?:truly|sincerely|faithfully)|[Rr]espectfully|[Bb]est(?: [Ww]ishes)?|[Aa]ll the best|V\/[Rr]|VR|v\/r|[Mm]it (?:freundlichen|besten|herzlichen) Grüßen|(?:[Vv]iele|[Ll]iebe|[Bb]este|[Ff]reundliche|[Ss]chöne) Grüße|MfG|LG|VG|Gruß|[Cc]ordialement|[Mm]erci(?: d'avance)?|[Bb]ien à vous|(?:[Uu]n )?[Ss]aludos?(?: [Cc]ordiales)?|[Aa]tentamente|[Gg]racias|[Cc]ordiali [Ss]aluti|[Gg]razie|[Aa]tenciosamente|[Oo]brigad[oa]|[Mm]et vriendelijke groet(?:en)?|[Gg]roet(?:en|jes)?|[Mm]vh|[Pp]ozdrawiam)`;

/** Words that follow a greeting or close a mail without being anybody's name. */
const NOBODY = new Set(
  `all team there everyone everybody folks support help desk helpdesk service services sir madam sirs colleagues friends guys gents ladies gentlemen again community moderator moderators admin admins
  operator operators agent expert experts staff customer user users engineer engineers group crew mozilla thunderbird platform ops operations security it i im we you who whom any anyone somebody sent please note
  thank thanks regards best hi hello dear herr frau damen herren zusammen todos tous equipo equipe equipo soporte is it's yes no ok okay my our this that the a an just when after before since and or but if so not
  new re fw fwd cc to from for in on at of by with problem question issue error warning info notice update urgent subject date message original forwarded attachment`
    .trim()
    .split(/\s+/),
);

/** The words of `value` that can be a name here, from the first on; `sure` says that the place itself vouches. */
function* nameIn(start: number, value: string, sure: boolean): Iterable<Span> {
  let end = 0;
  let named = 0;
  for (const word of value.matchAll(/[^\s]+/g)) {
    const key = folded(word[0].replace(/[.,]$/, ''));
    if (NOBODY.has(key) || (isProduct(key) && !isFirstName(key)) || isShouting(word[0], value)) break;
    if (!sure && isOrdinary(key) && !isFirstName(key) && named === 0) break;
    if (!/^(?:de|van|von|der|den|da|di|la|le|el|al|bin|ibn|du|dos|del|ter|zu)$/.test(key)) named++;
    end = word.index + word[0].length;
  }
  if (named > 0) yield { start, end: start + end, type: 'name' };
}

/** An acronym of two to five capitals among other words. */
function isShouting(word: string, value: string): boolean {
  return /^[A-Z]{2,5}$/.test(word) && /[a-z]/.test(value);
}

/** Finder for a name in a place that `shape` describes; its group `name` is where the name is. */
function placed(shape: RegExp, sure: boolean): Finder {
  const find = pattern('name', shape);
  return function* (text) {
    for (const { start, end } of find(text)) yield* nameIn(start, text.slice(start, end), sure);
  };
}

const g = 'gu';
const PLACES: readonly Finder[] = [
  placed(
    new RegExp(
      String.raw`(?<![\p{L}\d])${HELLO},?[ \t]{1,2}${TITLE}?(?<value>${FULL})(?=\s*(?:[,!.:;–—-]|\n|$|and\b|&))`,
      g,
    ),
    true,
  ),
  placed(new RegExp(String.raw`(?<![\p{L}\d])${HELLO},?[ \t]{1,2}${TITLE}?(?<value>${FULL})(?=[ \t])`, g), false),
  placed(new RegExp(String.raw`(?<![\p{L}\d])${HELLO}[ \t](?<value>\p{Ll}\p{L}{2,16})(?=[ \t]*(?:,|!|\n))`, g), false),
  placed(new RegExp(String.raw`(?<![\p{L}\d])${TITLE}(?<value>${FULL})`, g), true),
  placed(
    new RegExp(
      String.raw`(?<![\p{L}\d])${BYE}(?:[ \t]*[,.!–—-]{0,3}[ \t]*\n(?:[ \t]*\n)?[ \t]*[-–—~*]{0,2}[ \t]*|[ \t]*[,!.–—-]{1,2}[ \t]*)${TITLE}?(?<value>${FULL})(?=[ \t]*(?:[,.|/(–—-]|\n|$))`,
      g,
    ),
    true,
  ),
  placed(new RegExp(String.raw`(?<![\p{L}\d])${BYE}[ \t]+(?<value>${FULL})(?=[ \t]*[.!]?[ \t]*(?:\n|$))`, g), false),
  placed(
    new RegExp(String.raw`(?:[.?!\n][ \t]{0,4}\n?[ \t]{0,4})(?:[-–—~][ \t]?)(?<value>${FULL})(?=[ \t]*\n?[ \t]*$)`, g),
    true,
  ),
  placed(new RegExp(String.raw`\n[ \t]{0,4}(?<value>${NAME}(?:[ \t]${FULL})?)(?=[ \t]*(?:\n[ \t]*)?$)`, g), false),
  placed(
    new RegExp(
      String.raw`(?<![\p{L}\d])(?:[Mm]y (?:full |last |first )?name(?: is|'s)|[Tt]he name(?: is|'s)|named|called|[Nn]ame:|[Mm]ein Name ist|[Ii]ch (?:heiße|bin)|[Jj]e m'appelle|[Mm]e llamo|[Mm]i nombre es|[Mm]i chiamo|[Ii]k heet|[Mm]eu nome é|[Nn]azywam się)[ \t]{1,3}${TITLE}?(?<value>${FULL})`,
      g,
    ),
    true,
  ),
  placed(
    new RegExp(
      String.raw`(?<![\p{L}\d])(?:[Tt]his is|[Ii] am|I['’]m|[Ii]t['’]s|[Ss]incerely|[Oo]n behalf of|[Cc]ontact(?: person)?:?|[Aa]ttn:?|c\/o|[Aa]sk(?:ed)? for|(?:my|our|a) (?:colleague|coworker|co-worker|boss|manager|supervisor|teammate|contractor|developer|admin|director|predecessor|former colleague|wife|husband|son|daughter|mother|father|brother|sister|friend)|[Uu]ser|[Rr]equested by|[Aa]pproved by|[Ss]ubmitted by|[Ww]ritten by|[Cc]reated by|[Rr]eported by|[Dd]irected by|[Bb]y|[Ff]rom|[Ww]ith|[Tt]o|[Cc][Cc]|[Aa]sk|[Tt]ell|[Tt]old|[Pp]er|[Ss]ee|[Aa]nd|[Ff]or|[Oo]f|[Ll]et|[Hh]elp|[Aa]dd|[Rr]emove|[Ii]nvite|[Ee]mail|[Cc]all)[ \t,]{1,2}${TITLE}?(?<value>${FULL})`,
      g,
    ),
    false,
  ),
  placed(
    new RegExp(
      String.raw`(?:^|\n)[> \t*]{0,6}(?:From|To|Cc|Bcc|Von|An|De|À|Para|Da|Van|Aan|Od|Name|Contact|Requester|POC|Kontakt|Nombre|Nom)\*?:\*?[ \t]{1,4}["']?(?<value>${FULL})`,
      g,
    ),
    false,
  ),
  placed(
    new RegExp(
      String.raw`(?:^|\n)[> \t*]{0,6}(?:From|To|Cc|Von|An|De|À|Para)\*?:\*?[ \t]{1,4}["']?(?<value>${NAME},[ \t]${NAME}(?:[ \t]${INITIAL})?)`,
      g,
    ),
    true,
  ),
  placed(
    new RegExp(
      String.raw`(?<value>${FULL})(?=[ \t]*["']?[ \t]*(?:<[^<>\s@]{1,64}@|<\[email|(?:wrote|writes|schrieb|escribió|a écrit|ha scritto)[ \t]*:))`,
      g,
    ),
    false,
  ),
];

/** Names that no directory has, from greetings, closings, headers and introductions, and given names of the world. */
export const strangers: Finder = function* (text) {
  for (const place of PLACES) yield* place(text);
  yield* givenNames(text);
};

const CAPITAL_RUN = new RegExp(
  String.raw`(?<![\p{L}\p{N}_./@#:\\-])${NAME}(?:[ \t](?:${PARTICLE}[ \t]){0,2}(?:${NAME}|${INITIAL})){0,4}(?![\p{L}\p{N}_@\\]|[./:]\p{L})`,
  g,
);

/** A given name, alone or with a family name behind it; two words that no dictionary has. */
const givenNames: Finder = function* (text) {
  for (const match of text.matchAll(CAPITAL_RUN)) {
    const words = [...match[0].matchAll(/\S+/g)];
    for (let at = 0; at < words.length; at++) {
      const length = nameLength(words, at);
      if (length === 0) continue;
      const last = words[at + length - 1]!;
      yield { start: match.index + words[at]!.index, end: match.index + last.index + last[0].length, type: 'name' };
      at += length - 1;
    }
  }
};

/** How many words from `at` on are one person's name; 0 for none. */
function nameLength(words: readonly RegExpExecArray[], at: number): number {
  const key = folded(words[at]![0]);
  const next = words[at + 1]?.[0];
  const given = isFirstName(key) && !NOBODY.has(key);
  if (!given)
    return isRare(words[at]![0]) && next !== undefined && isRare(next) && at === 0 && words.length === 2 ? 2 : 0;
  const certain = !isOrdinary(key);
  let length = 1;
  while (at + length < words.length && isFamilyName(words[at + length]![0], certain)) length++;
  return certain || length > 1 ? length : 0;
}

function isFamilyName(word: string, certain: boolean): boolean {
  const key = folded(word);
  if (/^\p{Lu}\.$/u.test(word) || /^\p{Ll}/u.test(word)) return true;
  return (
    !NOBODY.has(key) &&
    !isProduct(key) &&
    (!isOrdinary(key) || (certain && key.length > 2 && /^\p{Lu}\p{Ll}+$/u.test(word)))
  );
}

/** A capitalized word that neither a dictionary nor a product has. */
function isRare(word: string): boolean {
  const key = folded(word);
  return /^\p{Lu}\p{Ll}{2,}$/u.test(word) && !NOBODY.has(key) && !isOrdinary(key);
}
