import type { Thread } from '../model/thread.ts';
import { language } from '../text/language.ts';
import { folded, isOrdinary } from './redact/words.ts';

/** Letters, or digits: the parts of names and codes are words of their own. */
const WORD = /[\p{L}\p{M}]+|\p{N}+/gu;
/** A mask, or what stands in a page for one customer's own value. */
const PLACEHOLDER = /<[a-z][a-z-]*>|\[[a-z]+(?: \d{1,6})?\]/g;
/** Numbers of so few digits count things. */
const SHORT_NUMBER = 2;

/**
 * Learns which words stand in tickets of at least `k` people of at least `k` organizations, and gives a test for what customers may
 * read: a text of such words and ordinary ones. A word of one organization's project, a number of one case, or a misspelling by
 * which somebody would know their own mail fails. Takes time linear in the tickets.
 *
 * @param threads  tickets of the window, whatever their topic
 */
export function sharedWords(threads: Iterable<Thread>, k: number): (text: string) => boolean {
  const shared = new Set<string>();
  const holders = new Map<string, { readonly people: Set<string>; readonly organizations: Set<string> }>();
  for (const thread of threads) {
    const { requester, organization } = thread;
    if (requester === null) continue;
    for (const word of new Set(saidIn(thread).match(WORD)?.map(folded))) {
      if (shared.has(word)) continue;
      const by = holders.get(word) ?? { people: new Set(), organizations: new Set() };
      holders.set(word, by);
      by.people.add(requester);
      by.organizations.add(organization === null ? `person ${requester}` : `organization ${organization}`);
      if (by.people.size < k || by.organizations.size < k) continue;
      shared.add(word);
      holders.delete(word);
    }
  }
  return (text) => {
    const bare = text.replace(PLACEHOLDER, ' ');
    // Telling the language takes longer than the rest; most texts hold shared words only.
    let foreign: boolean | undefined;
    const isForeign = (): boolean => (foreign ??= !KNOWN_LANGUAGES.has(language(bare)));
    return [...bare.matchAll(WORD)].every(
      ([word], at) => shared.has(folded(word)) || isPlain(word, at === 0, isForeign),
    );
  };
}

/** The dictionary is English; most texts too short to tell are. */
const KNOWN_LANGUAGES: ReadonlySet<string> = new Set(['en', 'und']);

/** The word says nothing of anybody: a small number, or a word of the language that no capital makes a name. */
function isPlain(word: string, isFirst: boolean, isForeign: () => boolean): boolean {
  if (word.length === 1) return true;
  if (/^\p{N}/u.test(word)) return word.length <= SHORT_NUMBER;
  const isName = word !== word.toLowerCase() && word !== word.toUpperCase() && !isFirst;
  return !isName && (isOrdinary(folded(word)) || isForeign());
}

function saidIn({ question, turns }: Thread): string {
  const passages = [question, ...turns].flatMap(({ text, pasted }) => [text, ...pasted]);
  return [question.subject, ...passages].join('\n');
}
