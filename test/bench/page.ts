import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../end-to-end/browser';
import { checkPage } from '../end-to-end/build';
import { largeBook } from '../files/hostile';
import { DOCUMENTS } from '../samples/documents';

const SAMPLES = join(import.meta.dirname, '../../assets/samples');

/** How long the page gets ready, and how long what it does goes on after the findings, in milliseconds. */
const SETTLES = 1500;

/** What the pane says at the top of a workbook that was checked. */
const CHECKED = /^已识别|没有识别/u;

interface Cost {
  readonly ms: number;
  readonly longest: number;
  readonly megabytes: number;
}

/** What it costs to have a workbook checked by the page. */
async function costOf(browser: Browser, page: string, workbook: string): Promise<Cost> {
  const context = await browser.newContext({ locale: 'zh-CN' });
  const tab = await context.newPage();
  await tab.goto(pathToFileURL(page).href);
  await tab.getByRole('button', { name: '打开示例' }).waitFor();
  await tab.waitForTimeout(SETTLES);
  const longest = await tab.evaluateHandle(() => {
    const seen = { longest: 0 };
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.longest = Math.max(seen.longest, duration);
    }).observe({ type: 'longtask' });
    return seen;
  });
  const start = performance.now();
  await tab.setInputFiles('input[type=file]', workbook);
  await tab.getByText(CHECKED).first().waitFor();
  const ms = performance.now() - start;
  await tab.waitForTimeout(SETTLES);
  const session = await context.newCDPSession(tab);
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const cost = { ms, longest: (await longest.jsonValue()).longest, megabytes: usedSize / 1e6 };
  await context.close();
  return cost;
}

/**
 * Prints how long the page 核对 takes from a file to its findings, opened from a disk, its longest task meanwhile, and
 * the memory of the page itself after it (its workers' not counted): for the samples and a plain book of 240,000 cells.
 */
export async function benchPage(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-page-'));
  const large = join(folder, '240,000 cells.xlsx');
  await writeFile(large, largeBook());
  const page = join(await checkPage(), 'check.html');
  const browser = await launchBrowser();
  try {
    console.log('\nThe page: from a file to its findings (ms), longest task (ms), memory of the page (MB)');
    for (const workbook of [...DOCUMENTS.map(({ file }) => join(SAMPLES, file)), large]) {
      const { ms, longest, megabytes } = await costOf(browser, page, workbook);
      const size = (await readFile(workbook)).length;
      console.log(
        `${workbook.replace(/^.*[\\/]/, '')} (${Math.round(size / 1000)} KB): ${ms.toFixed(0)}, ${longest.toFixed(0)}, ${megabytes.toFixed(0)}`,
      );
    }
  } finally {
    await browser.close();
    await rm(folder, { recursive: true, force: true });
  }
}
