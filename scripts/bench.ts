import * as drafts from './bench/drafts.ts';
import { mine } from './bench/mine.ts';

/** One bench a name; each prints its table. */
const BENCHES: Readonly<Record<string, () => Promise<void> | void>> = { mine, [drafts.name]: drafts.run };

const asked = process.argv.slice(2).filter((argument) => !argument.startsWith('-'));
const unknown = asked.filter((name) => !(name in BENCHES));
if (unknown.length > 0) {
  console.error(`There is no bench ${unknown.join(', ')}.\nChoose from: ${Object.keys(BENCHES).join(', ')}.`);
  process.exitCode = 2;
} else {
  for (const name of asked.length > 0 ? asked : Object.keys(BENCHES)) await BENCHES[name]!();
}
