import { LogLevel, WebClient } from '@slack/web-api';
import { z } from 'zod';
import { UserError } from '../../model/user-error.ts';
import { readMessages, type Messages } from './message.ts';
import { readChannels, type Channel } from './workspace.ts';

/** Reads of one Slack workspace. Rate limits are waited for; every call may be repeated. */
export interface SlackApi {
  readonly channels: () => Promise<Channel[]>;
  readonly users: () => Promise<unknown[]>;
  readonly groupMembers: (group: string) => Promise<string[]>;
  /** Messages of a channel that start threads or stand alone, newest first. `oldest` is s since 1970. */
  readonly history: (channel: string, oldest: number) => Promise<Messages>;
  /** A thread with its start; empty when it is gone. */
  readonly replies: (channel: string, ts: string) => Promise<Messages>;
  readonly requests: () => number;
}

const Answer = z.looseObject({ response_metadata: z.object({ next_cursor: z.string().optional() }).nullish() });
const MOST_PAGES = 10_000;

/** @throws UserError when the environment has no token */
export function openSlackApi(env: Readonly<Record<string, string | undefined>>): SlackApi {
  const token = env['SLACK_BOT_TOKEN'];
  if (!token)
    throw new UserError('SLACK_BOT_TOKEN is not set.', "Set it to the token of the desk's Slack app (xoxb-…).");
  const client = new WebClient(token, {
    ...(env['SLACK_API_URL'] && { slackApiUrl: env['SLACK_API_URL'] }),
    allowAbsoluteUrls: false,
    logLevel: LogLevel.ERROR,
    retryConfig: { retries: 8, factor: 2, minTimeout: 200, maxTimeout: 15_000, randomize: true },
    timeout: 30_000,
  });
  let requests = 0;
  const all = async (method: string, key: string, args: Record<string, unknown>): Promise<unknown[]> => {
    const rows: unknown[] = [];
    let cursor = '';
    for (let pages = 0; pages < MOST_PAGES; pages += 1) {
      requests += 1;
      const answer = Answer.parse(await client.apiCall(method, { limit: 200, ...args, ...(cursor && { cursor }) }));
      rows.push(...z.array(z.unknown()).parse(answer[key]));
      const next = answer.response_metadata?.next_cursor ?? '';
      if (next === '' || next === cursor) return rows;
      cursor = next;
    }
    throw new Error(`${method} has pages without end`);
  };
  return {
    requests: () => requests,
    channels: async () =>
      readChannels(await all('conversations.list', 'channels', { types: 'public_channel,private_channel' })),
    users: () => all('users.list', 'members', {}),
    groupMembers: async (usergroup) =>
      z.array(z.string()).parse(await all('usergroups.users.list', 'users', { usergroup })),
    history: async (channel, oldest) =>
      readMessages(await all('conversations.history', 'messages', { channel, oldest: oldest.toFixed(6) }), channel),
    replies: async (channel, ts) => {
      try {
        return readMessages(await all('conversations.replies', 'messages', { channel, ts }), channel);
      } catch (error) {
        if (slackCode(error) === 'thread_not_found') return readMessages([], channel);
        throw error;
      }
    },
  };
}

/** Slack's own word for a refusal, such as `invalid_auth`. */
export function slackCode(error: unknown): string | undefined {
  const code = (error as { data?: { error?: unknown } } | null)?.data?.error;
  return typeof code === 'string' ? code : undefined;
}
