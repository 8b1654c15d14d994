import { startPanel } from './search-panel.ts';

/** Starts the panel of the search page, and keeps the query in the address so that a search can be shared. */
export function startSearchPage(): void {
  const panel = document.querySelector<HTMLElement>('#search-page')!;
  const asked = new URLSearchParams(location.search);
  startPanel(panel, { query: asked.get('q') ?? '', section: asked.get('section') ?? '' }, remember);
  panel.querySelector('input')?.focus();
}

function remember(query: string, section: string): void {
  const address = new URL(location.href);
  for (const [name, value] of Object.entries({ q: query, section })) {
    if (value === '') address.searchParams.delete(name);
    else address.searchParams.set(name, value);
  }
  history.replaceState(null, '', address);
}
