import { redactor } from '../../src/mining/redact.ts';
import type { KnownValues, Span } from '../../src/model/redacted.ts';
import { privacyKnown, privacyTickets, type LabelledText } from '../../test/kit/privacy-tickets.ts';
import type { EvaluationOptions } from '../eval.ts';
import { readData, skippingAloud } from '../kit/data.ts';
import { table } from '../kit/table.ts';
import { compareRawAndRedacted } from './raw-and-redacted.ts';

export const name = 'privacy';
export const about = 'how much of what is private is masked, and of the rest';

/** Least recall of values by the types that the sets call them; the synthetic set has no directory, so its people are unknown. */
const TARGETS: readonly (readonly [types: RegExp, least: number])[] = [
  [/^(?:email|phone|ip|card|key|token|EMAIL_ADDRESS|PHONE_NUMBER|IP_ADDRESS|CREDIT_CARD)$/, 0.995],
  [/^known$/, 0.99],
  [/^(?:name|PERSON)$/, 0.85],
];
/** Most of the words that are not private that may be masked, in percent. */
const MOST_MASKED = 1;

/** Prints how much of what is private is masked, by type, and how much of the rest; then what masking costs the clustering. */
export async function run({ misses }: EvaluationOptions): Promise<void> {
  score('hand-labelled tickets', privacyTickets(), privacyKnown, misses);
  await skippingAloud('synthetic sentences', () => {
    score('synthetic sentences', synthetic(), { people: [], organizations: [] }, misses);
  });
  await compareRawAndRedacted();
}

interface Count {
  found: number;
  all: number;
}

function score(title: string, texts: readonly LabelledText[], known: KnownValues, misses: boolean): void {
  const redact = redactor(known);
  const byType = new Map<string, Count>();
  const words: Count = { found: 0, all: 0 };
  for (const { text, labels } of texts) {
    const masked = coverage(text, redact(text).spans);
    for (const { start, end, type } of labels) {
      const count = byType.get(type) ?? { found: 0, all: 0 };
      const hit = isCovered(text, masked, start, end);
      byType.set(type, { found: count.found + (hit ? 1 : 0), all: count.all + 1 });
      if (!hit && misses) console.log(`missed ${type}: ${around(text, start, end)}`);
    }
    const isPrivate = coverage(text, labels);
    for (const { index, 0: word } of text.matchAll(/\S+/g)) {
      if (isPrivate.subarray(index, index + word.length).includes(1)) continue;
      words.all++;
      if (!masked.subarray(index, index + word.length).includes(1)) continue;
      words.found++;
      if (misses) console.log(`masked too much: ${around(text, index, index + word.length)}`);
    }
  }
  const rows = [...byType]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([type, { found, all }]) => {
      const least = TARGETS.find(([types]) => types.test(type))?.[1];
      return [type, (found / all).toFixed(3), `${found} of ${all}`, least === undefined ? '' : `≥ ${least}`];
    });
  console.log(`\n${title}, ${texts.length} texts`);
  console.log(table(['', 'recall', '', 'target'], rows));
  console.log(
    `words that are not private: ${((100 * words.found) / words.all).toFixed(2)} % masked (${words.found} of ${words.all}), target ≤ ${MOST_MASKED} %`,
  );
}

function coverage(text: string, spans: readonly Pick<Span, 'start' | 'end'>[]): Uint8Array {
  const covered = new Uint8Array(text.length);
  for (const { start, end } of spans) covered.fill(1, start, end);
  return covered;
}

/** All but the punctuation between the parts is masked. */
function isCovered(text: string, masked: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (masked[at] === 0 && /[\p{L}\p{N}]/u.test(text[at]!)) return false;
  return true;
}

function around(text: string, start: number, end: number): string {
  return `${text.slice(Math.max(0, start - 30), start)}⟦${text.slice(start, end)}⟧${text.slice(end, end + 20)}`.replaceAll(
    '\n',
    '⏎',
  );
}

interface SyntheticRow {
  readonly full_text: string;
  readonly spans: readonly {
    readonly entity_type: string;
    readonly start_position: number;
    readonly end_position: number;
  }[];
}

function synthetic(): LabelledText[] {
  return (JSON.parse(readData('pii/synth_dataset_v2.json')) as SyntheticRow[]).map(({ full_text: text, spans }) => ({
    text,
    labels: spans.map(({ entity_type: type, start_position: start, end_position: end }) => ({ start, end, type })),
  }));
}
