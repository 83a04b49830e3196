import { describe, expect, it } from 'vitest';
import type { Review } from '../../src/disclosure/findings';
import { reviewWorkbook } from '../../src/disclosure/review';
import { journal, readWorkbook, removeReport, writeReport } from '../../src/excel';
import { openWorkbook, saveWorkbook } from '../../src/preview/host';
import { at, byHand, cleanedUp, connect, failureIn, valueOf, values, workbookWith } from './excel';
import { ministryForm } from '../disclosure/ministry-form';
import { sheetOf } from '../disclosure/sheets';
import { inventory } from './inventory';

const NOTHING = reviewWorkbook({ sheets: [] });

const REVIEW: Review = {
  ...NOTHING,
  counts: { checked: 12, held: 9, withinRounding: 1, broken: 2, notCheckable: 3 },
  findings: [
    {
      rule: 'SA-EXEC',
      severity: 'error',
      form: null,
      cells: [at("附件'1 表", 'F7')],
      expected: '9.62',
      actual: '88.27%',
      difference: '-0.12',
      message: { key: 'sheetEmpty', values: {} },
    },
    {
      rule: 'SA-FORM',
      severity: 'warning',
      form: null,
      cells: [],
      expected: null,
      actual: '=1+1',
      difference: null,
      message: { key: 'sheetUnknown', values: {} },
    },
  ],
  corrections: [
    { place: at("附件'1 表", 'F8'), from: null, to: 9.62, rule: 'SA-RATE', rounding: true, formula: true },
  ],
};

async function usersWorkbook() {
  return workbookWith(["附件'1 表", '表2'], (sheet) => {
    sheet("附件'1 表").getRange('A1').values = [[1]];
    sheet('表2').activate();
    sheet('表2').getRange('B2').select();
  });
}

async function sheetNames(): Promise<string[]> {
  return Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name');
    await context.sync();
    return worksheets.items.map(({ name }) => name);
  });
}

/** A project with one target missed and one score not yet given, and a weight that is not printed. */
const SCORED = reviewWorkbook({
  sheets: [
    sheetOf(ministryForm({ staff: ['15 人', '14 人', 10, 10, ''] }), { name: '表2' }),
    sheetOf(ministryForm({ staff: ['良好', '一般', 10, '', ''] }), { name: "附件'1 表" }),
  ],
});

