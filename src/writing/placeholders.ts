import type { Thread, Turn } from '../model/thread.ts';
import { ticketRef, type Id } from '../model/ticket.ts';
import { argumentsOf, commandsIn, type Argument } from './command-arguments.ts';
import { NO_NAMES, type DeskNames } from './desk-names.ts';

/** A turn of an agent, public or internal, and its ticket. */
export interface Spoken {
  readonly ref: Id;
  readonly turn: Turn;
}

/** Replaces, in a turn's text or command, what is one customer's own by a placeholder such as `<name>`. */
export type Generalize = (text: string, from: Spoken) => string;

/** Fewest tickets that must use a command before its arguments are compared. */
const FEWEST_TICKETS = 3;
/** Share of tickets, 0..1, from which a value is part of the command and not a customer's own. */
const COMMON = 0.6;

/**
 * Learns from the commands of all turns which arguments differ from customer to customer: the same command, the same place, but
 * hardly ever the same value. A name that stands in a command or after a word such as `app`, and in no other
 * customer's ticket, is that customer's own as well.
 *
 * @param threads  the tickets of these turns and others, to tell who uses a name
 * @param desk  what all the desk's tickets tell of names
 */
export function generalizer(
  turns: readonly Spoken[],
  threads: readonly Thread[] = [],
  desk: DeskNames = NO_NAMES,
): Generalize {
  const own = ownNames(threads);
  const pulled = ownImages(threads);
  const values = new Map<string, Map<string, Set<Id>>>();
  for (const from of turns) {
    for (const { slot, value } of commandsIn(from.turn).flatMap(argumentsOf)) {
      const known = values.get(slot) ?? new Map<string, Set<Id>>();
      values.set(slot, known.set(value, (known.get(value) ?? new Set()).add(from.ref)));
    }
  }
  const isOwn = ({ slot, value }: Argument): boolean => {
    const known = values.get(slot);
    if (known === undefined) return false;
    const tickets = new Set([...known.values()].flatMap((refs) => [...refs])).size;
    return known.size > 1 && tickets >= FEWEST_TICKETS && (known.get(value)?.size ?? 0) < tickets * COMMON;
  };
  const namesOf = cached(({ ref, turn }: Spoken) => {
    const args = commandsIn(turn)
      .flatMap(argumentsOf)
      .filter((one) => isOwn(one) || desk.isOneCustomers(one, ref));
    const names = (own.get(ref) ?? []).map((value) => ({ value, placeholder: '<name>' }));
    const images = (pulled.get(ref) ?? []).map((value) => ({ value, placeholder: '<image>' }));
    return inOrder([...args, ...names, ...images], desk.hostsOf(ref), [turn.text, ...turn.pasted].join('\n'));
  });
  return (text, from) => {
    const masked = text.replace(MASK, '<$1>').replace(COMMAND, (command) => command.replace(PERSON, '<$1>'));
    return namesOf(from).reduce(withPlaceholder, masked);
  };
}

/** What one customer calls a thing, and what stands for it. */
type Named = Pick<Argument, 'value' | 'placeholder'> & {
  /** It also stands before a domain. */
  readonly isHost?: boolean | undefined;
};

/** Two names in one answer are two: `<name>`, then `<other-name>`, as they come; of names that hold each other the longer goes first. */
function inOrder(names: readonly Named[], hosts: readonly string[], said: string): Named[] {
  const places = new Map<string, Named & { at: number }>();
  for (const { value, placeholder } of [...names, ...hosts.map((value) => ({ value, placeholder: '<name>' }))]) {
    const isHost = hosts.includes(value);
    const found = [said.search(wholeWord(value)), isHost ? said.search(asHost(value)) : -1].filter((at) => at >= 0);
    if (found.length > 0 && !places.has(value))
      places.set(value, { value, placeholder, isHost, at: Math.min(...found) });
  }
  const taken = new Set<string>();
  return [...places.values()]
    .sort((a, b) => a.at - b.at)
    .map(({ value, placeholder, isHost }) => {
      const all = ['<', '<other-', '<third-', '<fourth-'].map((start) => placeholder.replace('<', start));
      const free = all.find((one) => !taken.has(one)) ?? all.at(-1)!;
      taken.add(free);
      return { value, placeholder: free, isHost };
    })
    .sort((a, b) => b.value.length - a.value.length);
}

/** Each turn is read once, however many of its sentences are asked about. */
function cached(find: (from: Spoken) => Named[]): (from: Spoken) => Named[] {
  const known = new WeakMap<Turn, Named[]>();
  return (from) => {
    const found = known.get(from.turn) ?? find(from);
    known.set(from.turn, found);
    return found;
  };
}

