import type { Frame, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { docx } from '../files/documents';
import {
  openPreview,
  patience,
  readyPane,
  screenshot,
  startPreview,
  startTimeout,
  testTimeout,
  type Preview,
  type PreviewPage,
} from './preview';
import { selection } from './workbook';

/** Of 公开03表 and 公开07表: the rate of completion is 92.51 / 95 = 97.38 %, and 92.51 is below the budget, not above it. */
const TEXT = `2021年度部门决算情况说明
三、支出决算情况说明
支出合计1,474.07万元，其中：基本支出335.54万元，占比22.76%；项目支出1,138.54万元，占比77.24%。
七、三公经费支出情况说明
公务用车购置及运行维护费预算为95.00万元，决算为92.51万元，为预算的124.13%，决算数大于预算数，原因是用车增多。`;

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
  pane = await readyPane(page);
  await pane.getByRole('button', { name: '检查' }).first().click();
  await pane.getByRole('tab', { name: /^情况说明/ }).click();
}, patience);

afterEach(async () => {
  expect(opened.troubles).toEqual([]);
  expect(opened.foreignRequests).toEqual([]);
  await page.context().close();
}, patience);

/** The claims on show that stand so, in their own words. */
const claims = (state: string): Promise<readonly string[]> =>
  pane
    .getByRole('region', { name: '情况说明的文字' })
    .getByRole('button', { name: new RegExp(`，${state}$`) })
    .allInnerTexts();

describe('the written explanation', { timeout: testTimeout }, () => {
  test('is pasted, its figures lead to the cells, and the cells to its figures', async () => {
    await pane.getByRole('textbox', { name: '或粘贴文字' }).fill(TEXT);
    await pane.getByRole('button', { name: '核对', exact: true }).click();
    await pane.getByRole('region', { name: '情况说明的文字' }).waitFor();
    expect(await claims('不符')).toEqual(['为预算的124.13%', '决算数大于预算']);
    expect(await claims('相符')).toContain('项目支出1,138.54万元');

    await pane.getByRole('button', { name: '决算为92.51万元，相符' }).click();
    await expect.poll(() => selection(pane)).toBe('公开07表!I8');
    const card = pane.getByRole('region', { name: '所选数字' });
    expect(await card.innerText()).toContain('公开07表!I8');
    await pane.getByRole('button', { name: '下一处不符', exact: true }).click();
    await card.getByText('为预算的124.13%', { exact: true }).waitFor();
    await screenshot(page, 'text-broken');

    await pane.evaluate(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem('公开03表');
        sheet.activate();
        sheet.getRange('D7').select();
        await context.sync();
      }),
    );
    await pane.getByText('公开03表!D7 对应文中 1 处').waitFor();
    expect(await pane.locator('[aria-current="location"]').allInnerTexts()).toEqual(['基本支出335.54万元']);
  });

  test('is dropped as a .docx, and a finding leads back to its words', async () => {
    const bytes = [...docx(TEXT.split('\n').map((line) => [line]))];
    const transfer = await pane.evaluateHandle((content) => {
      const data = new DataTransfer();
      data.items.add(new File([new Uint8Array(content)], '情况说明.docx'));
      return data;
    }, bytes);
    const zone = pane.getByText('把 .docx 或 .txt 文件拖到这里');
    await zone.dispatchEvent('dragover', { dataTransfer: transfer });
    await zone.dispatchEvent('drop', { dataTransfer: transfer });
    await pane.getByRole('heading', { name: '情况说明.docx' }).waitFor();
    expect(await claims('不符')).toEqual(['为预算的124.13%', '决算数大于预算']);

    await pane.getByRole('tab', { name: /^问题/ }).click();
    await pane.getByRole('searchbox').fill('124.13');
    await pane.locator('[data-row]').first().click();
    await pane.getByRole('button', { name: '为预算的124.13%，不符', pressed: true }).waitFor();
  });
});
