import porter from 'natural/lib/natural/stemmers/porter_stemmer.js';

/** Letters and digits, with an apostrophe or full stop inside (`don't`, `128.7`). */
const WORD = /[\p{L}\p{M}\p{N}]+(?:['’.][\p{L}\p{M}\p{N}]+)*/gu;
/** Longer ones are keys, addresses or dumps, not words. */
const LONGEST_WORD = 40;
const STEMMABLE = /^[a-z]{3,}$/;

/** Words that say nothing about what a question asks. `how`, `not` and `cannot` tell questions apart and stay. */
const STOP_WORDS = new Set(
  `a an the and or of to in on at for with by from as is are was were be been am it its this that these those i me my mine
  we our us you your he she they them their there his her do does did have has had will would could should so if then than
  but about any all some please hi hello hey thanks thank just i'm i've i'd i'll it's that's can which what who one`.split(
    /\s+/,
  ),
);

const stems = new Map<string, string>();

/** The words of a text in their order: lower case, English endings cut, stop words left out. */
export function terms(text: string): string[] {
  return (text.normalize('NFKC').toLowerCase().match(WORD) ?? [])
    .filter((word) => word.length <= LONGEST_WORD && !STOP_WORDS.has(word))
    .map(stem);
}

/** Remembers every word: the algorithm is a hundred times slower than a look-up. */
function stem(word: string): string {
  let known = stems.get(word);
  if (known === undefined) stems.set(word, (known = STEMMABLE.test(word) ? porter.stem(word) : word));
  return known;
}
