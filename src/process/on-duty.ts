import type { RotaSettings } from '../model/settings/rota.ts';
import type { BusinessClock } from './business-clock.ts';
import { addDays, dutiesOn, nameOf, rotationOf, type Duty, type Rotation } from './rota.ts';

/** Who has the desk at an instant, and who comes after. */
export interface OnDuty {
  readonly rotation: Rotation;
  readonly duties: readonly Duty[];
  /** The instant at which the next rotation takes over, ms since 1970. */
  readonly until: number;
  readonly next: Rotation;
  /** It is the first day of the rotation, its handoff behind it. */
  readonly isFirstDay: boolean;
}

/**
 * Who is on at an instant. Until `handoffAt` on the first day of a rotation, the operator before still is.
 *
 * @param at  ms since 1970
 * @returns `undefined` when the rota has no people
 */
export function onDuty(rota: RotaSettings, clock: BusinessClock, at: number): OnDuty | undefined {
  const today = clock.dayOf(at);
  const begun = rotationOf(rota, today);
  if (begun === undefined) return undefined;
  const isBeforeHandoff = at < handoffOf(rota, clock, begun.start);
  const rotation = isBeforeHandoff ? rotationOf(rota, addDays(begun.start, -1))! : begun;
  const served = dutiesOn(rota, isBeforeHandoff ? addDays(begun.start, -1) : today);
  return {
    rotation,
    duties: served,
    until: handoffOf(rota, clock, rotation.end),
    next: rotationOf(rota, rotation.end)!,
    isFirstDay: !isBeforeHandoff && clock.dayOf(handoffOf(rota, clock, rotation.start)) === today,
  };
}

/** When the rotation that starts on a day takes over: its first business day, at the settings' time. */
export function handoffOf(rota: RotaSettings, clock: BusinessClock, start: string): number {
  return clock.nextTime(clock.startOf(start), rota.handoffAt);
}

/** The names of those who serve, as `Ana Ruiz with Ben Osei`; a stand-in is said. */
export function dutyNames(rota: RotaSettings, duties: readonly Duty[]): string {
  if (duties.length === 0) return 'nobody';
  return duties
    .map(({ of, by, isGap }) => {
      const cover = by === of ? '' : ` (for ${nameOf(rota, of)})`;
      return `${nameOf(rota, by)}${cover}${isGap ? ' (away)' : ''}`;
    })
    .join(' with ');
}
