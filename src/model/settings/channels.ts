import { z } from 'zod';

const Channel = z.string().regex(/^#[^\s#]+$/, 'a channel is written #support');

/** Where the desk is reached and where it talks. */
export const ChannelSettings = z.strictObject({
  /** Channel in which customers ask; its topic names the operator on duty. */
  support: Channel.default('#support'),
  /** Channel that gets a line for each change of a ticket. */
  stream: Channel.default('#support-stream'),
  /** Address whose mail becomes tickets. */
  email: z.email().default('support@example.com'),
});
export type ChannelSettings = z.infer<typeof ChannelSettings>;
