import german from 'natural/lib/natural/stemmers/porter_stemmer_de.js';
import spanish from 'natural/lib/natural/stemmers/porter_stemmer_es.js';
import french from 'natural/lib/natural/stemmers/porter_stemmer_fr.js';
import italian from 'natural/lib/natural/stemmers/porter_stemmer_it.js';
import english from 'natural/lib/natural/stemmers/porter_stemmer.js';
import dutch from 'natural/lib/natural/stemmers/porter_stemmer_nl.js';
import norwegian from 'natural/lib/natural/stemmers/porter_stemmer_no.js';
import portuguese from 'natural/lib/natural/stemmers/porter_stemmer_pt.js';
import russian from 'natural/lib/natural/stemmers/porter_stemmer_ru.js';
import swedish from 'natural/lib/natural/stemmers/porter_stemmer_sv.js';
import ukrainian from 'natural/lib/natural/stemmers/porter_stemmer_uk.js';

const STEMMERS: Readonly<Record<string, { readonly stem: (word: string) => string }>> = {
  de: german,
  en: english,
  es: spanish,
  fr: french,
  it: italian,
  nl: dutch,
  no: norwegian,
  pt: portuguese,
  ru: russian,
  sv: swedish,
  uk: ukrainian,
};

/** Words of letters only, so that codes and numbers stay as they are. */
const STEMMABLE = /^\p{L}{3,}$/u;

/**
 * A stemmer for one language that remembers every word it has seen: the same words come back all the time, and the
 * algorithms are a hundred times slower than a look-up. Languages without a stemmer get their words back.
 *
 * @param language  ISO 639-1; `und` is taken for English, which only cuts endings that English has
 */
export function stemmer(language: string): (word: string) => string {
  let own = stemmers.get(language);
  if (own === undefined) stemmers.set(language, (own = newStemmer(language)));
  return own;
}

const stemmers = new Map<string, (word: string) => string>();

function newStemmer(language: string): (word: string) => string {
  const algorithm = STEMMERS[language === 'und' ? 'en' : language];
  const known = new Map<string, string>();
  return (word) => {
    let stem = known.get(word);
    if (stem === undefined) {
      stem = algorithm !== undefined && STEMMABLE.test(word) ? algorithm.stem(word) : word;
      known.set(word, stem);
    }
    return stem;
  };
}
