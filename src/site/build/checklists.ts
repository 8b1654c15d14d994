import type { AstroIntegration } from 'astro';

interface Input {
  readonly properties?: Readonly<Record<string, unknown>>;
}
interface ChecklistPlugin {
  readonly name: string;
  readonly element: {
    readonly filter: readonly string[];
    visit(node: Input, context: { setProperty(node: Input, name: string, value: string): void }): void;
  };
}
interface Processor {
  readonly options: { readonly hastPlugins: ChecklistPlugin[] };
}

/** Names the boxes of checklists (`- [ ] …`) for people who cannot see them. */
export function checklists(): AstroIntegration {
  return {
    name: 'tier-zero-checklists',
    hooks: {
      'astro:config:setup': ({ config }) => {
        (config.markdown.processor as unknown as Processor).options.hastPlugins.push({
          name: 'tier-zero-checklists',
          element: {
            filter: ['input'],
            visit: (node, context) => {
              context.setProperty(node, 'ariaLabel', node.properties?.['checked'] === true ? 'Done' : 'To do');
            },
          },
        });
      },
    },
  };
}
