import { openPromise, type Entry, type ZipFile } from 'yauzl';
import { z } from 'zod';
import { UserError } from '../../model/user-error.ts';
import { readMessages, type Messages } from './message.ts';
import { readChannels, type Channel } from './workspace.ts';

/** A Slack export. Dispose of it to close the file. */
export interface SlackExport extends Disposable {
  readonly channels: readonly Channel[];
  readonly users: readonly unknown[];
  /** Messages of a channel, a day at a time, and files or rows of it that cannot be read. */
  readonly days: (channel: Channel) => AsyncGenerator<Messages>;
}

const LISTS = ['channels.json', 'groups.json', 'dms.json', 'mpims.json'];
/** A day of a channel beyond this is no chat. */
const MOST_BYTES = 256 * 2 ** 20;

/**
 * Opens an export zip; of its days, one is in memory at a time.
 *
 * @throws UserError when the file is no Slack export
 * @see https://slack.com/help/articles/220556107
 */
export async function openSlackExport(path: string): Promise<SlackExport> {
  const noExport = (cause?: unknown): UserError =>
    new UserError(`${path} is no Slack export.`, 'Check the path, and that the zip is whole.', { cause });
  let zip: ZipFile;
  const entries = new Map<string, Entry>();
  try {
    zip = await openPromise(path, { lazyEntries: true, autoClose: false });
    for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry);
  } catch (error) {
    throw noExport(error);
  }
  const rows = async (name: string): Promise<unknown[]> => {
    const entry = entries.get(name);
    if (entry === undefined) return [];
    return z.array(z.unknown()).parse(JSON.parse(await textOf(zip, entry)));
  };
  try {
    const lists = await Promise.all(LISTS.map(rows));
    const channels = readChannels(lists.flat());
    if (channels.length === 0) throw new Error('no channels');
    const users = await rows('users.json');
    return { channels, users, days: (channel) => days(zip, entries, channel), [Symbol.dispose]: () => zip.close() };
  } catch (error) {
    zip.close();
    throw noExport(error);
  }
}

async function* days(zip: ZipFile, entries: ReadonlyMap<string, Entry>, channel: Channel): AsyncGenerator<Messages> {
  const folders = [`${channel.name}/`, `${channel.id}/`];
  const names = [...entries.keys()].filter((name) => folders.some((folder) => name.startsWith(folder))).sort();
  for (const name of names.filter((file) => /\/\d{4}-\d{2}-\d{2}\.json$/.test(file))) {
    yield await readDay(zip, entries.get(name)!);
  }
}

async function readDay(zip: ZipFile, entry: Entry): Promise<Messages> {
  try {
    return readMessages(z.array(z.unknown()).parse(JSON.parse(await textOf(zip, entry))), entry.fileName);
  } catch (error) {
    const why = error instanceof SyntaxError ? 'is not JSON' : 'is no list of messages';
    return { messages: [], unreadable: new Map([[entry.fileName, why]]) };
  }
}

async function textOf(zip: ZipFile, entry: Entry): Promise<string> {
  if (entry.uncompressedSize > MOST_BYTES) throw new Error('too large');
  const stream = await zip.openReadStreamPromise(entry);
  return Buffer.concat(await Array.fromAsync(stream as AsyncIterable<Buffer>)).toString('utf8');
}
