import type { Dice } from './dice.ts';
import type { Wording } from './sources.ts';

const GREETING = /^(hi|hello|hey|good|dear|greetings|hola|buen|estimad|team|to whom)/i;
const GREETINGS = [
  'Hi,',
  'Hello,',
  'Good morning,',
  'hey folks',
  'Dear support team,',
  'Hello Causeway,',
  'Hi there -',
  'Good afternoon,',
];
const SALUDOS = ['Hola:', 'Buenos días:', 'Estimado equipo:', 'Buenas,'];
const CLOSINGS = [
  'Thanks,\n{first}',
  'Regards,\n{name}\n{agency}',
  'V/r\n{name}\n{title}',
  'thx',
  '{name} | {title} | {phone}',
  'Please advise.',
  'Happy to hop on a call: {phone}',
  'Cheers {first}',
  'Sent from my phone',
  'Any pointer is welcome.\n\n--\n{name}\n{email}',
];
const DESPEDIDAS = ['Saludos,\n{name}', 'Gracias,\n{first}', 'Quedo atento.\n{name}\n{agency}'];
const SWAPS: readonly (readonly [RegExp, string])[] = [
  [/\bdon't\b/g, 'do not'],
  [/\bcan't\b/g, 'cannot'],
  [/\bI'm\b/g, 'I am'],
  [/\bit's\b/g, 'it is'],
  [/\bdoesn't\b/g, 'does not'],
  [/\bWe've\b/g, 'We have'],
  [/\bdo not\b/g, "don't"],
  [/\bplease\b/g, 'pls'],
  [/\bbut\b/g, 'however'],
  [/\byour\b/g, 'ur'],
  [/\bnothing\b/g, 'not a thing'],
  [/\bsomebody\b/g, 'someone'],
  [/\beverything\b/g, 'all of it'],
  [/\bwe need\b/g, 'we would need'],
  [/\bis there\b/gi, 'would there be'],
];

/** The same question again by another person: never the same bytes, whatever the slots hold. */
export function vary(wording: Wording, dice: Dice): Wording {
  const spanish = wording.lang === 'es';
  const signed = /\{(name|first|agency)\}|^(regards|thanks|cheers)/im.test(
    wording.body.trim().split('\n').slice(-4).join('\n'),
  );
  const shouted = wording.body === wording.body.toUpperCase();
  let body = wording.body.trim();
  if (dice.chance(0.5) && !spanish) body = swapWords(body, dice);
  if (dice.chance(0.45) && !shouted) body = misspell(body, dice);
  if (dice.chance(0.2) && !spanish && body.length < 240) body = lowered(body);
  const greeted = GREETING.test(body) || shouted || body.startsWith('From:');
  if (!greeted && dice.chance(0.55)) body = `${dice.pick(spanish ? SALUDOS : GREETINGS)}\n\n${body}`;
  const closes = !signed && !shouted && (dice.chance(0.6) || body === wording.body.trim());
  if (closes) body = `${body}\n\n${dice.pick(spanish ? DESPEDIDAS : CLOSINGS)}`;
  if (body === wording.body.trim())
    body = shouted
      ? `${body}${dice.pick([' PLEASE!!', '\n\nTHANK YOU', ' ASAP', ' - CALL {phone}'])}`
      : misspell(body, dice);
  if (body === wording.body.trim()) body = `${body}\n\n${spanish ? 'Gracias' : 'Thank you'}`;
  return { ...wording, subject: otherSubject(wording.subject, dice), body: `${body}\n` };
}

function swapWords(text: string, dice: Dice): string {
  return SWAPS.filter(() => dice.chance(0.6)).reduce(
    (now, [from, to]) => prose(now, (line) => line.replace(from, to)),
    text,
  );
}

/** One or two letters doubled, dropped or swapped, in prose only. */
function misspell(text: string, dice: Dice): string {
  const lines = text.split('\n');
  const where = lines.flatMap((line, i) => (isProse(line) ? [i] : []));
  if (where.length === 0) return text;
  for (let n = dice.int(1, 2); n > 0; n -= 1) {
    const i = dice.pick(where);
    const words = lines[i]!.split(' ');
    const long = words.flatMap((word, at) => (/^[a-z]{5,}$/.test(word) ? [at] : []));
    if (long.length === 0) lines[i] = `${lines[i]!} `.replace(/[.?!] $/, ' ').trimEnd();
    else {
      const at = dice.pick(long);
      words[at] = slip(words[at]!, dice);
      lines[i] = words.join(' ');
    }
  }
  return lines.join('\n');
}

function slip(word: string, dice: Dice): string {
  const at = dice.int(1, word.length - 3);
  const [a, b] = [word[at]!, word[at + 1]!];
  if (a !== b && dice.chance(0.5)) return word.slice(0, at) + b + a + word.slice(at + 2);
  return dice.chance(0.5) ? word.slice(0, at) + word.slice(at + 1) : word.slice(0, at) + a + word.slice(at);
}

function lowered(text: string): string {
  return prose(text, (line) => line.toLowerCase().replace(/[.!]$/, ''));
}

function prose(text: string, change: (line: string) => string): string {
  return text
    .split('\n')
    .map((line) => (isProse(line) ? change(line) : line))
    .join('\n');
}

/** No command, log, quoted mail or signature. */
function isProse(line: string): boolean {
  return line.length > 12 && !/^(\s{2,}|>|\$|\[|[A-Z][a-z]+:)|\{"|[=|<]|https?:|::|\d\d:\d\d|cf [a-z]/.test(line);
}

function otherSubject(subject: string, dice: Dice): string {
  const bare = subject.replace(/^((re|fw|fwd):\s*)+/i, '');
  return dice.pick([
    bare,
    subject.toLowerCase(),
    `${bare.replace(/[?!.]+$/, '')}?`,
    `Re: ${bare}`,
    `${bare} ({org})`,
    `Question: ${bare}`,
  ]);
}
