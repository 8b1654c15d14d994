import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import { internalRoutes } from './src/site/build/internal-routes.ts';
import { modulesFromRoot } from './src/site/build/modules-from-root.ts';
import { audience, contentDir, settings } from './src/site/source.ts';

const { name, site } = settings();

export default defineConfig({
  srcDir: './src/site',
  publicDir: './src/site/public',
  outDir: audience() === 'internal' ? './dist-internal' : './dist',
  cacheDir: `./node_modules/.astro/${audience()}`,
  ...(site.url === undefined ? {} : { site: site.url }),
  trailingSlash: 'always',
  prerenderConflictBehavior: 'error',
  telemetry: false,
  devToolbar: { enabled: false },
  integrations: [
    ...(site.url === undefined ? [{ name: '@astrojs/sitemap', hooks: {} }] : []),
    starlight({
      title: name,
      disable404Route: true,
      pagefind: { ranking: { termSaturation: 1.2, pageLength: 0.4 } },
      markdown: { processedDirs: [contentDir()] },
      customCss: ['./src/site/styles/theme.css', './src/site/styles/parts.css'],
      routeMiddleware: './src/site/route-data.ts',
      components: {
        PageTitle: './src/site/overrides/PageTitle.astro',
        Footer: './src/site/overrides/Footer.astro',
      },
    }),
    ...(audience() === 'internal' ? [internalRoutes()] : []),
  ],
  vite: {
    plugins: [modulesFromRoot(contentDir())],
    server: { fs: { allow: ['.', contentDir()] } },
    build: { rolldownOptions: { checks: { moduleLevelDirective: false } } },
  },
});
