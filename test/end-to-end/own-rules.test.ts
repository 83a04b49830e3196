import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { reviewWorkbook } from '../../src/disclosure/review';
import { sentence } from '../../src/disclosure/sentence';
import { readWorkbook } from '../../src/review-files/read-workbook';
import { launchBrowser } from './browser';
import { checkPage } from './build';
import { openPage, servePage } from './page';
import { Person } from './person';
import { screenshot, startPreview, startTimeout, testTimeout, patience, type Preview } from './preview';

const samples = join(import.meta.dirname, '../../assets/samples');

let preview: Preview;
let folder: string;

beforeAll(async () => {
  preview = await startPreview();
  folder = await mkdtemp(join(tmpdir(), 'own-rules-'));
}, startTimeout);

/** What the command line tells of own relations in a file. */
async function ownFindings(bytes: Uint8Array): Promise<readonly string[]> {
  const path = join(folder, 'saved.xlsx');
  await writeFile(path, bytes);
  const opened = await readWorkbook(path);
  if (!opened.ok) throw new Error('the file cannot be read');
  const { findings } = reviewWorkbook(opened.value.snapshot);
  return findings.filter(({ rule }) => rule.startsWith('OWN:')).map(({ message }) => sentence(message));
}

/** Opens 核对规则 and writes a relation that the sample does not keep. Gives how the pane tells it. */
async function writesRule(pane: Page | Frame, show: (name: string) => Promise<void>): Promise<string> {
  await pane.getByRole('button', { name: '更多' }).click();
  await pane.getByRole('menuitem', { name: '核对规则' }).click();
  await pane.getByRole('button', { name: '新增规则' }).click();
  await pane.getByRole('textbox', { name: '编号' }).fill('BS-01');
  // 1,474.07 is spent.
  await pane.getByRole('textbox', { name: '公式' }).fill('支出决算表[合计, 本年支出合计] = 1474万元');
  await pane.getByText('不成立').first().waitFor();
  await show('editor');
  await pane.getByRole('button', { name: '保存到工作簿' }).click();
  await pane.getByRole('button', { name: '编辑BS-01' }).waitFor();
  await show('list');
  const said = await pane
    .getByText(/^“BS-01”不成立/u)
    .first()
    .textContent();
  expect(said).toContain('0.07');
  return said ?? '';
}

afterAll(async () => {
  await preview.close();
  await rm(folder, { recursive: true });
}, patience);

test(
  'a relation that is made in the pane is in the saved file, and found broken there, too',
  async () => {
    const person = await Person.sitsDown(preview);
    const { pane, page } = person;
    await pane.getByRole('button', { name: '检查' }).first().click();
    await pane.getByRole('tab', { name: /^概览/ }).waitFor();
    const said = await writesRule(pane, (name) => screenshot(page, `own-rules-${name}`));
    expect(await ownFindings(await person.saves())).toEqual([said]);
    expect(person.opened.troubles).toEqual([]);
    await page.context().close();
  },
  testTimeout,
);

test(
  'a set that is made on the page is in the copy, found broken by whoever opens it, and taken back there',
  async () => {
    const served = await servePage(await checkPage());
    const browser = await launchBrowser();
    try {
      const { page, troubles, foreignRequests } = await openPage(browser, served.url);
      const opens = async (buffer: Buffer): Promise<void> => {
        await page.setInputFiles('input[type=file] >> nth=0', { name: '年报.xlsx', mimeType: '', buffer });
        await page.getByText('已识别 14 张表').first().waitFor();
      };
      const copy = async (): Promise<Buffer> => {
        const download = page.waitForEvent('download');
        await page.getByRole('button', { name: '下载副本' }).click();
        return readFile(await (await download).path());
      };
      await opens(await readFile(join(samples, 'zhuzhou-shifeng-2021.xlsx')));
      const said = await writesRule(page, (name) => screenshot(page, `own-rules-page-${name}`));
      await page.getByRole('tab', { name: '核对规则' }).waitFor();
      const written = await copy();
      expect(await ownFindings(written)).toEqual([said]);

      await page.getByRole('button', { name: '返回首页' }).click();
      await opens(written);
      await page.getByText(said).first().waitFor();
      await page.getByRole('button', { name: '撤销', exact: true }).click();
      await page.getByRole('tab', { name: '核对规则' }).waitFor({ state: 'detached' });
      expect(await ownFindings(await copy())).toEqual([]);
      expect([troubles, foreignRequests]).toEqual([[], []]);
    } finally {
      await browser.close();
      served.close();
    }
  },
  testTimeout,
);
