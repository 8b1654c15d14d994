const DAY = 'good (?:morning|afternoon|evening|day)';
const HELLO = `(?:hi|hello|hey|dear|greetings|howdy|${DAY}|hallo|guten (?:tag|morgen|abend)|moin|servus|liebe[rs]?|sehr geehrte[rs]?|bonjour|bonsoir|salut|cher|chère|hola|buen[oa]s (?:días|dias|tardes|noches)|estimad[oa]s?|ciao|buongiorno|salve|gentile|olá|ola|bom dia|boa tarde|prezad[oa]s?|caro|goedemorgen|goedemiddag|beste|hei|hej|cześć|dzień dobry|szanowni państwo)`;

/** A greeting alone on its line: `Hi team,`. */
const GREETING_LINE = new RegExp(
  `^\\s*${HELLO}(?=[\\s,!.:;–-]|$)(?:[ ,]+[\\p{L}.'’&/@\\[\\]\\d-]+){0,6}\\s*[,!.:;–-]*\\s*$`,
  'iu',
);

/** A greeting that the sentence goes on after: `Hi, …`, `Hello Dana! …`, `Hi I …`. */
const GREETING_START = new RegExp(
  `^\\s*${HELLO}(?:(?:[ ,]+(?:all|team|there|everyone|everybody|folks|support|again|guys|sir|madam|or|and|to|ladies|gentlemen|zusammen|à tous|a todos|[\\p{Lu}\\[][\\p{L}.'’\\]\\d-]*)){0,5}\\s*[,!.:;–-]+\\s+|\\s+(?=I['’ ]|we |my |is |can |could |how |what |when |why |where |the |there |after |since |just |please |does |do |has |have |am ))`,
  'iu',
);

const CLOSING =
  "(?:(?:many |kind |best |warm(?:est)? |with (?:kind |best |warm )?|thanks(?: and|,)? )?regards?|thanks?(?: you)?(?: (?:so|very) much| a (?:lot|million|bunch|ton)| again| in advance| all)*|many thanks|thx|ty|tia|cheers|sincerely(?: yours)?|yours(?: (?:sincerely|truly|faithfully))?|respectfully|best(?: wishes)?|all the best|have a (?:great|good|nice|wonderful) (?:day|one|weekend|evening|week)|take care|v\\/r|vr|r\\/|mit (?:freundlichen|besten|herzlichen) grüßen|freundliche grüße|viele grüße|beste grüße|liebe grüße|schöne grüße|vielen dank(?: im voraus)?|danke(?: im voraus)?|mfg|lg|vg|gruß|grüße|cordialement|bien cordialement|bien à vous|merci(?: beaucoup| d'avance| par avance)?|salutations|(?:un )?saludos?(?: cordiales)?|atentamente|gracias(?: de antemano)?|muchas gracias|un cordial saludo|cordiali saluti|distinti saluti|saluti|grazie(?: mille)?|atenciosamente|obrigad[oa]|met vriendelijke groet(?:en)?|groet(?:en|jes)?|bedankt|alvast bedankt|mvh|med vänlig hälsning|vänliga hälsningar|pozdrawiam|z poważaniem|dziękuję)";

/** A closing alone on its line, perhaps with the name behind it. */
const CLOSING_LINE = new RegExp(
  `^\\s*[-–—~*]*\\s*${CLOSING}(?:(?: and|,| &) ${CLOSING})?(?: from| for (?:your|any|the) .{1,60})?\\s*[,.!;:–—-]*\\s*(?:[\\p{Lu}\\[][\\p{L}.'’\\]\\d-]*(?: [\\p{Lu}\\[][\\p{L}.'’\\]\\d-]*){0,3})?\\s*[.,!)]*\\s*$`,
  'iu',
);

/** A closing behind the last sentence: `… any idea? Thanks, Dana`. */
const CLOSING_END = new RegExp(
  `(?<=^|[.!?,;:)…–-]\\s{0,3}|\\s-\\s?)${CLOSING}(?:(?: and|,| &) ${CLOSING})?\\s*[,.!;:–—-]*\\s*(?:[-–—]\\s*)?(?:[\\p{Lu}\\[][\\p{L}.'’\\]\\d-]*(?: [\\p{Lu}\\[][\\p{L}.'’\\]\\d-]*){0,3})?\\s*[.,!:;)]*\\s*$`,
  'iu',
);

/** A last sentence that only begs and thanks. */
const POLITENESS =
  /(?:^|(?<=[.!?]\s{0,3}))(?:(?:any|your|all|some) (?:kind )?(?:help|advice|ideas?|suggestions?|assistance|pointers?|guidance|input|thoughts)(?: (?:here|on this|with this|in this matter))?(?: (?:is|are|would be|will be|much|greatly|very|most|really|highly|be|gratefully))* ?(?:appreciated|welcome|great|received|helpful)?|thanks?(?: you)?(?: (?:very|so) much| a lot| in advance| again)?,? (?:for|to) [^.!?\n]{1,90}|(?:please )?(?:let me know|advise)(?: (?:if|when|what|how)[^.!?\n]{0,80})?|i (?:would |'d )?(?:really |greatly |much )?appreciate (?:any|your|the|all)[^.!?\n]{0,60}|(?:i )?look(?:ing)? forward to[^.!?\n]{0,60}|can (?:any(?:one|body)|some(?:one|body)|you) (?:please )?help(?: me)?(?: (?:with this|out|please))?|please help(?: me)?|help,? please|hope (?:that|this) helps|(?:please )?(?:do not|don't) hesitate[^.!?\n]{0,80})\s*[.!?,:)]*\s*$/iu;

