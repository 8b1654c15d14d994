import { expect, test } from 'vitest';
import { encode, withoutUnused } from '../../src/text/vocabulary.ts';

const spelled = ({ terms, lists }: ReturnType<typeof encode>): string[][] =>
  lists.map((list) => Array.from(list, (term) => terms[term]!));

test('terms that no text has any more are dropped, and the texts read as before', () => {
  const { terms, lists } = encode([{ text: 'zebra crossing' }, { text: 'opera crossing zebra' }, { text: 'harbour' }]);
  const some = withoutUnused({ terms, lists: [lists[1]!, lists[2]!] });
  expect(some.terms).toHaveLength(4);
  expect(spelled(some)).toEqual(spelled({ terms, lists }).slice(1));
  const few = withoutUnused({ terms, lists: [lists[0]!] });
  expect(few.terms).toHaveLength(2);
  expect(spelled(few)).toEqual(spelled({ terms, lists }).slice(0, 1));
});
