import { draft } from './draft.ts';
import { mine } from './mine.ts';
import { pullAll } from './pull.ts';
import { report } from './report.ts';
import type { Verb } from './verb.ts';

export const verb: Verb = {
  describe: (command) =>
    command
      .summary('pull, mine, draft and report in one go')
      .description(
        'The weekly run: pulls every SOURCE that is named, mines the last window, writes drafts and prints the report. ' +
          'Rows that cannot be read do not stop it; it says so in the end.',
      )
      .argument('[source...]', 'what to pull first, as for pull'),
  run: async (house, sources) => {
    const step = { ...house, json: false, out: house.warn };
    const complaint = sources.length > 0 ? await pullAll(step, sources, {}) : undefined;
    const mined = await mine(house, {});
    await draft(step, {}, mined);
    await report(house, {});
    if (complaint !== undefined) throw complaint;
  },
};
