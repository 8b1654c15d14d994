import { withPullLock } from '../io/pull-lock.ts';
import { keepHeapSmall } from '../io/small-heap.ts';
import type { Store } from '../io/store.ts';
import type { Settings } from '../model/settings.ts';
import { UserError } from '../model/user-error.ts';
import { printJson, settingsOf, withStore, type House } from './house.ts';
import { instant } from './instant.ts';
import { describePulled, nothingPulled, pulledAsData, type Pulled } from './pulled.ts';
import type { Options, Verb } from './verb.ts';

const ENVIRONMENT = `
Environment:
  ZENDESK_URL              the account, such as https://acme.zendesk.com; for zendesk and helpcenter, with one of
  ZENDESK_OAUTH_CLIENT_ID    and ZENDESK_OAUTH_CLIENT_SECRET
  ZENDESK_OAUTH_TOKEN
  ZENDESK_EMAIL              and ZENDESK_API_TOKEN
  SLACK_BOT_TOKEN          for slack
  GITHUB_TOKEN             for github`;

/** Brings one source into the store and counts what came. */
export type Source = (work: SourceWork) => Promise<void>;

export interface SourceWork {
  readonly house: House;
  readonly store: Store;
  readonly settings: Settings;
  /** Tickets last changed before this are not kept; ms since 1970. */
  readonly keepFrom: number;
  /** `--since`, which bounds the first backfill. */
  readonly since: Date | undefined;
  readonly pulled: Pulled;
}

/** Only the one that is asked for is loaded. */
const SERVICES: Readonly<Record<string, () => Promise<Source>>> = {
  github: async () => (await import('./github-source.ts')).githubSource,
  helpcenter: async () => (await import('./helpcenter-source.ts')).helpcenterSource,
  slack: async () => (await import('./slack-source.ts')).slackSource,
  zendesk: async () => (await import('./zendesk-source.ts')).zendeskSource,
};

export const verb: Verb = {
  describe: (command) =>
    command
      .summary('bring tickets into the store')
      .description(
        'Brings tickets into the store, and brings what is in already up to date. ' +
          'A file is ticket JSONL (plain, .gz, or - for stdin), CSV with the columns of sources.csv in desk.yaml, ' +
          'or the zip of a Slack export.',
      )
      .addHelpText('after', ENVIRONMENT)
      .argument('<source...>', `${Object.keys(SERVICES).join(', ')}, or files`)
      .option('--since <when>', 'how far back the first pull of a service goes', instant)
      .option(
        '--with-forgotten',
        'let what `forget` removed from these sources come back; a service is read from --since or its beginning',
      ),
  run: async (house, sources, options) => {
    keepHeapSmall();
    await pull(house, sources, options);
  },
};

/** Brings every source into the store, one after the other. */
export async function pull(house: House, sources: readonly string[], options: Options): Promise<void> {
  const complaint = await pullAll(house, sources, options);
  if (complaint !== undefined) throw complaint;
}

/**
 * As `pull`, for a caller who goes on with what is in the store.
 *
 * @returns what to complain of in the end: rows that were left out
 */
export async function pullAll(
  house: House,
  sources: readonly string[],
  options: Options,
): Promise<UserError | undefined> {
  const settings = settingsOf(house);
  return await withStore(house, async (store) => {
    const done: Pulled[] = [];
    await withPullLock(house.storePath, async () => {
      for (const source of sources) done.push(await pullSource(source, { house, store, settings, options }));
    });
    return complaintOf(done);
  });
}

interface Run {
  readonly house: House;
  readonly store: Store;
  readonly settings: Settings;
  readonly options: Options;
}

async function pullSource(name: string, { house, store, settings, options }: Run): Promise<Pulled> {
  const keptDays = settings.privacy.retentionDays;
  const keepFrom = keptDays === undefined ? -Infinity : house.now.getTime() - keptDays * 86_400_000;
  const since = (options as { readonly since?: Date }).since;
  const pulled = nothingPulled(name);
  const started = performance.now();
  const service = await SERVICES[name]?.();
  const source = service ?? (await fileSource(name));
  let hasEnded = false;
  try {
    if (options['withForgotten'] === true) store.forgotten.letBack(service && name);
    await source({ house, store, settings, keepFrom, since, pulled });
    pulled.expired += store.transaction(() => store.purge(keepFrom));
    store.transaction(() => store.purgeForgotten());
    hasEnded = true;
  } finally {
    const later = store.forget();
    if (hasEnded && later !== undefined)
      house.warn(`${name}: old text is not yet out of the store's file: ${later.message}`);
    pulled.seconds = (performance.now() - started) / 1000;
    house.progress.clear();
    report(pulled, house);
  }
  return pulled;
}

async function fileSource(path: string): Promise<Source> {
  if (path.toLowerCase().endsWith('.zip')) return (await import('./slack-zip-source.ts')).slackZipSource(path);
  return (await import('./pull-file.ts')).pullFile(path);
}

function report(pulled: Pulled, house: House): void {
  for (const [id, why] of pulled.unreadable) house.warn(`${pulled.source}: ${id}: ${why}`);
  if (house.json) printJson(house, pulledAsData(pulled));
  else house.out(`${describePulled(pulled)}\n`);
}

function complaintOf(done: readonly Pulled[]): UserError | undefined {
  const unreadable = done.reduce((sum, { unreadable }) => sum + unreadable.size, 0);
  if (unreadable === 0) return undefined;
  return new UserError(
    `${unreadable === 1 ? '1 row' : `${unreadable} rows`} could not be read; everything else is in the store.`,
    'Look at the rows named above. Rows of a service are asked for again by the next pull; lines of a file, mend and pull again.',
  );
}
