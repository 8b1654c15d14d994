import type { Thread } from '../model/thread.ts';
import type { Id } from '../model/ticket.ts';
import type { TopicId } from '../model/topic.ts';
import type { WeekTopic } from '../model/week.ts';
import type { Space } from './group.ts';
import { label } from './label.ts';
import { partsOf } from './parts.ts';
import { membersOf } from './rows.ts';

export interface PartsOptions {
  readonly spaces: readonly Space[];
  /** How typical each question is of its cluster, 0..1. */
  readonly centrality: ArrayLike<number>;
  readonly seed: number;
  /** Fewest tickets that make a part. */
  readonly minTopicSize: number;
}

/**
 * What is asked in each large topic, under titles that tell its parts from each other.
 *
 * @param members  places in `asked` of the questions of each topic
 */
export function namedParts(
  members: ReadonlyMap<TopicId, readonly number[]>,
  asked: readonly { readonly ref: Id; readonly thread: Thread }[],
  { spaces, centrality, seed, minTopicSize }: PartsOptions,
): ReadonlyMap<TopicId, Pick<WeekTopic, 'parts'>> {
  const found = partsOf([...members.values()], spaces, { seed, minSize: minTopicSize });
  return new Map(
    [...members.keys()].map((id, at) => [id, found[at]!.length === 0 ? {} : { parts: named(found[at]!) }]),
  );

  function named(parts: readonly (readonly number[])[]): NonNullable<WeekTopic['parts']> {
    const threads = (places: readonly number[]): Thread[] => places.map((at) => asked[at]!.thread);
    const typical = (places: readonly number[]): number[] => places.map((at) => centrality[at]!);
    const names = label(parts.map((places) => membersOf({ threads: threads(places), centrality: typical(places) })));
    return parts.map((places, nth) => ({
      title: names[nth]!.title,
      size: places.length,
      tickets: places.map((at) => asked[at]!.ref),
    }));
  }
}
