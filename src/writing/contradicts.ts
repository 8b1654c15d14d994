import { terms } from '../text/terms.ts';
import { words } from '../text/tokenize.ts';

/** Share of the other terms, 0..1, that two sentences about one thing have in common. */
const SAME_THING = 0.6;
const FEWEST_TERMS = 3;

/** Words that turn a sentence round; `stem` drops them, so they are looked for as they stand. */
const NOT = /^(?:not|never|no|none|cannot|without|\p{L}+n't)$/u;
const VALUE = /\d/;

/** Opposites that support desks use of settings. */
const OPPOSITES: readonly (readonly [string, string])[] = [
  ['on', 'off'],
  ['enable', 'disable'],
  ['enabled', 'disabled'],
  ['check', 'uncheck'],
  ['tick', 'untick'],
  ['select', 'deselect'],
  ['install', 'uninstall'],
  ['true', 'false'],
  ['always', 'never'],
  ['before', 'after'],
  ['allow', 'block'],
];

/** Whether two sentences speak of one thing and one says the opposite of the other, or gives other numbers. */
export type Contradicts = (one: string, other: string) => boolean;

/** Compares sentences, each of which is read once however often it is compared. */
export function contradictor(): Contradicts {
  const known = new Map<string, Parts>();
  const read = (sentence: string): Parts => {
    const found = known.get(sentence) ?? parts(sentence);
    known.set(sentence, found);
    return found;
  };
  return (one, other) => areOpposed(read(one), read(other));
}

function areOpposed(a: Parts, b: Parts): boolean {
  const [fewer, more] = [Math.min(a.about.size, b.about.size), Math.max(a.about.size, b.about.size)];
  if (fewer < FEWEST_TERMS || fewer < SAME_THING * more) return false;
  const common = a.about.intersection(b.about).size;
  if (common < FEWEST_TERMS || common < SAME_THING * (fewer + more - common)) return false;
  if (a.values.size > 0 && b.values.size > 0 && a.values.isDisjointFrom(b.values)) return true;
  if (a.isNegated !== b.isNegated) return true;
  return OPPOSITES.some(([x, y]) => (a.words.has(x) && b.words.has(y)) || (a.words.has(y) && b.words.has(x)));
}

interface Parts {
  /** Terms without values and opposites. */
  readonly about: ReadonlySet<string>;
  readonly values: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
  readonly isNegated: boolean;
}

const OPPOSITE_TERMS = new Set(OPPOSITES.flat().flatMap((word) => terms(word)));

function parts(sentence: string): Parts {
  const all = words(sentence);
  const own = terms(sentence);
  return {
    about: new Set(own.filter((term) => !VALUE.test(term) && !OPPOSITE_TERMS.has(term))),
    values: new Set(all.filter((word) => VALUE.test(word))),
    words: new Set(all),
    isNegated: all.some((word) => NOT.test(word)),
  };
}
