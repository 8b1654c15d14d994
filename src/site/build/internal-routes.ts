import type { AstroIntegration } from 'astro';

const ROUTES = {
  '/board': 'board.astro',
  '/runbooks': 'runbooks.astro',
  '/decisions': 'decisions.astro',
  '/drafts': 'drafts.astro',
  '/weeks': 'weeks.astro',
  '/weeks/[week]': 'week.astro',
  '/explorer': 'explorer.astro',
  '/explorer/[week].json': 'explorer-week.json.ts',
  '/figures': 'figures.astro',
  '/rota': 'rota.astro',
  '/settings': 'settings.astro',
  '/topics/[topic]': 'topic.astro',
};

/** Adds the pages that only operators and editors see. The public build does not know that they exist. */
export function internalRoutes(): AstroIntegration {
  return {
    name: 'tier-zero-internal-routes',
    hooks: {
      'astro:config:setup': ({ injectRoute }) => {
        for (const [pattern, file] of Object.entries(ROUTES)) {
          injectRoute({ pattern, entrypoint: new URL(`../internal/${file}`, import.meta.url), prerender: true });
        }
      },
    },
  };
}
