import { SLACK_LIMITS, type SlackMessage } from '../../src/model/slack-message.ts';
import { localServer, type Answer, type Asked } from './local-server.ts';

interface Kept {
  ts: string;
  thread_ts?: string;
  text: string;
  blocks: SlackMessage['blocks'];
  metadata?: { event_type: string; event_payload: { key: string } };
}

type Sent = Omit<Kept, 'ts'> & { ts?: string };

/** A Slack workspace with one channel that refuses what Slack refuses. */
export interface SlackDouble {
  readonly env: Readonly<Record<string, string>>;
  readonly messages: Kept[];
  topic: string;
  topicsSet: number;
  /** The next call of a method fails with this error. */
  failing: { method: string; error: string } | undefined;
}

export async function slackDouble(topic = ''): Promise<SlackDouble> {
  const slack: SlackDouble = { env: {}, messages: [], topic, topicsSet: 0, failing: undefined };
  const url = await localServer((asked) => answer(slack, asked));
  return Object.assign(slack, { env: { SLACK_BOT_TOKEN: 'xoxb-test', SLACK_API_URL: `${url}/api/` } });
}

const failed = (error: string): Answer => ({ json: { ok: false, error } });
const CHANNEL = 'C1';

function answer(slack: SlackDouble, { path, body, authorization }: Asked): Answer {
  const method = path.replace('/api/', '');
  if (authorization !== 'Bearer xoxb-test') return failed('invalid_auth');
  if (slack.failing?.method === method) {
    const { error } = slack.failing;
    slack.failing = undefined;
    return failed(error);
  }
  if (method === 'conversations.list')
    return {
      json: {
        ok: true,
        channels: [
          { id: CHANNEL, name: 'cw-support' },
          { id: CHANNEL, name: 'cw-supportstream' },
        ],
      },
    };
  if (body['channel'] !== CHANNEL) return failed('channel_not_found');
  const calls: Readonly<Record<string, () => Answer>> = {
    'conversations.info': () => ({
      json: { ok: true, channel: { id: CHANNEL, name: 'cw-support', topic: { value: slack.topic } } },
    }),
    'conversations.setTopic': () => setTopic(slack, String(body['topic'])),
    'conversations.history': () => ({
      json: { ok: true, messages: slack.messages.filter(({ thread_ts }) => thread_ts === undefined) },
    }),
    'conversations.replies': () => ({
      json: {
        ok: true,
        messages: slack.messages.filter(({ thread_ts, ts }) => thread_ts === body['ts'] || ts === body['ts']),
      },
    }),
    'chat.postMessage': () => put(slack, body as unknown as Sent),
    'chat.update': () => put(slack, body as unknown as Sent),
  };
  return calls[method]?.() ?? failed('unknown_method');
}

function setTopic(slack: SlackDouble, topic: string): Answer {
  if (topic.length > SLACK_LIMITS.topic) return failed('too_long');
  slack.topic = topic;
  slack.topicsSet += 1;
  return { json: { ok: true } };
}

function put(slack: SlackDouble, body: Sent): Answer {
  const { text, blocks } = body;
  if (text.length > SLACK_LIMITS.message) return failed('msg_too_long');
  if (blocks.length > SLACK_LIMITS.blocks) return failed('invalid_blocks');
  const isTooLong = blocks.some((block) =>
    block.type === 'header'
      ? block.text.text.length > SLACK_LIMITS.header
      : JSON.stringify(block).length > SLACK_LIMITS.message,
  );
  if (isTooLong || JSON.stringify(blocks).includes('"text":""')) return failed('invalid_blocks');
  const known = slack.messages.find(({ ts }) => ts === body.ts);
  const kept: Kept = { ...body, ts: body.ts ?? `1764000000.${String(slack.messages.length + 1).padStart(6, '0')}` };
  if (known === undefined) slack.messages.push(kept);
  else Object.assign(known, { text, blocks });
  return { json: { ok: true, ts: kept.ts, channel: CHANNEL } };
}
