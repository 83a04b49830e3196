import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { handmadeWorkbook } from '../review-files/handmade';
import { openSample, place, sampleBytes, selected, type } from '../session/headless';
import { showChecked, type ShownPane } from './pane';
import { removeSheets } from './views';

const SAMPLE = 'zhuzhou-shifeng-2021';

/** Gives the pane a file, as the file dialog does. */
async function giveFile({ user, session }: ShownPane, bytes: Uint8Array, name: string): Promise<void> {
  const field = document.querySelector<HTMLInputElement>('input[type=file]');
  if (field === null) throw new Error('There is nothing to give a file to.');
  await user.upload(field, new File([new Uint8Array(bytes)], name));
  await waitFor(
    () => {
      expect(session.getState().notice).not.toBeNull();
    },
    { timeout: 20_000 },
  );
}

test('a corrected figure is told with what it was, and the finding it settles as fixed', async () => {
  const opened = await openSample(SAMPLE);
  // The department's total: the parts give 97, the published form prints 92.
  await type(opened, place('附件1部门整体', 21, 7), 97);
  const pane = await showChecked(opened);
  await giveFile(pane, await sampleBytes(SAMPLE), '上一版.xlsx');
  await screen.findByRole('heading', { name: '对比' });
  expect(screen.getByText('上一版.xlsx')).toBeDefined();
  expect(screen.getByText('上一版本（同为 2021 年度）')).toBeDefined();
  expect(screen.getByText('92 → 97')).toBeDefined();
  expect(screen.getByText('+5')).toBeDefined();
  expect(screen.getByText('+5.43%')).toBeDefined();
  expect(screen.getByText(/各部分得分之和为97，表中总分为92/u)).toBeDefined();
  await pane.user.click(screen.getByRole('button', { name: '转到 附件1部门整体!H22' }));
  await waitFor(async () => {
    expect(await selected(pane)).toBe('附件1部门整体!H22');
  });
});

test('the comparison can be left, opened again, and ended', async () => {
  const pane = await showChecked(await openSample(SAMPLE));
  await giveFile(pane, await sampleBytes(SAMPLE), '同一份.xlsx');
  await screen.findByRole('heading', { name: '对比' });
  const figures = screen.getByRole('button', { name: /^数值变动/u });
  await pane.user.click(figures);
  expect(screen.getByText('各表的数值都相同。')).toBeDefined();
  await pane.user.keyboard('{Escape}');
  const line = screen.getByText('与“同一份.xlsx”对比').parentElement ?? document.body;
  await pane.user.click(within(line).getByRole('button', { name: '显示' }));
  await pane.user.click(screen.getByRole('button', { name: '结束对比' }));
  expect(pane.session.getState().comparison).toBeNull();
  expect(screen.queryByText('与“同一份.xlsx”对比')).toBeNull();
});

test('a file that is no workbook is told, and no comparison opens', async () => {
  const pane = await showChecked(await openSample(SAMPLE));
  await giveFile(pane, new TextEncoder().encode('不是工作簿'), '说明.xlsx');
  expect((await screen.findAllByText(/无法读取“说明.xlsx”/u)).length).toBeGreaterThan(0);
  expect(screen.queryByRole('heading', { name: '对比' })).toBeNull();
});

test('findings that went with their form are not counted as fixed', async () => {
  const opened = await openSample(SAMPLE);
  await removeSheets(opened, '公开03表');
  const pane = await showChecked(opened);
  await giveFile(pane, await sampleBytes(SAMPLE), '上一版.xlsx');
  await screen.findByRole('heading', { name: '对比' });
  expect(screen.getByText('支出决算表 · 公开03表')).toBeDefined();
  // Both differences of T3 that rounding explains.
  expect(screen.getByRole('button', { name: '已消除 0' })).toBeDefined();
  expect(screen.getByRole('button', { name: '随表减少的 2' })).toBeDefined();
});

test('what of the other file was not read is told', async () => {
  const pane = await showChecked(await openSample(SAMPLE));
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const bytes = handmadeWorkbook(
    [
      {
        name: '说明',
        xml:
          '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>' +
          '<mergeCells count="2"><mergeCell ref="A1:B2"/><mergeCell ref="B2:C3"/></mergeCells>',
      },
      { name: '图', xml: '<sheetData/>' },
    ],
    {
      'xl/_rels/workbook.xml.rels':
        `<Relationships><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/>` +
        `<Relationship Id="rId2" Type="${relations}/chartsheet" Target="worksheets/sheet2.xml"/></Relationships>`,
    },
  );
  await giveFile(pane, bytes, '另一份.xlsx');
  await screen.findByRole('heading', { name: '对比' });
  await pane.user.click(screen.getByRole('button', { name: /^另一文件中未识别、未读的内容 \d/u }));
  expect(screen.getByText('“图”不是普通工作表（图表、对话框或宏），未读')).toBeDefined();
  expect(screen.getByText(/B2:C3/u)).toBeDefined();
});
