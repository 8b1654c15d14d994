import { MASKS, type Span } from '../../model/redacted.ts';
import { readWords } from './read-words.ts';
import type { Finder } from './span.ts';

/** A mask in a text: `[email]`, `[name 2]`. */
export const MASK = new RegExp(String.raw`\[(?:${MASKS.join('|')})(?: \d{1,6})?\]`, 'g');

/** A part of a text, and how much of it counts: what is found nearer to its cut ends may be there for want of a neighbour. */
export interface Area {
  readonly from: number;
  readonly to: number;
  readonly least: number;
  readonly most: number;
}

/** How far from a mask it changes what its neighbours mean, and how much more of the text they need around them; in characters. */
const NEAR = 250;
const AROUND = 200;

export function whole({ length }: string): Area {
  return { from: 0, to: length, least: 0, most: length };
}

/** The parts of a text around its masks; all of it where that is most of it. */
export function areasAround({
  text,
  masks,
}: {
  readonly text: string;
  readonly masks: readonly { readonly start: number; readonly end: number }[];
}): Area[] {
  const areas: Area[] = [];
  let size = 0;
  for (const { start, end } of masks) {
    const last = areas.at(-1);
    const isJoined = last !== undefined && start - NEAR - AROUND <= last.to;
    const from = isJoined ? last.from : Math.max(0, start - NEAR - AROUND);
    const to = Math.min(text.length, end + NEAR + AROUND);
    size += to - (isJoined ? last.to : from);
    if (isJoined) areas.pop();
    areas.push({ from, to, least: from === 0 ? 0 : from + AROUND, most: to === text.length ? to : to - AROUND });
  }
  return size > text.length * 0.8 ? [whole(text)] : areas;
}

/** What finders find in an area, as spans of the text. */
export function foundIn({ from, to, least, most }: Area, text: string, finders: readonly Finder[]): Span[] {
  return found(text.slice(from, to), finders)
    .map(({ start, end, type }) => ({ start: start + from, end: end + from, type }))
    .filter(({ start, end }) => start >= least && end <= most);
}

/** Disjoint spans in order, none touching a mask; where finders disagree the earlier one in the list wins. */
function found(text: string, finders: readonly Finder[]): Span[] {
  let taken = masksIn(text);
  const words = readWords(text);
  const all: Span[] = [];
  for (const find of finders) {
    const one = find(words);
    const fresh = Array.isArray(one) ? (one as Span[]) : [...one];
    if (fresh.length === 0) continue;
    const free = withoutOverlaps(
      fresh.sort((a, b) => a.start - b.start || b.end - a.end),
      taken,
      // What is left of a value beside a mask may be a mere quotation mark.
    ).filter(({ start, end }) => /[\p{L}\p{N}]/u.test(text.slice(start, end)));
    if (free.length === 0) continue;
    for (const span of free) all.push(span);
    taken = [...taken, ...free].sort((a, b) => a.start - b.start);
  }
  return all.sort((a, b) => a.start - b.start);
}

function masksIn(text: string): readonly Span[] {
  if (!text.includes('[')) return [];
  return Array.from(text.matchAll(MASK), ({ index, 0: mask }) => ({
    start: index,
    end: index + mask.length,
    type: 'name',
  }));
}

/** Those of `fresh` (in order) that overlap neither each other nor `taken` (in order, disjoint); cut down to what is free. */
function withoutOverlaps(fresh: readonly Span[], taken: readonly Span[]): Span[] {
  const free: Span[] = [];
  let at = 0;
  let last = 0;
  for (const { start, end, type } of fresh) {
    let from = Math.max(start, last);
    while (at < taken.length && taken[at]!.end <= from) at++;
    let next = at;
    if (taken[next] !== undefined && taken[next]!.start <= from) from = Math.max(from, taken[next++]!.end);
    const to = Math.min(end, taken[next]?.start ?? end);
    if (to <= from) continue;
    free.push({ start: from, end: to, type });
    last = to;
  }
  return free;
}
