import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { reviewWorkbook } from '../../src/disclosure/review';
import { sentence } from '../../src/disclosure/sentence';
import { readWorkbook } from '../../src/review-files/read-workbook';
import { Person } from './person';
import { screenshot, startPreview, startTimeout, testTimeout, patience, type Preview } from './preview';

let preview: Preview;
let folder: string;

beforeAll(async () => {
  preview = await startPreview();
  folder = await mkdtemp(join(tmpdir(), 'own-rules-'));
}, startTimeout);

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
    await pane.getByRole('button', { name: '更多' }).click();
    await pane.getByRole('menuitem', { name: '核对规则' }).click();
    await pane.getByRole('button', { name: '新增规则' }).click();
    await pane.getByRole('textbox', { name: '编号' }).fill('BS-01');
    // 1,474.07 is spent.
    await pane.getByRole('textbox', { name: '公式' }).fill('支出决算表[合计, 本年支出合计] = 1474万元');
    await pane.getByText('不成立').first().waitFor();
    await screenshot(page, 'own-rules-editor');
    await pane.getByRole('button', { name: '保存到工作簿' }).click();
    await pane.getByRole('button', { name: '编辑BS-01' }).waitFor();
    await screenshot(page, 'own-rules');
    const said = await pane
      .getByText(/^“BS-01”不成立/u)
      .first()
      .textContent();
    expect(said).toContain('0.07');

    const path = join(folder, 'saved.xlsx');
    await writeFile(path, await person.saves());
    const opened = await readWorkbook(path);
    if (!opened.ok) throw new Error('the file cannot be read');
    const { findings } = reviewWorkbook(opened.value.snapshot);
    const own = findings.filter(({ rule }) => rule.startsWith('OWN:'));
    expect(own.map(({ message }) => sentence(message))).toEqual([said]);
    expect(person.opened.troubles).toEqual([]);
    await page.context().close();
  },
  testTimeout,
);
