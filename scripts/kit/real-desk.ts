import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataPath, readRows } from './data.ts';

/** Path of three months of the Thunderbird desk's tickets. @throws MissingData */
export function realTickets(): string {
  return dataPath('thunderbird-2025-02_04.tickets.jsonl');
}

interface Row {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

/** Writes the Thunderbird desk's articles as pages of a content folder. @throws MissingData */
export function layOutReal(contentDir: string): void {
  const folder = join(contentDir, 'kb');
  mkdirSync(folder);
  for (const { id, title, text } of readRows<Row>('kb/thunderbird-articles.jsonl')) {
    writeFileSync(join(folder, `${id}.md`), `---\ntitle: ${JSON.stringify(title)}\n---\n\n${text}\n`);
  }
}
