import { z } from 'zod';

/** A language model that may polish the sentences of drafts. */
export const WriterSettings = z.strictObject({
  url: z
    .url({ protocol: /^https?$/ })
    .describe(
      'Base address of an OpenAI-compatible service, up to `/chat/completions`, such as `http://127.0.0.1:8080/v1`.',
    ),
  model: z.string().min(1).describe('Name of the model there.'),
  timeoutSeconds: z
    .number()
    .positive()
    .max(600)
    .default(30)
    .describe('Seconds that the service has for a draft; after them its sentences stay as they are.'),
});
export type WriterSettings = z.infer<typeof WriterSettings>;
