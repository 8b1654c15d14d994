import { readTicketFile } from '../io/ticket-file.ts';
import type { Ticket } from '../model/ticket.ts';
import type { Store } from '../io/store.ts';
import { UserError } from '../model/user-error.ts';
import { printJson, withStore, type House } from './house.ts';
import type { Verb } from './verb.ts';

const ROWS_PER_TRANSACTION = 500;

export const verb: Verb = {
  describe: (command) =>
    command
      .summary('bring tickets into the store')
      .description('Brings tickets into the store. SOURCE is a ticket JSONL file, plain or .gz.')
      .argument('<source...>', 'files to read'),
  run: pull,
};

/** Brings every source into the store, one after the other. */
export async function pull(house: House, sources: readonly string[]): Promise<void> {
  await withStore(house, async (store) => {
    for (const source of sources) await pullFile(house, store, source);
  });
}

async function pullFile(house: House, store: Store, path: string): Promise<void> {
  let tickets = 0;
  const unreadable: { line: number; why: string }[] = [];
  let batch: Ticket[] = [];
  const save = (): void => {
    store.transaction(() => batch.forEach((ticket) => store.putTicket(ticket)));
    tickets += batch.length;
    batch = [];
    house.progress.show(`${path}: ${tickets} tickets`);
  };
  for await (const read of readTicketFile(path)) {
    if ('why' in read) unreadable.push({ line: read.line, why: read.why });
    else batch.push(read.ticket);
    if (batch.length === ROWS_PER_TRANSACTION) save();
  }
  save();
  for (const { line, why } of unreadable) house.warn(`${path}:${line}: ${why}`);
  if (house.json) printJson(house, { source: path, tickets, unreadable });
  else house.out(`${path}: ${tickets} tickets, ${unreadable.length} unreadable\n`);
  if (unreadable.length > 0) {
    throw new UserError(
      `${path}: ${unreadable.length} lines were left out; the other ${tickets} tickets are in the store.`,
      'Mend the lines named above and pull the file again: rows that are in already are replaced, not doubled.',
    );
  }
}
