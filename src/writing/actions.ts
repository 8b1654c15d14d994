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
  /** An agent ran it and noted so; else a customer was told to run it. */
  readonly isNoted: boolean;
  /** The sentence of the note that holds it, with its words around the command; undefined in pasted blocks. */
  readonly sentence: string | undefined;
}

/** The commands of a ticket's notes and of the answers that helped, in the order in which they were written. */
export function actionsOf(thread: Thread, general: Generalize): Action[] {
  const ref = ticketRef({ source: thread.source, id: thread.ticketId });
  const helpful = new Set(answersOf(thread).flatMap(({ turn, outcome }) => (helped(outcome) ? [turn] : [])));
  return thread.turns
    .filter((turn) => turn.kind === 'note' || helpful.has(turn))
    .flatMap((turn) => {
      const isNoted = turn.kind === 'note';
      return commandsOf(turn, (text) => general(text, { ref, turn })).map(({ command, said, sentence }): Action => ({
        ref,
        at: turn.at,
        command,
        label: labelOf(command),
        kind: isLook(command) ? 'look' : 'change',
        said: isNoted ? said : undefined,
        isNoted,
        sentence,
      }));
    });
}

interface Found {
  readonly command: string;
  readonly said: string | undefined;
  readonly sentence: string | undefined;
}

function commandsOf(turn: Turn, general: (text: string) => string): Found[] {
  const inText = sentences(turn.text).flatMap((sentence) => {
    const shown = general(
      inCode(LONE_COMMAND.test(sentence) && !sentence.includes('`') ? `\`${sentence}\`` : sentence),
    );
    const parts = shown.split(/`([^`]+)`/);
    return parts.flatMap((command, at) =>
      at % 2 === 1 ? [{ command, said: resultIn(parts[at + 1] ?? ''), sentence: shown }] : [],
    );
  });
  const inBlocks = turn.pasted.flatMap((block) =>
    block
      .replace(/\\\n\s*/g, ' ')
      .split('\n')
      .map((line) => ({
        command: general(line.replace(/^\s*\$?\s*/, '').trim()),
        said: undefined,
        sentence: undefined,
      })),
  );
  return [...inText, ...inBlocks].filter(
    ({ command }) => PROGRAMS.test(command) && !PROSE.test(command) && !hasMask(command) && !isMention(command),
  );
}

/** A program's name in a sentence about it: it lacks what the program works on. */
function isMention(command: string): boolean {
  if (/^\w+ [a-z]+-[a-z-]*[^s\W]$/.test(command) || / (?:or|and) /.test(command.replace(/'[^']*'|"[^"]*"/g, '')))
    return true;
  return NEEDS_TARGET.test(command) && !/\s(?!-)\S*(?:[./:<$"'@=]|\d)/.test(command);
}

const NEEDS_TARGET =
  /^(?:curl|dig|ping|nc|nslookup|traceroute|ssh|openssl|psql|mysql|cf (?:curl|auth|ssh|env)|uaac curl)\b/;

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
  /\bdmesg\b|^sysctl (?!-w)|^(?:SELECT|SHOW|dig|ping|nslookup|traceroute|nc|du|df|openssl s_client)\b|^\S+ (?:-\S+ \S+ )*(?:\S+ )?(?:show|get|list|logs?|events?|status|describe|info|summary|vms|apps?|services?|spaces?|orgs?|routes?|domains?|quotas?|env|users?|target|token|stats|tail|history|version|whoami|[\w-]*-users|space-\w+|security-groups?|buildpacks|droplets|packages|revisions|stacks|backups?|network-policies|check-route|service-keys?|marketplace|lookup|diff|get-[\w-]+|tasks|curl \/v\d)\b|^cf ssh .*-c .?(?:ls|cat|ps|df|du|top|env|printenv|grep|head|tail|free|netstat|uname|id|date)\b|^curl (?!.*-X (?:POST|PUT|PATCH|DELETE))|^cf curl (?!.*-X (?:POST|PUT|PATCH|DELETE))/;

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
