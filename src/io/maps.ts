import { globSync } from 'node:fs';
import { join } from 'node:path';
import { QuestionMap } from '../model/question-map.ts';
import { readJson } from './json.ts';
import type { ContentFile } from './pages.ts';

/** Weeks that have a map, oldest first. */
export function mappedWeeks(contentDir: string): string[] {
  return globSync('*.json', { cwd: join(contentDir, 'maps') })
    .map((name) => name.replace(/\.json$/, ''))
    .sort();
}

/** The map of a week. @throws UserError naming every mistake with its line */
export function readMap(contentDir: string, week: string): QuestionMap | undefined {
  return readJson(join(contentDir, 'maps', `${week}.json`), QuestionMap);
}

/** The words of a question are a line. */
export function mapFile({ words, ...lists }: QuestionMap): ContentFile {
  const lines = words.map((line) => `\n  ${JSON.stringify(line)}`);
  const head = Object.entries(lists).map(([key, value]) => `"${key}": ${JSON.stringify(value)}`);
  return { path: `maps/${lists.week}.json`, text: `{\n ${head.join(',\n ')},\n "words": [${lines.join(',')}\n ]\n}\n` };
}
