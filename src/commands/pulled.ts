import type { Store } from '../io/store.ts';
import type { Id } from '../model/ticket.ts';

/** What one source brought. */
export interface Pulled {
  readonly source: string;
  new: number;
  changed: number;
  /** Read again, and as before. */
  same: number;
  deleted: number;
  comments: number;
  /** Older than the settings let the store keep. */
  expired: number;
  /** Left out because somebody had them forgotten. */
  forgotten: number;
  requests: number;
  /** Seconds of the run, and of them those spent waiting for a limit or a next try. */
  seconds: number;
  waitedSeconds: number;
  /** Rows that were left out, and why; fields are named, never their values. */
  readonly unreadable: Map<Id, string>;
}

export function nothingPulled(source: string): Pulled {
  return {
    source,
    new: 0,
    changed: 0,
    same: 0,
    deleted: 0,
    comments: 0,
    expired: 0,
    forgotten: 0,
    requests: 0,
    seconds: 0,
    waitedSeconds: 0,
    unreadable: new Map(),
  };
}

/** Runs `work` as one transaction; what it counts stays only when its rows do. */
export function countedTransaction(store: Store, pulled: Pulled, work: () => void): void {
  const before = { ...pulled };
  try {
    store.transaction(work);
  } catch (error) {
    Object.assign(pulled, before);
    throw error;
  }
}

/** One line for people; counts that are 0 and say nothing are left out. */
export function describePulled(pulled: Pulled): string {
  const parts = [
    `${pulled.new} new`,
    `${pulled.changed} changed`,
    pulled.same > 0 && `${pulled.same} as before`,
    `${pulled.deleted} deleted`,
    `${pulled.unreadable.size} unreadable`,
    `${pulled.comments} comments`,
    pulled.expired > 0 && `${pulled.expired} older than kept`,
    pulled.forgotten > 0 && `${pulled.forgotten} forgotten and left out`,
    pulled.requests > 0 && `${pulled.requests} requests`,
    `${pulled.seconds.toFixed(1)} s`,
    pulled.waitedSeconds >= 1 && `${pulled.waitedSeconds.toFixed(0)} s of them waiting`,
  ];
  return `${pulled.source}: ${parts.filter(Boolean).join(', ')}`;
}

export function pulledAsData(pulled: Pulled): unknown {
  return { ...pulled, unreadable: [...pulled.unreadable].map(([id, why]) => ({ id, why })) };
}
