/**
 * ROUGE-L: how much of a reference text is found, in order, in another. Recall, 0..1: the longest common subsequence of words, as a
 * share of the reference.
 *
 * @see Lin, "ROUGE: A Package for Automatic Evaluation of Summaries", 2004
 */
export function rougeL(words: readonly string[], reference: readonly string[]): number {
  if (reference.length === 0) return 0;
  let before = new Uint32Array(words.length + 1);
  for (const wanted of reference) {
    const row = new Uint32Array(words.length + 1);
    for (let at = 0; at < words.length; at += 1) {
      row[at + 1] = words[at] === wanted ? before[at]! + 1 : Math.max(before[at + 1]!, row[at]!);
    }
    before = row;
  }
  return before[words.length]! / reference.length;
}
