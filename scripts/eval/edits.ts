import { editSequences } from '../kit/edit-sequences.ts';

export const name = 'edits';
export const about = 'what people wrote, after random sequences of their edits and of runs of `draft` on real files';

const SEQUENCES = 10_000;

/** Plays sequences of edits, moves, deletions, crashes and runs; says how many ran and what was lost. */
export async function run(): Promise<void> {
  const { sequences, runs, edits, lost } = await editSequences(SEQUENCES);
  console.log(
    `${sequences} sequences, ${runs} runs, ${edits} acts of people: ${lost.length} times something was lost (target 0)`,
  );
  for (const one of lost.slice(0, 10)) console.log(`  ${one}`);
  if (lost.length > 0) process.exitCode = 1;
}
