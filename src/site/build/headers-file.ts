import type { AstroIntegration } from 'astro';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Writes `_headers` beside the pages, which Netlify, Cloudflare Pages and others send with every file. */
export function headersFile(): AstroIntegration {
  return {
    name: 'tier-zero-headers',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const site = fileURLToPath(dir);
        const pages = globSync('**/*.html', { cwd: site })
          .sort()
          .map((page) => readFileSync(join(site, page), 'utf8'));
        writeFileSync(join(site, '_headers'), headersOf(pages));
      },
    },
  };
}

const META = /<meta http-equiv="content-security-policy" content="([^"]*)"/giu;

/**
 * The headers that go with every file: the pages' own policy, what any of them allows, and what a page cannot say of itself.
 *
 * @param pages  HTML of built pages
 */
export function headersOf(pages: readonly string[]): string {
  const policy = new Map<string, Set<string>>();
  for (const page of pages) {
    // A page has one policy, first of all: what stands further down came from elsewhere.
    const [directives = ''] = [...page.matchAll(META)].map(([, content]) => content!);
    for (const directive of directives.split(';')) {
      const [name, ...sources] = directive.trim().split(/\s+/u);
      if (name === undefined || name === '') continue;
      const all = policy.get(name) ?? new Set<string>();
      for (const source of sources) all.add(source);
      policy.set(name, all);
    }
  }
  policy.set('frame-ancestors', new Set(["'none'"]));
  const csp = [...policy].map(([name, sources]) => [name, ...sources].join(' ')).join('; ');
  return [
    '/*',
    `  Content-Security-Policy: ${csp}`,
    '  X-Content-Type-Options: nosniff',
    '  X-Frame-Options: DENY',
    '  Referrer-Policy: strict-origin-when-cross-origin',
    '  Permissions-Policy: camera=(), geolocation=(), microphone=()',
    '  Cross-Origin-Opener-Policy: same-origin',
    '',
  ].join('\n');
}
