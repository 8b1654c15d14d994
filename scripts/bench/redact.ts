import process from 'node:process';
import { redactor } from '../../src/mining/redact.ts';
import { privacyKnown, privacyTickets } from '../../test/kit/privacy-tickets.ts';
import { readRows, skippingAloud } from '../kit/data.ts';

export const name = 'redact';
export const about = 'megabytes of ticket text that one core redacts in a second of its own time';

const MOST_BYTES = 20_000_000;
/** Megabytes a second of the text of a desk. */
const TARGET = '≥ 5';

export async function run(): Promise<void> {
  const labelled = privacyTickets().map(({ text }) => text);
  measure('hand-labelled tickets, dense with what is private', Array.from({ length: 40 }, () => labelled).flat());
  await skippingAloud('a real desk', () => measure('a real desk', deskTexts(), TARGET));
}

function measure(title: string, texts: readonly string[], target?: string): void {
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
  console.log(
    `${title}: ${(bytes / (user + system)).toFixed(1)} MB/s${target === undefined ? '' : `, target ${target}`}`,
  );
}

function deskTexts(): string[] {
  return readRows<{ comments: { plain_body: string }[] }>('thunderbird-2025-02_04.tickets.jsonl')
    .flatMap(({ comments }) => comments)
    .map(({ plain_body: body }) => body);
}
