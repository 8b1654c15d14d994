import { openSlackExport, type SlackExport } from '../io/slack/export-zip.ts';
import { startOf, type Message } from '../io/slack/message.ts';
import { threadTicket } from '../io/slack/thread-ticket.ts';
import { workspaceOf, type Channel } from '../io/slack/workspace.ts';
import type { Source, SourceWork } from './pull.ts';
import { putBatches } from './put-batches.ts';
import { chosenChannels, SLACK, STAFF_GROUPS, type StaffGroups } from './slack-source.ts';

/**
 * `pull EXPORT.zip`: the same threads as `pull slack`, from a workspace's export. What was pulled from Slack itself is newer
 * and stays.
 */
export function slackZipSource(path: string): Source {
  return async (work) => {
    using zip = await openSlackExport(path);
    const put = putBatches(path, work);
    const workspace = workspaceOf(zip.users, zip.channels, staffOf(path, work));
    for (const channel of chosenChannels(zip.channels, work.settings, 'The export holds')) {
      for await (const thread of threadsOf(zip, channel, work)) {
        const ticket = threadTicket(channel.id, thread, workspace);
        if (ticket === undefined) continue;
        if (work.store.sync.versionOf(SLACK, ticket.id) === undefined) put.add(ticket);
        else work.pulled.same += 1;
      }
    }
    put.rest();
  };
}

function staffOf(path: string, { house, settings, store }: SourceWork): string[] {
  const { staff, staffGroups } = settings.sources.slack;
  const known = (store.sync.state(STAFF_GROUPS) ?? {}) as StaffGroups;
  const strange = staffGroups.filter((id) => known[id] === undefined);
  if (strange.length > 0) {
    const groups = strange.join(', ');
    house.warn(
      `${path}: an export does not say who is in ${groups}: name them in sources.slack.staff, or pull slack once`,
    );
  }
  return [...staff, ...staffGroups.flatMap((id) => known[id] ?? [])];
}

/** Threads of a channel, each once all of it was read: in memory are those alone that go on on a later day. */
async function* threadsOf(zip: SlackExport, channel: Channel, { pulled }: SourceWork): AsyncGenerator<Message[]> {
  const lastDays = await lastDaysOf(zip, channel);
  const open = new Map<string, Message[]>();
  let day = 0;
  for await (const { messages, unreadable } of zip.days(channel)) {
    for (const [place, why] of unreadable) pulled.unreadable.set(place, why);
    for (const message of messages) {
      const thread = open.get(startOf(message));
      if (thread === undefined) open.set(startOf(message), [message]);
      else thread.push(message);
    }
    for (const [start, thread] of open) {
      if ((lastDays.get(start) ?? 0) > day) continue;
      open.delete(start);
      yield thread;
    }
    day += 1;
  }
}

/** The day, from 0, on which a thread had its last reply; nothing for one without replies. */
async function lastDaysOf(zip: SlackExport, channel: Channel): Promise<Map<string, number>> {
  const lastDays = new Map<string, number>();
  let day = 0;
  for await (const { messages } of zip.days(channel)) {
    for (const message of messages) if (startOf(message) !== message.ts) lastDays.set(startOf(message), day);
    day += 1;
  }
  return lastDays;
}
