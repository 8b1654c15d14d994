import type { Problem } from '../../model/problem.ts';
import type { Support } from '../../model/evidence.ts';
import type { CheckedPage } from './page.ts';

/** Sections of an article that hold no sentence of a ticket. */
const WITHOUT_SENTENCES: ReadonlySet<string | undefined> = new Set([undefined, 'Related']);

/**
 * Finds what a generated article says without a ticket that carries it.
 *
 * @param page  an article as it was written, untouched
 */
export function unsupported(page: CheckedPage, support: readonly Support[]): Problem[] {
  const carried = support.map(({ text }) => letters(text)).sort((a, b) => b.length - a.length);
  return page.blocks
    .filter(({ section }) => !WITHOUT_SENTENCES.has(section))
    .flatMap(({ text, line }): Problem[] => {
      let rest = letters(text);
      if (carried.some((one) => one.includes(rest))) return [];
      for (const one of carried) rest = rest.replace(one, ' ');
      if (rest.replaceAll(' ', '').length === 0) return [];
      const message = 'says something that no ticket carries: draft it again, or write it yourself and remove the seal';
      return [{ path: page.path, line, rule: 'unsupported-sentence', message }];
    });
}

/**
 * Finds what a page for customers still says in the words of a draft although fewer than `k` people of `k` organizations were told it.
 * A sentence that an editor reworded is the editor's.
 */
export function fromTooFew(page: CheckedPage, support: readonly Support[], k: number): Problem[] {
  const blocks = page.blocks.map(({ text, line }) => ({ said: letters(text), line }));
  return support.flatMap(({ text, people = 0, organizations = 0 }): Problem[] => {
    if (people >= k && organizations >= k) return [];
    const sentence = letters(text.split('\n')[0]!);
    const block = blocks.find(({ said }) => said.includes(sentence));
    if (block === undefined) return [];
    const message =
      `stands as ${count(people, 'customer')} of ${count(organizations, 'organization')} got it: ` +
      'make sure that it holds for everyone and tells of nobody, then name yourself in confirmedBy, or reword it';
    return [{ path: page.path, line: block.line, rule: 'too-few-customers', message }];
  });
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}

/** A link shows its address without the protocol. */
function letters(text: string): string {
  return text
    .toLowerCase()
    .replace(/\bhttps?:\/\//g, '')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
