import { z } from 'zod';

const Channel = z.string().regex(/^#[^\s#]+$/, 'a channel is written #support');

/** Where the desk is reached and where it talks. */
export const ChannelSettings = z.strictObject({
  support: Channel.default('#support').describe(
    'Channel in which customers ask; its topic names the operator on duty.',
  ),
  stream: Channel.default('#support-stream').describe('Channel that gets a line for each change of a ticket.'),
  email: z.email().default('support@example.com').describe('Address whose mail becomes tickets.'),
});
export type ChannelSettings = z.infer<typeof ChannelSettings>;
