import type { DatabaseSync } from 'node:sqlite';
import type { Thread } from '../model/thread.ts';
import type { Id } from '../model/ticket.ts';
import { keyOf } from './row-key.ts';
import { statements } from './statements.ts';

/** A thread kept beside the digest of what it was made from. */
export interface KeptThread {
  readonly digest: string;
  readonly thread: Thread | null;
}

/** What the store keeps of what was made from its tickets; it goes when the ticket changes or goes. */
export interface KeptTables {
  /** The derived thread of a ticket, whatever it was derived from: compare the digest. */
  thread(source: string, id: Id): KeptThread | undefined;
  putThread(source: string, id: Id, kept: KeptThread): void;
  /** What a pretrained model makes of a ticket's question, if it was made from this digest. */
  sentence(source: string, id: Id, digest: string): Float32Array | undefined;
  putSentence(source: string, id: Id, digest: string, vector: Float32Array): void;
}

export function keptTables(db: DatabaseSync): KeptTables {
  const sql = statements(db);
  return {
    thread: (source, id) => {
      const kept = sql('SELECT digest, row FROM threads WHERE source = ? AND id = ?').get(source, keyOf(id));
      if (kept === undefined) return undefined;
      return { digest: kept['digest'] as string, thread: JSON.parse(kept['row'] as string) as Thread | null };
    },
    putThread: (source, id, { digest, thread }) => {
      sql('INSERT OR REPLACE INTO threads (source, id, digest, row) VALUES (?, ?, ?, ?)').run(
        source,
        keyOf(id),
        digest,
        JSON.stringify(thread),
      );
    },
    sentence: (source, id, digest) => {
      const kept = sql('SELECT vector FROM sentences WHERE source = ? AND id = ? AND digest = ?').get(
        source,
        keyOf(id),
        digest,
      );
      const bytes = kept?.['vector'] as Uint8Array | undefined;
      return bytes && new Float32Array(bytes.slice().buffer);
    },
    putSentence: (source, id, digest, vector) => {
      sql('INSERT OR REPLACE INTO sentences (source, id, digest, vector) VALUES (?, ?, ?, ?)').run(
        source,
        keyOf(id),
        digest,
        new Uint8Array(vector.buffer, vector.byteOffset, vector.byteLength),
      );
    },
  };
}
