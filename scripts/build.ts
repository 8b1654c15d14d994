import { parseArgs } from 'node:util';
import { rmSync } from 'node:fs';
import { AUDIENCES } from '../src/model/audience.ts';

const USAGE = `Builds the site from the content folder (TIERZERO_CONTENT, else content).

  npm run build                          the public site, into dist/
  npm run build -- --audience internal   with drafts, runbooks and reports, into dist-internal/`;

const { values } = parseArgs({
  options: { audience: { type: 'string', default: 'public' }, help: { type: 'boolean', short: 'h', default: false } },
});
if (values.help) {
  console.log(USAGE);
} else if (!AUDIENCES.some((name) => name === values.audience)) {
  console.error(`There is no audience "${values.audience}".\n\n${USAGE}`);
  process.exitCode = 2;
} else {
  process.env['TIERZERO_AUDIENCE'] = values.audience;
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  const { build } = await import('astro');
  const outDir = values.audience === 'internal' ? 'dist-internal' : 'dist';
  // The cache remembers pages by their text alone; what a page may show depends on more than that.
  for (const stale of [outDir, `node_modules/.astro/${values.audience}`])
    rmSync(stale, { recursive: true, force: true });
  await build({});
}
