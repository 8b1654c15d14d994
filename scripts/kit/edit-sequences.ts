import { existsSync, globSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import process from 'node:process';
import { draft } from '../../src/commands/draft.ts';
import type { House } from '../../src/commands/house.ts';
import { readLedger, writeWeek } from '../../src/io/pages.ts';
import { openStore } from '../../src/io/store.ts';
import { Ticket } from '../../src/model/ticket.ts';
import type { Random } from '../../src/text/random.ts';
import { random } from '../../src/text/random.ts';
import { isUntouched } from '../../src/writing/seal.ts';
import { quietHouse, scratchFolder } from './scratch-house.ts';

const TOPIC = 't-aaaaaaaa';
const TITLES = ['How do I raise the memory limit?', 'How do I get more memory?', 'Why does my app stop?'];
const LONGEST = 12;

/** What came of the sequences. */
export interface Played {
  readonly sequences: number;
  readonly runs: number;
  readonly edits: number;
  /** Seed, act and path of each loss. */
  readonly lost: readonly string[];
}

/** One desk on disk, and what people left in it. */
interface Desk {
  readonly house: House;
  readonly dice: Random;
  /** Path → bytes that a person wrote and nobody took away since. */
  readonly theirs: Map<string, string>;
  /** Kinds of page that a person deleted. */
  readonly gone: Set<string>;
}

/** Plays seeded sequences of what people and runs do on one content folder each. */
export async function editSequences(sequences: number): Promise<Played> {
  using folder = scratchFolder();
  // Broken front matter is warned of by the thousand.
  const house = { ...quietHouse(folder.path, new Date('2026-11-23T00:00:00Z')), warn: () => undefined };
  const played = { sequences, runs: 0, edits: 0, lost: [] as string[] };
  {
    using store = openStore(house.storePath);
    for (const id of [1, 2, 3]) store.putTicket(ticket(id));
  }
  for (let seed = 1; seed <= sequences; seed += 1) {
    rmSync(house.contentDir, { recursive: true, force: true });
    const desk: Desk = { house, dice: random(seed), theirs: new Map(), gone: new Set() };
    const length = 2 + pick(desk, LONGEST - 1);
    for (let at = 0; at < length; at += 1) {
      const isRun = at === 0 || pick(desk, 5) < 2;
      if (isRun) played.runs += await someRun(desk);
      else played.edits += someEdit(desk);
      for (const what of losses(desk)) played.lost.push(`seed ${seed}, act ${at}: ${what}`);
    }
  }
  return played;
}

function losses({ house, theirs, gone }: Desk): string[] {
  const changed = [...theirs].filter(
    ([path, text]) => !existsSync(join(house.contentDir, path)) || read(house, path) !== text,
  );
  const back = pagesIn(house).filter((path) => gone.has(kindOf(path)) && !theirs.has(path));
  return [...changed.map(([path]) => `${path} changed`), ...back.map((path) => `${path} came back`)];
}

/** A run, two at once, or one that dies between two of its writes. */
async function someRun({ house, ...desk }: Desk): Promise<number> {
  writeWeek(house.contentDir, weekOf(TITLES[pick(desk, TITLES.length)]!));
  const kind = pick(desk, 5);
  if (kind === 0) return (await Promise.all([draft(house, {}), draft(house, {})])).length;
  if (kind > 2) return (await draft(house, {}), 1);
  const blocked = join(house.contentDir, `${kind === 1 ? 'topics.json' : `evidence/${TOPIC}.json`}.${process.pid}.tmp`);
  mkdirSync(blocked, { recursive: true });
  await draft(house, {}).catch(() => undefined);
  rmSync(blocked, { recursive: true, force: true });
  return 1;
}

type Edit = (text: string, at: number) => string;

const EDITS: readonly Edit[] = [
  (text, at) => `${text.slice(0, at)}x${text.slice(at)}`,
  (text, at) => text.slice(0, at) + text.slice(at + 1),
  (text) => text.replaceAll('\n', '\r\n'),
  (text) => text.replaceAll('\r\n', '\n'),
  (text) => `${text.trimEnd()}\n\n`,
  (text) => text.replace(/^title: (.*)$/m, 'title: "$1"'),
  (text) => text.replace(/^(seal: .*)\n/m, ''),
  (text) => text.replaceAll(/^- /gm, '* '),
  (text) => `\uFEFF${text}`,
  () => '',
];

/** A person types, formats, renames, moves or deletes. */
function someEdit(desk: Desk): number {
  const { house, theirs } = desk;
  const paths = pagesIn(house);
  const path = paths[pick(desk, Math.max(1, paths.length))];
  if (path === undefined) return 0;
  const kind = pick(desk, 8);
  if (kind === 0) remove(desk, path);
  else if (kind === 1) move(desk, path);
  else {
    const before = read(house, path);
    const after = EDITS[pick(desk, EDITS.length)]!(before, pick(desk, before.length + 1));
    if (after === before) return 0;
    writeFileSync(join(house.contentDir, path), after);
    if (isUntouched(after)) theirs.delete(path);
    else theirs.set(path, after);
  }
  return 1;
}

function remove({ house, theirs, gone }: Desk, path: string): void {
  rmSync(join(house.contentDir, path));
  theirs.delete(path);
  const kind = kindOf(path);
  const isKnown = readLedger(house.contentDir).topics[TOPIC]?.[kind] !== undefined;
  if (isKnown && !pagesIn(house).some((other) => kindOf(other) === kind)) gone.add(kind);
}

function move(desk: Desk, from: string): void {
  const { house, theirs } = desk;
  const folders = kindOf(from) === 'runbook' ? ['runbooks', 'runbooks/deep'] : ['kb', 'kb/deep', 'process'];
  const to = `${folders[pick(desk, folders.length)]!}/${['moved', 'how'][pick(desk, 2)]!}.mdx`;
  if (existsSync(join(house.contentDir, to))) return;
  const text = read(house, from);
  mkdirSync(dirname(join(house.contentDir, to)), { recursive: true });
  renameSync(join(house.contentDir, from), join(house.contentDir, to));
  theirs.delete(from);
  // A page that no finished run knows of and that nobody typed into may still be renewed where it lies.
  const known = readLedger(house.contentDir).topics[TOPIC]?.[kindOf(from)];
  if (!isUntouched(text) || (known !== undefined && known !== to)) theirs.set(to, text);
}

function kindOf(path: string): 'draft' | 'runbook' {
  return path.startsWith('runbooks/') ? 'runbook' : 'draft';
}

function pagesIn({ contentDir }: House): string[] {
  return globSync('{kb,runbooks,process}/**/*.mdx', { cwd: contentDir })
    .map((path) => path.split(sep).join('/'))
    .sort();
}

function read({ contentDir }: House, path: string): string {
  return readFileSync(join(contentDir, path), 'utf8');
}

function pick({ dice }: Pick<Desk, 'dice'>, below: number): number {
  return Math.floor(dice() * below);
}

function weekOf(title: string): Parameters<typeof writeWeek>[1] {
  const trend = { now: 1, before: 1, direction: 'steady' } as const;
  const coverage = { kind: 'new', score: 0 } as const;
  const topic = { id: TOPIC, title, size: 3, keywords: [], tickets: [1, 2, 3], requesters: 3, organizations: 3 };
  return {
    week: '2026-W47',
    window: { since: '2026-11-01T00:00:00Z', until: '2026-11-23T00:00:00Z' },
    tickets: 3,
    questions: 3,
    topics: [{ ...topic, trend, coverage, rank: 1, examples: [] }],
    unassigned: [],
  };
}

function ticket(id: number): Ticket {
  const at = (hour: number): string => `2026-11-0${id}T${String(hour).padStart(2, '0')}:00:00Z`;
  const said = (author: number, text: string, hour: number, isPublic = true) => ({
    id: id * 10 + hour,
    author_id: author,
    public: isPublic,
    plain_body: text,
    created_at: at(hour),
  });
  return Ticket.parse({
    source: 'zendesk',
    id,
    subject: 'More memory',
    status: 'solved',
    created_at: at(1),
    updated_at: at(6),
    requester_id: 100 + id,
    comments: [
      said(100 + id, 'My app stops with exit status 137.', 1),
      said(9, 'Ran `cf app web` and `cf events web`: it was killed for memory.', 2, false),
      said(9, 'Raise the limit with `cf scale web -m 1G`. Then set `memory: 1G` in the manifest.', 3),
      said(100 + id, 'That works, thank you', 4),
    ],
    users: [
      { id: 100 + id, role: 'end-user' },
      { id: 9, role: 'agent' },
    ],
  });
}
