import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const STARLIGHT = dirname(fileURLToPath(import.meta.resolve('@astrojs/starlight')));

/**
 * Hashes of the scripts that Starlight's own components put into pages inline, for the content security policy.
 *
 * They are taken from Starlight's source and never from built pages, so that a script which found its way into a page is not
 * blessed with the others.
 */
export function starlightScriptHashes(): `sha256-${string}`[] {
  const sources = globSync('{components,user-components}/*.astro', { cwd: STARLIGHT }).sort();
  return sources
    .flatMap((file) => [...readFileSync(join(STARLIGHT, file), 'utf8').matchAll(INLINE_SCRIPT)])
    .map(([, script]) => `sha256-${createHash('sha256').update(script!).digest('base64')}` as const);
}

const INLINE_SCRIPT = /<script is:inline[^>]*>([\s\S]*?)<\/script>/gu;
