/** Who stands behind something that may be shown; `null` where the source does not say. */
export interface Asker {
  readonly requester: string | null;
  readonly organization: string | null;
}

/**
 * Whether enough distinct people of enough distinct organizations asked for a thing to be shown without telling of one of
 * them. People whose organization nobody knows count as one organization each.
 *
 * @param k fewest of both, at least 1.
 */
export function isShared(askers: Iterable<Asker>, k: number): boolean {
  const { people, organizations } = countAskers(askers);
  return people >= k && organizations >= k;
}

/** How many distinct people, and of how many distinct organizations. */
export function countAskers(askers: Iterable<Asker>): { people: number; organizations: number } {
  const people = new Set<string>();
  const organizations = new Set<string>();
  for (const { requester, organization } of askers) {
    if (requester === null) continue;
    people.add(requester);
    organizations.add(organization === null ? `person ${requester}` : `organization ${organization}`);
  }
  return { people: people.size, organizations: organizations.size };
}
