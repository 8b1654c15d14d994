import type { Span } from '../../model/redacted.ts';
import type { Finder, TextFinder } from './span.ts';

/** How much of the text around a telling word a finder gets to see, in characters. */
export interface Reach {
  readonly before: number;
  readonly after: number;
}

/** A text is looked through as a whole unless it is much longer than what is near to telling words. */
const WHOLE = 2000;

/** Asks a finder only where words of a kind stand, and shows it only what is around them. Linear: no part is shown twice. */
export function near(bit: number, { before, after }: Reach, find: TextFinder): Finder {
  return (words) => {
    const { text, starts, ends, length, all, bits } = words;
    if ((bits & bit) === 0) return NOTHING;
    if (text.length <= WHOLE) return find(text);
    const found: Span[] = [];
    let [from, to] = [-1, -1];
    const look = (): void => {
      if (from < 0) return;
      for (const { start, end, type } of find(text.slice(from, to)))
        found.push({ start: start + from, end: end + from, type });
    };
    for (let at = 0; at < length; at++) {
      if ((all[at]!.bits & bit) === 0) continue;
      if (starts[at]! - before > to) {
        look();
        from = Math.max(0, starts[at]! - before);
      }
      to = Math.max(to, Math.min(text.length, ends[at]! + after));
    }
    look();
    return found;
  };
}
const NOTHING: readonly Span[] = [];
