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
import { selection } from './workbook';

let preview: Preview;

beforeAll(async () => {
  preview = await startPreview();
}, startTimeout);

afterAll(() => preview.close(), patience);

describe('somebody who has never used it, at an ordinary screen', { timeout: testTimeout }, () => {
  test('reaches the first error with one click and no scrolling, in the pane and in the grid', async () => {
    const { page, troubles } = await openPreview(preview);
    await page.setViewportSize({ width: 1366, height: 768 });
    await page.getByRole('button', { name: '文件' }).click();
    await page.getByRole('menuitem', { name: '武汉市洪山区 2020：部门整体和项目自评表' }).click();
    await page.waitForFunction(() => window.preview?.workbook.name === 'wuhan-hongshan-2020.xlsx');
    const pane = await readyPane(page);
    await pane.getByRole('button', { name: '检查' }).first().click();
    const first = pane.locator('[data-row]').first();
    await first.waitFor();
    expect(await first.innerText()).toMatch(/^错误/u);
    await expect.poll(() => first.getAttribute('aria-expanded'), { timeout: patience }).toBe('true');
    const shown = await first.boundingBox();
    const frame = await page.locator('aside iframe').boundingBox();
    if (shown === null || frame === null) throw new Error('The first error is not drawn');
    expect(shown.y + shown.height).toBeLessThan(frame.y + frame.height);
    // What can be done about it is in sight, too, above the line that offers the tour.
    const act = await pane.getByRole('button', { name: '说明原因', exact: true }).boundingBox();
    const tour = await pane.getByRole('button', { name: '不用了' }).boundingBox();
    if (act === null || tour === null) throw new Error('The actions are not drawn');
    expect(act.y + act.height).toBeLessThan(tour.y);
    const cell = /[A-Z]+\d+/u.exec(await first.innerText())?.[0];
    await expect
      .poll(() => selection(pane), { timeout: patience })
      .toMatch(new RegExp(`!${cell ?? ''}$`, 'u'));
    expect(troubles).toEqual([]);
    await page.context().close();
  });
});
