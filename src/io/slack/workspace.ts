import { z } from 'zod';
import type { Member, Workspace } from './thread-ticket.ts';

const User = z.object({
  id: z.string().min(1),
  name: z.string().optional(),
  profile: z.object({ real_name: z.string().optional(), email: z.string().optional() }).optional(),
});
const Channel = z.object({ id: z.string().min(1), name: z.string().min(1) });
export type Channel = z.infer<typeof Channel>;

/** Joins rows of members and channels with who is staff. Rows that cannot be read stay unknown. */
export function workspaceOf(
  users: readonly unknown[],
  channels: readonly Channel[],
  staff: Iterable<string>,
): Workspace {
  const members = new Map<string, Member>();
  for (const row of users) {
    const user = User.safeParse(row).data;
    if (user === undefined) continue;
    const name = user.profile?.real_name ?? user.name;
    members.set(user.id, { id: user.id, name, email: user.profile?.email });
  }
  const people = [...members.values()].flatMap(({ id, name }): [string, string][] => (name ? [[id, name]] : []));
  return {
    members,
    staff: new Set(staff),
    names: new Map([...people, ...channels.map(({ id, name }): [string, string] => [id, name])]),
  };
}

export function readChannels(rows: readonly unknown[]): Channel[] {
  return rows.flatMap((row) => Channel.safeParse(row).data ?? []);
}
