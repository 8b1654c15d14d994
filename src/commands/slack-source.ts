import { hash } from 'node:crypto';
import type { Message, Messages } from '../io/slack/message.ts';
import { isDeleted, isWritten, startOf } from '../io/slack/message.ts';
import { openSlackApi, slackCode, type SlackApi } from '../io/slack/slack-api.ts';
import { deletedThread, threadTicket, ticketId, type Workspace } from '../io/slack/thread-ticket.ts';
import { workspaceOf, type Channel } from '../io/slack/workspace.ts';
import { UserError } from '../model/user-error.ts';
import type { Settings } from '../model/settings.ts';
import type { Source, SourceWork } from './pull.ts';

export const SLACK = 'slack';
/** How far back a later pull looks for new replies and for deletions, in s. */
const LOOK_BACK_S = 30 * 86_400;
/** Threads with a reply this new are read again in any case: an edited reply leaves no mark on its thread. */
const FRESH_S = 7 * 86_400;

/** `pull slack`: threads of the support channels. */
export const slackSource: Source = async (work) => {
  const api = openSlackApi(work.house.env);
  try {
    const { slack } = work.settings.sources;
    const channels = chosenChannels(await api.channels(), work.settings, 'The Slack app sees');
    const groups = await staffGroups(api, work);
    const workspace = workspaceOf(await api.users(), channels, [...slack.staff, ...Object.values(groups).flat()]);
    for (const channel of channels) await pullChannel(channel, api, workspace, work);
  } catch (error) {
    const code = slackCode(error);
    if (code === undefined) throw error;
    throw new UserError(`Slack refuses (${code}).`, hintFor(code), { cause: error });
  } finally {
    work.pulled.requests = api.requests();
  }
};

/** Members of user groups by the group's id, as the newest pull from Slack found them: an export does not tell them. */
export type StaffGroups = Readonly<Record<string, readonly string[]>>;
export const STAFF_GROUPS = `${SLACK} groups`;

async function staffGroups(api: SlackApi, { store, settings }: SourceWork): Promise<StaffGroups> {
  const ids = settings.sources.slack.staffGroups;
  const members = await Promise.all(ids.map(async (id) => [id, await api.groupMembers(id)] as const));
  const groups = Object.fromEntries(members);
  store.transaction(() => store.sync.putState(STAFF_GROUPS, groups));
  return groups;
}

/** The channels that the settings name. @throws UserError naming one that is not there */
export function chosenChannels(all: readonly Channel[], settings: Settings, who: string): Channel[] {
  const { channels } = settings.sources.slack;
  return (channels.length > 0 ? channels : [settings.channels.support]).map((name) => {
    const channel = all.find((known) => `#${known.name}` === name);
    if (channel !== undefined) return channel;
    throw new UserError(
      `${who} no channel ${name}.`,
      'Check sources.slack.channels and channels.support in desk.yaml, and invite the app to the channel.',
    );
  });
}

async function pullChannel(channel: Channel, api: SlackApi, workspace: Workspace, work: SourceWork): Promise<void> {
  const { store, since, house, pulled } = work;
  const key = `${SLACK} ${channel.id}`;
  const nowS = house.now.getTime() / 1000;
  const last = store.sync.state(key) as { readonly until: number } | undefined;
  const oldest = last === undefined ? (since?.getTime() ?? 0) / 1000 : last.until - LOOK_BACK_S;
  const { messages, unreadable } = await api.history(channel.id, oldest);
  for (const [place, why] of unreadable) pulled.unreadable.set(place, why);
  const starts = messages.filter((message) => startOf(message) === message.ts);
  for (const start of starts) {
    await pullThread(channel.id, start, nowS, { api, workspace, work });
    house.progress.show(`slack: ${channel.name}, ${pulled.new + pulled.changed + pulled.same} threads`);
  }
  store.transaction(() => {
    if (unreadable.size === 0) buryMissing(channel.id, starts, oldest, work);
    store.sync.putState(key, { until: Math.max(last?.until ?? 0, ...starts.map(({ ts }) => Number(ts))) });
    store.sync.putState(SLACK, {});
  });
}

interface Reading {
  readonly api: SlackApi;
  readonly workspace: Workspace;
  readonly work: SourceWork;
}

/** No message digests to this. */
const TO_READ_AGAIN = '';
const NOTHING_MORE: Messages = { messages: [], unreadable: new Map() };

async function pullThread(channel: string, start: Message, nowS: number, reading: Reading): Promise<void> {
  const { api, workspace, work } = reading;
  if (!isWritten(start) && !isDeleted(start)) return;
  const version = {
    generated: Math.floor(Number(start.latest_reply ?? start.ts)),
    head: hash('sha1', JSON.stringify(start)),
  };
  const isFresh = nowS - version.generated < FRESH_S;
  const known = work.store.sync.versionOf(SLACK, ticketId(channel, start.ts));
  if (known?.head === version.head && !isFresh) {
    work.pulled.same += 1;
    return;
  }
  const { messages, unreadable } = start.reply_count ? await api.replies(channel, start.ts) : NOTHING_MORE;
  for (const [place, why] of unreadable) work.pulled.unreadable.set(place, why);
  const ticket = threadTicket(channel, messages.length > 0 ? messages : [start], workspace);
  if (ticket === undefined) return;
  if (Date.parse(ticket.updated_at) < work.keepFrom) {
    work.pulled.expired += 1;
    return;
  }
  const stored = unreadable.size === 0 ? version : { ...version, head: TO_READ_AGAIN };
  const was = work.store.transaction(() => work.store.putTicket(ticket, stored));
  if (ticket.deleted) work.pulled.deleted += was === 'same' ? 0 : 1;
  else work.pulled[was] += 1;
  work.pulled.comments += ticket.comments.length;
}

/** A start without replies that is deleted is simply gone from the history. To be called when all of that could be read. */
function buryMissing(channel: string, starts: readonly Message[], oldest: number, { store, pulled }: SourceWork): void {
  const there = new Set(starts.map(({ ts }) => ticketId(channel, ts)));
  for (const id of store.idsSince(SLACK, oldest * 1000)) {
    if (typeof id !== 'string' || !id.startsWith(`${channel}-`) || there.has(id)) continue;
    const was = store.putTicket(deletedThread(channel, id.slice(channel.length + 1)), { generated: 0, head: '' });
    if (was === 'changed') pulled.deleted += 1;
  }
}

function hintFor(code: string): string {
  return code === 'missing_scope'
    ? 'Give the Slack app the scopes channels:read, channels:history, groups:read, groups:history, users:read, users:read.email and usergroups:read.'
    : 'Check SLACK_BOT_TOKEN, and that the app is installed and in the channel.';
}
