import { withStore } from './house.ts';
import type { Verb } from './verb.ts';

export const verb: Verb = {
  describe: (command) =>
    command
      .summary('print the store as ticket JSONL')
      .description('Prints every ticket of the store as ticket JSONL, raw: mind where it goes.'),
  run: async (house) => {
    await withStore(house, (store) => {
      for (const ticket of store.tickets()) house.out(`${JSON.stringify(ticket)}\n`);
    });
  },
};
