import { LogLevel, WebClient } from '@slack/web-api';
import type { SlackMessage } from '../model/slack-message.ts';
import { UserError } from '../model/user-error.ts';

/** What the desk does in Slack beside reading it. Channels are named `#support`. */
export interface SlackDoor {
  /** The channel's topic as Slack keeps it: `&`, `<` and `>` are escaped. */
  readonly topicOf: (channel: string) => Promise<string>;
  readonly setTopic: (channel: string, topic: string) => Promise<void>;
  /**
   * Posts a message with its thread, or replaces the one that was posted under the same key.
   *
   * Every part carries its key, so a run that stopped half-way is completed by the next one, and nothing is posted twice.
   */
  readonly post: (channel: string, key: string, message: SlackMessage) => Promise<'posted' | 'replaced'>;
}

type Env = Readonly<Record<string, string | undefined>>;

const EVENT = 'tierzero';
/** Messages of a channel that are searched for one posted before. */
const LOOK_BACK = 200;
const TIMEOUT_MS = 20_000;

/** @throws UserError when the environment has no token */
export function openSlack(env: Env): SlackDoor {
  const token = env['SLACK_BOT_TOKEN'];
  if (!token)
    throw new UserError('SLACK_BOT_TOKEN is not set.', 'Set it to the token of the desk’s Slack app (xoxb-…).');
  const client = new WebClient(token, {
    ...(env['SLACK_API_URL'] ? { slackApiUrl: env['SLACK_API_URL'] } : {}),
    allowAbsoluteUrls: false,
    logLevel: LogLevel.ERROR,
    retryConfig: { retries: 3, factor: 2, minTimeout: 500, maxTimeout: 8000 },
    timeout: TIMEOUT_MS,
  });
  const ask = asker(client);
  const ids = new Map<string, string>();
  const idOf = async (channel: string): Promise<string> => {
    const known = ids.get(channel) ?? (await findChannel(ask, channel));
    ids.set(channel, known);
    return known;
  };
  return {
    topicOf: async (channel) => {
      const { channel: found } = await ask<ChannelInfo>('conversations.info', { channel: await idOf(channel) });
      return found.topic?.value ?? '';
    },
    setTopic: async (channel, topic) => {
      await ask('conversations.setTopic', { channel: await idOf(channel), topic });
    },
    post: async (channel, key, message) => postKeyed(ask, await idOf(channel), key, message),
  };
}

interface ChannelInfo {
  readonly channel: { readonly id: string; readonly name: string; readonly topic?: { readonly value?: string } };
}

interface Posted {
  readonly ts: string;
  readonly metadata?: { readonly event_type?: string; readonly event_payload?: { readonly key?: string } };
}

type Ask = <T extends object>(method: string, body: Readonly<Record<string, unknown>>) => Promise<T>;

function asker(client: WebClient): Ask {
  return async <T extends object>(method: string, body: Readonly<Record<string, unknown>>) => {
    try {
      return (await client.apiCall(method, { ...body })) as unknown as T;
    } catch (error) {
      throw sayable(error, method);
    }
  };
}

async function findChannel(ask: Ask, channel: string): Promise<string> {
  const name = channel.replace(/^#/, '');
  let cursor = '';
  do {
    const page = await ask<{ channels: ChannelInfo['channel'][]; response_metadata?: { next_cursor?: string } }>(
      'conversations.list',
      {
        types: 'public_channel,private_channel',
        exclude_archived: true,
        limit: 1000,
        ...(cursor === '' ? {} : { cursor }),
      },
    );
    const found = page.channels.find((known) => known.name === name);
    if (found !== undefined) return found.id;
    cursor = page.response_metadata?.next_cursor ?? '';
  } while (cursor !== '');
  throw new UserError(
    `Slack shows no channel ${channel} to the desk’s app.`,
    'Check the name, and invite the app into the channel.',
  );
}

async function postKeyed(
  ask: Ask,
  channel: string,
  key: string,
  message: SlackMessage,
): Promise<'posted' | 'replaced'> {
  const { thread, ...head } = message;
  const { messages } = await ask<{ messages: Posted[] }>('conversations.history', {
    channel,
    limit: LOOK_BACK,
    include_all_metadata: true,
  });
  const before = messages.find((posted) => keyOf(posted) === key);
  const ts = await put(ask, { channel, key, message: head, before: before?.ts });
  const replies =
    before === undefined
      ? []
      : (
          await ask<{ messages: Posted[] }>('conversations.replies', {
            channel,
            ts,
            limit: LOOK_BACK,
            include_all_metadata: true,
          })
        ).messages;
  for (const [at, part] of thread.entries()) {
    const partKey = `${key}/${at + 1}`;
    const known = replies.find((posted) => keyOf(posted) === partKey);
    await put(ask, { channel, key: partKey, message: part, before: known?.ts, thread: ts });
  }
  return before === undefined ? 'posted' : 'replaced';
}

interface Part {
  readonly channel: string;
  readonly key: string;
  readonly message: Omit<SlackMessage, 'thread'>;
  /** Timestamp of the message that it replaces, and of the one that it answers. */
  readonly before: string | undefined;
  readonly thread?: string;
}

async function put(ask: Ask, { channel, key, message, before, thread }: Part): Promise<string> {
  const body = {
    channel,
    ...message,
    metadata: { event_type: EVENT, event_payload: { key } },
    link_names: false,
    parse: 'none',
  };
  if (before !== undefined) {
    await ask('chat.update', { ...body, ts: before });
    return before;
  }
  const quiet = { unfurl_links: false, unfurl_media: false };
  const { ts } = await ask<{ ts: string }>('chat.postMessage', {
    ...body,
    ...quiet,
    ...(thread === undefined ? {} : { thread_ts: thread }),
  });
  return ts;
}

function keyOf({ metadata }: Posted): string | undefined {
  return metadata?.event_type === EVENT ? metadata.event_payload?.key : undefined;
}

const HINTS: Readonly<Record<string, string>> = {
  invalid_auth: 'Check SLACK_BOT_TOKEN.',
  not_authed: 'Check SLACK_BOT_TOKEN.',
  token_revoked: 'The token was revoked: make a new one and set SLACK_BOT_TOKEN.',
  missing_scope: 'Give the app channels:read, channels:history, channels:manage and chat:write, and install it again.',
  not_in_channel: 'Invite the app into the channel.',
  channel_not_found: 'Check the channel’s name, and invite the app into it.',
  is_archived: 'The channel is archived: name another one.',
};

function sayable(error: unknown, method: string): UserError {
  const failure = error as { code?: string; data?: { error?: string }; message?: string };
  const said = failure.data?.error;
  const what =
    said === undefined ? `Slack cannot be reached (${failure.code ?? 'network error'})` : `Slack refuses (${said})`;
  return new UserError(
    `${what} at ${method}.`,
    `${HINTS[said ?? ''] ?? 'Try again later.'} Running it again is safe: nothing is posted twice.`,
    { cause: error },
  );
}