/** What is typed or pasted into a terminal; a person or address in it is whoever one does it for. */
const COMMAND = /`[^`]*`|^ *\$? ?(?:cf|git|docker|aws|kubectl|curl|ssh|psql|bosh|uaac|[a-z]+ctl) .*$/gm;
const PERSON = /\[(email|name|org)(?: \d{1,6})?\]/g;
const MASK = /\[(guid|host|ip|key|token|url|account)(?: \d{1,6})?\]/g;

/** A name with a joint, such as `permits-web` or `prod_db`, right after what it names, or before it. */
const NAMED =
  /\b(?:apps?|applications?|orgs?|organi[sz]ations?|spaces?|services?|databases?|buckets?|instances?|projects?|teams?|managers? of|called|named|choose|name:|current|[a-z]*ctl \S+|cf \S+|--?\w+)\s+["'`]?([a-z][a-z0-9]*(?:[-_][a-z0-9]+)+)\b|\b([a-z][a-z0-9]*(?:[-_][a-z0-9]+)+)(?:["'`]?\s+(?:app|application|org|organi[sz]ation|space|database|bucket|instance)\b|(?=\/(?:prod|production|dev|test|staging|sandbox|demo|uat|live)\b))/gi;

/** Ticket → names that stand in tickets of one organization only, or of one customer where no organization is known. */
function ownNames(threads: readonly Thread[]): Map<Id, string[]> {
  const holders = new Map<string, Set<string>>();
  const texts = threads.map(({ source, ticketId, requester, organization, question, turns }) => {
    const ref = ticketRef({ source, id: ticketId });
    const all = [question.subject, question, ...turns].map((one) =>
      typeof one === 'string' ? one : [one.text, ...one.pasted].join('\n'),
    );
    for (const [name] of all.join('\n').matchAll(JOINED)) {
      holders.set(name, (holders.get(name) ?? new Set()).add(organization ?? requester ?? String(ref)));
    }
    return { ref, said: all.join('\n') };
  });
  return new Map(
    texts.map(({ ref, said }) => {
      const named = [...said.matchAll(NAMED)].map(([, after, before]) => after ?? before!);
      const only = named.filter((name) => holders.get(name)?.size === 1);
      const made = [...said.matchAll(JOINED)].flatMap(([name]) =>
        only.some((one) => isMadeOf(one, name)) ? [name] : [],
      );
      const own = new Set([...only, ...made]);
      return [ref, [...own].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))];
    }),
  );
}

/** The address of a container image, where one is named. */
const IMAGE =
  /(?:--docker-image[ =]|\bimage: |\bdocker (?:pull|push|run|tag) (?:-\S+ )*)(?<image>[\w.-]+(?::\d+)?(?:\/[\w.-]+)+(?:[:@][\w.:-]*\w)?)/gi;

/** Ticket → images that stand in the tickets of one organization only. */
function ownImages(threads: readonly Thread[]): Map<Id, string[]> {
  const holders = new Map<string, Set<string>>();
  const named = threads.map(({ source, ticketId, requester, organization, question, turns }) => {
    const ref = ticketRef({ source, id: ticketId });
    const said = [question, ...turns].flatMap(({ text, pasted }) => [text, ...pasted]).join('\n');
    const images = [...said.matchAll(IMAGE)].map(({ groups }) => groups!['image']!);
    for (const image of images)
      holders.set(image, (holders.get(image) ?? new Set()).add(organization ?? requester ?? String(ref)));
    return [ref, images] as const;
  });
  return new Map(named.map(([ref, images]) => [ref, images.filter((image) => holders.get(image)!.size === 1)]));
}

const JOINED = /[a-z][a-z0-9]*(?:[-_][a-z0-9]+)+/gi;

/** `claims-db-old` is as much a customer's own as `claims-db`. */
function isMadeOf(own: string, name: string): boolean {
  return name.length > own.length && name.startsWith(own) && /^[-_]/.test(name.slice(own.length));
}

const WHOLE_WORDS = new Map<string, RegExp>();
const MOST_KEPT = 5000;

/** Compiled once for each name; `search` and `replace` begin anew each time. */
function wholeWord(name: string): RegExp {
  if (WHOLE_WORDS.size > MOST_KEPT) WHOLE_WORDS.clear();
  const known = WHOLE_WORDS.get(name) ?? wordPattern(name);
  WHOLE_WORDS.set(name, known);
  return known;
}

function wordPattern(name: string): RegExp {
  return new RegExp(
    `(?<![\\w./<-])${name.replace(/[.:/@]/g, '\\$&')}(?![\\w>-]|/(?!(?:prod|production|dev|test|staging|sandbox|demo|uat|live)\\b)|\\.\\w)`,
    'g',
  );
}

function asHost(label: string): RegExp {
  return new RegExp(`(?<![\\w.-])${label}(?=(?:\\.[\\w-]+){3})`, 'gi');
}

/** Everywhere in commands; in prose only a value that cannot be a plain word. */
function withPlaceholder(said: string, { value, placeholder, isHost }: Named): string {
  const text = isHost === true ? said.replace(asHost(value), placeholder) : said;
  const word = wholeWord(value);
  if (/[-_\d]/.test(value)) return text.replace(word, placeholder);
  return text.replace(/`[^`]*`|^ *(?:(?:cf|git|docker|aws|kubectl) .*|(?:- )?name: \S+)$/gm, (command) =>
    command.replace(word, placeholder),
  );
}
