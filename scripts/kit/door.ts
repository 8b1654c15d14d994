import process from 'node:process';
import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { skippingAloud } from './data.ts';

/** Something that is measured: prints its table. */
export interface Measurement<Options> {
  readonly name: string;
  /** What it measures, in a line. */
  readonly about: string;
  /** @throws MissingData where it can do nothing without the data folder */
  readonly run: (options: Options) => Promise<void> | void;
}

interface Door<Options> {
  /** How it is called: `npm run …`. */
  readonly script: string;
  readonly measurements: readonly Measurement<Options>[];
  /** Options with what their help says. */
  readonly options: Readonly<Record<string, ParseArgsOptionsConfig[string] & { readonly help: string }>>;
  /** Reads the options; a number that is none is an error. */
  readonly read: (values: Readonly<Record<string, string | boolean>>) => Options;
}

/** Runs the measurements that the command line names, or all. Exit code 2 for what there is not. */
export async function enter<Options>(door: Door<Options>): Promise<void> {
  const asked = readCommandLine(door);
  if ('why' in asked) {
    console.error(`${asked.why}\n\n${usage(door)}`);
    process.exitCode = 2;
  } else if (asked.help) {
    console.log(usage(door));
  } else {
    for (const { name, about, run } of asked.measurements) {
      console.log(`\n# ${name}: ${about}`);
      await skippingAloud(name, () => run(asked.options));
    }
  }
}

interface Asked<Options> {
  readonly help: boolean;
  readonly measurements: readonly Measurement<Options>[];
  readonly options: Options;
}

function readCommandLine<Options>({ measurements, options, read }: Door<Options>): Asked<Options> | { why: string } {
  try {
    const { values, positionals } = parsed(options);
    const unknown = positionals.filter((asked) => !measurements.some(({ name }) => name === asked));
    if (unknown.length > 0) return { why: `There is no ${unknown.join(', ')}.` };
    const named = measurements.filter(({ name }) => positionals.length === 0 || positionals.includes(name));
    return { help: values['help'] === true, measurements: named, options: read(values) };
  } catch (error) {
    // Both `parseArgs` and `wholeNumber` say in words what a person got wrong.
    if (error instanceof TypeError || error instanceof RangeError) return { why: error.message };
    throw error;
  }
}

function parsed(options: ParseArgsOptionsConfig): {
  values: Record<string, string | boolean>;
  positionals: readonly string[];
} {
  const own = Object.entries(options).map(([name, { type, default: value }]) => [name, { type, default: value! }]);
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { ...(Object.fromEntries(own) as ParseArgsOptionsConfig), help: { type: 'boolean', short: 'h' } },
  });
  return { values: values, positionals };
}

function usage<Options>({ script, measurements, options }: Door<Options>): string {
  const lines = [
    ...measurements.map(({ name, about }) => `  ${name.padEnd(14)} ${about}`),
    ...Object.entries(options).map(([name, { help }]) => `  --${name.padEnd(12)} ${help}`),
  ];
  return `npm run ${script} -- [NAME…] [OPTION…]    without a name, all of them\n\n${lines.join('\n')}`;
}

/** A whole number of 1 or more. @throws RangeError */
export function wholeNumber(value: string | boolean | undefined): number {
  const number = Number(value);
  if (Number.isInteger(number) && number > 0) return number;
  throw new RangeError(`${String(value)} is not a whole number above 0.`);
}
