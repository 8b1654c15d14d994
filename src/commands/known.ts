import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { z } from 'zod';
import { readHashedValues, writeHashedValues } from '../io/pages.ts';
import type { Store } from '../io/store.ts';
import { hashKnownValues, type Secrets } from '../mining/gate.ts';
import { knownValues } from '../mining/known-values.ts';
import type { KnownValues } from '../model/redacted.ts';
import { settingsOf, withStore, type House } from './house.ts';

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

/** The same of a house; nothing is known where there is no store, and asking makes none. */
export async function knownIn(house: House): Promise<KnownValues> {
  return existsSync(house.storePath) ? withStore(house, knownOf) : { people: [], organizations: [] };
}

/** What nothing that leaves the house may hold: what the store knows, or where there is none the hashes that the last run left. */
export async function secretsOf(house: House): Promise<Secrets> {
  const { name, privacy, rota } = settingsOf(house);
  const hashed = existsSync(house.storePath) ? undefined : readHashedValues(house.contentDir);
  // Operators are named where the desk talks of itself, such as on handoff pages.
  const operators = Object.values(rota.people).map((person) => person.name);
  return { known: await knownIn(house), hashed, allowed: [name, ...operators, ...privacy.allowed] };
}

/** Leaves what the store knows as salted hashes, where the settings ask for it. */
export function leaveHashedValues(house: House, known: KnownValues): void {
  if (!settingsOf(house).privacy.hashedValues) return;
  const salt = readHashedValues(house.contentDir)?.salt ?? randomBytes(16).toString('base64url');
  writeHashedValues(house.contentDir, hashKnownValues(known, salt));
}
