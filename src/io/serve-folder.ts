import { createReadStream, statSync } from 'node:fs';
import { readIfThere } from './files.ts';
import { createServer } from 'node:http';
import { createGzip } from 'node:zlib';
import { extname, join, resolve, sep } from 'node:path';

/** A folder of files that is served on this machine only. */
export interface ServedFolder {
  /** `http://127.0.0.1:PORT`, without a slash at the end. */
  readonly url: string;
  close(): Promise<void>;
}

/** Serves a built site the way a static host does: folders by their `index.html`, everything else `404.html` with status 404, with
 * the headers of `_headers`, text compressed. */
export async function serveFolder(folder: string, port = 0): Promise<ServedFolder> {
  const root = resolve(folder);
  const headers = headersIn(readIfThere(join(root, '_headers')) ?? '');
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const found = fileFor(root, pathname);
    const file = found ?? join(root, '404.html');
    const type = TYPES[extname(file)] ?? 'application/octet-stream';
    const isPacked = PACKED.test(type) && String(request.headers['accept-encoding']).includes('gzip');
    response.writeHead(found === undefined ? 404 : 200, {
      ...headers,
      'content-type': type,
      'x-content-type-options': 'nosniff',
      ...(isPacked ? { 'content-encoding': 'gzip' } : {}),
    });
    const bytes = createReadStream(file).on('error', () => response.end());
    if (isPacked) bytes.pipe(createGzip()).pipe(response);
    else bytes.pipe(response);
  });
  await new Promise<void>((started, failed) => server.once('error', failed).listen(port, '127.0.0.1', started));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return {
    url: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((closed, failed) => {
        server.close((error) => (error === undefined ? closed() : failed(error)));
        server.closeAllConnections();
      }),
  };
}

/** What `_headers` says of all files. */
function headersIn(text: string): Record<string, string> {
  const [, lines = ''] = /^\/\*\n((?: {2}.*\n?)+)/m.exec(text) ?? [];
  return Object.fromEntries(
    Array.from(lines.matchAll(/^ {2}([\w-]+): (.*)$/gm), ([, name, value]) => [name!.toLowerCase(), value!]),
  );
}

function fileFor(root: string, pathname: string): string | undefined {
  let path: string;
  try {
    path = join(root, decodeURIComponent(pathname));
  } catch {
    return undefined;
  }
  if ((path !== root && !path.startsWith(root + sep)) || path === join(root, '_headers')) return undefined;
  const file = pathname.endsWith('/') ? join(path, 'index.html') : path;
  return statSync(file, { throwIfNoEntry: false })?.isFile() === true ? file : undefined;
}

const PACKED = /^(?:text\/|application\/(?:json|xml)|image\/svg)/;

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
};
