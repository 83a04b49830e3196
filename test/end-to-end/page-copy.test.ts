import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkPage } from './build';
import { openPage, servePage } from './page';
import type { Preview } from './preview';
import { openPreview, patience, readyPane, startPreview, startTimeout, testTimeout } from './preview';
import { valuesAt } from './workbook';

const SAMPLE = 'zhuzhou-shifeng-2021.xlsx';

let preview: Preview;
let served: Awaited<ReturnType<typeof servePage>>;

beforeAll(async () => {
  preview = await startPreview();
  served = await servePage(await checkPage());
}, startTimeout);

afterAll(async () => {
  served.close();
  await preview.close();
}, patience);

/** Drops the sample on the page, decides on a finding, has a cell corrected, and downloads the copy. */
async function copyOfSample(): Promise<Buffer> {
  const { page, troubles } = await openPage(preview.browser, served.url, {
    before: () => {
      localStorage.setItem('final-accounts-check:userName', '"张会计"');
      localStorage.setItem('final-accounts-check:tourSeen', 'true');
    },
  });
  const buffer = await readFile(join(import.meta.dirname, '../../assets/samples', SAMPLE));
  await page.setInputFiles('input[type=file] >> nth=0', { name: SAMPLE, mimeType: '', buffer });
  await page.getByText('已识别 14 张表').waitFor();
  const pane = page.getByRole('region', { name: '检查结果' });
  await pane.locator('[data-row]:visible').first().focus();
  await page.keyboard.press('e');
  await pane.getByRole('textbox', { name: /说明|理由|原因/u }).fill('按批复口径填列');
  await page.keyboard.press('Control+Enter');
  await page.getByText('已处理 1 /').waitFor();
  await page.getByRole('tab', { name: /^重算/u }).click();
  await page.getByRole('button', { name: '写入 3 处' }).click();
  await page.getByRole('status').filter({ hasText: '已写入 3 处' }).waitFor({ state: 'attached' });
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '下载副本' }).click(),
  ]);
  const copy = await readFile(await download.path());
  expect(troubles).toEqual([]);
  await page.context().close();
  return copy;
}

describe('the copy of the page in Excel', { timeout: testTimeout }, () => {
  test('has its decisions, and what was corrected is undone there', async () => {
    const { page, troubles, foreignRequests } = await openPreview(preview);
    const name = '副本.xlsx';
    await page.setInputFiles('input[type=file]', { name, mimeType: '', buffer: await copyOfSample() });
    await page.waitForFunction((opened) => window.preview?.workbook.name === opened, name);
    const pane = await readyPane(page);
    const cells = [
      ['附件1部门整体', 'H22'],
      ['附件2公车平台', 'H14'],
      ['附件2公车平台', 'H22'],
    ] as const;
    // 14 of 15 people give 9.33 of 10 points, not 10, so the total is 91.33, not 92; the department's parts add up to 97.
    expect(await valuesAt(pane, cells)).toEqual([97, 9.33, 91.33]);
    await pane.getByRole('button', { name: '检查' }).first().click();
    await pane.waitForFunction(() => document.body.innerText.includes('已处理 1 /'));
    await pane.getByRole('button', { name: '撤销', exact: true }).click();
    await pane.getByRole('status').filter({ hasText: '已恢复 3 处' }).waitFor({ state: 'attached' });
    expect(await valuesAt(pane, cells)).toEqual([92, 10, 92]);
    expect([troubles, foreignRequests]).toEqual([[], []]);
    await page.context().close();
  });
});
