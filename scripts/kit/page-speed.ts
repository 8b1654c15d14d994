import type { Browser, CDPSession } from 'playwright-core';

/** What loading a page takes on a phone. */
export interface PageSpeed {
  /** Kilobytes of HTML, styles and programs that came over the wire, compressed; without the search. */
  readonly kb: number;
  /** Milliseconds to the first contentful paint. */
  readonly paintMs: number;
  /** Cumulative layout shift. */
  readonly shift: number;
}

/** 4G as Lighthouse has it for phones: 150 ms to and fro, 1.6 Mbit/s down, 0.75 up; a processor four times as slow. */
const LATENCY_MS = 150;
const DOWN = (1.6 * 1024 * 1024) / 8;
const UP = (0.75 * 1024 * 1024) / 8;
const SLOWER = 4;
const PHONE = { width: 390, height: 844 };
const COUNTED = new Set(['Document', 'Stylesheet', 'Script']);

/** Loads a page with an empty cache and scrolls to its end. */
export async function pageSpeed(browser: Browser, url: string): Promise<PageSpeed> {
  const context = await browser.newContext({ viewport: PHONE });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    const bytes = await throttled(session);
    await page.addInitScript(OBSERVE);
    await page.goto(url, { waitUntil: 'networkidle' });
    await page.evaluate('window.scrollTo(0, document.body.scrollHeight)');
    await page.waitForTimeout(300);
    const { paintMs, shift } = await page.evaluate<Omit<PageSpeed, 'kb'>>('globalThis.measured');
    return { kb: bytes() / 1000, paintMs, shift };
  } finally {
    await context.close();
  }
}

/** @returns how many bytes have come so far of what counts */
async function throttled(session: CDPSession): Promise<() => number> {
  const counted = new Set<string>();
  let total = 0;
  session.on('Network.responseReceived', ({ requestId, type, response }) => {
    if (COUNTED.has(type) && !response.url.includes('/pagefind/')) counted.add(requestId);
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (counted.has(requestId)) total += encodedDataLength;
  });
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: LATENCY_MS,
    downloadThroughput: DOWN,
    uploadThroughput: UP,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  return () => total;
}

const OBSERVE = `globalThis.measured = { paintMs: 0, shift: 0 };
new PerformanceObserver((list) => {
  for (const entry of list.getEntriesByName('first-contentful-paint')) measured.paintMs = entry.startTime;
}).observe({ type: 'paint', buffered: true });
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) if (!entry.hadRecentInput) measured.shift += entry.value;
}).observe({ type: 'layout-shift', buffered: true });`;
