import type { Thread } from '../model/thread.ts';
import type { WeekTopic } from '../model/week.ts';

type Answered = NonNullable<WeekTopic['answered']>;

/** Who answered a topic's tickets, by role and only counted: nobody is named. */
export function answeredBy(threads: readonly Thread[]): Answered {
  const staff = threads.map(({ turns }) => turns.filter(({ kind }) => kind === 'answer'));
  const others = threads.filter(({ requester, turns }) =>
    turns.some(({ kind, author }) => kind === 'followUp' && author !== requester),
  );
  return {
    tickets: staff.filter((turns) => turns.length > 0).length,
    agents: new Set(staff.flat().map(({ author }) => author)).size,
    byCustomers: others.length,
  };
}
