import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveFolder, type ServedFolder } from '../../src/io/serve-folder.ts';

let folder: string;
let site: ServedFolder;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'served-'));
  mkdirSync(join(folder, 'site/kb'), { recursive: true });
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  writeFileSync(join(folder, 'site/404.html'), 'not here');
  writeFileSync(join(folder, 'site/kb/index.html'), 'articles');
  site = await serveFolder(join(folder, 'site'));
});
afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true });
});

test('a folder is served by its index', async () => {
  const response = await fetch(`${site.url}/kb/?q=1`);
  expect([response.status, await response.text()]).toEqual([200, 'articles']);
});

test.each(['/nope', '/kb', '/%', '/nope/../../secret.txt'])(
  '%s is answered with the page for missing pages',
  async (path) => {
    expect(await get(path)).toEqual([404, 'not here']);
  },
);

test.each(['/../secret.txt', '/..%2fsecret.txt', '/kb/..%2f..%2fsecret.txt'])(
  'nothing outside the folder is served: %s',
  async (path) => {
    expect(await get(path)).toEqual([404, 'not here']);
  },
);

/** Asks for a path as it stands; `fetch` would tidy it up first. */
function get(path: string): Promise<[number | undefined, string]> {
  return new Promise((done, failed) => {
    const { hostname, port } = new URL(site.url);
    request({ hostname, port, path }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => done([response.statusCode, Buffer.concat(chunks).toString()]));
    })
      .on('error', failed)
      .end();
  });
}
