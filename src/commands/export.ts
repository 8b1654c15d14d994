import { withStore } from './house.ts';
import type { Ticket } from '../model/ticket.ts';
import type { Verb } from './verb.ts';

export const verb: Verb = {
  describe: (command) =>
    command
      .summary('print the store as ticket JSONL')
      .description('Prints every ticket of the store as ticket JSONL, raw: mind where it goes.'),
  run: async (house) => {
    await withStore(house, (store) => {
      for (const ticket of store.tickets()) house.out(`${JSON.stringify(line(ticket))}\n`);
    });
  },
};

/** The ticket as its source gave it. */
function line({ untitled, ...ticket }: Ticket): unknown {
  return untitled === true ? { ...ticket, subject: null } : ticket;
}
