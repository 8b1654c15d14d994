import { z } from 'zod';

/** Where work that outgrows the desk goes. */
export const GithubSettings = z.strictObject({
  /** Repository of the platform team, `owner/name`. `escalate` makes its issues there; without it they are only printed. */
  repository: z
    .string()
    .regex(/^[\w.-]+\/[\w.-]+$/, 'a repository is owner/name')
    .optional(),
  /** Puts redacted internal notes into issues too: only for a repository that nobody but staff can read. */
  showNotes: z.boolean().default(false),
  /** Labels of an issue made from a ticket. */
  labels: z.array(z.string().min(1).max(50)).default(['from-support']),
});
export type GithubSettings = z.infer<typeof GithubSettings>;
