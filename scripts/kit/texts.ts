import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { random } from '../../src/text/random.ts';
import { dataPath, MissingData, readData } from './data.ts';

/** Share of the words of a text that comes again that are replaced by words of other texts. */
const NOISE = 0.25;
/** Of a ticket, so many words are read: what its customer asks, not the logs below. */
const MOST_WORDS = 200;

/** What customers wrote to two desks, no text twice; undefined where the data is missing. */
export function realTexts(): string[] | undefined {
  try {
    const firefox = gunzipSync(readFileSync(dataPath('firefox-2024.tickets.jsonl.gz'))).toString('utf8');
    const lines = `${readData('thunderbird-2025-02_04.tickets.jsonl').trim()}\n${firefox.trim()}`.split('\n');
    const texts = lines.map((line) => {
      const { subject, description } = JSON.parse(line) as { subject: string; description: string };
      return `${subject} ${description}`.split(/\s+/, MOST_WORDS).join(' ');
    });
    return [...new Set(texts)];
  } catch (error) {
    if (!(error instanceof MissingData)) throw error;
    console.log(`Skipped texts of real desks: ${error.message}.`);
    return undefined;
  }
}

/**
 * As many texts as asked for, drawn evenly: one that comes again has words replaced by words of other texts, as frequent as they are
 * there, so that hardly two are the same.
 */
export function resampled(texts: readonly string[], count: number): string[] {
  const next = random(1);
  const step = Math.max(1, texts.length / count);
  const pool = texts.flatMap((text) => text.split(' '));
  return Array.from({ length: count }, (_, at) => {
    const text = texts[Math.floor(at * step) % texts.length]!;
    if (at * step < texts.length) return text;
    const words = text.split(' ').map((word) => (next() < NOISE ? pool[Math.floor(next() * pool.length)]! : word));
    return words.join(' ');
  });
}
