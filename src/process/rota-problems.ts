import type { RotaSettings } from '../model/settings/rota.ts';
import type { BusinessClock } from './business-clock.ts';
import { daysFrom, dutiesOn, nameOf, rotationOf, type Duty } from './rota.ts';

/** Something in the rota that leaves the desk without an operator, or asks a person twice. */
export interface RotaProblem {
  readonly rule: 'no-people' | 'gap' | 'double-booking' | 'unknown-rotation' | 'idle-cover';
  readonly message: string;
}

/** Says everything that is wrong with the business days from `from` to `to`, both included. */
export function rotaProblems(rota: RotaSettings, clock: BusinessClock, from: string, to: string): RotaProblem[] {
  if (rota.order.length === 0) {
    return [
      {
        rule: 'no-people',
        message: 'The rota has no people: name them under rota.people and put their keys into rota.order.',
      },
    ];
  }
  const days = daysFrom(from, to).filter(clock.isBusinessDay);
  return [...swapProblems(rota), ...coverProblems(rota, from, to), ...dayProblems(rota, days)];
}

function swapProblems(rota: RotaSettings): RotaProblem[] {
  const named = rota.swaps.flatMap(({ between, and }) => [between, and]);
  const strange = named.filter((day) => rotationOf(rota, day)?.start !== day);
  const twice = named.filter((day, at) => named.indexOf(day) !== at);
  return [
    ...strange.map((day): RotaProblem => {
      const start = rotationOf(rota, day)!.start;
      return {
        rule: 'unknown-rotation',
        message: `rota.swaps: no rotation starts on ${day}; the one it falls into starts on ${start}.`,
      };
    }),
    ...twice.map((day): RotaProblem => ({
      rule: 'double-booking',
      message: `rota.swaps: the rotation of ${day} is swapped twice.`,
    })),
  ];
}

/** Cover within the days looked at for someone whose turn it is not, and cover of one turn by two people. */
function coverProblems(rota: RotaSettings, first: string, last: string): RotaProblem[] {
  const seen = rota.cover.filter(({ from, to }) => from <= last && to >= first);
  const idle = seen.filter(
    ({ of, from, to }) => !daysFrom(from, to).some((day) => rotationOf(rota, day)?.people.includes(of)),
  );
  const clashes = seen.flatMap((cover, at) =>
    seen.slice(at + 1).filter((other) => other.of === cover.of && other.from <= cover.to && other.to >= cover.from),
  );
  return [
    ...idle.map(({ of, by, from }): RotaProblem => ({
      rule: 'idle-cover',
      message: `rota.cover: ${nameOf(rota, by)} covers for ${nameOf(rota, of)} from ${from}, but it is not the turn of ${nameOf(rota, of)}.`,
    })),
    ...clashes.map(({ of, from }): RotaProblem => ({
      rule: 'double-booking',
      message: `rota.cover: two people cover for ${nameOf(rota, of)} from ${from}.`,
    })),
  ];
}

/** Gaps and double bookings, days in a row said once. */
function dayProblems(rota: RotaSettings, days: readonly string[]): RotaProblem[] {
  const found = days.flatMap((day) => problemsOf(rota, dutiesOn(rota, day)).map((problem) => ({ ...problem, day })));
  const runs: { rule: RotaProblem['rule']; what: string; from: string; to: string }[] = [];
  for (const { rule, what, day } of found) {
    const before = days[days.indexOf(day) - 1];
    const run = runs.find((open) => open.rule === rule && open.what === what && open.to === before);
    if (run === undefined) runs.push({ rule, what, from: day, to: day });
    else run.to = day;
  }
  return runs.map(({ rule, what, from, to }) => ({
    rule,
    message: `${from === to ? from : `${from} to ${to}`}: ${what}`,
  }));
}

function problemsOf(rota: RotaSettings, duties: readonly Duty[]): { rule: RotaProblem['rule']; what: string }[] {
  const gaps = duties
    .filter(({ isGap }) => isGap)
    .map(({ by, of }) => {
      const cover = by === of ? '' : `, who covers for ${nameOf(rota, of)},`;
      return {
        rule: 'gap' as const,
        what: `${nameOf(rota, by)}${cover} is away and nobody covers: add a line to rota.cover.`,
      };
    });
  const people = duties.map(({ by }) => by);
  const twice = people
    .filter((by, at) => people.indexOf(by) !== at)
    .map((by) => ({ rule: 'double-booking' as const, what: `${nameOf(rota, by)} is on twice, for both of the pair.` }));
  return [...gaps, ...twice];
}
