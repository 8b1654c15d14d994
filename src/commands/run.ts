import process from 'node:process';
import { Command, CommanderError, Option } from 'commander';
import { progressOnStderr } from '../io/progress.ts';
import { UserError } from '../model/user-error.ts';
import { instant } from './instant.ts';
import type { House } from './house.ts';
import type { Options, Verb } from './verb.ts';

/** The verbs, in the order in which a week uses them. Only the one that is called is loaded. */
export const VERBS: Readonly<Record<string, () => Promise<{ verb: Verb }>>> = {
  pull: () => import('./pull.ts'),
  export: () => import('./export.ts'),
  check: () => import('./check.ts'),
  mine: () => import('./mine.ts'),
  match: () => import('./match.ts'),
  redact: () => import('./redact.ts'),
  report: () => import('./report.ts'),
  weekly: () => import('./weekly.ts'),
  draft: () => import('./draft.ts'),
  propose: () => import('./propose.ts'),
  triage: () => import('./triage.ts'),
  rota: () => import('./rota.ts'),
  handoff: () => import('./handoff.ts'),
  escalate: () => import('./escalate.ts'),
  figures: () => import('./figures.ts'),
  forget: () => import('./forget.ts'),
};

const USAGE_ERROR = 2;

/**
 * Runs one command line and says how it ended: 0 done, 1 the person can mend it, 2 wrong usage.
 *
 * The one place that catches: a `UserError` becomes two lines on stderr; a bug keeps its stack trace.
 */
export async function run(argv: readonly string[]): Promise<number> {
  try {
    await (await program(argv)).parseAsync(argv, { from: 'user' });
    return typeof process.exitCode === 'number' ? process.exitCode : 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : USAGE_ERROR;
    if (!(error instanceof UserError)) throw error;
    process.stderr.write(`${error.message}\n${error.hint}\n`);
    return 1;
  }
}

async function program(argv: readonly string[]): Promise<Command> {
  const root = new Command('tierzero')
    .description('Learns from a support desk what its documentation should say next.')
    .exitOverride()
    .showHelpAfterError('Run it with --help to see how it is used.');
  const called = argv.find((word) => word in VERBS);
  for (const [name, load] of Object.entries(VERBS)) {
    if (called !== undefined && name !== called) continue;
    root.addCommand(command(name, (await load()).verb));
  }
  return root;
}

function command(name: string, verb: Verb): Command {
  const described = verb
    .describe(new Command(name))
    .addOption(new Option('--store <file>', 'the SQLite file').env('TIERZERO_STORE').default('.tierzero/desk.sqlite'))
    .addOption(new Option('--content <dir>', 'the content folder').env('TIERZERO_CONTENT').default('content'))
    .option('--now <iso>', 'what counts as now, for reruns', instant)
    .option('--json', 'answer with data')
    .exitOverride()
    .showHelpAfterError('Run it with --help to see how it is used.');
  return described.action(async () => {
    const { store, content, now, json, ...options } = described.opts<Common & Options>();
    const house: House = {
      storePath: store,
      contentDir: content,
      now: now ?? new Date(),
      json: json === true,
      env: process.env,
      stdin: () => process.stdin.setEncoding('utf8') as AsyncIterable<string>,
      out: (text) => void process.stdout.write(text),
      warn: (text) => void process.stderr.write(`${text}\n`),
      progress: progressOnStderr(),
    };
    try {
      await verb.run(house, described.args, options);
    } finally {
      house.progress.clear();
    }
  });
}

interface Common {
  readonly store: string;
  readonly content: string;
  readonly now?: Date;
  readonly json?: boolean;
}
