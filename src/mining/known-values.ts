import type { KnownValues } from '../model/redacted.ts';
import type { Person } from '../model/ticket.ts';

/** An organization as a source names it. */
export interface KnownOrganization {
  readonly name: string;
  readonly domains: readonly string[];
}

/** What a desk knows to be private. Domains that agents write from are the desk's own and stay readable. */
export function knownValues(
  people: Iterable<Pick<Person, 'name' | 'email' | 'role'>>,
  organizations: readonly KnownOrganization[],
): KnownValues {
  const own = new Set<string>();
  const known: { name: string | undefined; email: string | undefined }[] = [];
  for (const { name, email, role } of people) {
    known.push({ name, email: email ?? undefined });
    const domain = email?.split('@')[1];
    if (role !== 'end-user' && domain !== undefined) own.add(domain.toLowerCase());
  }
  return { people: known, organizations, publicDomains: [...own].sort() };
}
