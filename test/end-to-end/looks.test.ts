import axe from 'axe-core';
import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  openPreview,
  patience,
  readyPane,
  startPreview,
  startTimeout,
  testTimeout,
  type Preview,
} from './preview';

let preview: Preview;

beforeAll(async () => {
  preview = await startPreview();
}, startTimeout);

afterAll(() => preview.close(), patience);

/** What axe holds against what the pane shows now, contrast included. */
async function violations(pane: Frame): Promise<readonly string[]> {
  await pane.evaluate(axe.source);
  return pane.evaluate(async () => {
    // Fluent's sentinels hand the focus on as soon as they get it.
    const { violations: found } = await window.axe.run({
      include: ['body'],
      exclude: ['[data-tabster-dummy]'],
    });
    return found
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  });
}

/** What can be acted on in the accessibility tree and is called nothing there. */
async function nameless(pane: Frame): Promise<readonly string[]> {
  const tree = await pane.locator('body').ariaSnapshot();
  return tree
    .split('\n')
    .filter((line) =>
      /^\s*- (?:button|checkbox|radio|switch|tab|link|textbox|searchbox|combobox|menuitem\w*|img|progressbar)(?:$|:$| \[)/u.test(
        line,
      ),
    );
}

/** Fails where what the pane shows now cannot be read or has no name. */
async function look(pane: Frame, what: string): Promise<void> {
  // What still fades in has not its colours yet.
  await pane.waitForFunction(() =>
    document.getAnimations().every(({ playState }) => playState !== 'running'),
  );
  expect([what, await violations(pane)]).toEqual([what, []]);
  expect([what, await nameless(pane)]).toEqual([what, []]);
}

const LOOKS: readonly (readonly [name: string, put: (page: Page) => Promise<void>])[] = [
  ['light', () => Promise.resolve()],
  ['dark', (page) => page.getByRole('button', { name: '深色' }).click()],
  ['in forced colours', (page) => page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' })],
];

describe('the pane', { timeout: 2 * testTimeout }, () => {
  test.each(LOOKS)('%s can be read, and all in it has a name, on every page', async (_name, put) => {
    const { page } = await openPreview(preview);
    await put(page);
    const pane = await readyPane(page);
    await look(pane, 'before the check');
    await pane.getByRole('button', { name: '检查' }).first().click();
    await pane.getByRole('status').filter({ hasText: '检查完毕' }).waitFor({ state: 'attached' });
    await look(pane, 'the findings, and the offer of the tour');
    await pane.getByRole('button', { name: '开始' }).click();
    for (let step = 1; ; step += 1) {
      await look(pane, `the tour, step ${step}`);
      const next = pane.getByRole('button', { name: '下一步' });
      if ((await next.count()) === 0) break;
      await next.click();
    }
    await pane.getByRole('button', { name: '完成' }).click();
    for (const name of ['概览', '重算', '表单', '情况说明', '问题']) {
      await pane.getByRole('tab', { name: new RegExp(`^${name}`, 'u') }).click();
      await look(pane, name);
    }
    await pane.getByRole('searchbox', { name: '搜索' }).fill('司勤');
    await pane.locator('[data-row]').first().click();
    await pane
      .getByRole('button', { name: /^说明原因/u })
      .first()
      .click();
    await look(pane, 'the form of a reason');
    for (const name of ['设置', '帮助', '查看审核意见']) {
      await pane.getByRole('button', { name: '更多' }).click();
      const item = pane.getByRole('menuitem', { name });
      await item.waitFor();
      await look(pane, `the menu before ${name}`);
      await item.click();
      await look(pane, name);
      await pane.getByRole('button', { name: '返回' }).click();
    }
    await page.context().close();
  });
});

test(
  'at 200 % in a pane of 320 pixels, nothing of a page is cut off at the side',
  { timeout: testTimeout },
  async () => {
    const { page } = await openPreview(preview);
    const pane = await readyPane(page);
    await pane.getByRole('button', { name: '检查' }).first().click();
    await pane.getByRole('status').filter({ hasText: '检查完毕' }).waitFor({ state: 'attached' });
    await pane.getByRole('button', { name: '不用了' }).click();
    await page.evaluate(() => {
      // What a zoom of 200 % leaves of a pane of 640 pixels of the screen.
      const frame = document.querySelector<HTMLElement>('aside iframe');
      const pane = frame?.closest('aside');
      if (pane instanceof HTMLElement) pane.style.width = '320px';
    });
    for (const name of ['问题', '概览', '重算', '表单', '情况说明']) {
      await pane.getByRole('tab', { name: new RegExp(`^${name}`, 'u') }).click();
      await page.waitForTimeout(300);
      const wide = await pane.evaluate(() => {
        const panel = document.querySelector('[role="tabpanel"]');
        return [document.documentElement, panel].map(
          (one) => (one?.scrollWidth ?? 0) - (one?.clientWidth ?? 0),
        );
      });
      expect([name, ...wide.map((pixels) => pixels > 0)]).toEqual([name, false, false]);
    }
    await page.context().close();
  },
);

declare global {
  interface Window {
    /** Put there by the source of axe-core. */
    readonly axe: typeof axe;
  }
}
