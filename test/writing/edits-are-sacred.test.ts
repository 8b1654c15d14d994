import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Ledger } from '../../src/model/topic.ts';
import { planDraft, type DraftStep } from '../../src/writing/plan-drafts.ts';
import { isUntouched } from '../../src/writing/seal.ts';

const ID = 't-aaaaaaaa';
const SLUGS = ['a', 'b'];
const FOLDERS = ['kb', 'kb/deep', 'process'];

/** A desk's folder as a map, its ledger, and what people left in it. */
interface Desk {
  readonly files: Map<string, string>;
  ledger: Ledger;
  /** Texts that a person wrote and nobody took away since: path → text. */
  readonly theirs: Map<string, string>;
  /** A person took the draft away, and has not asked for it again. */
  gone: boolean;
}

type Act = (desk: Desk) => void;

const freshPage = (version: number): string => `---\ntitle: v${version}\ntopic: ${ID}\n---\n\nBody ${version}\n`;

function decide(desk: Desk, version: number, slug: string): DraftStep {
  const pages = [...desk.files]
    .filter(([, text]) => /^topic: t-aaaaaaaa\r?$/m.test(text.slice(0, 200)))
    .map(([path]) => ({ path, topic: ID }));
  const read = (path: string): string | undefined => desk.files.get(path);
  return planDraft(
    { kind: 'article', topic: ID, slug, page: freshPage(version) },
    { ledger: desk.ledger, pages, read },
  );
}

/** What `draft` does with a decision: write only where the file still says what was seen. */
function apply(desk: Desk, step: DraftStep): void {
  if (step.kind === 'keep') return;
  if (desk.files.get(step.path) === step.over) desk.files.set(step.path, step.text);
}

function remember(desk: Desk, step: DraftStep): void {
  if (step.kind === 'keep' && (step.why === 'moved' || step.why === 'deleted')) return;
  desk.ledger = { topics: { [ID]: { title: 'x', firstWeek: 'w', lastWeek: 'w', draft: step.path } } };
}

const version = fc.nat(3);
const slug = fc.constantFrom(...SLUGS);
const where = fc.double({ min: 0, max: 1, noNaN: true });

const run = fc.tuple(version, slug).map(([v, s]): Act => (desk) => {
  const step = decide(desk, v, s);
  apply(desk, step);
  remember(desk, step);
});
const crash = fc.tuple(version, slug).map(
  ([v, s]): Act =>
    (desk) =>
      apply(desk, decide(desk, v, s)),
);
const twoAtOnce = fc.tuple(version, version, slug).map(([v, w, s]): Act => (desk) => {
  const [first, second] = [decide(desk, v, s), decide(desk, w, s)];
  apply(desk, first);
  apply(desk, second);
  remember(desk, first);
  remember(desk, second);
});

/** A person changes one page's text. */
const change = (edit: (text: string, at: number, typed: string) => string): fc.Arbitrary<Act> =>
  fc.tuple(where, fc.nat(), fc.string({ minLength: 1, maxLength: 5 })).map(([at, pick, typed]): Act => (desk) => {
    const paths = [...desk.files.keys()];
    const path = paths[pick % Math.max(1, paths.length)];
    if (path === undefined) return;
    const before = desk.files.get(path)!;
    const after = edit(before, Math.floor(at * before.length), typed);
    if (after === before) return;
    desk.files.set(path, after);
    // Undoing one's own edit gives back the page as it was generated.
    if (isUntouched(after)) desk.theirs.delete(path);
    else desk.theirs.set(path, after);
  });
const typing = change((text, at, typed) => text.slice(0, at) + typed + text.slice(at));
const cutting = change((text, at) => text.slice(0, at) + text.slice(at + 1));
const windowsEnds = change((text) => text.replaceAll('\n', '\r\n'));
const formatter = change((text) => text.replace(/^title: (.*)$/m, 'title: "$1"'));
const duringARun = fc.tuple(version, slug, typing).map(([v, s, edit]): Act => (desk) => {
  const step = decide(desk, v, s);
  edit(desk);
  apply(desk, step);
  remember(desk, step);
});

const move = fc
  .tuple(fc.nat(), fc.constantFrom(...FOLDERS), fc.constantFrom('a', 'moved'))
  .map(([pick, folder, name]): Act => (desk) => {
    const paths = [...desk.files.keys()];
    const from = paths[pick % Math.max(1, paths.length)];
    const to = `${folder}/${name}.mdx`;
    if (from === undefined || desk.files.has(to)) return;
    const text = desk.files.get(from)!;
    desk.files.delete(from);
    desk.theirs.delete(from);
    desk.files.set(to, text);
    // A page that no finished run knows of and that nobody typed into may still be renewed where it now lies.
    const known = desk.ledger.topics[ID];
    if (!isUntouched(text) || (known !== undefined && known.draft !== to)) desk.theirs.set(to, text);
  });
const remove = fc.nat().map((pick): Act => (desk) => {
  const paths = [...desk.files.keys()];
  const path = paths[pick % Math.max(1, paths.length)];
  if (path === undefined) return;
  desk.files.delete(path);
  desk.theirs.delete(path);
  if (desk.files.size === 0 && desk.ledger.topics[ID] !== undefined) desk.gone = true;
});

const act = fc.oneof(run, run, crash, twoAtOnce, duringARun, typing, cutting, windowsEnds, formatter, move, remove);

test('in any order of runs, crashes, edits, moves and deletions nothing a person left is changed or brought back', () => {
  fc.assert(
    fc.property(fc.array(act, { minLength: 2, maxLength: 12 }), (acts) => {
      const desk: Desk = { files: new Map(), ledger: { topics: {} }, theirs: new Map(), gone: false };
      for (const one of acts) {
        one(desk);
        for (const [path, text] of desk.theirs) expect(desk.files.get(path)).toBe(text);
        if (desk.gone) expect([...desk.files.keys()]).toEqual([]);
        expect(
          [...desk.files].filter(([path, text]) => isUntouched(text) && !desk.theirs.has(path)).length,
        ).toBeLessThan(2);
      }
    }),
    { numRuns: 10_000 },
  );
});
