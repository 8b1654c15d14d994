import { readFileSync } from 'node:fs';
import process from 'node:process';
import { gunzipSync } from 'node:zlib';
import { redactor } from '../../src/mining/redact.ts';
import { privacyKnown, privacyTickets } from '../../test/kit/privacy-tickets.ts';
import { dataPath, readData, skippingAloud } from '../kit/data.ts';

export const name = 'redact';
export const about = 'megabytes of ticket text that one core redacts in a second of its own time';

/** Megabytes a second of the text of a desk. */
const TARGET = '≥ 5';

export async function run(): Promise<void> {
  const labelled = privacyTickets().map(({ text }) => text);
  measure('hand-labelled tickets, dense with what is private', Array.from({ length: 40 }, () => labelled).flat());
  await skippingAloud('real desks', () => {
    measure('a desk that writes English', commentsOf(readData('thunderbird-2025-02_04.tickets.jsonl')), TARGET);
    const firefox = gunzipSync(readFileSync(dataPath('firefox-2024.tickets.jsonl.gz'))).toString('utf8');
    measure('a desk that writes many languages', commentsOf(firefox), TARGET);
  });
}

/** Redacts every other text, and then those between with the clock running: what a pull of any length comes to. */
function measure(title: string, texts: readonly string[], target?: string): void {
  const redact = redactor(privacyKnown);
  const [first, second] = [0, 1].map((rest) => texts.filter((_, at) => at % 2 === rest)) as [string[], string[]];
  for (const text of first) redact(text);
  const start = process.cpuUsage();
  for (const text of second) redact(text);
  const { user, system } = process.cpuUsage(start);
  const bytes = second.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  console.log(
    `${title}: ${(bytes / (user + system)).toFixed(1)} MB/s${target === undefined ? '' : `, target ${target}`}`,
  );
}

function commentsOf(lines: string): string[] {
  return lines
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { comments: { plain_body: string }[] })
    .flatMap(({ comments }) => comments)
    .map(({ plain_body: body }) => body);
}
