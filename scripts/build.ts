import { rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { checkSupport } from '../src/commands/check-quality.ts';
import { AUDIENCES, type Audience } from '../src/model/audience.ts';
import { UserError } from '../src/model/user-error.ts';
import { assertContentIsSound } from '../src/site/build/content-problems.ts';
import { cacheDir, contentDir, outDir } from '../src/site/source.ts';

const USAGE = `Builds the site from the content folder (TIERZERO_CONTENT, else content).

  npm run build                          the public site, into dist/
  npm run build -- --audience internal   with drafts, runbooks and reports, into dist-internal/
  npm run build -- --out DIR             into another folder, which is emptied first`;

process.exitCode = await main();

async function main(): Promise<number> {
  const { audience, out, help } = flags() ?? {};
  if (help === true) {
    console.log(USAGE);
    return 0;
  }
  const known = AUDIENCES.find((name) => name === audience);
  if (known === undefined) {
    console.error(USAGE);
    return 2;
  }
  process.env['TIERZERO_AUDIENCE'] = known;
  if (out !== undefined) process.env['TIERZERO_OUT'] = out;
  try {
    assertContentIsSound(contentDir(), known);
    assertSupport(known);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    console.error(`${error.message}\n${error.hint}`);
    return 1;
  }
  return build();
}

/** What a page says stands in tickets, for customers in enough of them: nothing else is built. @throws UserError */
function assertSupport(audience: Audience): void {
  const problems = checkSupport({ contentDir: contentDir() }).filter(
    ({ rule }) => audience === 'public' || rule !== 'too-few-customers',
  );
  if (problems.length === 0) return;
  const mistakes = problems.map(({ path, line, message }) => `${contentDir()}/${path}:${line}: ${message}`);
  throw new UserError(mistakes.join('\n'), 'Mend these pages, then build again.');
}

/** Astro says itself what is wrong with a page, and where. */
async function build(): Promise<number> {
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  const astro = await import('astro');
  // The cache remembers pages by their text alone; what a page may show depends on more than that.
  for (const stale of [outDir(), cacheDir()]) rmSync(stale, { recursive: true, force: true });
  try {
    await astro.build({});
    return 0;
  } catch (error) {
    rmSync(outDir(), { recursive: true, force: true });
    console.error(describe(error));
    return 1;
  }
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { loc, id, hint } = error as { loc?: { file?: string; line?: number }; id?: string; hint?: string };
  const file = loc?.file ?? id;
  const where = file === undefined ? '' : `${file}${loc?.line === undefined ? '' : `:${loc.line}`}: `;
  const what = `${where}${error.message}${hint === undefined ? '' : `\n${hint}`}`;
  return file === undefined && hint === undefined ? (error.stack ?? what) : what;
}

function flags() {
  try {
    return parseArgs({
      options: {
        audience: { type: 'string', default: 'public' },
        out: { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    }).values;
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return undefined;
  }
}
