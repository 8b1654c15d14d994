import { Readable } from 'node:stream';
import { readCsvFile } from '../io/csv-file.ts';
import { readTicketFile, readTicketLines, type Line } from '../io/ticket-file.ts';
import type { Ticket } from '../model/ticket.ts';
import type { Source, SourceWork } from './pull.ts';
import { putBatches } from './put-batches.ts';

/** `pull FILE`: ticket JSONL (plain, .gz, or `-` for stdin) or CSV. What stands before the place where a file breaks off goes in. */
export function pullFile(path: string): Source {
  return async (work) => {
    const put = putBatches(path, work);
    try {
      for await (const read of linesOf(path, work)) {
        const why = 'why' in read ? read.why : refusal(read.ticket, work);
        if (why !== undefined) work.pulled.unreadable.set(`line ${read.line}`, why);
        else if ('ticket' in read) put.add(read.ticket);
      }
    } finally {
      put.rest();
    }
  };
}

function linesOf(path: string, { house, settings }: SourceWork): AsyncGenerator<Line> {
  if (path === '-') return readTicketLines(Readable.from(house.stdin()), 'stdin');
  return path.toLowerCase().endsWith('.csv') ? readCsvFile(path, settings.sources.csv) : readTicketFile(path);
}

/** A file may hold what another store exported, but not write over what this store pulls itself. */
function refusal({ source }: Ticket, { store }: SourceWork): string | undefined {
  if (source === 'file' || store.sync.state(source) === undefined) return undefined;
  return `source: this store pulls ${source} itself`;
}
