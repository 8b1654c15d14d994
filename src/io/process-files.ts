import { globSync } from 'node:fs';
import { join } from 'node:path';
import { WeekFigures } from '../model/figures.ts';
import { Board, Escalations, HandoffRecord } from '../model/process-files.ts';
import type { Id } from '../model/ticket.ts';
import { readIfThere, writeWhole } from './files.ts';
import { readJson } from './json.ts';

const escalationsPath = (contentDir: string): string => join(contentDir, 'escalations.json');
const recordPath = (contentDir: string, day: string): string => join(contentDir, 'handoffs', `${day}.json`);

/** Where the handoff page of a day lies, under the content folder. */
export function handoffPagePath(day: string): string {
  return `process/handoffs/${day}.md`;
}

/** The issues made from tickets. @throws UserError naming every mistake with its line */
export function readEscalations(contentDir: string): Map<Id, string> {
  const escalations = readJson(escalationsPath(contentDir), Escalations) ?? {};
  return new Map(Object.entries(escalations).map(([ref, issue]) => [/^\d+$/.test(ref) ? Number(ref) : ref, issue]));
}

export function writeEscalations(contentDir: string, escalations: ReadonlyMap<Id, string>): void {
  const sorted = [...escalations].sort(([a], [b]) => String(a).localeCompare(String(b), 'en', { numeric: true }));
  writeWhole(escalationsPath(contentDir), `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`);
}

/** The newest handoff from before a day, if any. @throws UserError naming every mistake with its line */
export function readHandoffBefore(
  contentDir: string,
  day: string,
): { readonly day: string; readonly record: HandoffRecord } | undefined {
  const before = globSync('*.json', { cwd: join(contentDir, 'handoffs') })
    .map((name) => name.replace(/\.json$/, ''))
    .filter((written) => written < day)
    .sort()
    .at(-1);
  const record = before === undefined ? undefined : readJson(recordPath(contentDir, before), HandoffRecord);
  return record && { day: before!, record };
}

export function writeHandoffRecord(contentDir: string, day: string, record: HandoffRecord): void {
  writeWhole(recordPath(contentDir, day), `${JSON.stringify(record, null, 1)}\n`);
}

export function readHandoffPage(contentDir: string, day: string): string | undefined {
  return readIfThere(join(contentDir, handoffPagePath(day)));
}

export function writeHandoffPage(contentDir: string, day: string, text: string): void {
  writeWhole(join(contentDir, handoffPagePath(day)), text);
}

/** The figures of all weeks, oldest first. @throws UserError naming every mistake with its line */
export function readFigures(contentDir: string): WeekFigures[] {
  return globSync('figures/*.json', { cwd: contentDir })
    .sort()
    .map((path) => readJson(join(contentDir, path), WeekFigures)!);
}

export function writeFigures(contentDir: string, figures: WeekFigures): void {
  writeWhole(join(contentDir, 'figures', `${figures.week}.json`), `${JSON.stringify(figures, null, 1)}\n`);
}

const boardPath = (contentDir: string): string => join(contentDir, 'board.json');

/** What the last triage left for the desk board, if any did. @throws UserError naming every mistake with its line */
export function readBoard(contentDir: string): Board | undefined {
  return readJson(boardPath(contentDir), Board);
}

export function writeBoard(contentDir: string, board: Board): void {
  writeWhole(boardPath(contentDir), `${JSON.stringify(board, null, 1)}\n`);
}