describe('the report sheet', () => {
  it('says how each score comes about, those that wait for a person first', async () => {
    await usersWorkbook();
    valueOf(await writeReport(SCORED, 'zh-CN'));
    const rows = await values('核对报告', 'A1:H60');
    // The first form: four indicators, the execution score and the total by the rule, five judged. The other one: three
    // indicators and the execution score; the total waits for the sixth judged score.
    expect(rows[4]?.[0]).toBe('得分：按规则计算 10 处，由人评判 11 处，其中待人工评分 1 处');
    const kinds = rows.map(([kind]) => kind);
    expect(kinds.indexOf('待人工评分')).toBeLessThan(kinds.indexOf('计分'));
    const lineOf = (kind: string, cell: string): unknown =>
      rows.find((row) => row[0] === kind && row[3] === cell)?.[7];
    expect(lineOf('待人工评分', "'附件''1 表'!H12")).toBe('定性指标，由人评判。');
    expect(lineOf('计分', '表2!H12')).toBe('10 × 93.33%（目标15人，完成14人）= 9.33，表中10');
    expect(lineOf('人工评分', '表2!H15')).toBe('目标是日期，由人评判。');
  });

  it('is the last sheet, with summary, findings, corrections and links', async () => {
    const host = await usersWorkbook();
    expect(valueOf(await writeReport(REVIEW, 'zh-CN'))).toEqual({ sheet: '核对报告' });
    expect(host.counters.requests).toBe(2);
    expect(await sheetNames()).toEqual(["附件'1 表", '表2', '核对报告']);
    const rows = await values('核对报告', 'A1:I8');
    expect(rows.slice(0, 4).map(([first]) => first)).toEqual([
      '决算核对报告',
      '问题：错误 1，待核实 1，尾差 0，提示 0；可更正 1 处',
      '关系：核对 12 条，成立 9，尾差 1，不成立 2；另有 3 条无法核对',
      '识别出 0 张表；未识别 0 处',
    ]);
    expect(rows[4]).toEqual([
      '类别',
      '级别',
      '表',
      '单元格',
      '应为／改为',
      '现为／原值',
      '差额',
      '说明',
      '规则',
    ]);
    expect(rows[5]?.slice(0, 7)).toEqual(['问题', '错误', '', "'附件''1 表'!F7", 9.62, '88.27%', -0.12]);
    expect(rows[6]?.slice(0, 7)).toEqual(['问题', '待核实', '', '', '', '=1+1', '']);
    expect(rows[7]?.slice(0, 8)).toEqual([
      '更正',
      '',
      '',
      "'附件''1 表'!F8",
      9.62,
      '（空）',
      '',
      '取整，公式单元格',
    ]);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('核对报告');
      const links = ['D6', 'D7', 'D8'].map((address) => sheet.getRange(address).load('hyperlink'));
      const frozen = sheet.freezePanes.getLocationOrNullObject().load('rowCount');
      await context.sync();
      expect(
        links.map(({ hyperlink }) => (hyperlink as Excel.RangeHyperlink | null)?.documentReference),
      ).toEqual(["'附件''1 表'!F7", undefined, "'附件''1 表'!F8"]);
      expect(frozen.rowCount).toBe(5);
    });
  });

  it("leaves the user's sheet and selection where they are, and no trace when removed", async () => {
    const host = await usersWorkbook();
    const before = await inventory();
    valueOf(await writeReport(REVIEW, 'zh-CN'));
    expect(await inventory()).toMatchObject({ selection: '表2!B2' });
    host.counters.reset();
    expect(valueOf(await removeReport())).toBe(true);
    expect(host.counters.requests).toBe(2);
    expect(await inventory()).toEqual(before);
    expect(valueOf(await removeReport())).toBe(false);
  });

  it('is written anew in place of an earlier one', async () => {
    await usersWorkbook();
    const before = await inventory();
    valueOf(await writeReport(REVIEW, 'zh-CN'));
    valueOf(await writeReport(NOTHING, 'en'));
    expect(await sheetNames()).toEqual(["附件'1 表", '表2', '核对报告']);
    expect(await values('核对报告', 'A1:A8')).toEqual([
      ['Final accounts check: report'],
      ['Findings: 0 errors, 0 warnings, 0 rounding, 0 notes; 0 corrections'],
      ['Relations: 0 checked, 0 held, 0 within rounding, 0 broken; 0 could not be checked'],
      ['Forms recognised: 0; not recognised: 0'],
      ['Kind'],
      [''],
      [''],
      [''],
    ]);
    expect(valueOf(await journal())).toMatchObject([{ kind: 'report' }]);
    valueOf(await removeReport());
    expect(await inventory()).toEqual(before);
  });

  it('takes two syncs however long it is', async () => {
    const host = await usersWorkbook();
    const [finding] = REVIEW.findings;
    const findings = finding === undefined ? [] : Array.from({ length: 400 }, () => finding);
    valueOf(await writeReport({ ...REVIEW, findings }, 'zh-CN'));
    await cleanedUp();
    expect(host.counters.requests).toBe(2);
    const rows = await values('核对报告', 'A6:B406');
    expect(rows.filter(([kind, severity]) => kind === '问题' && severity === '错误')).toHaveLength(400);
    expect(rows.at(-1)?.[0]).toBe('更正');
  });

  it("does not touch a user's sheet of the same name", async () => {
    await workbookWith(['核对报告'], (sheet) => {
      sheet('核对报告').getRange('A1').values = [['我的']];
    });
    const before = await inventory();
    expect(valueOf(await writeReport(REVIEW, 'zh-CN'))).toEqual({ sheet: '核对报告 (2)' });
    expect(await values('核对报告', 'A1')).toEqual([['我的']]);
    valueOf(await removeReport());
    expect(await inventory()).toEqual(before);
  });

  it('does not take for the report a sheet that the user has put in its place', async () => {
    await usersWorkbook();
    valueOf(await writeReport(REVIEW, 'zh-CN'));
    await byHand(({ workbook }) => {
      workbook.worksheets.getItem('核对报告').delete();
    });
    await byHand(({ workbook }) => {
      workbook.worksheets.add('核对报告').getRange('A1').values = [['我的']];
    });
    const before = await inventory();
    expect(valueOf(await writeReport(REVIEW, 'zh-CN'))).toEqual({ sheet: '核对报告 (2)' });
    expect(await values('核对报告', 'A1')).toEqual([['我的']]);
    valueOf(await removeReport());
    expect(await sheetNames()).toEqual(["附件'1 表", '表2', '核对报告']);
    expect(await inventory()).toEqual({ ...(before as object), customXml: [] });
  });

  it('is known after the workbook was saved, closed and opened again', async () => {
    const host = await usersWorkbook();
    valueOf(await writeReport(REVIEW, 'zh-CN'));
    await connect(await openWorkbook(await saveWorkbook(host.workbook), '决算.xlsx'));
    expect(valueOf(await writeReport(REVIEW, 'zh-CN'))).toEqual({ sheet: '核对报告' });
    expect(valueOf(await removeReport())).toBe(true);
    expect(await sheetNames()).toEqual(["附件'1 表", '表2']);
  });

  it('is not counted among what is read', async () => {
    await usersWorkbook();
    valueOf(await writeReport(REVIEW, 'zh-CN'));
    const { snapshot } = valueOf(await readWorkbook());
    expect(snapshot.sheets.map(({ rows }) => rows.length)).toEqual([1, 0, 0]);
  });

  it('says so when the user has protected it', async () => {
    await usersWorkbook();
    valueOf(await writeReport(REVIEW, 'zh-CN'));
    await byHand(({ workbook }) => {
      workbook.worksheets.getItem('核对报告').protection.protect();
    });
    expect(failureIn(await writeReport(REVIEW, 'zh-CN'))).toMatchObject({
      kind: 'protectedSheet',
      values: { sheet: '核对报告' },
    });
  });

  it('can be removed after its writing failed half-way', async () => {
    for (const nth of [2, 3, 4, 9, 20, 30]) {
      const host = await usersWorkbook();
      const before = await inventory();
      host.faults.failWrite(nth);
      failureIn(await writeReport(REVIEW, 'zh-CN'));
      valueOf(await removeReport());
      expect(await inventory()).toEqual(before);
    }
  });
});
