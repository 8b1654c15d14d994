import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { KnownValues } from '../../src/model/redacted.ts';

const FOLDER = join(import.meta.dirname, '../desks/privacy');

/** A private value that a person labelled: offsets into the text, end exclusive. */
export interface Label {
  readonly start: number;
  readonly end: number;
  /** A mask, or `known`: a name that the desk knows. */
  readonly type: string;
}

export interface LabelledText {
  readonly text: string;
  readonly labels: readonly Label[];
}

export const privacyKnown = JSON.parse(readFileSync(join(FOLDER, 'known.json'), 'utf8')) as KnownValues;

/** The hand-labelled tickets: one a line, `⏎` is a line break, `{{type|value}}` a private value. */
export function privacyTickets(): LabelledText[] {
  return ['tickets-1.txt', 'tickets-2.txt', 'tickets-3.txt'].flatMap((file) =>
    readFileSync(join(FOLDER, file), 'utf8').trim().split('\n').map(parse),
  );
}

function parse(line: string): LabelledText {
  const labels: Label[] = [];
  let text = '';
  for (const part of line.replaceAll('⏎', '\n').split(/(\{\{[a-z]+\|[^|]+?\}\})/)) {
    const [, type, value = part] = /^\{\{([a-z]+)\|([^|]+?)\}\}$/.exec(part) ?? [];
    if (type !== undefined) labels.push({ start: text.length, end: text.length + value.length, type });
    text += value;
  }
  return { text, labels };
}
