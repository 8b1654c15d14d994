import type { Id } from './ticket.ts';
import type { Redacted } from './redacted.ts';

/** A body with what is not prose set aside, all of it redacted. */
export interface Passage {
  /** What a person wrote: no quoted mail, greeting, sign-off, signature or dump. Paragraphs are separated by a blank line. */
  readonly text: Redacted;
  /** Commands, code, logs and error output, verbatim but for masks, in the order they stood. */
  readonly pasted: readonly Redacted[];
}

/** What the customer asked. */
export interface Question extends Passage {
  /** The subject without `Re:`, `Fwd:`, ticket numbers and tags. May be empty. */
  readonly subject: Redacted;
}

/** One turn after the question. */
export interface Turn extends Passage {
  readonly commentId: Id;
  /** `answer`: an agent's public reply. `note`: internal. `followUp`: the customer again. */
  readonly kind: 'answer' | 'note' | 'followUp';
  readonly at: string;
  /** The customer marked this reply as the solution. */
  readonly accepted: boolean;
  /** Who wrote it, as an opaque key that is the same within a desk. */
  readonly author: string;
}

/** A ticket as mining sees it: redacted, and people only as opaque keys. */
export interface Thread {
  readonly source: string;
  readonly ticketId: Id;
  readonly askedAt: string;
  readonly status: 'new' | 'open' | 'pending' | 'hold' | 'solved' | 'closed';
  readonly tags: readonly string[];
  /** Opaque key of the person who asked; `null` when the source does not say. */
  readonly requester: string | null;
  readonly organization: string | null;
  /** ISO 639-1, or `und` when too short to tell. */
  readonly language: string;
  readonly question: Question;
  readonly turns: readonly Turn[];
}
