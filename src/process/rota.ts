import type { RotaSettings } from '../model/settings/rota.ts';

/** Days are local calendar days, written `2026-11-23`; they sort as text. */
export interface Rotation {
  /** First day, and the first day of the next rotation. */
  readonly start: string;
  readonly end: string;
  /** Keys of the people whose turn it is; the first leads. Cover is not in it. */
  readonly people: readonly string[];
}

/** One person of a rotation on one day. */
export interface Duty {
  readonly day: string;
  /** Whose turn it is, and who serves. */
  readonly of: string;
  readonly by: string;
  /** The one who serves is away, or nobody can be named. */
  readonly isGap: boolean;
}

const DAY_MS = 24 * 3600 * 1000;

/** The rotations that touch the days from `from` to `to`, both included, oldest first. A rota without an order has none. */
export function rotations(rota: RotaSettings, from: string, to: string): Rotation[] {
  if (rota.order.length === 0) return [];
  const found: Rotation[] = [];
  for (let at = indexOf(rota, from); addDays(rota.start, at * lengthOf(rota)) <= to; at += 1) {
    const start = addDays(rota.start, at * lengthOf(rota));
    found.push({ start, end: addDays(start, lengthOf(rota)), people: turnAt(rota, swapped(rota, start)) });
  }
  return found;
}

/** The rotation that a day belongs to. */
export function rotationOf(rota: RotaSettings, day: string): Rotation | undefined {
  return rotations(rota, day, day)[0];
}

/** Who serves on a day, the leader first; empty when the rota has no people. */
export function dutiesOn(rota: RotaSettings, day: string): Duty[] {
  return (rotationOf(rota, day)?.people ?? []).map((of) => {
    const cover = rota.cover.find((stand) => stand.of === of && isWithin(day, stand));
    const by = cover?.by ?? of;
    return { day, of, by, isGap: isAway(rota, by, day) };
  });
}

/** The days from `from` to `to`, both included. */
export function daysFrom(from: string, to: string): string[] {
  const days: string[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
}

export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

export function isAway(rota: RotaSettings, who: string, day: string): boolean {
  return rota.absences.some((absence) => absence.who === who && isWithin(day, absence));
}

export function isWithin(day: string, { from, to }: { readonly from: string; readonly to: string }): boolean {
  return from <= day && day <= to;
}

/** The name of the person behind a key. */
export function nameOf({ people }: RotaSettings, key: string): string {
  return people[key]?.name ?? key;
}

function lengthOf({ weeks }: RotaSettings): number {
  return weeks * 7;
}

/** Number of the rotation that holds a day, counted from `start`; negative before it. */
function indexOf(rota: RotaSettings, day: string): number {
  const days = (Date.parse(`${day}T00:00:00Z`) - Date.parse(`${rota.start}T00:00:00Z`)) / DAY_MS;
  return Math.floor(days / lengthOf(rota));
}

function turnAt(rota: RotaSettings, start: string): readonly string[] {
  const { order } = rota;
  return order[((indexOf(rota, start) % order.length) + order.length) % order.length]!;
}

/** First day of the rotation whose people serve in the one that starts at `start`. */
function swapped({ swaps }: RotaSettings, start: string): string {
  const swap = swaps.find(({ between, and }) => between === start || and === start);
  if (swap === undefined) return start;
  return swap.between === start ? swap.and : swap.between;
}
