/** Of texts that differ by a typing mistake or two, this share of their trigrams or more is the same. */
const ALIKE = 0.6;
/** The same as a share of the trigrams of both, those of one counted beside those of the other. */
const ALIKE_OF_BOTH = 0.375;
/** The start of a text tells whether it is the same text. */
const MOST_CHARACTERS = 400;

/** The letters and digits of a text, in lower case: what is left of it however it is set. */
export function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase();
}

/** The groups of three neighbouring characters at the start of a text, whatever its case, marks and spaces. */
export function trigrams(text: string): ReadonlySet<string> {
  const letters = ` ${text
    .slice(0, MOST_CHARACTERS)
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;
  return new Set(Array.from({ length: Math.max(1, letters.length - 2) }, (_, at) => letters.slice(at, at + 3)));
}

/** Whether two sets of trigrams are of almost the same text: their Jaccard similarity is above 0.6. */
export function areAlike(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  if (Math.min(a.size, b.size) <= ALIKE * Math.max(a.size, b.size)) return false;
  let spare = a.size - ALIKE_OF_BOTH * (a.size + b.size);
  for (const trigram of a) if (!b.has(trigram) && --spare <= 0) return false;
  return spare > 0;
}

/**
 * The first of each set of almost equal texts, in the order given.
 *
 * Cost: at worst the square of the number of items.
 */
export function withoutAlike<T>(items: readonly T[], textOf: (item: T) => string): T[] {
  const kept: { readonly item: T; readonly own: ReadonlySet<string> }[] = [];
  for (const item of items) {
    const own = trigrams(textOf(item));
    if (!kept.some((other) => areAlike(own, other.own))) kept.push({ item, own });
  }
  return kept.map(({ item }) => item);
}
