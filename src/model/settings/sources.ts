import { z } from 'zod';

/** Heading of a column in a CSV file. */
const Column = z.string().min(1);

/** Where tickets come from, beside Zendesk. */
export const SourceSettings = z.strictObject({
  /** Column of a CSV file for each field of a ticket; a field whose column is not in the file stays empty. */
  csv: z
    .strictObject({
      delimiter: z.string().length(1).default(','),
      id: Column.default('id'),
      subject: Column.default('subject'),
      description: Column.default('description'),
      /** What the desk answered, as one text. */
      answer: Column.default('answer'),
      status: Column.default('status'),
      /** ISO dates; without a zone they are read as UTC. */
      created_at: Column.default('created_at'),
      updated_at: Column.default('updated_at'),
      /** Words between commas, semicolons or bars. */
      tags: Column.default('tags'),
      /** Any word that is the same for the same person. */
      requester: Column.default('requester'),
      organization: Column.default('organization'),
    })
    .prefault({}),
  slack: z
    .strictObject({
      /** Channels whose threads are tickets, such as `#support`; without one, `channels.support`. */
      channels: z.array(z.string().regex(/^#[^\s#]+$/, 'a channel is written #support')).default([]),
      /** Ids of members who answer for the desk, such as `U024BE7LH`. */
      staff: z.array(z.string().regex(/^[UW][A-Z0-9]+$/, 'a member id starts with U or W')).default([]),
      /** Ids of user groups whose members answer for the desk, such as `S0615G0KT`. */
      staffGroups: z.array(z.string().regex(/^S[A-Z0-9]+$/, 'a user group id starts with S')).default([]),
    })
    .prefault({}),
  github: z
    .strictObject({
      /** Repositories whose issues are tickets, `owner/name`. */
      repositories: z.array(z.string().regex(/^[\w.-]+\/[\w.-]+$/, 'a repository is owner/name')).default([]),
      /** Only issues with this label; without one, all. */
      label: z.string().min(1).optional(),
    })
    .prefault({}),
});
export type SourceSettings = z.infer<typeof SourceSettings>;
