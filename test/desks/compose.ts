import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { composeDesk, type Desk } from './composer/compose-desk.ts';
import { readSources } from './composer/sources.ts';

export const CAUSEWAY = join(import.meta.dirname, 'causeway');

/** The sample desk Causeway, made afresh from its sources. */
export function causeway(): Desk {
  return composeDesk(readSources(CAUSEWAY), 'causeway');
}

/** Ticket JSONL, and a line `ticket<TAB>problem<TAB>article or -` a ticket. */
export function deskFiles({ tickets, truth }: Desk): { 'tickets.jsonl': string; 'truth.tsv': string } {
  return {
    'tickets.jsonl': tickets.map((ticket) => `${JSON.stringify(ticket)}\n`).join(''),
    'truth.tsv': truth.map(({ ticket, problem, article }) => `${ticket}\t${problem}\t${article ?? '-'}\n`).join(''),
  };
}

if (import.meta.main) {
  for (const [name, text] of Object.entries(deskFiles(causeway()))) writeFileSync(join(CAUSEWAY, name), text);
}
