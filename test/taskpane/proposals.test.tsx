import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, test } from 'vitest';
import { openNew, reopened, selected, type, valueOf, type Opened } from '../session/headless';
import { showFindings, type ShownFindings } from './findings-view';

const SHEET = '公开03表';

/**
 * 支出决算表: 135.54 + 185.82 = 321.36, with 152.71 it is 474.07; D8 (2010301, 基本支出) prints 153.54 for 135.54.
 *
 * @param change what is different in the sheet
 */
async function altered(change: (sheet: Excel.Worksheet) => void = () => undefined): Promise<Opened> {
  const opened = await openNew();
  await opened.other(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.name = SHEET;
    sheet.getRange('A1').values = [['支出决算表']];
    sheet.getRange('A2:F2').values = [['部门：某局', '', '', '', '', '金额单位：万元']];
    sheet.getRange('A3:E11').values = [
      ['科目编码', '科目名称', '本年支出合计', '基本支出', '项目支出'],
      ['栏次', '', 1, 2, 3],
      ['合计', '', 474.07, 153.54, 338.53],
      [201, '一般公共服务支出', 321.36, 135.54, 185.82],
      [20103, '政府办公厅（室）及相关机构事务', 321.36, 135.54, 185.82],
      [2010301, '行政运行', 135.54, 135.54, ''],
      [2010302, '一般行政管理事务', 185.82, '', 185.82],
      [212, '城乡社区支出', 152.71, '', 152.71],
      [21203, '城乡社区公共设施', 152.71, '', 152.71],
    ];
    sheet.getRange('C5:E11').numberFormat = Array.from({ length: 7 }, () => ['0.00', '0.00', '0.00']);
    change(sheet);
    await context.sync();
  });
  return opened;
}

async function open(change?: (sheet: Excel.Worksheet) => void): Promise<ShownFindings> {
  const opened = await altered(change);
  opened.session.prefer({ role: 'accountant', userName: '王会计' });
  return showFindings(opened);
}

const WRITE = `写入建议值：${SHEET}!D5`;

describe('a figure that is identified', () => {
  it('heads its problem with printed and proposed, the slip and what then holds; its relations are folded', async () => {
    const pane = await open();
    const list = screen.getByRole('list', { name: `${SHEET}!D5 应核对` });
    expect(list.textContent).toContain('153.54');
    expect(list.textContent).toContain('135.54');
    // D5 = D6 + D10 and C5 = D5 + E5.
    expect(list.textContent).toContain('两位数字颠倒；改后2条关系成立');
    await waitFor(async () => {
      expect(await selected(pane)).toBe(`${SHEET}!D5`);
    });
    const fold = screen.getByRole('button', { name: '不平的关系（2 条）' });
    expect(fold.getAttribute('aria-expanded')).toBe('false');
    expect(document.querySelectorAll('[data-row]')).toHaveLength(2);
    for (const row of document.querySelectorAll('[data-row]')) expect(row.textContent).toMatch(/^不平/u);
    await pane.user.click(fold);
    expect(fold.getAttribute('aria-expanded')).toBe('true');
  });

  it('is written by one deliberate click that is confirmed, and taken back, also from the saved file', async () => {
    const pane = await open();
    await pane.user.click(screen.getByRole('button', { name: WRITE }));
    expect(await valueOf(pane, SHEET, 'D5')).toBe(153.54);
    const asked = screen.getByRole('group', { name: WRITE });
    expect(asked.textContent).toContain('写入 D5 153.54 → 135.54？');
    await pane.user.click(within(asked).getByRole('button', { name: '确定写入' }));
    await waitFor(() => {
      expect(pane.session.getState().notice).toMatchObject({ kind: 'applied', written: 1 });
    });
    expect(await valueOf(pane, SHEET, 'D5')).toBe(135.54);
    expect(pane.session.getState().reviewed?.review.problems).toEqual([]);
    const later = await reopened(pane);
    await later.session.check();
    await later.session.undo();
    expect(later.session.getState().notice).toMatchObject({ kind: 'undone', restored: 1 });
    expect(await valueOf(later, SHEET, 'D5')).toBe(153.54);
  });

  it('is left as it is where the user thinks better of it, and by the recalculation', async () => {
    const pane = await open();
    await pane.user.click(screen.getByRole('button', { name: WRITE }));
    await pane.user.click(screen.getByRole('button', { name: '不写入' }));
    await pane.session.recalculate();
    await pane.session.apply();
    expect(await valueOf(pane, SHEET, 'D5')).toBe(153.54);
    expect(pane.session.getState().canUndo).toBe(false);
  });

  it('is not written over what somebody has typed since', async () => {
    const pane = await open();
    pane.session.prefer({ liveCheck: false });
    await pane.user.click(screen.getByRole('button', { name: WRITE }));
    await type(pane, { sheet: SHEET, row: 4, column: 3 }, 153.45);
    await pane.user.click(screen.getByRole('button', { name: '确定写入' }));
    await waitFor(() => {
      expect(pane.session.getState().notice).toMatchObject({ kind: 'applied', written: 0 });
    });
    expect(await valueOf(pane, SHEET, 'D5')).toBe(153.45);
  });
});

test.each([
  [
    '单元格是公式。',
    (sheet: Excel.Worksheet): void => {
      sheet.getRange('D5').formulas = [['=150+3.54']];
    },
  ],
  [
    '工作表已保护。',
    (sheet: Excel.Worksheet): void => {
      sheet.protection.protect();
    },
  ],
] as const)('a cell that cannot be written says why: %s', async (reason, change) => {
  await open(change);
  expect(await screen.findByText(`D5 须自行修改：${reason}`)).toBeDefined();
  expect(screen.queryByRole('button', { name: WRITE })).toBeNull();
});

test('a supervisor is shown the proposal, and no way to write it', async () => {
  const opened = await altered();
  opened.session.prefer({ role: 'supervisor', userName: '李科长' });
  await showFindings(opened);
  expect(screen.getByRole('list', { name: `${SHEET}!D5 应核对` })).toBeDefined();
  expect(screen.queryByRole('button', { name: WRITE })).toBeNull();
});
