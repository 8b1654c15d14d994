/** `On 3 May 2026, A B wrote:` as the big mail programs write it, in their users' languages. One line, or the line before ends in a comma or address. */
const WROTE =
  /^(?:>+ ?)*\s*(?:(?:on|am|le|el|il|em|op|den|dnia|w dniu|på|dne|a|в|于|在)\b.{4,300}(?:wrote|writes|schrieb|escribió|escribio|ha scritto|scrisse|escreveu|schreef|skrev|kirjoitti|pisze|napisał(?:\(a\)|a)?|a écrit|napsal(?:\(a\))?|написал(?:\(а\)|а)?|пишет|yazdı|写道)\b.{0,120}|.{4,200}(?:schrieb am|wrote on|escribió el) .{4,120}|.{4,300}(?:のメール|さんは書きました|写道|님이 작성))\s*[:：]\s*$/iu;

const WROTE_START = /^(?:>+ ?)*\s*(?:on|am|le|el|il|em|op|den|w dniu)\s.{6,200}$/iu;

/** `-----Original Message-----`, `---------- Forwarded message ----------`, `Begin forwarded message:` and their likes. */
const DIVIDER =
  /^(?:>+ ?)*\s*(?:[-_*=]{2,60}\s*)?(?:original (?:message|appointment|e-?mail)|forwarded (?:message|by\b.{0,80})|begin forwarded message|reply message|ursprüngliche (?:nachricht|e-?mail)|originalnachricht|weitergeleitete nachricht|anfang der weitergeleiteten (?:nachricht|e-?mail)|message d'origine|message original|message transféré|début du message (?:réexpédié|transféré)|mensaje original|mensaje reenviado|inicio del mensaje reenviado|messaggio originale|messaggio inoltrato|inizio messaggio inoltrato|mensagem original|mensagem encaminhada|oorspronkelijk bericht|doorgestuurd bericht|ursprungligt meddelande|vidarebefordrat meddelande|wiadomość oryginalna|original-nachricht|weitergeleitet von.{0,80})(?:\s*[-_*=]{2,60}|\s*:)\s*$/iu;

const FORWARDED = /forward|weitergeleitet|transf|réexp|reenvi|inoltrat|encaminhad|doorgestuurd|vidarebefordr/iu;

const HEADER =
  /^(?:>+ ?)*\s*\*?(from|sent|to|cc|bcc|date|subject|reply-to|importance|attachments|von|gesendet|an|betreff|datum|de|envoyé|à|objet|enviado(?: el)?|para|asunto|fecha|da|inviato|a|oggetto|data|enviada(?: em)?|assunto|van|verzonden|aan|onderwerp|od|wysłano|do|temat)\s?:\*?(?:\s.{0,2000})?$/iu;

const RULE = /^\s*_{10,200}\s*$/;

/** Help desks ask for answers above a line like this; whatever is below is old. */
const REPLY_LINE =
  /^.{0,12}(?:please type your reply above this line|reply above this line|antworten sie oberhalb dieser zeile).{0,12}$/iu;

/** `name said (#answer-1)`: a forum's quote, indented by one space. */
const SAID = /^\s*\S.{0,60} said(?: \(#\w+-\d+\))?:?\s*$/u;

export interface Unquoted {
  /** Lines that the writer of this mail wrote. */
  readonly own: string[];
  /** Lines of the newest mail that was quoted or forwarded below, its header removed; empty when there is none. */
  readonly inner: string[];
  readonly forwarded: boolean;
}

/** Splits a mail where the one it answers or forwards begins, and takes out lines marked with `>`. Linear. */
export function unquote(lines: readonly string[]): Unquoted {
  const own: string[] = [];
  const marked: string[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!;
    const head = headerLength(lines, at);
    if (head > 0) {
      const rest = lines.slice(at + head);
      const quotedByMark = isMarked(rest.find((next) => next.trim() !== '') ?? '');
      const forwarded = FORWARDED.test(line);
      if (!quotedByMark || forwarded) return { own, inner: unmark([...marked, ...rest]), forwarded };
      at += head - 1;
    } else if (isMarked(line)) {
      marked.push(line);
    } else if (SAID.test(line) && /^ \S/.test(lines[at + 1] ?? '')) {
      while (/^ \S/.test(lines[at + 1] ?? '')) at++;
    } else {
      own.push(line);
    }
  }
  return { own, inner: unmark(marked), forwarded: false };
}

function isMarked(line: string): boolean {
  return /^\s{0,3}>(?!>*\s*\d+\s*$)/.test(line);
}

/** A marked mail loses one mark, so that what it quotes itself still shows. */
function unmark(lines: readonly string[]): string[] {
  return lines.map((line) => line.replace(/^\s{0,3}>\s?/, ''));
}

/** How many lines the header of a quoted mail takes at `at`; 0 where none begins. */
function headerLength(lines: readonly string[], at: number): number {
  const line = lines[at]!;
  if (line.length > 600 || line.trim() === '') return 0;
  if (REPLY_LINE.test(line)) return 1;
  if (WROTE.test(line)) return 1;
  if (WROTE_START.test(line) && WROTE.test(`${line} ${(lines[at + 1] ?? '').slice(0, 200)}`)) return 2;
  if (DIVIDER.test(line)) return 1 + fields(lines, at + 1);
  if (RULE.test(line) && isFieldBlock(lines, at + 1)) return 1 + fields(lines, at + 1);
  return isFieldBlock(lines, at) ? fields(lines, at) : 0;
}

/** Three mail header fields in a row, or two when the first is the sender. */
function isFieldBlock(lines: readonly string[], at: number): boolean {
  const first = HEADER.exec((lines[at] ?? '').slice(0, 600))?.[1]?.toLowerCase();
  if (first === undefined || !/^(?:from|von|de|da|van|od|subject|betreff|objet|asunto|date|datum)$/.test(first))
    return false;
  const names = new Set<string>();
  for (const line of lines.slice(at, at + 6)) {
    const name = HEADER.exec(line.slice(0, 600))?.[1];
    if (name !== undefined) names.add(name.toLowerCase());
  }
  return names.size >= 3 || (names.size === 2 && /^(?:from|von|van|od)$/.test(first));
}

/** Number of lines from `at` that are header fields, their folded lines and blank lines before them. */
function fields(lines: readonly string[], at: number): number {
  let count = 0;
  for (let next = at; next < lines.length && next < at + 40; next++) {
    const line = lines[next]!;
    if (HEADER.test(line.slice(0, 600))) count = next - at + 1;
    else if (line.trim() !== '' && !/^\s+\S/.test(line)) break;
  }
  return count;
}
