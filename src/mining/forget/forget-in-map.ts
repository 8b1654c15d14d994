import type { QuestionMap } from '../../model/question-map.ts';
import type { Id } from '../../model/ticket.ts';

/** A map without tickets; the others stay where they stand. */
export function forgetInMap(map: QuestionMap, gone: ReadonlyMap<Id, unknown>): QuestionMap {
  const isKept = (_: unknown, at: number): boolean => !gone.has(map.tickets[at]!);
  return {
    ...map,
    tickets: map.tickets.filter(isKept),
    x: map.x.filter(isKept),
    y: map.y.filter(isKept),
    words: map.words.filter(isKept),
  };
}
