import type { Frame, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { syntheticWorkbook } from '../bench/synthetic-workbook';
import {
  openPreview,
  patience,
  readyPane,
  startPreview,
  startTimeout,
  testTimeout,
  type Preview,
  type PreviewPage,
} from './preview';

/** The forms of the book: as many as a district with its projects has. */
const FORMS = 150;

/** Elements that a page of the pane may have, whatever the workbook has. */
const MOST = 600;

/** How long what the user does may keep the pane busy at a stretch, in milliseconds. */
const LONGEST = 200;

const TRIES = 3;

declare global {
  interface Window {
    /** How long the page was busy at a stretch, in milliseconds. */
    longTasks: number[];
  }
}

let preview: Preview;
let opened: PreviewPage;
let page: Page;
let pane: Frame;

beforeAll(async () => {
  preview = await startPreview();
}, startTimeout);

afterAll(() => preview.close(), patience);

beforeEach(async () => {
  opened = await openPreview(preview);
  ({ page } = opened);
  await page.setInputFiles('input[type=file]', {
    name: '全区.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: Buffer.from(syntheticWorkbook(FORMS)),
  });
  await page.waitForFunction(() => window.preview?.workbook.name === '全区.xlsx');
  pane = await readyPane(page);
  await pane.getByRole('button', { name: '检查' }).first().click();
  await pane.getByRole('status').filter({ hasText: '检查完毕' }).waitFor({ state: 'attached' });
  await pane.getByRole('button', { name: '不用了' }).click();
}, 2 * patience);

afterEach(async () => {
  expect(opened.troubles).toEqual([]);
  await page.context().close();
}, patience);

const elements = (): Promise<number> => pane.evaluate(() => document.body.querySelectorAll('*').length);

describe('a book of many forms', { timeout: testTimeout }, () => {
  test('no page of the pane has more in it than can be seen', async () => {
    const counts: Record<string, number> = {};
    for (const name of ['问题', '概览', '重算', '表单', '情况说明']) {
      await pane.getByRole('tab', { name: new RegExp(`^${name}`, 'u') }).click();
      await pane.getByRole('tabpanel', { name: new RegExp(`^${name}`, 'u') }).waitFor();
      // What is drawn when it comes into sight, and the charts, are there by then.
      await page.waitForTimeout(1000);
      counts[name] = await elements();
    }
    expect(Object.entries(counts).filter(([, count]) => count > MOST)).toEqual([]);
    // The last form is reached by scrolling alone.
    await pane.getByRole('tab', { name: '表单' }).click();
    const last = `${FORMS} `;
    await expect
      .poll(
        async () => {
          await pane.evaluate(() => {
            const scroller = document.querySelector('[role="tabpanel"] ul')?.parentElement;
            scroller?.scrollTo(0, scroller.scrollHeight);
          });
          return pane.getByRole('heading', { level: 2 }).allInnerTexts();
        },
        { timeout: patience },
      )
      .toContainEqual(expect.stringContaining(last));
    expect(await elements()).toBeLessThanOrEqual(MOST);
  });

  test('nothing that is typed, filtered or ticked keeps the pane busy', async () => {
    await pane.evaluate(() => {
      window.longTasks = [];
      new PerformanceObserver((list) => {
        window.longTasks.push(...list.getEntries().map(({ duration }) => Math.round(duration)));
      }).observe({ entryTypes: ['longtask'] });
    });
    const times: Record<string, number> = {};
    /** The quickest of some tries: a machine that is busy with something else is slow now and then. */
    const measure = async (what: string, act: () => Promise<unknown>): Promise<void> => {
      for (let tries = 0; tries < TRIES && (times[what] ?? Infinity) > LONGEST; tries += 1) {
        await pane.evaluate(() => window.longTasks.splice(0));
        await act();
        await page.waitForTimeout(500);
        const tasks = await pane.evaluate(() => window.longTasks.splice(0));
        times[what] = Math.min(times[what] ?? Infinity, Math.max(0, ...tasks));
      }
    };
    await pane.getByRole('tab', { name: /^问题/u }).click();
    await pane.getByRole('searchbox', { name: '搜索' }).click();
    await measure('type', () => page.keyboard.insertText('得'));
    await measure('delete', () => page.keyboard.press('Control+A').then(() => page.keyboard.press('Delete')));
    await measure('filter', () => pane.locator('button[aria-pressed]', { hasText: '错误' }).first().click());
    await pane.getByRole('tab', { name: /^重算/u }).click();
    const panel = pane.getByRole('tabpanel', { name: /^重算/u });
    const all = panel.getByRole('checkbox').first();
    const before = await all.isChecked();
    await measure('untick all', () => all.click());
    await measure('tick one', () => panel.getByRole('checkbox').nth(3).click());
    await measure('tick all', () => all.click());
    expect(before).toBe(true);
    expect(Object.entries(times).filter(([, time]) => time > LONGEST)).toEqual([]);
  });
});
