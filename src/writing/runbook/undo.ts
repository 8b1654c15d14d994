import type { Deed } from './deeds.ts';
import type { Note } from './notes.ts';
import { labelsIn } from './told.ts';

/** How the steps of a fix are taken back, as far as tickets tell. */
export interface Undo {
  /** Notes that tell it, by step. */
  readonly noted: ReadonlyMap<Deed, readonly Note[]>;
  /** A step of the same topic that does the opposite. */
  readonly opposite: ReadonlyMap<Deed, Deed>;
  /** Notes that tell how something of these tickets is undone, but of no step that is shown. */
  readonly others: readonly Note[];
  /** Steps that nothing tells of. */
  readonly open: readonly Deed[];
}

/**
 * Finds out how steps are taken back. What undoes a step stands in a note of its tickets, and names its command or the opposite one where
 * it names one; the last such step has it, of those that agents ran where it names none. Else an opposite command that agents give in
 * the same topic is shown.
 */
export function undoOf(changes: readonly Deed[], undos: readonly Note[]): Undo {
  const noted = new Map<Deed, Note[]>();
  const others: Note[] = [];
  for (const undo of undos) {
    const near = changes.filter(({ refs }) => refs.some((ref) => undo.refs.includes(ref)));
    const deed = near.findLast((one) => names(undo.text, one)) ?? (namesAny(undo.text) ? undefined : lastRun(near));
    if (deed !== undefined) noted.set(deed, [...(noted.get(deed) ?? []), undo]);
    else if (near.length > 0) others.push(undo);
  }
  const opposite = new Map(
    changes.flatMap((deed) => {
      const other = noted.has(deed) ? undefined : changes.find(({ label }) => isOpposite(deed.label, label));
      return other === undefined ? [] : [[deed, other] as const];
    }),
  );
  const open = changes.filter((one) => !noted.has(one) && !opposite.has(one) && !LEAVES_NOTHING.test(one.label));
  return { noted, opposite, others, open };
}

/** Commands that change nothing that could be taken back. */
const LEAVES_NOTHING =
  /\b(?:restart|restage|login|logout|auth|push|ssh|run-task)$|^(?:psql|mysql|redis-cli|pg_dump|mysqldump|ssh|npm|pip|curl)\b/;

/** What undoes what. Nothing brings back what was deleted. */
const OPPOSITES: ReadonlyMap<string, string> = new Map([
  ['create', 'delete'],
  ...both('add remove', 'bind unbind', 'map unmap', 'set unset', 'start stop', 'enable disable', 'share unshare'),
  ...both('allow disallow', 'lock unlock', 'activate deactivate', 'attach detach', 'install uninstall', 'grant revoke'),
  ...both('register unregister', 'assign unassign'),
]);

function both(...pairs: string[]): [string, string][] {
  return pairs.flatMap((pair): [string, string][] => {
    const [one = '', other = ''] = pair.split(' ');
    return [
      [one, other],
      [other, one],
    ];
  });
}

/** `cf bind-service` and `cf unbind-service`. */
function isOpposite(label: string, other: string): boolean {
  return label
    .split(' ')
    .some(
      (word, at, words) =>
        at > 0 && oppositeOf(word) !== undefined && words.with(at, oppositeOf(word)!).join(' ') === other,
    );
}

function oppositeOf(word: string): string | undefined {
  const [verb = '', ...noun] = word.split('-');
  const opposite = OPPOSITES.get(verb);
  return opposite === undefined ? undefined : [opposite, ...noun].join('-');
}

/** Whether a note speaks of what a command is about: with its own verb or the opposite one, where it gives a command for it. */
function names(text: string, { label }: Deed): boolean {
  return label
    .split(' ')
    .slice(1)
    .some((word) => {
      const noun = word.split('-').slice(1).join('-');
      if (noun === '' || !text.includes(noun)) return false;
      const given = text.match(new RegExp(String.raw`[\w-]+-${noun}\b`, 'g')) ?? [];
      return given.length === 0 || given.some((one) => one === word || one === oppositeOf(word));
    });
}

/** It gives a command, with its program or bare: `unset-space-role`. */
function namesAny(text: string): boolean {
  return (
    labelsIn(text).length > 0 || /\b(?:un[a-z]+|delete|remove|create|add|set|revoke|disable|enable)-[a-z]+\b/.test(text)
  );
}

/** What agents note to undo is what they ran, not what a customer did. */
function lastRun(deeds: readonly Deed[]): Deed | undefined {
  return deeds.findLast(({ isNoted }) => isNoted);
}

/** A note about undoing, as a line below its step. */
export function undoText(text: string): string {
  const bare = text.replace(/^(?:(?:(?:to )?undo(?: it)?|reminder)\s*[:=-]\s*)/i, '');
  if (/\bnothing to undo\b/i.test(bare)) return bare;
  return /irreversible|can(?:'t|’t|not) be|no shrink|no way back/i.test(bare)
    ? `Irreversible: ${bare}`
    : `To undo it: ${bare}`;
}
