import { mkdirSync, readFileSync, globSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { draft } from '../../src/commands/draft.ts';
import { mine } from '../../src/commands/mine.ts';
import { pull } from '../../src/commands/pull.ts';
import { serveFolder } from '../../src/io/serve-folder.ts';
import { openBrowser } from '../../test/kit/site.ts';
import type { BenchOptions } from '../bench.ts';
import { explorerFrames } from './explorer.ts';
import { pageSpeed } from '../kit/page-speed.ts';
import { layOutSample, SAMPLE_TICKETS, SAMPLE_WINDOW } from '../kit/sample-desk.ts';
import { quietHouse, scratchFolder } from '../kit/scratch-house.ts';
import { table } from '../kit/table.ts';
import { spend } from '../kit/tierzero.ts';

export const name = 'site';
export const about = 'building sites of many articles; what pages weigh, and how fast a phone shows them';

/** Articles → what building them may take, in seconds and megabytes. */
const TARGETS: Readonly<Record<number, readonly [string, string]>> = { 1000: ['< 40', '< 1500'] };
const ARTICLE_KB = 60;
const INTERNAL_KB = 150;
/** How many times each page is loaded; the median counts. */
const LOADS = 3;

export async function run({ articles }: BenchOptions): Promise<void> {
  const rows: string[][] = [];
  for (const count of articles) rows.push(await building(count));
  console.log(table(['articles', 'wall s', 'target', 'CPU s', 'ms an article', 'peak MB', 'target'], rows));
  const browser = await openBrowser();
  if (browser === undefined) {
    console.log('\nNo Chromium is installed: what pages weigh and how fast they show is left out.');
    return;
  }
  const speeds = await loading(browser);
  const frames = await explorerFrames(browser);
  await browser.close();
  const heads = ['page', 'kB', 'target', 'first paint ms', 'target', 'layout shift', 'target'];
  console.log(`\n4G, processor four times as slow, median of ${LOADS} loads:\n${table(heads, speeds)}\n\n${frames}`);
}

async function building(count: number): Promise<string[]> {
  using scratch = scratchFolder();
  const content = join(scratch.path, 'content');
  writeArticles(content, count);
  const { wall, cpu, peakMb } = await spend('build.ts', ['--out', join(scratch.path, 'site')], {
    TIERZERO_CONTENT: content,
  });
  const [seconds = '', megabytes = ''] = TARGETS[count] ?? [];
  const each = ((wall / count) * 1000).toFixed(1);
  return [String(count), wall.toFixed(1), seconds, cpu.toFixed(1), each, peakMb.toFixed(0), megabytes];
}

/** The sample desk's articles over and over, each under a title of its own, forty to a subject. */
function writeArticles(content: string, count: number): void {
  const desk = join(import.meta.dirname, '../../test/desks/causeway/kb');
  const texts = globSync('*.md', { cwd: desk })
    .sort()
    .map((path) => readFileSync(join(desk, path), 'utf8'));
  mkdirSync(join(content, 'kb'), { recursive: true });
  for (let at = 0; at < count; at += 1) {
    const text = texts[at % texts.length]!.replace(
      /^title: (.*)$/m,
      `title: $1 (${at})\nsubject: Subject ${Math.floor(at / 40)}`,
    );
    writeFileSync(join(content, 'kb', `article-${at}.md`), text);
  }
}

/** The sample desk's twelve weeks in one report: more topics than most weeks have. */
async function loading(browser: Browser): Promise<string[][]> {
  using scratch = scratchFolder();
  const house = quietHouse(scratch.path, SAMPLE_WINDOW.until);
  layOutSample(house.contentDir);
  await pull({ ...house, warn: () => undefined }, [SAMPLE_TICKETS], {});
  const { week } = await mine(house, SAMPLE_WINDOW);
  await draft(house, {});
  const out = join(scratch.path, 'site');
  await spend('build.ts', ['--audience', 'internal', '--out', out], { TIERZERO_CONTENT: house.contentDir });
  const site = await serveFolder(out);
  const largest = week.topics.toSorted((a, b) => b.size - a.size)[0]!;
  const pages: [string, string, number | undefined][] = [
    ['home', '/', ARTICLE_KB],
    ['article', '/kb/sandbox-limits/', ARTICLE_KB],
    [`report, ${week.topics.length} topics`, `/weeks/${week.week}/`, INTERNAL_KB],
    [`topic, ${largest.size} tickets`, `/topics/${largest.id}/`, INTERNAL_KB],
    ['explorer', '/explorer/', undefined],
  ];
  const rows: string[][] = [];
  for (const [what, path, most] of pages) rows.push(await speedRow(browser, what, site.url + path, most));
  await site.close();
  return rows;
}

async function speedRow(browser: Browser, what: string, url: string, most: number | undefined): Promise<string[]> {
  const loads = [];
  for (let load = 0; load < LOADS; load += 1) loads.push(await pageSpeed(browser, url));
  const { kb, paintMs, shift } = loads.sort((a, b) => a.paintMs - b.paintMs)[Math.floor(LOADS / 2)]!;
  const weight = most === undefined ? '' : `≤ ${most}`;
  return [what, kb.toFixed(1), weight, paintMs.toFixed(0), '< 1000', shift.toFixed(3), '< 0.02'];
}
