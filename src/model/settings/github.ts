import { z } from 'zod';

/** Where work that outgrows the desk goes. */
export const GithubSettings = z.strictObject({
  repository: z
    .string()
    .regex(/^[\w.-]+\/[\w.-]+$/, 'a repository is owner/name')
    .optional()
    .describe(
      'Repository of the platform team, `owner/name`. `escalate` makes its issues there; without it they are only printed.',
    ),
  showNotes: z
    .boolean()
    .default(false)
    .describe('Puts redacted internal notes into issues too: only for a repository that nobody but staff can read.'),
  labels: z
    .array(z.string().min(1).max(50))
    .default(['from-support'])
    .describe('Labels of an issue made from a ticket.'),
});
export type GithubSettings = z.infer<typeof GithubSettings>;
