import type { Board } from '../model/process-files.ts';
import type { Triage } from './triage.ts';

/** What of a triage the desk board shows: everything but the words of tickets. */
export function boardOf({ at, stale, lines, checklist }: Triage): Board {
  return {
    at,
    ...(stale === undefined ? {} : { stale }),
    lines: lines.map(({ ticket, status, turn, urgency, deadlineWords, todo, why, rule }) => ({
      ticket,
      status,
      turn,
      urgency,
      deadlineWords,
      todo,
      why,
      rule,
    })),
    checklist: checklist.map(({ what, state, left }) => ({ what, state, ...(left === undefined ? {} : { left }) })),
  };
}
