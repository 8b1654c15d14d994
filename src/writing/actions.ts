import type { Thread, Turn } from '../model/thread.ts';
import { ticketRef, type Id } from '../model/ticket.ts';
import { sentences } from '../text/sentences.ts';
import { answersOf, helped } from './answers.ts';
import { inCode, LONE_COMMAND } from './code-marks.ts';
import type { Generalize } from './placeholders.ts';
import { hasMask } from './wording.ts';

/** A command that an agent ran or gave in a ticket. */
export interface Action {
  readonly ref: Id;
  readonly at: string;
  /** The command with placeholders, as one types it. */
  readonly command: string;
  /** Program, verb and fixed words: what makes two commands the same step. */
  readonly label: string;
  readonly kind: 'look' | 'change';
  /** What the note says after the command: what it showed or did. */
  readonly said: string | undefined;
}

/** The commands of a ticket's notes and of the answers that helped, in the order in which they were written. */
export function actionsOf(thread: Thread, general: Generalize): Action[] {
  const ref = ticketRef({ source: thread.source, id: thread.ticketId });
  const helpful = new Set(answersOf(thread).flatMap(({ turn, outcome }) => (helped(outcome) ? [turn] : [])));
  return thread.turns
    .filter((turn) => turn.kind === 'note' || helpful.has(turn))
    .flatMap((turn) => {
      return commandsOf(turn, (text) => general(text, { ref, turn })).map(({ command, said }): Action => ({
        ref,
        at: turn.at,
        command,
        label: labelOf(command),
        kind: isLook(command) ? 'look' : 'change',
        said: turn.kind === 'note' ? said : undefined,
      }));
    });
}

function commandsOf(turn: Turn, general: (text: string) => string): { command: string; said: string | undefined }[] {
  const inText = sentences(turn.text).flatMap((sentence) => {
    const shown = general(
      inCode(LONE_COMMAND.test(sentence) && !sentence.includes('`') ? `\`${sentence}\`` : sentence),
    );
    const parts = shown.split(/`([^`]+)`/);
    return parts.flatMap((command, at) => (at % 2 === 1 ? [{ command, said: resultIn(parts[at + 1] ?? '') }] : []));
  });
  const inBlocks = turn.pasted.flatMap((block) =>
    block
      .replace(/\\\n\s*/g, ' ')
      .split('\n')
      .map((line) => ({ command: general(line.replace(/^\s*\$?\s*/, '').trim()), said: undefined })),
  );
  return [...inText, ...inBlocks].filter(
    ({ command }) => PROGRAMS.test(command) && !PROSE.test(command) && !hasMask(command),
  );
}

/** Words after a command that say what came of it; none when they are few or about one customer. */
function resultIn(after: string): string | undefined {
  const said = after
    .replace(/^\s*\|[^:]*:/, '')
    .replace(/^[\s:,)(>–-]+/, '')
    .trim();
  return said.split(/\s+/).length < 2 || hasMask(said) ? undefined : said;
}

const PROGRAMS =
  /^(?:cf|git|npm|pip|docker|kubectl|curl|dig|psql|mysql|openssl|ssh|aws|[a-z]+ctl|bosh|uaac|credhub|monit|redis-cli|pg_dump|nc|nslookup|ping|traceroute|du|df)\s+\S|^(?:SELECT|SHOW)\s/;

/** Words in a row, as in a sentence about a command. */
const PROSE = /(?:(?<=\s)\p{Ll}[\p{Ll}'’]*[,.]? ){4}/u;

const LOOKS =
  /\bdmesg\b|^sysctl (?!-w)|^(?:SELECT|SHOW|dig|ping|nslookup|traceroute|nc|du|df|openssl s_client)\b|^\S+ (?:-\S+ \S+ )*(?:\S+ )?(?:show|get|list|logs?|events?|status|describe|info|summary|vms|apps?|services?|spaces?|orgs?|routes?|domains?|quotas?|env|users?|target|stats|tail|history|version|whoami|[\w-]*-users|space-\w+|security-groups?|get-[\w-]+|tasks|curl \/v\d)\b|^cf ssh .*-c .(?:ls|cat|ps|df|du|top|env)\b|^curl (?!.*-X (?:POST|PUT|PATCH|DELETE))|^cf curl (?!.*-X (?:POST|PUT|PATCH|DELETE))/;

/** Whether a command only shows something. */
export function isLook(command: string): boolean {
  return LOOKS.test(command);
}

/** Program and verb, and what the verb is about where the program asks for three words: without options and values. */
export function labelOf(command: string): string {
  const words = command.split(/\s+/);
  const kept = words.filter((word, at) => !word.startsWith('-') && !/^-[a-z]$/.test(words[at - 1] ?? ''));
  const isLong = /ctl$|^bosh$/.test(kept[0] ?? '') && /^[a-z-]+$/.test(kept[2] ?? '');
  return kept.slice(0, isLong ? 3 : 2).join(' ');
}
