/** Where a walk through the export stands: at a cursor, or at a time in s since 1970 when there is no cursor to trust. */
export type Place = { readonly cursor: string } | { readonly startTime: number };

/** The part of an export page that says how to go on. */
export interface PageEnd {
  readonly after_cursor?: string | null | undefined;
  readonly after_url?: string | null | undefined;
  readonly end_of_stream: boolean;
}

/** What to do after a page. `stuck`: asking on would bring the same answer for ever. */
export type Step =
  | { readonly kind: 'go'; readonly cursor: string }
  | { readonly kind: 'end'; readonly cursor: string | undefined }
  | { readonly kind: 'again'; readonly cursor: string | undefined }
  | { readonly kind: 'stuck' };

/** How often the same page is asked for again before the cursor counts as stuck. */
export const MOST_AGAIN = 4;

/**
 * Decides how to go on after a page. Only `end_of_stream` ends the walk, never an empty page; a missing cursor at the end
 * leaves the one that was sent, which stays good for the next increment.
 *
 * @param sent  the cursor that brought the page
 * @param seen  cursors sent before in this walk
 * @param again  pages in a row that brought no new cursor
 */
export function nextStep(page: PageEnd, sent: string | undefined, seen: ReadonlySet<string>, again: number): Step {
  const cursor = page.after_cursor ?? cursorIn(page.after_url);
  if (page.end_of_stream) return { kind: 'end', cursor: cursor ?? sent };
  if (cursor !== undefined && cursor !== sent && !seen.has(cursor)) return { kind: 'go', cursor };
  return again < MOST_AGAIN ? { kind: 'again', cursor: sent } : { kind: 'stuck' };
}

function cursorIn(url: string | null | undefined): string | undefined {
  return URL.parse(url ?? '')?.searchParams.get('cursor') ?? undefined;
}

/** Ten minutes, in s: twice the clock difference that two of Zendesk's machines are allowed. */
export const OVERLAP_S = 600;
/** The earliest start time that is sent; 0 is taken for missing by some. */
export const EARLIEST_S = 1;

/**
 * Where to start again when Zendesk refuses a start time as too recent, or a cursor as expired: ever earlier, never at now.
 *
 * @param position  highest `generated_timestamp` of the walk so far, or the start time that was refused; s since 1970
 * @param refusals  how often Zendesk has refused in a row, from 1
 */
export function earlier(position: number, refusals: number): number {
  return Math.max(EARLIEST_S, position - OVERLAP_S * 10 ** (refusals - 1));
}

/**
 * Where an increment starts: ten minutes before the newest row that is stored, so that a row which was written late in that
 * time is not missed; nearer, or at the cursor, where so many rows lie there that reading them again would cost more than
 * three pages.
 *
 * @param countFrom  stored rows with at least that `generated_timestamp`
 */
export function incrementStart(
  { cursor, position, fullPage = 0 }: Reached,
  countFrom: (second: number) => number,
): Place {
  if (position === undefined) return cursor === undefined ? { startTime: EARLIEST_S } : { cursor };
  const most = 3 * Math.max(fullPage, SMALL_PAGE);
  const affordable = [OVERLAP_S, OVERLAP_S / 10, 0].find((back) => countFrom(position - back) < most);
  if (affordable !== undefined) return { startTime: Math.max(EARLIEST_S, position - affordable) };
  return cursor === undefined ? { startTime: position } : { cursor };
}

/** How far the runs before have come. */
export interface Reached {
  readonly cursor?: string | undefined;
  /** Highest stored `generated_timestamp`, s since 1970. */
  readonly position?: number | undefined;
  /** Most rows on a page that was not the last; `undefined` when the export was never longer than a page. */
  readonly fullPage?: number | undefined;
}

/** Smaller pages cost more requests: to miss no row comes first. */
const SMALL_PAGE = 450;