const DEVICE =
  /^\s*(?:sent|envoyé|gesendet|von meinem|enviado|inviato|verzonden|get outlook|holen sie sich outlook|skickat|wysłano)\b.{0,20}\b(?:from|via|with|using|for|depuis|de|von|mit|desde|da|vanaf|from my|iphone|ipad|android|outlook)\b.{0,80}$/iu;

/** Canned words of a desk that tell a reader nothing. */
const CANNED =
  /^\s*(?:thank(?:s| you) (?:very much |so much )?for (?:contacting|reaching out|your (?:e-?mail|message|patience|question|inquiry|enquiry|ticket|report|request|reply|response|quick|prompt))[^.!\n]{0,80}[.!]+|(?:i )?hope (?:you are|you're|this (?:e-?mail|message) finds you)[^.!\n]{0,60}[.!]+)\s*/iu;

/** Drops greetings from the top. */
export function withoutGreeting(lines: readonly string[]): string[] {
  const rest = [...lines];
  for (let round = 0; round < 3; round++) {
    while (rest.length > 0 && rest[0]!.trim() === '') rest.shift();
    const first = rest[0];
    if (first === undefined) return rest;
    if (first.length <= 120 && GREETING_LINE.test(first)) {
      rest.shift();
      continue;
    }
    const head = first.slice(0, 200);
    const shorter = head.replace(GREETING_START, '').replace(CANNED, '');
    if (shorter === head) return rest;
    rest[0] = shorter + first.slice(200);
  }
  return rest;
}

/** Drops the closing and all below it, when what is below looks like a signature. */
export function withoutClosing(lines: readonly string[]): string[] {
  const rest = trimmedEnd(lines);
  const from = Math.max(0, rest.length - 24);
  for (let at = from; at < rest.length; at++) {
    const line = rest[at]!;
    if (/^-- ?$/.test(line) || DEVICE.test(line.slice(0, 200))) return withoutPoliteEnd(rest.slice(0, at));
    if (line.length <= 140 && CLOSING_LINE.test(line) && looksSigned(rest.slice(at + 1))) {
      return withoutPoliteEnd(rest.slice(0, at));
    }
  }
  return withoutPoliteEnd(withoutCard(rest));
}

/** At most 16 short lines, none of them a sentence that asks something. */
function looksSigned(lines: readonly string[]): boolean {
  const full = lines.filter((line) => line.trim() !== '');
  return (
    full.length <= 16 &&
    full.every((line) => line.length <= 160 && !/\?\s*$/.test(line) && line.split(/\s+/).length <= 16)
  );
}

const CONTACT =
  /@|\[email|\[phone|https?:\/\/|www\.|\b(?:tel|phone|mobile|cell|fax|office|direct|desk|ph|t|m|c|o)\b\.?\s?[:.]?\s*[+(\d[]|\(?\d{3}\)?[ .-]\d{3}[ .-]\d{4}/iu;
const NAME_LINE =
  /^\s*[-–—~]?\s*(?:[\p{Lu}\[][\p{L}.'’\]\d-]*)(?:[ ,]+(?:[\p{Lu}\[][\p{L}.'’\]\d-]*|de|van|von|der|di|la|bin|al)){0,4}\s*(?:\([^)\n]{1,20}\))?[,.]?\s*$/u;

/** Drops a last paragraph that is a visiting card: a name on top, contact lines or titles below. */
function withoutCard(lines: readonly string[]): string[] {
  const rest = trimmedEnd(lines);
  let top = rest.length;
  while (top > 0 && rest.length - top < 10 && rest[top - 1]!.trim() !== '') top--;
  const card = rest.slice(top);
  if (top === 0 || card.length === 0 || card.some((line) => line.length > 120)) return rest;
  const isName = NAME_LINE.test(card[0]!) && !/\b(?:error|failed|fatal|warning)\b/i.test(card[0]!);
  if (!isName) return rest;
  return card.length === 1 ||
    card.slice(1).some((line) => CONTACT.test(line)) ||
    card.every((line) => NAME_LINE.test(line))
    ? trimmedEnd(rest.slice(0, top))
    : rest;
}

/** Drops begging, thanks and a name from the end of the last line, twice round. */
function withoutPoliteEnd(lines: readonly string[]): string[] {
  const rest = trimmedEnd(lines);
  for (let round = 0; round < 4 && rest.length > 0; round++) {
    const last = rest.at(-1)!;
    const tail = last.slice(-240);
    const shorter = tail
      .replace(CLOSING_END, '')
      .trimEnd()
      .replace(POLITENESS, '')
      .replace(/[\s,;:–—-]+$/, '');
    if (shorter === tail) return rest;
    rest[rest.length - 1] = last.slice(0, -tail.length) + shorter;
    if (rest.at(-1)!.trim() === '') rest.pop();
    while (rest.length > 0 && rest.at(-1)!.trim() === '') rest.pop();
  }
  return rest;
}

function trimmedEnd(lines: readonly string[]): string[] {
  let end = lines.length;
  while (end > 0 && lines[end - 1]!.trim() === '') end--;
  return lines.slice(0, end);
}
