import { z } from 'zod';
import type { Store } from '../io/store.ts';
import { knownValues } from '../mining/known-values.ts';
import type { KnownValues } from '../model/redacted.ts';

/** Sources that have organizations beside their tickets. */
const SOURCES_WITH_NAMES = ['zendesk'];

const Organization = z.object({ name: z.string().min(1), domain_names: z.array(z.string()).default([]) });

/** The private values that the store knows: its people and organizations. */
export function knownOf(store: Store): KnownValues {
  const organizations = SOURCES_WITH_NAMES.flatMap((source) => store.sync.names(source, 'organization'))
    .map((row) => Organization.parse(row))
    .map(({ name, domain_names: domains }) => ({ name, domains }));
  return knownValues(store.people(), organizations);
}
