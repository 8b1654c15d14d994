import { onDuty } from './on-duty.ts';
import type { Desk } from './queue.ts';
import { nameOf } from './rota.ts';
import { ticketName } from './shown.ts';
import type { RuleName } from './rules.ts';
import type { TriageLine } from './triage.ts';

/** One thing the operator on duty does each day. */
export interface Check {
  readonly what: string;
  /** `done` and `open` are what the program sees; `by-hand` is for a person to tick. */
  readonly state: 'done' | 'open' | 'by-hand';
  /** What is left, when something is. */
  readonly left?: string;
}

/** The daily checklist of the rota, with what the program can tick by itself. */
export function checklist(desk: Desk, lines: readonly TriageLine[], isFirstDay: boolean): Check[] {
  const { channels, rota } = desk.settings;
  const left = (...rules: readonly RuleName[]): string[] =>
    lines
      .filter(({ rule, urgency, also }) =>
        [{ rule, urgency }, ...also].some((due) => rules.includes(due.rule) && due.urgency !== 'later'),
      )
      .map(({ ticket }) => ticketName(ticket));
  const seen = (what: string, tickets: readonly string[]): Check =>
    tickets.length === 0 ? { what, state: 'done' } : { what, state: 'open', left: listed(tickets) };
  const hasChat = desk.queue.some(({ course }) => course.source === 'slack');
  const answered = `Every question in ${channels.support} is answered`;
  return [
    ...firstDay(desk, isFirstDay),
    seen('Every New ticket is acknowledged and set to Open or Pending', left('acknowledge', 'leave-new')),
    seen(
      'No Open ticket is without a word for too long, every promise is kept',
      left('open-word', 'reopened', 'promise', 'unassigned'),
    ),
    seen(
      'Pending tickets about to close may close, and tickets on hold were looked at',
      left('pending-closes', 'hold-review'),
    ),
    hasChat
      ? seen(answered, left('channel-question'))
      : { what: `${answered} (the store has no messages: look yourself)`, state: 'by-hand' },
    seen('Answers given elsewhere are in their tickets', left('answered-elsewhere')),
    seen('Longer work has a GitHub issue', left('github-issue')),
    { what: 'Questions that came up more than once are in the knowledge base, or noted for it', state: 'by-hand' },
    ...rota.duties.map((what): Check => ({ what, state: 'by-hand' })),
  ];
}

function firstDay({ settings: { channels, rota }, clock, now, isHandedOver }: Desk, isFirstDay: boolean): Check[] {
  if (!isFirstDay) return [];
  const lead = onDuty(rota, clock, now)!.duties[0]!.by;
  return [
    {
      what: 'The handoff page was gone through with the operator before, and acknowledged in a commit',
      state: isHandedOver ? 'done' : 'open',
    },
    {
      what: `${nameOf(rota, lead)} is named in the topic of ${channels.support} (\`tierzero rota announce --apply\`)`,
      state: 'by-hand',
    },
  ];
}

const MOST_LISTED = 6;

function listed(tickets: readonly string[]): string {
  const rest = tickets.length - MOST_LISTED;
  return `${tickets.slice(0, MOST_LISTED).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}
