import type { AstroIntegration } from 'astro';
import { posix, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pageAddress } from '../../text/page-address.ts';

/** The part of the Markdown engine's plugin interface that is used here. */
interface LinkPlugin {
  readonly name: string;
  readonly element: {
    readonly filter: readonly string[];
    visit(node: Anchor, context: { setProperty(node: Anchor, name: string, value: string): void }): void;
  };
}
interface Anchor {
  readonly properties?: Readonly<Record<string, unknown>>;
}
interface Processor {
  readonly options: { readonly hastPlugins: ((page: { fileURL?: URL }) => LinkPlugin | undefined)[] };
}

/** Makes links from page to page that name files (`../kb/reset.md#steps`) lead to the pages' addresses, in `.md` and `.mdx` alike. */
export function pageLinks(contentDir: string): AstroIntegration {
  return {
    name: 'tier-zero-page-links',
    hooks: {
      'astro:config:setup': ({ config }) => {
        const processor = config.markdown.processor as unknown as Processor;
        processor.options.hastPlugins.push(({ fileURL }) => {
          if (fileURL === undefined) return undefined;
          return linkPlugin(relative(contentDir, fileURLToPath(fileURL)));
        });
      },
    },
  };
}

function linkPlugin(path: string): LinkPlugin {
  return {
    name: 'tier-zero-page-links',
    element: {
      filter: ['a'],
      visit: (node, context) => {
        const href = node.properties?.['href'];
        if (typeof href !== 'string') return;
        const address = addressOfLink(href, path);
        if (address !== undefined) context.setProperty(node, 'href', address);
      },
    },
  };
}

/**
 * The address that a link to a file means, or `undefined` when the link names no page file.
 *
 * @param from  path of the linking page under the content folder
 */
export function addressOfLink(href: string, from: string): string | undefined {
  const [, path, rest = ''] = /^([^?#]+\.mdx?)([?#].*)?$/u.exec(href) ?? [];
  if (path === undefined || /^(?:[a-z][a-z0-9+.-]*:|\/\/)/iu.test(path)) return undefined;
  const target = path.startsWith('/') ? path : posix.join('/', posix.dirname(from), path);
  return pageAddress(decodeURI(target)) + rest;
}
