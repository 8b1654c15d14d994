import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { redactor } from '../../src/mining/redact.ts';
import { privacyKnown, privacyTickets } from '../../test/kit/privacy-tickets.ts';

export const name = 'redact';

const DESK = join(import.meta.dirname, '../../../shared/data/thunderbird-2025-02_04.tickets.jsonl');
const MOST_BYTES = 2_000_000;

/** Prints megabytes of ticket text that one core redacts in a second of its own time. */
export function run(): Promise<void> {
  const labelled = privacyTickets().map(({ text }) => text);
  measure('hand-labelled tickets', Array.from({ length: 40 }, () => labelled).flat());
  if (existsSync(DESK)) measure('a real desk', deskTexts());
  else console.log(`redact: ${DESK} is not there; the real desk is left out`);
  return Promise.resolve();
}

function measure(title: string, texts: readonly string[]): void {
  const redact = redactor(privacyKnown);
  for (const text of texts.slice(0, 1000)) redact(text);
  let bytes = 0;
  const start = process.cpuUsage();
  for (const text of texts) {
    if (bytes > MOST_BYTES) break;
    bytes += Buffer.byteLength(text);
    redact(text);
  }
  const { user, system } = process.cpuUsage(start);
  console.log(`redact: ${title}: ${(bytes / (user + system)).toFixed(1)} MB/s`);
}

function deskTexts(): string[] {
  return readFileSync(DESK, 'utf8')
    .trim()
    .split('\n')
    .flatMap((line) => (JSON.parse(line) as { comments: { plain_body: string }[] }).comments)
    .map(({ plain_body: body }) => body);
}
