import { readFile } from 'node:fs/promises';
import type { Frame } from 'playwright-core';
import { openPreview, readyPane, startPreview } from '../end-to-end/preview';
import { syntheticWorkbook } from './synthetic-workbook';

/** The forms of the book where no file is given. */
const FORMS = 150;

const ROUNDS = 5;

/** How long what an action sets going may take until it is counted, in milliseconds. */
const SETTLES = 900;

/** The parts of the results, the findings first: the others are measured against them. */
const PARTS = ['问题', '概览', '重算', '表单', '情况说明'] as const;

/**
 * Prints how long a check takes and its longest task, how long each part of the pane takes to open, how many elements it
 * has, and the longest task that typing, filtering and ticking cause: in a browser, over a workbook of many forms.
 *
 * @param file a workbook; without one, the samples' forms over and over
 */
export async function benchPane(file?: string): Promise<void> {
  const bytes = file === undefined ? Buffer.from(syntheticWorkbook(FORMS)) : await readFile(file);
  const preview = await startPreview();
  try {
    const { page } = await openPreview(preview);
    await page.setInputFiles('input[type=file]', {
      name: 'bench.xlsx',
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: bytes,
    });
    await page.waitForFunction(() => window.preview?.workbook.name === 'bench.xlsx');
    const pane = await readyPane(page);
    await watchTasks(pane);
    await printCheck(pane);
    await pane.getByRole('button', { name: '不用了' }).click();
    await taskTimes(pane);
    await printParts(pane);
    console.log('longest task (ms), at most 200 are wanted');
    await show(pane, '问题');
    const longest = async (what: string, act: () => Promise<void>): Promise<void> => {
      await page.waitForTimeout(SETTLES);
      await taskTimes(pane);
      await act();
      await page.waitForTimeout(SETTLES);
      console.log(`  ${what.padEnd(12)}${Math.max(0, ...(await taskTimes(pane)))}`);
    };
    const search = pane.getByRole('searchbox', { name: '搜索' });
    await search.click();
    for (const letter of ['得', '分', '1']) await longest('type', () => page.keyboard.insertText(letter));
    for (let index = 0; index < 3; index += 1)
      await longest('delete', () => page.keyboard.press('Backspace'));
    for (const name of ['尾差', '错误', '错误'])
      await longest('filter', () => pane.locator('button[aria-pressed]', { hasText: name }).first().click());
    await show(pane, '重算');
    const boxes = pane.getByRole('tabpanel').getByRole('checkbox');
    const [all, ...others] = await boxes.all();
    for (const what of ['untick all', 'tick all']) await longest(what, async () => all?.click());
    for (const box of others.slice(0, 3)) await longest('untick', () => box.click());
  } finally {
    await preview.close();
  }
}

/** Checks the workbook and prints how long that took, and the tasks of it that were longest. */
async function printCheck(pane: Frame): Promise<void> {
  await pane.waitForTimeout(SETTLES);
  await taskTimes(pane);
  const time = await pane.evaluate(async () => {
    const buttons = [...document.querySelectorAll('button')];
    const begin = performance.now();
    buttons.find(({ textContent }) => textContent === '检查')?.click();
    // No functions with names: the runner would add a call to them that the page does not know.
    for (const isAwaited of [true, false])
      while ((document.querySelector('[role="progressbar"][aria-label^="正在"]') !== null) !== isAwaited)
        await new Promise((resolve) => {
          setTimeout(resolve, 5);
        });
    return performance.now() - begin;
  });
  await pane.waitForTimeout(SETTLES);
  const tasks = [...(await taskTimes(pane))].sort((one, other) => other - one).slice(0, 5);
  console.log(`check: ${time.toFixed(0)} ms, its longest tasks ${tasks.join(', ')} ms`);
}

/** Opens a part; gives the time until it is drawn, in milliseconds. */
function show(pane: Frame, part: string): Promise<number> {
  return pane.evaluate(async (name) => {
    const tabs = [...document.querySelectorAll<HTMLElement>('[role="tab"]')];
    const tab = tabs.find(({ textContent }) => textContent.startsWith(name));
    const begin = performance.now();
    tab?.click();
    await new Promise((resolve) => {
      requestAnimationFrame(() => setTimeout(resolve, 0));
    });
    return performance.now() - begin;
  }, part);
}

async function printParts(pane: Frame): Promise<void> {
  const times = new Map<string, number[]>();
  const elements = new Map<string, number>();
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const part of PARTS) {
      const time = await show(pane, part);
      await pane.waitForTimeout(SETTLES);
      times.set(part, [...(times.get(part) ?? []), time]);
      elements.set(part, await pane.evaluate(() => document.body.querySelectorAll('*').length));
    }
  }
  console.log('opening a part: median of', ROUNDS, 'in ms, against the findings, elements');
  const findings = median(times.get(PARTS[0]) ?? []);
  for (const part of PARTS) {
    const time = median(times.get(part) ?? []);
    console.log(
      `  ${part.padEnd(6)}${time.toFixed(0).padStart(6)}${(time / findings).toFixed(2).padStart(8)}${String(elements.get(part) ?? 0).padStart(8)}`,
    );
  }
}

function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}

async function watchTasks(pane: Frame): Promise<void> {
  await pane.evaluate(() => {
    window.tasks = [];
    new PerformanceObserver((list) => {
      window.tasks.push(...list.getEntries().map(({ duration }) => Math.round(duration)));
    }).observe({ entryTypes: ['longtask'] });
  });
}

/** The tasks of more than 50 ms since the last time. */
function taskTimes(pane: Frame): Promise<readonly number[]> {
  return pane.evaluate(() => window.tasks.splice(0));
}

declare global {
  interface Window {
    /** How long the page was busy at a stretch, in milliseconds. */
    tasks: number[];
  }
}
