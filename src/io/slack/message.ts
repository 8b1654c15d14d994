import { z } from 'zod';

/** Seconds since 1970 with six decimals; with the channel, the message's id. */
const Ts = z.string().regex(/^\d+\.\d+$/);

/** A message as the API and an export give it. */
export const Message = z.object({
  ts: Ts,
  thread_ts: Ts.optional(),
  user: z.string().optional(),
  bot_id: z.string().nullish(),
  subtype: z.string().optional(),
  text: z.string().default(''),
  edited: z.object({ ts: z.string() }).optional(),
  reply_count: z.int().optional(),
  latest_reply: z.string().nullish(),
  reactions: z.array(z.object({ name: z.string() })).optional(),
});
export type Message = z.infer<typeof Message>;

/** What members write comes without a subtype, or with one of these; all else is noise of bots and of Slack itself. */
const WRITTEN = new Set<string | undefined>([undefined, 'file_share', 'me_message', 'thread_broadcast']);

export function isWritten({ subtype, bot_id, user }: Message): boolean {
  return WRITTEN.has(subtype) && !bot_id && user !== undefined && user !== 'USLACKBOT';
}

/** Slack leaves a marker where the start of a thread was deleted. */
export function isDeleted({ subtype }: Message): boolean {
  return subtype === 'tombstone';
}

export function startOf({ thread_ts, ts }: Message): string {
  return thread_ts ?? ts;
}

/** Messages that can be read, and what cannot: by `place` and time, with the fields that are wrong. */
export interface Messages {
  readonly messages: readonly Message[];
  readonly unreadable: ReadonlyMap<string, string>;
}

export function readMessages(rows: readonly unknown[], place: string): Messages {
  const messages: Message[] = [];
  const unreadable = new Map<string, string>();
  for (const [at, row] of rows.entries()) {
    const read = Message.safeParse(row);
    if (read.success) messages.push(read.data);
    else {
      const ts = z.object({ ts: Ts }).safeParse(row).data?.ts ?? `row ${at}`;
      unreadable.set(
        `${place} ${ts}`,
        read.error.issues.map(({ path }) => path.join('.') || 'is no message').join(', '),
      );
    }
  }
  return { messages, unreadable };
}
