import type { Id } from '../../model/ticket.ts';
import type { Action } from '../actions.ts';
import type { Node } from '../follows.ts';
import { sortedRefs } from '../order.ts';
import { hasMask } from '../wording.ts';

/** A command of a topic's tickets: how it is typed, what it showed, and what came next. */
export interface Deed {
  readonly label: string;
  readonly kind: Action['kind'];
  readonly command: string;
  readonly refs: readonly Id[];
  /** Agents ran it; else customers were told to. */
  readonly isNoted: boolean;
  /** What it showed or did, most tickets first, with the commands that followed there. */
  readonly results: readonly Result[];
  /** Commands that directly followed in several tickets, most first. */
  readonly next: Node['next'];
  /** A sentence of a note around it, when it says more than the command. */
  readonly noted: string | undefined;
}

/** Whether a text tells nothing that is a few customers' own. */
type IsOfMany = (text: string) => boolean;

export interface Result {
  readonly text: string;
  readonly refs: readonly Id[];
  readonly then: string | undefined;
}

const MOST_STEPS = 8;
const MOST_RESULTS = 3;
const FEWEST_FOLLOWED = 2;

/**
 * The commands of one kind in their usual order: those of several tickets, where there are any; the most frequent when there are too
 * many.
 *
 * @param cases  the actions of each ticket, in the order in which they were taken
 * @param isOfMany  whether a text tells nothing that is a few customers' own: what one ticket alone says must pass
 */
export function deedsOf(
  usual: readonly Node[],
  cases: readonly (readonly Action[])[],
  kind: Action['kind'],
  isOfMany: IsOfMany,
): readonly Deed[] {
  const all = cases.flat();
  const kinds = new Map(all.map((action) => [action.label, action.kind]));
  const ofKind = usual.filter(({ label }) => kinds.get(label) === kind);
  const repeated = ofKind.filter((node) => node.cases >= 2);
  const own = repeated.length > 0 ? repeated : ofKind;
  const kept = new Set([...own].sort((a, b) => b.cases - a.cases).slice(0, MOST_STEPS));
  return own.filter((node) => kept.has(node)).map((node) => deed(node, cases, isOfMany));
}

const MOST_AFTER = 2;
/** Whether a command shows how things are: one that fetches a key or goes to a place is the next step, and shows nothing of the fix. */
export function showsState({ label }: { readonly label: string }): boolean {
  return !TAKES.test(label);
}

const TAKES = /\b(?:service-key|create-token|token|target|login|auth|get-credentials|secrets?|config)\b/;

/** What agents looked at, or had looked at, after the last change of a ticket, in at least two tickets. */
export function looksAfter(
  usual: readonly Node[],
  cases: readonly (readonly Action[])[],
  isOfMany: IsOfMany,
): readonly Deed[] {
  const ends = cases.map((actions) => {
    const last = actions.findLastIndex(({ kind }) => kind === 'change');
    return last === -1 ? [] : actions.slice(last + 1).filter(({ kind }) => kind === 'look');
  });
  return usual
    .filter(showsState)
    .map(({ label }) => ({
      label,
      next: [],
      cases: ends.filter((end) => end.some((one) => one.label === label)).length,
    }))
    .filter((node) => node.cases >= FEWEST_FOLLOWED)
    .sort((a, b) => b.cases - a.cases)
    .slice(0, MOST_AFTER)
    .map((node) => deed(node, ends, isOfMany));
}

function deed({ label, next }: Node, cases: readonly (readonly Action[])[], isOfMany: IsOfMany): Deed {
  const same = cases.flat().filter((action) => action.label === label);
  const best = usualForm(same, isOfMany);
  return {
    label,
    kind: best.kind,
    command: best.command,
    refs: refsOf(same),
    isNoted: same.some(({ isNoted }) => isNoted),
    results: resultsOf(label, cases).filter(({ refs, text }) => refs.length > 1 || isOfMany(text)),
    next: next.filter((one) => one.cases >= FEWEST_FOLLOWED),
    noted: same.map(sentenceAround).find((sentence) => sentence !== undefined && isOfMany(sentence)),
  };
}

/** The form of most tickets that is no bare mention of its program; ties go to the one with most placeholders, then to the longer. */
function usualForm(same: readonly Action[], isOfMany: IsOfMany): Action {
  const tickets = new Map<string, Set<Id>>();
  for (const { command, ref } of same) tickets.set(command, (tickets.get(command) ?? new Set()).add(ref));
  const open = ({ command }: Action): number => command.match(/<[a-z-]+>/g)?.length ?? 0;
  const bare = ({ command }: Action): number => Number(command.split(' ').length < 3);
  const own = ({ command }: Action): number => Number(!isOfMany(command));
  return same.toSorted(
    (a, b) =>
      bare(a) - bare(b) ||
      own(a) - own(b) ||
      tickets.get(b.command)!.size - tickets.get(a.command)!.size ||
      open(b) - open(a) ||
      b.command.length - a.command.length ||
      (a.command < b.command ? -1 : 1),
  )[0]!;
}

function resultsOf(label: string, cases: readonly (readonly Action[])[]): Result[] {
  const seen = cases.flatMap((actions) =>
    actions.flatMap((action, at) => {
      if (action.label !== label || action.said === undefined || GOES_ON.test(action.said)) return [];
      const then = actions.slice(at + 1).find((later) => later.label !== label);
      return [{ text: tidy(action.said), ref: action.ref, then: then?.label }];
    }),
  );
  const same = Map.groupBy(seen, ({ text }) => text.toLowerCase().replace(/\d+/g, '0'));
  return [...same.values()]
    .map((group) => ({
      text: group[0]!.text,
      refs: refsOf(group),
      then: group.find(({ then }) => then !== undefined)?.then,
    }))
    .sort((a, b) => b.refs.length - a.refs.length)
    .slice(0, MOST_RESULTS);
}

/** The sentence goes on; what it says is no result. */
const GOES_ON = /^(?:and|or|else|before|after|to|for|with|in|on|then|plus|by|if|when|until|so|as admin)\b/i;

/** Without arrows before and stops, commas and lone brackets after. */
function tidy(said: string): string {
  const text = said
    .replace(/^(?:=|->|→|shows?|showed|says|said|gives?|lists?|returns?)\s+/i, '')
    .replace(/[.,;(\s]+$/, '');
  return /\)/.test(text) && !/\(/.test(text) ? text.replace(/\)/g, '') : text;
}

/** The words around a command, when they are more than `Ran` and name nobody. */
function sentenceAround({ isNoted, sentence, said }: Action): string | undefined {
  if (!isNoted || sentence === undefined || (said !== undefined && !GOES_ON.test(said)) || hasMask(sentence))
    return undefined;
  const words = sentence.replace(/`[^`]*`/g, ' ').match(/\p{L}{3,}/gu) ?? [];
  return words.length >= 3 && !/\bI\b|\?/.test(sentence) ? sentence : undefined;
}

function refsOf(from: readonly { readonly ref: Id }[]): Id[] {
  return sortedRefs(new Set(from.map(({ ref }) => ref)));
}
