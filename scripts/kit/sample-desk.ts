import { cpSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const DESK = resolve(import.meta.dirname, '../../test/desks/causeway');

export const SAMPLE_TICKETS = join(DESK, 'tickets.jsonl');

/** The midnights between which its twelve weeks lie. */
export const SAMPLE_WINDOW = { since: new Date('2026-08-31T04:00:00Z'), until: new Date('2026-11-23T05:00:00Z') };

/** Copies its settings and knowledge base into a content folder. */
export function layOutSample(contentDir: string): void {
  cpSync(join(DESK, 'desk.yaml'), join(contentDir, 'desk.yaml'));
  cpSync(join(DESK, 'kb'), join(contentDir, 'kb'), { recursive: true });
}

/** What a ticket really is about. */
export interface Problem {
  readonly name: string;
  /** The article that answers it; undefined where there is none. */
  readonly article: string | undefined;
  /** Spam, or asked by one customer once: a topic is no place for it. */
  readonly belongsNowhere: boolean;
}

/** Ticket id → its problem. */
export function sampleTruth(): Map<number, Problem> {
  const lines = readFileSync(join(DESK, 'truth.tsv'), 'utf8').trimEnd().split('\n');
  return new Map(
    lines
      .map((line) => line.split('\t') as [string, string, string])
      .filter(([ticket]) => /^\d+$/.test(ticket))
      .map(([ticket, name, article]) => {
        const belongsNowhere = name === 'spam' || name.startsWith('oneoff-');
        return [Number(ticket), { name, article: article === '-' ? undefined : article, belongsNowhere }];
      }),
  );
}
