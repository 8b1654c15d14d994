import type { TopicId } from '../model/topic.ts';
import { likeness, middle, type Profile } from './likeness.ts';

/** What a person says belongs to a topic. */
export interface Guide {
  readonly id: TopicId;
  /** Places of the example tickets among the questions. */
  readonly tickets: readonly number[];
  /** Profiles of the example questions. */
  readonly questions: readonly Profile[];
}

export interface Guided {
  /** Places of the members, rising. */
  readonly members: readonly number[];
  /** The topic a person made it for. */
  readonly id?: TopicId;
}

/** Less alike than this to the middle of the examples, a question stays where it is. */
const ALIKE = 0.25;
/** A cluster whose middle is so alike to example questions is what they ask for, as a whole. */
const WHOLLY_ALIKE = 0.4;

/**
 * Gathers the questions that are like a person's examples into clusters of their own. Example tickets always go there; any other
 * question when it is more like the examples than like the rest of its own cluster; and a whole cluster where only questions are given
 * and it is about them.
 *
 * @param clusters  places of questions, disjoint; what is in none may be gathered too
 * @param profiles  of all questions
 * @returns the clusters without what was taken, empty ones left out, then the gathered ones
 */
export function guide(
  clusters: readonly (readonly number[])[],
  profiles: readonly Profile[],
  guides: readonly Guide[],
): Guided[] {
  const centres = guides.map(({ tickets, questions }) => middle([...tickets.map((at) => profiles[at]!), ...questions]));
  const named = new Map(guides.flatMap(({ tickets }, at) => tickets.map((ticket) => [ticket, at] as const)));
  const clusterOf = new Map(clusters.flatMap((members, at) => members.map((member) => [member, at] as const)));
  const own = clusters.map((members) => middle(members.filter((at) => !named.has(at)).map((at) => profiles[at]!)));
  const whole = own.map((centre) => {
    const to = nearest(centre, centres, WHOLLY_ALIKE);
    return to !== undefined && guides[to]!.tickets.length === 0 ? to : undefined;
  });
  const gathered: number[][] = guides.map(() => []);
  profiles.forEach((profile, at) => {
    const home = clusterOf.get(at);
    const to =
      named.get(at) ??
      (home === undefined ? undefined : whole[home]) ??
      nearest(profile, centres, home === undefined ? 0 : likeness(profile, own[home]!));
    if (to !== undefined) gathered[to]!.push(at);
  });
  const taken = new Set(gathered.flat());
  return [
    ...clusters.map((members) => ({ members: members.filter((at) => !taken.has(at)) })),
    ...gathered.map((members, at) => ({ members, id: guides[at]!.id })),
  ].filter(({ members }) => members.length > 0);
}

/** The centre most like a profile, if it is more like it than `atLeast`. */
function nearest(profile: Profile, centres: readonly Profile[], atLeast: number): number | undefined {
  let best: number | undefined;
  let most = Math.max(ALIKE, atLeast);
  centres.forEach((centre, at) => {
    const like = likeness(profile, centre);
    if (like > most) [best, most] = [at, like];
  });
  return best;
}
