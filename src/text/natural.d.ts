/** The parts of `natural` that are imported by path: the package's own entry reads `.env` and loads a thousand modules. */
declare module 'natural/lib/natural/stemmers/*.js' {
  const stemmer: { readonly stem: (word: string) => string };
  export default stemmer;
}

declare module 'natural/lib/natural/util/*.js' {
  export const words: readonly string[];
}

declare module 'natural/lib/natural/tokenizers/regexp_tokenizer.js' {
  export class RegexpTokenizer {
    constructor(options: { readonly pattern: RegExp; readonly gaps: boolean });
    tokenize(text: string): string[] | null;
  }
}
