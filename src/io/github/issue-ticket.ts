import { z } from 'zod';
import type { Comment, Person, Ticket } from '../../model/ticket.ts';

const User = z.object({ id: z.int(), login: z.string(), type: z.string().optional() });

export const Issue = z.object({
  number: z.int(),
  id: z.int(),
  title: z.string(),
  body: z.string().nullish(),
  state: z.enum(['open', 'closed']),
  created_at: z.iso.datetime({ offset: true }),
  updated_at: z.iso.datetime({ offset: true }),
  user: User.nullish(),
  author_association: z.string().optional(),
  labels: z.array(z.union([z.string(), z.object({ name: z.string().nullish() })])).default([]),
  assignee: User.nullish(),
  /** There only where the issue is a pull request. */
  pull_request: z.unknown().optional(),
});
export type Issue = z.infer<typeof Issue>;

export const IssueComment = z.object({
  id: z.int(),
  body: z.string().nullish(),
  user: User.nullish(),
  author_association: z.string().optional(),
  created_at: z.iso.datetime({ offset: true }),
});
export type IssueComment = z.infer<typeof IssueComment>;

const STAFF = new Set(['OWNER', 'MEMBER', 'COLLABORATOR']);

/** An issue as a ticket: its author asks, members of the repository answer, bots are left out. */
export function issueTicket(repository: string, issue: Issue, comments: readonly IssueComment[]): Ticket {
  const written = comments.filter(({ user }) => user?.type !== 'Bot');
  const requester = issue.user?.id ?? null;
  return {
    source: 'github',
    id: `${repository}#${issue.number}`,
    subject: issue.title,
    description: issue.body ?? '',
    status: issue.state === 'open' ? 'open' : 'solved',
    created_at: issue.created_at,
    updated_at: issue.updated_at,
    tags: issue.labels.flatMap((label) => (typeof label === 'string' ? label : (label.name ?? []))),
    requester_id: requester,
    organization_id: null,
    group_id: null,
    assignee_id: issue.assignee?.id ?? null,
    via: { channel: 'github' },
    deleted: false,
    comments: [
      comment({ id: issue.id, body: issue.body, user: issue.user, created_at: issue.created_at }),
      ...written.map(comment),
    ],
    users: peopleOf(issue, written),
  };
}

function comment({ id, body, user, created_at }: IssueComment): Comment {
  return { id, author_id: user?.id ?? null, public: true, plain_body: body ?? '', created_at };
}

/** Whoever opened the issue asks, member or not. */
function peopleOf(issue: Issue, comments: readonly IssueComment[]): Person[] {
  const people = new Map<number, Person>();
  for (const { user, author_association } of comments) {
    if (user)
      people.set(user.id, {
        id: user.id,
        role: STAFF.has(author_association ?? '') ? 'agent' : 'end-user',
        name: user.login,
      });
  }
  if (issue.assignee)
    people.set(issue.assignee.id, { id: issue.assignee.id, role: 'agent', name: issue.assignee.login });
  if (issue.user && !people.has(issue.user.id)) {
    people.set(issue.user.id, { id: issue.user.id, role: 'end-user', name: issue.user.login });
  }
  return [...people.values()];
}
