import type { Thread } from '../model/thread.ts';
import { ticketRef, type Id } from '../model/ticket.ts';
import { commandsIn, argumentsOf, type Argument } from './command-arguments.ts';

/** What the tickets of a whole desk tell of the names in its commands. */
export interface DeskNames {
  /** Whether an argument of a command in this ticket is what its customer calls a thing, and hardly anybody else. */
  readonly isOneCustomers: (argument: Argument, ref: Id) => boolean;
  /** Hosts in this ticket that are its customer's own, below a domain that many have hosts below: the first label of each. */
  readonly hostsOf: (ref: Id) => readonly string[];
}

/** Fewest values and customers that a place in a command must have seen before it is one for names. */
const FEWEST_VALUES = 3;
/** Values from which a place is one for names, whether customers say them or not. */
const MANY_VALUES = 6;
/** From so many customers a value is no name of theirs. */
const MANY = 3;

export const NO_NAMES: DeskNames = { isOneCustomers: () => false, hostsOf: () => [] };

/**
 * Learns from all tickets which arguments of commands are names that customers give. Such a place holds several values, most of them
 * for one or two customers; where they are not many, the customer has to say the name too.
 */
export function deskNames(threads: Iterable<Thread>): DeskNames {
  const slots = new Map<string, Map<string, Set<string>>>();
  const domains = new Map<string, Map<string, Set<string>>>();
  const said = new Map<Id, string>();
  const hosts = new Map<Id, Set<string>>();
  for (const thread of threads) {
    const { source, ticketId, requester, organization, question, turns } = thread;
    const ref = ticketRef({ source, id: ticketId });
    const by = organization ?? requester ?? String(ref);
    const agents = turns.filter(({ kind }) => kind !== 'followUp');
    for (const { slot, value } of agents.flatMap(commandsIn).flatMap(argumentsOf)) add(slots, slot, value, by);
    const customers = [question, ...turns.filter(({ kind }) => kind === 'followUp')].flatMap((one) => [
      one.text,
      ...one.pasted,
    ]);
    said.set(ref, [question.subject, ...customers].join('\n').toLowerCase());
    const all = [said.get(ref)!, ...agents.flatMap((one) => [one.text, ...one.pasted])].join('\n');
    for (const { groups } of all.matchAll(HOST)) {
      add(domains, groups!['domain']!.toLowerCase(), groups!['label']!.toLowerCase(), by);
      hosts.set(
        ref,
        (hosts.get(ref) ?? new Set()).add(`${groups!['label']!.toLowerCase()} ${groups!['domain']!.toLowerCase()}`),
      );
    }
  }
  return {
    isOneCustomers: ({ slot, value }, ref) => {
      const values = slots.get(slot);
      if (!isForNames(values, FEWEST_VALUES) || !isRare(values, value)) return false;
      return isForNames(values, MANY_VALUES) || holdsWord(said.get(ref) ?? '', value);
    },
    hostsOf: (ref) =>
      [...(hosts.get(ref) ?? [])].flatMap((host) => {
        const [label = '', domain = ''] = host.split(' ');
        const values = domains.get(domain);
        return isForNames(values, FEWEST_VALUES) && isRare(values, label) ? [label] : [];
      }),
  };
}

/** Value → the customers in whose tickets it stands. */
type Values = ReadonlyMap<string, ReadonlySet<string>>;

/** Whether a place holds so many values, of several customers, and mostly values that hardly anybody else has. */
function isForNames(values: Values | undefined, fewest: number): values is Values {
  if (values === undefined || values.size < fewest) return false;
  const uses = [...values.values()].flatMap((by) => [...by].map((one) => ({ one, isRare: by.size < MANY })));
  return (
    new Set(uses.map(({ one }) => one)).size >= MANY && uses.filter(({ isRare }) => isRare).length * 2 > uses.length
  );
}

function isRare(values: Values, value: string): boolean {
  return (values.get(value)?.size ?? 0) < MANY;
}

/** A host below a domain of three labels or more, such as `claims-web.app.desk.example`. */
const HOST = /(?<![\w.-])(?<label>[a-z0-9][a-z0-9-]{2,})\.(?<domain>[a-z0-9-]+\.[a-z0-9-]+\.[a-z]{2,})(?![\w-]|\.\w)/gi;

function add(into: Map<string, Map<string, Set<string>>>, place: string, value: string, by: string): void {
  const values = into.get(place) ?? new Map<string, Set<string>>();
  into.set(place, values.set(value, (values.get(value) ?? new Set()).add(by)));
}

function holdsWord(text: string, word: string): boolean {
  return new RegExp(`(?<![\\w-])${word}(?![\\w-])`).test(text);
}
