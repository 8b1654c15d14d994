import { z } from 'zod';
import { UserError } from '../../model/user-error.ts';
import type { ZendeskClient } from './client.ts';
import { earlier, EARLIEST_S, nextStep, type Place } from './export-step.ts';
import { ZendeskError } from './zendesk-error.ts';

/** Rows are read one by one later, so that one bad row does not cost its page. */
const Rows = z
  .array(z.unknown())
  .nullish()
  .transform((rows) => rows ?? []);

const ExportPage = z.object({
  tickets: z.array(z.unknown()),
  users: Rows,
  groups: Rows,
  organizations: Rows,
  after_cursor: z.string().nullish(),
  after_url: z.string().nullish(),
  end_of_stream: z.boolean(),
});

/** A page of the export, and where the walk goes on once its rows are safe. */
export interface ExportPage {
  readonly tickets: readonly unknown[];
  readonly users: readonly unknown[];
  readonly groups: readonly unknown[];
  readonly organizations: readonly unknown[];
  /** The place after this page; `undefined` when the page gave none. */
  readonly next: Place | undefined;
  readonly ended: boolean;
}

const ROWS_PER_PAGE = 1000;
const MOST_REFUSALS = 4;
/** How Zendesk says that a place is too recent, expired or unknown. */
const REFUSALS = new Set([400, 410, 422]);

/**
 * Walks the cursor export of tickets from `start` to the end of the stream, a page at a time. The caller stores a page
 * before it asks for the next one.
 *
 * A cursor that has expired is replaced by a start time safely before the newest row of the walk. Rows may repeat.
 *
 * @param newest  highest `generated_timestamp` that is stored, s since 1970; asked again at each refusal
 * @throws UserError when the cursor no longer moves
 * @see https://developer.zendesk.com/api-reference/ticketing/ticket-management/incremental_exports/
 */
export async function* exportPages(
  client: ZendeskClient,
  start: Place,
  newest: () => number | undefined,
): AsyncGenerator<ExportPage> {
  const seen = new Set<string>();
  let place = start;
  let again = 0;
  let refusals = 0;
  for (;;) {
    const sent = 'cursor' in place ? place.cursor : undefined;
    const page = await readPage(client, place);
    if (page === 'refused') {
      refusals += 1;
      if (refusals > MOST_REFUSALS) throw refusedTooOften();
      seen.clear();
      place = { startTime: restart(place, newest(), refusals) };
      continue;
    }
    refusals = 0;
    const step = nextStep(page, sent, seen, again);
    if (step.kind === 'stuck') throw stuck();
    again = step.kind === 'again' ? again + 1 : 0;
    if (step.cursor !== undefined) place = { cursor: step.cursor };
    if (sent !== undefined) seen.add(sent);
    yield { ...page, next: step.cursor === undefined ? undefined : place, ended: step.kind === 'end' };
    if (step.kind === 'end') return;
  }
}

async function readPage(client: ZendeskClient, place: Place): Promise<z.infer<typeof ExportPage> | 'refused'> {
  const query = new URLSearchParams({
    ...('cursor' in place ? { cursor: place.cursor } : { start_time: String(place.startTime) }),
    per_page: String(ROWS_PER_PAGE),
    include: 'users,groups,organizations',
  });
  const path = '/api/v2/incremental/tickets/cursor';
  try {
    const page = ExportPage.safeParse(await client.get(`${path}?${query.toString()}`));
    if (page.success) return page.data;
    throw new ZendeskError(200, `not an export page: ${page.error.issues[0]!.path.join('.')}`, path);
  } catch (error) {
    if (error instanceof ZendeskError && REFUSALS.has(error.status)) return 'refused';
    throw error;
  }
}

function restart(refused: Place, newest: number | undefined, refusals: number): number {
  const position = 'startTime' in refused ? Math.min(refused.startTime, newest ?? Infinity) : newest;
  return position === undefined ? EARLIEST_S : earlier(position, refusals);
}

function refusedTooOften(): UserError {
  return new UserError(
    'Zendesk refuses every place in the export; what was read before is in the store.',
    'Check that the account allows incremental exports, then pull again.',
  );
}

function stuck(): UserError {
  return new UserError(
    "Zendesk's export no longer moves: the same cursor comes back; what was read before is in the store.",
    'Pull again in some minutes; if it stays so, tell Zendesk support.',
  );
}
