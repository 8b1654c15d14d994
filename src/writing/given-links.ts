import type { Answer } from './answers.ts';

const MOST_LINKS = 4;

/** Addresses of pages that agents gave in at least two tickets, most often given first; a page's languages and sections count as one. */
export function linksIn(answers: readonly Answer[]): string[] {
  const pages = new Map<string, { url: string; tickets: Set<unknown> }>();
  for (const { turn, outcome, ref } of answers) {
    if (outcome === 'refuted') continue;
    for (const [url] of turn.text.matchAll(/https?:\/\/[^\s<>()"'`\]]+[^\s<>()"'`\].,;:!?]/g)) {
      const page = withoutTracking(url).replace(/\/$/, '');
      const key = page.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/[a-z]{2}-[a-z]{2}(?=\/)/i, '');
      if (!key.includes('/') || /\[\w+(?: \d+)?\]/.test(key)) continue;
      const known = pages.get(key) ?? { url: page, tickets: new Set() };
      known.tickets.add(ref);
      pages.set(key, known);
    }
  }
  return [...pages.values()]
    .filter(({ tickets }) => tickets.size >= 2)
    .sort((a, b) => b.tickets.size - a.tickets.size || (a.url < b.url ? -1 : 1))
    .slice(0, MOST_LINKS)
    .map(({ url }) => url);
}

/** Where in a page one came from, and how it is shown, makes no other page; anything else in a query may name the page. */
function withoutTracking(url: string): string {
  const [, page = '', query = ''] = /^([^?#]*)(?:\?([^#]*))?/.exec(url)!;
  const kept = query
    .split('&')
    .filter((one) => one !== '' && !/^(?:utm_\w+|as|s|hl|lang|locale|redirect\w*|ref)=/i.test(one));
  return kept.length === 0 ? page : `${page}?${kept.join('&')}`;
}
