import type { Id } from '../model/ticket.ts';

/** The key of a row in the store. Numbers and strings stay apart: 7 and "7" are two ids. */
export function keyOf(id: Id): string {
  return typeof id === 'number' ? String(id) : `"${id}`;
}

export function idOf(key: string): Id {
  return key.startsWith('"') ? key.slice(1) : Number(key);
}
