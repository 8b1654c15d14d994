import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { serveFolder } from '../../src/io/serve-folder.ts';
import { MAP_SIDE } from '../../src/model/map-side.ts';
import { random as randomFrom } from '../../src/text/random.ts';
import { week } from '../../test/kit/week.ts';
import { scratchFolder } from '../kit/scratch-house.ts';
import { spend } from '../kit/tierzero.ts';

const QUESTIONS = 20_000;
const TOPICS = 300;
const NAME = '2026-W47';

/** Milliseconds between frames while the map of 20,000 questions is zoomed, dragged and searched: the median and the 95th percentile. */
export async function explorerFrames(browser: Browser): Promise<string> {
  using scratch = scratchFolder();
  const content = join(scratch.path, 'content');
  writeMap(content);
  const out = join(scratch.path, 'site');
  await spend('build.ts', ['--audience', 'internal', '--out', out], { TIERZERO_CONTENT: content });
  const site = await serveFolder(out);
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(`${site.url}/explorer/`);
  await page.locator('#explorer-status', { hasText: 'questions' }).waitFor();
  await page.evaluate(COUNT_FRAMES);
  await move(page);
  const gaps = (await page.evaluate<number[]>('globalThis.gaps')).sort((a, b) => a - b);
  await page.close();
  await site.close();
  const at = (share: number) => gaps[Math.floor(share * (gaps.length - 1))]!.toFixed(1);
  return `explorer, ${QUESTIONS} questions: ${at(0.5)} ms a frame in the median, ${at(0.95)} ms at the 95th percentile (target 34)`;
}

async function move(page: Page): Promise<void> {
  const { x, y, width, height } = (await page.locator('#explorer-canvas').boundingBox())!;
  const [left, top] = [x + width / 2, y + height / 2];
  await page.mouse.move(left, top);
  for (let step = 0; step < 40; step += 1) await page.mouse.wheel(0, -60);
  await page.mouse.down();
  for (let step = 0; step < 60; step += 1) await page.mouse.move(left + step * 3, top + step);
  await page.mouse.up();
  for (let step = 0; step < 60; step += 1) await page.mouse.move(x + 100 + step * 4, y + 100 + step * 2);
  await page.getByRole('searchbox', { name: 'Search questions' }).pressSequentially('word 7');
}

const COUNT_FRAMES = `globalThis.gaps = [];
let last = performance.now();
const tick = (now) => { gaps.push(now - last); last = now; requestAnimationFrame(tick); };
requestAnimationFrame(tick);`;

/** A week of topics that lie about on the map, each as a cloud. */
function writeMap(content: string): void {
  const random = randomFrom(1);
  const near = (middle: number) => Math.max(0, Math.min(MAP_SIDE, Math.round(middle + (random() - random()) * 500)));
  const topics = Array.from({ length: TOPICS }, (_, at) => ({
    id: `t-${String(at).padStart(8, '0')}`,
    title: `Topic ${at}`,
    tickets: [] as number[],
    x: random() * MAP_SIDE,
    y: random() * MAP_SIDE,
  }));
  const points = Array.from({ length: QUESTIONS }, (_, at) => {
    const topic = topics[Math.floor(random() * TOPICS)]!;
    topic.tickets.push(at + 1);
    return { ticket: at + 1, x: near(topic.x), y: near(topic.y), words: `word ${at % 97} of a question` };
  });
  const map = {
    week: NAME,
    tickets: points.map(({ ticket }) => ticket),
    x: points.map(({ x }) => x),
    y: points.map(({ y }) => y),
    words: points.map(({ words }) => words),
  };
  const rows = topics.map(({ id, title, tickets }) => ({ id, title, tickets, size: tickets.length }));
  for (const [path, value] of [
    [`weeks/${NAME}.json`, week(NAME, rows)],
    [`maps/${NAME}.json`, map],
  ] as const) {
    mkdirSync(join(content, path, '..'), { recursive: true });
    writeFileSync(join(content, path), JSON.stringify(value));
  }
}
