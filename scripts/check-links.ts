import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { check, LinkState } from 'linkinator';
import { serveFolder } from '../src/io/serve-folder.ts';

const USAGE = `Checks every internal link and anchor of a built site. Run \`npm run build\` first.

  npm run links                  dist/
  npm run links -- dist-internal`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { help: { type: 'boolean', short: 'h', default: false } },
});
const folder = positionals[0] ?? 'dist';
if (values.help) {
  console.log(USAGE);
} else if (!existsSync(folder)) {
  console.error(`There is no built site in ${folder}.\n\n${USAGE}`);
  process.exitCode = 1;
} else {
  const site = await serveFolder(folder);
  const { links } = await check({
    path: `${site.url}/`,
    recurse: true,
    checkFragments: true,
    linksToSkip: (link) => Promise.resolve(!link.startsWith(site.url)),
  });
  await site.close();
  const broken = links.filter(({ state }) => state === LinkState.BROKEN);
  for (const { url, parent, status } of broken) console.log(`${parent ?? '/'}: ${url} (${status ?? 'no answer'})`);
  console.log(`${folder}: ${links.length} links checked, ${broken.length} broken.`);
  if (broken.length > 0) process.exitCode = 1;
}
