import { join } from 'node:path';
import { Evidence } from '../model/evidence.ts';
import { readJson } from './json.ts';
import type { ContentFile } from './pages.ts';

const pathOf = (contentDir: string, topic: string): string => join(contentDir, 'evidence', `${topic}.json`);

/** Where the sentences of a topic's generated pages come from. @throws UserError naming every mistake with its line */
export function readEvidence(contentDir: string, topic: string): Evidence | undefined {
  return readJson(pathOf(contentDir, topic), Evidence);
}

export function evidenceFile(evidence: Evidence): ContentFile {
  const pages = Object.fromEntries(Object.entries(evidence.pages).sort(([a], [b]) => (a < b ? -1 : 1)));
  return { path: `evidence/${evidence.topic}.json`, text: `${JSON.stringify({ ...evidence, pages }, null, 1)}\n` };
}
