import fc from 'fast-check';
import { test, expect } from 'vitest';
import { account, type Account } from '../kit/zendesk-account.ts';
import { EVERY_FAULT } from '../kit/zendesk-faults.ts';

/** One thing that happens at the desk, to one of its tickets, or a pull. */
type Act =
  | {
      readonly kind: 'open' | 'comment' | 'note' | 'close' | 'delete' | 'scrub' | 'redact' | 'hide' | 'system';
      readonly id: number;
    }
  | { readonly kind: 'wait'; readonly seconds: number }
  | {
      readonly kind: 'pull';
      readonly downAfter: number | undefined;
      readonly dieAfter: number | undefined;
      readonly faultEvery: number;
      readonly shuffle: boolean;
    }
  | { readonly kind: 'expire' };

const id = fc.integer({ min: 1, max: 12 });
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('open' as const), id }) },
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constantFrom('comment', 'note', 'close', 'delete', 'scrub', 'redact', 'hide', 'system'),
      id,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('wait' as const), seconds: fc.integer({ min: 1, max: 4000 }) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('pull' as const),
      downAfter: fc.option(fc.integer({ min: 1, max: 12 }), { nil: undefined }),
      dieAfter: fc.option(fc.integer({ min: 1, max: 12 }), { nil: undefined }),
      faultEvery: fc.integer({ min: 2, max: 9 }),
      shuffle: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ kind: 'expire' as const }) },
);

test('whatever happens at the desk, on the way and to the run, the last pull leaves exactly what the desk holds', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 4, maxLength: 30 }), async (acts) => {
      await using it = await account();
      it.server.mostPerPage = 3;
      for (let first = 1; first <= 8; first += 1) it.desk.open(first, {}, `word${first} and more`);
      it.desk.tick(100);
      for (const one of acts) await happen(it, one);
      it.server.faults = () => undefined;
      it.server.page = (rows) => rows;
      await it.pull();
      expect(it.stored()).toEqual(it.truth());
      const idle = await it.pull();
      expect(idle).toMatchObject({ new: 0, changed: 0, deleted: 0 });
    }),
    { numRuns: 60 },
  );
});

async function happen(it: Account, one: Act): Promise<void> {
  if (one.kind === 'wait') it.desk.tick(one.seconds);
  else if (one.kind === 'expire') it.server.expireCursors();
  else if (one.kind === 'pull') await troubledPull(it, one);
  else change(it, one);
}

/** A pull through faults, which may come to an end in the middle. */
async function troubledPull(
  it: Account,
  { downAfter, dieAfter, faultEvery, shuffle }: Act & { kind: 'pull' },
): Promise<void> {
  const first = it.server.seen.length;
  it.server.page = (rows) => (shuffle ? [...rows].reverse() : rows);
  it.server.faults = ({ count, nth }) => {
    if (downAfter !== undefined && count - first > downAfter) return { kind: 'status', status: 503 };
    return count % faultEvery === 0 && nth < 6 ? EVERY_FAULT[count % EVERY_FAULT.length] : undefined;
  };
  try {
    await it.pull({ wait: false, dieAfter });
  } catch (error) {
    if (downAfter === undefined && dieAfter === undefined) throw error;
  }
}

function change({ desk }: Account, { kind, id: ticket }: Act & { id: number }): void {
  desk.tick(1);
  const there = desk.tickets.get(ticket);
  if (kind === 'open' && there === undefined) desk.open(ticket, { tags: [`t${ticket}`] }, `word${ticket} and more`);
  if (there === undefined || there.status === 'deleted') return;
  if (kind === 'comment') desk.comment(ticket, `word${ticket} again`);
  if (kind === 'note') desk.comment(ticket, 'A note', { public: false });
  if (kind === 'close') desk.set(ticket, { status: 'closed' });
  if (kind === 'delete') desk.delete(ticket);
  if (kind === 'scrub') desk.scrub(ticket);
  if (kind === 'redact') desk.redact(ticket, `word${ticket}`);
  if (kind === 'hide') desk.makePrivate(ticket, desk.comments.get(ticket)![0]!.id);
  if (kind === 'system') {
    there.status = 'solved';
    desk.systemUpdate(ticket);
  }
}
