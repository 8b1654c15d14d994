import { readTicketFile } from '../io/ticket-file.ts';
import type { Ticket } from '../model/ticket.ts';
import type { Source } from './pull.ts';

const ROWS_PER_TRANSACTION = 500;

/** `pull FILE`. */
export function pullFile(path: string): Source {
  return async ({ house, store, keepFrom, pulled }) => {
    let batch: Ticket[] = [];
    const save = (): void => {
      store.transaction(() => {
        for (const ticket of batch) pulled[store.putTicket(ticket)] += 1;
      });
      batch = [];
      house.progress.show(`${path}: ${pulled.new + pulled.changed + pulled.same} tickets`);
    };
    for await (const read of readTicketFile(path)) {
      if ('why' in read) pulled.unreadable.set(`line ${read.line}`, read.why);
      else if (Date.parse(read.ticket.updated_at) < keepFrom) pulled.expired += 1;
      else {
        batch.push(read.ticket);
        pulled.comments += read.ticket.comments.length;
      }
      if (batch.length === ROWS_PER_TRANSACTION) save();
    }
    save();
  };
}
