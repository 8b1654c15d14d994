import mdx from '@astrojs/mdx';
import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import { checklists } from './src/site/build/checklists.ts';
import { componentsInPages } from './src/site/build/components.ts';
import { starlightScriptHashes } from './src/site/build/inline-scripts.ts';
import { headersFile } from './src/site/build/headers-file.ts';
import { internalRoutes } from './src/site/build/internal-routes.ts';
import { modulesFromRoot } from './src/site/build/modules-from-root.ts';
import { pageLinks } from './src/site/build/page-links.ts';
import { redirectsOf } from './src/site/build/redirects.ts';
import { readPages } from './src/io/pages.ts';
import { RANKING } from './src/text/site-search.ts';
import { audience, cacheDir, contentDir, outDir, settings } from './src/site/source.ts';

const { name, site } = settings();

/** @param {string} language @returns {'ltr' | 'rtl'} */
function directionOf(language) {
  const locale = new Intl.Locale(language);
  return ('getTextInfo' in locale ? locale.getTextInfo() : locale.textInfo).direction ?? 'ltr';
}

export default defineConfig({
  srcDir: './src/site',
  publicDir: './src/site/public',
  outDir: outDir(),
  cacheDir: cacheDir(),
  ...(site.url === undefined ? {} : { site: site.url }),
  redirects: redirectsOf(readPages(contentDir()).pages, audience()),
  trailingSlash: 'always',
  compressHTML: true,
  markdown: { syntaxHighlight: false },
  security: {
    csp: {
      directives: [
        "default-src 'self'",
        "img-src 'self' data:",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
      ],
      scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"], hashes: starlightScriptHashes() },
      styleDirective: {
        resources: [
          { resource: "'self'", kind: 'element' },
          { resource: "'unsafe-inline'", kind: 'attribute' },
        ],
      },
    },
  },
  prerenderConflictBehavior: 'error',
  telemetry: false,
  devToolbar: { enabled: false },
  integrations: [
    ...(site.url === undefined ? [{ name: '@astrojs/sitemap', hooks: {} }] : []),
    starlight({
      title: name,
      locales: { root: { label: site.language, lang: site.language, dir: directionOf(site.language) } },
      head: [{ tag: 'link', attrs: { rel: 'alternate', type: 'application/rss+xml', href: '/rss.xml', title: name } }],
      disable404Route: true,
      pagefind: { ranking: RANKING },
      markdown: { processedDirs: [contentDir()] },
      customCss: ['theme', 'parts', 'search', 'explorer', 'print'].map((name) => `./src/site/styles/${name}.css`),
      routeMiddleware: './src/site/route-data.ts',
      components: {
        Banner: './src/site/overrides/Banner.astro',
        Search: './src/site/overrides/Search.astro',
        PageTitle: './src/site/overrides/PageTitle.astro',
        Footer: './src/site/overrides/Footer.astro',
      },
    }),
    mdx(),
    pageLinks(contentDir()),
    checklists(),
    headersFile(),
    ...(audience() === 'internal' ? [internalRoutes()] : []),
  ],
  vite: {
    plugins: [componentsInPages(contentDir()), modulesFromRoot(contentDir())],
    server: { fs: { allow: ['.', contentDir()] } },
    build: { rolldownOptions: { checks: { moduleLevelDirective: false } } },
  },
});
