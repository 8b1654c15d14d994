import { z } from 'zod';

/** Heading of a column in a CSV file. */
const Column = z.string().min(1);

/** Where tickets come from, beside Zendesk. */
export const SourceSettings = z.strictObject({
  csv: z
    .strictObject({
      delimiter: z.string().length(1).default(',').describe('What stands between two fields.'),
      id: Column.default('id').describe('Number of the ticket.'),
      subject: Column.default('subject').describe('Subject line.'),
      description: Column.default('description').describe('What the customer asked.'),
      answer: Column.default('answer').describe('What the desk answered, as one text.'),
      status: Column.default('status').describe('Its status, such as open, pending or solved.'),
      created_at: Column.default('created_at').describe('ISO dates; without a zone they are read as UTC.'),
      updated_at: Column.default('updated_at').describe('When the ticket last changed, like created_at.'),
      tags: Column.default('tags').describe('Words between commas, semicolons or bars.'),
      requester: Column.default('requester').describe('Any word that is the same for the same person.'),
      organization: Column.default('organization').describe('The organization of the requester.'),
    })
    .prefault({})
    .describe('Column of a CSV file for each field of a ticket; a field whose column is not in the file stays empty.'),
  slack: z
    .strictObject({
      channels: z
        .array(z.string().regex(/^#[^\s#]+$/, 'a channel is written #support'))
        .default([])
        .describe('Channels whose threads are tickets, such as `#support`; without one, `channels.support`.'),
      staff: z
        .array(z.string().regex(/^[UW][A-Z0-9]+$/, 'a member id starts with U or W'))
        .default([])
        .describe('Ids of members who answer for the desk, such as `U024BE7LH`.'),
      staffGroups: z
        .array(z.string().regex(/^S[A-Z0-9]+$/, 'a user group id starts with S'))
        .default([])
        .describe('Ids of user groups whose members answer for the desk, such as `S0615G0KT`.'),
    })
    .prefault({})
    .describe('A Slack workspace whose threads are tickets.'),
  github: z
    .strictObject({
      repositories: z
        .array(z.string().regex(/^[\w.-]+\/[\w.-]+$/, 'a repository is owner/name'))
        .default([])
        .describe('Repositories whose issues are tickets, `owner/name`.'),
      label: z.string().min(1).optional().describe('Only issues with this label; without one, all.'),
    })
    .prefault({})
    .describe('GitHub repositories whose issues are tickets.'),
});
export type SourceSettings = z.infer<typeof SourceSettings>;
