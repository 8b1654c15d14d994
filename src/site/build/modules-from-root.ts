import type { ViteUserConfig } from 'astro';
import { fileURLToPath } from 'node:url';

const HERE = fileURLToPath(import.meta.url);

/**
 * Lets MDX pages import packages when the content folder lies outside the project: a bare import of such a page is resolved
 * as if it stood in the project.
 */
export function modulesFromRoot(contentDir: string): NonNullable<ViteUserConfig['plugins']> {
  return [
    {
      name: 'tier-zero-modules-from-root',
      enforce: 'pre',
      async resolveId(id, importer, options) {
        const isBare = !id.startsWith('.') && !id.startsWith('/') && !id.startsWith('\0') && !id.includes(':');
        if (!isBare || importer?.startsWith(`${contentDir}/`) !== true) return null;
        return this.resolve(id, HERE, { ...options, skipSelf: true });
      },
    },
  ];
}
