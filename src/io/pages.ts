import { globSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { z } from 'zod';
import { FrontMatter, type Article } from '../model/article.ts';
import { HashedValues } from '../model/hashed-values.ts';
import { Ledger } from '../model/topic.ts';
import { Week } from '../model/week.ts';
import { splitFrontMatter } from '../text/front-matter.ts';
import { writeWhole } from './files.ts';
import { readJson } from './json.ts';

/** A page of `content/` as it lies on disk. */
export interface Page {
  /** Path under the content folder, with `/` between folders. */
  readonly path: string;
  readonly text: string;
  readonly frontMatter: FrontMatter;
  readonly body: string;
}

/** A page that cannot be read: where and why. */
export interface BrokenPage {
  readonly path: string;
  readonly line: number;
  readonly why: string;
}

/** Reads all Markdown and MDX pages of a folder of the content, by path; a broken one does not stop the others. */
export function readPages(contentDir: string, folder = ''): { pages: Page[]; broken: BrokenPage[] } {
  const pages: Page[] = [];
  const broken: BrokenPage[] = [];
  const paths = globSync(`${folder === '' ? '' : `${folder}/`}**/*.{md,mdx}`, { cwd: contentDir })
    .map((path) => path.split(sep).join('/'))
    .filter((path) => !path.split('/').some((part) => part.startsWith('_')))
    .sort();
  for (const path of paths) {
    const read = parsePage(path, readFileSync(join(contentDir, path), 'utf8'));
    if (Array.isArray(read)) broken.push(...read);
    else pages.push(read);
  }
  return { pages, broken };
}

/** Takes a page apart, or says everything that is wrong with its front matter. */
export function parsePage(path: string, text: string): Page | BrokenPage[] {
  const parts = splitFrontMatter(text);
  if ('why' in parts) return [{ path, ...parts }];
  const parsed = FrontMatter.safeParse(parts.data);
  if (parsed.success) return { path, text, frontMatter: parsed.data, body: parts.body };
  return parsed.error.issues.map((issue) => {
    const where = issue.path.map((key) => (typeof key === 'number' ? key : String(key)));
    return { path, line: parts.lineOf(where), why: sentenceOf(where.join('.') || 'front matter', issue) };
  });
}

function sentenceOf(key: string, issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type' && issue.message.endsWith('received undefined'))
    return `${key} is missing; it is to be a ${issue.expected}`;
  if (issue.code === 'invalid_type') return `${key} is to be a ${issue.expected}`;
  if (issue.code === 'invalid_value') return `${key} is to be one of ${issue.values.join(', ')}`;
  return `${key}: ${issue.message}`;
}

/** What answers questions already: the pages of `content/kb`, drafts among them. */
export function toArticle({ path, frontMatter, body }: Page): Article {
  const { title, questions, status, audience, topic, created, reviewBy } = frontMatter;
  const id = path.replace(/^kb\//, '').replace(/\.mdx?$/, '');
  return { id, title, questions, body, status, audience, topic, created, reviewBy };
}

const ledgerPath = (contentDir: string): string => join(contentDir, 'topics.json');

/** Reads the ledger of topics. @throws UserError naming every mistake with its line */
export function readLedger(contentDir: string): Ledger {
  return readJson(ledgerPath(contentDir), Ledger, true) ?? { topics: {} };
}

/** A file under the content folder as it is to be written. */
export interface ContentFile {
  readonly path: string;
  readonly text: string;
}

export function ledgerFile(ledger: Ledger): ContentFile {
  const topics = Object.fromEntries(Object.entries(ledger.topics).sort(([a], [b]) => (a < b ? -1 : 1)));
  return { path: 'topics.json', text: `${JSON.stringify({ ...ledger, topics }, null, 2)}\n` };
}

export function writeLedger(contentDir: string, ledger: Ledger): void {
  writeContent(contentDir, ledgerFile(ledger));
}

export function writeContent(contentDir: string, { path, text }: ContentFile): void {
  writeWhole(join(contentDir, path), text);
}

/** Reads all weeks, oldest first. @throws UserError naming every mistake with its line */
export function readWeeks(contentDir: string): Week[] {
  return globSync('weeks/*.json', { cwd: contentDir })
    .sort()
    .map((path) => readJson(join(contentDir, path), Week)!);
}

export function weekFile(week: Week): ContentFile {
  return { path: `weeks/${week.week}.json`, text: `${JSON.stringify(week, null, 1)}\n` };
}

export function writeWeek(contentDir: string, week: Week): void {
  writeContent(contentDir, weekFile(week));
}

const hashedValuesPath = (contentDir: string): string => join(contentDir, 'known-values.json');

/** @throws UserError naming every mistake with its line */
export function readHashedValues(contentDir: string): HashedValues | undefined {
  return readJson(hashedValuesPath(contentDir), HashedValues);
}

export function writeHashedValues(contentDir: string, hashed: HashedValues): void {
  writeWhole(hashedValuesPath(contentDir), `${JSON.stringify(hashed, null, 1)}\n`);
}
