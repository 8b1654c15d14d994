import { openSlackExport } from '../io/slack/export-zip.ts';
import { startOf, type Message } from '../io/slack/message.ts';
import { threadTicket } from '../io/slack/thread-ticket.ts';
import { workspaceOf } from '../io/slack/workspace.ts';
import type { Source } from './pull.ts';
import { putBatches } from './put-batches.ts';
import { chosenChannels } from './slack-source.ts';

/** `pull EXPORT.zip`: the same threads as `pull slack`, from a workspace's export. */
export function slackZipSource(path: string): Source {
  return async (work) => {
    using zip = await openSlackExport(path);
    const put = putBatches(path, work);
    const { staff } = work.settings.sources.slack;
    const workspace = workspaceOf(zip.users, zip.channels, staff);
    for (const channel of chosenChannels(zip.channels, work.settings, 'The export holds')) {
      const threads = new Map<string, Message[]>();
      for await (const { messages, unreadable } of zip.days(channel)) {
        for (const [place, why] of unreadable) work.pulled.unreadable.set(place, why);
        for (const message of messages) {
          const thread = threads.get(startOf(message));
          if (thread === undefined) threads.set(startOf(message), [message]);
          else thread.push(message);
        }
      }
      for (const thread of threads.values()) {
        const ticket = threadTicket(channel.id, thread, workspace);
        if (ticket !== undefined) put.add(ticket);
      }
    }
    put.rest();
  };
}
