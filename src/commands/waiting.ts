/** A wait that is under way. */
export interface Wait {
  /** ms since 1970. */
  readonly until: number;
  readonly why: string;
}

/** What a progress line says of a wait, with the whole seconds that are left at `now`, ms since 1970; nothing when it is over. */
export function waiting(wait: Wait | undefined, now: number): string {
  const left = wait === undefined ? 0 : Math.ceil((wait.until - now) / 1000);
  return left > 0 ? `, waiting ${left} s (${wait!.why})` : '';
}

/** Of two waits, the one that lasts longer. */
export function longer(known: Wait | undefined, wait: Wait): Wait {
  return known !== undefined && known.until > wait.until ? known : wait;
}

/** Counts the seconds in which a run waits; waits that overlap, as those of parallel requests do, count once. */
export function waitCounter(): (now: number, ms: number) => number {
  let until = -Infinity;
  return (now, ms) => {
    const more = Math.max(0, now + ms - Math.max(now, until));
    until = Math.max(until, now + ms);
    return more / 1000;
  };
}
