/** Word → Penn Treebank tags, most frequent first. Declared here because its inferred type has 92,662 members. */
declare module 'natural/lib/natural/brill_pos_tagger/data/English/lexicon_from_posjs.json' {
  const lexicon: Readonly<Record<string, readonly string[]>>;
  export default lexicon;
}
