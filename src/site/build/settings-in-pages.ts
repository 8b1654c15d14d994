import type { LoaderContext } from 'astro/loaders';
import { fileURLToPath } from 'node:url';
import type { Settings } from '../../model/settings.ts';
import { UserError } from '../../model/user-error.ts';
import { settingWords } from '../../process/setting-words.ts';
import { fillPlaceholders } from '../../text/placeholders.ts';

/** How Astro takes a file apart. It hands this to loaders, but its published types leave it out. */
interface EntryType {
  readonly getEntryInfo: (file: { readonly contents: string; readonly fileUrl: URL }) => unknown;
}

/**
 * Puts the desk's settings in for the placeholders of its process pages, `{{channels.support}}` and the like, before they are
 * rendered. The digest of a page holds the settings, so that a change of `desk.yaml` renders the pages anew.
 *
 * @throws UserError on loading a page, naming file and line of every placeholder that is no setting
 */
export function settingsInPages(context: LoaderContext, processDir: string, settings: Settings): LoaderContext {
  const values = settingWords(settings);
  const digest = JSON.stringify([...values]);
  const { entryTypes } = context as unknown as { readonly entryTypes: ReadonlyMap<string, EntryType> };
  const markdown = entryTypes.get('.md');
  if (markdown === undefined) throw new Error('Astro no longer tells loaders how it takes Markdown apart');
  const fill = (contents: string, path: string): string => {
    const { text, unknown } = fillPlaceholders(contents, values);
    if (unknown.length === 0) return text;
    throw new UserError(
      unknown.map(({ line, name }) => `${path}:${line}: {{${name}}} is no setting`).join('\n'),
      `Settings that pages may show: ${[...values.keys()].join(', ')}.`,
    );
  };
  const getEntryInfo: EntryType['getEntryInfo'] = (file) => {
    const path = fileURLToPath(file.fileUrl);
    return markdown.getEntryInfo(
      path.startsWith(`${processDir}/`) ? { ...file, contents: fill(file.contents, path) } : file,
    );
  };
  const filled = {
    entryTypes: new Map([...entryTypes, ['.md', { ...markdown, getEntryInfo }]]),
    generateDigest: (data: Parameters<LoaderContext['generateDigest']>[0]) =>
      context.generateDigest(`${digest}\n${typeof data === 'string' ? data : JSON.stringify(data)}`),
  };
  return { ...context, ...filled };
}
