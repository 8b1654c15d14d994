import type { Ticket } from '../model/ticket.ts';
import type { SourceWork } from './pull.ts';
import { countedTransaction } from './pulled.ts';

const ROWS_PER_TRANSACTION = 500;

/** Stores tickets in transactions of many, and counts them. */
export interface Batches {
  readonly add: (ticket: Ticket) => void;
  /** To be called at the end: stores what is left. */
  readonly rest: () => void;
}

export function putBatches(label: string, { house, store, keepFrom, pulled }: SourceWork): Batches {
  let batch: Ticket[] = [];
  let seen = 0;
  const rest = (): void => {
    const tickets = batch;
    batch = [];
    countedTransaction(store, pulled, () => {
      for (const ticket of tickets) {
        const was = store.putTicket(ticket);
        if (!ticket.deleted) pulled[was] += 1;
        else pulled.deleted += was === 'same' ? 0 : 1;
        pulled.comments += ticket.comments.length;
      }
    });
    house.progress.show(`${label}: ${seen} tickets`);
  };
  return {
    add: (ticket) => {
      seen += 1;
      if (Date.parse(ticket.updated_at) < keepFrom) pulled.expired += 1;
      else batch.push(isDeleted(ticket) ? buried(ticket) : ticket);
      if (batch.length === ROWS_PER_TRANSACTION) rest();
    },
    rest,
  };
}

function isDeleted({ deleted, status }: Ticket): boolean {
  return deleted || status === 'deleted';
}

/** What stays of a deleted ticket: that it was there, and when. */
function buried({ source, id, created_at, updated_at }: Ticket): Ticket {
  return {
    source,
    id,
    created_at,
    updated_at,
    subject: '',
    description: '',
    status: 'deleted',
    deleted: true,
    tags: [],
    requester_id: null,
    organization_id: null,
    group_id: null,
    assignee_id: null,
    comments: [],
    users: [],
  };
}
