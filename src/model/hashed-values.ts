import { z } from 'zod';

/**
 * `content/known-values.json`: salted hashes of names, mailboxes, organizations and domains, for a check where the store is not. They tell
 * whether a value is known, and list none; whoever has the file can ask it about a name.
 */
export const HashedValues = z.strictObject({
  /** Made once and kept, so that a rerun changes no byte. */
  salt: z.string().min(16),
  /** Base64url, sorted. */
  hashes: z.array(z.string()),
});
export type HashedValues = z.infer<typeof HashedValues>;
