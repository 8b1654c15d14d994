/** What grouping needs to know of a page. */
export interface Shelved {
  readonly title: string;
  readonly subject?: string | undefined;
}

export interface Shelf<T> {
  readonly name: string;
  /** Anchor of the shelf on its page; unique among the shelves. */
  readonly anchor: string;
  readonly pages: readonly T[];
}

/** Fewest pages for which letters help more than one plain list. */
const LETTERS_FROM = 30;

/**
 * Groups pages for an index: by subject when pages have subjects, else by first letter when there are many.
 *
 * Pages without a subject come last, under "More". The order of the pages is kept.
 */
export function shelve<T>(pages: readonly T[], read: (page: T) => Shelved): Shelf<T>[] {
  const hasSubjects = pages.some((page) => read(page).subject !== undefined);
  if (!hasSubjects && pages.length < LETTERS_FROM) {
    return pages.length === 0 ? [] : [{ name: 'All', anchor: 'all', pages }];
  }
  const groups = Map.groupBy(pages, (page) => (hasSubjects ? (read(page).subject ?? MORE) : initial(read(page).title)));
  return [...groups]
    .sort(([a], [b]) => Number(a === MORE) - Number(b === MORE) || compare(a, b))
    .map(([name, members], at) => ({ name, anchor: `${anchorOf(name)}-${at + 1}`, pages: members }));
}

/** Pages by each thing that they apply to, by name; a page of several stands under each. The order of the pages is kept. */
export function byEnvironment<T>(pages: readonly T[], read: (page: T) => readonly string[]): Shelf<T>[] {
  const names = [...new Set(pages.flatMap(read))].sort(compare);
  return names.map((name, at) => ({
    name,
    anchor: `${anchorOf(name)}-${at + 1}`,
    pages: pages.filter((page) => read(page).includes(name)),
  }));
}

const MORE = 'More';

const compare = new Intl.Collator('en', { numeric: true }).compare;

function initial(title: string): string {
  const letter = /\p{L}|\p{N}/u.exec(title)?.[0].toLocaleUpperCase('en') ?? '#';
  return /\p{N}/u.test(letter) ? '0-9' : letter;
}

function anchorOf(name: string): string {
  return (
    name
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/gu, '') || 'more'
  );
}
