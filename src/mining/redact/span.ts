import type { Mask, Span } from '../../model/redacted.ts';
import type { Words } from './read-words.ts';

/** Finds values of some kinds; spans may overlap those of other finders. Linear in the text. */
export type Finder = (words: Words) => Iterable<Span>;

/** A finder that needs no words. */
export type TextFinder = (text: string) => Iterable<Span>;

/** A finder from a global pattern; the group named `value`, if there is one, is the private part. */
export function pattern(
  type: Mask,
  shape: RegExp,
  holds: (value: string, match: RegExpExecArray) => boolean = () => true,
): TextFinder {
  return function* (text) {
    for (const match of text.matchAll(shape)) {
      const value = match.groups?.['value'] ?? match[0];
      if (value === '' || !holds(value, match)) continue;
      const start = match.index + (value === match[0] ? 0 : match[0].lastIndexOf(value));
      yield { start, end: start + value.length, type };
    }
  };
}
