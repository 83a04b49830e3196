import { describe, expect, it } from 'vitest';
import { stands } from '../disclosure/decisions/stands';
import type { Review } from '../../src/disclosure/review-types';
import { reviewWorkbook } from '../../src/disclosure/review';
import { journal, readWorkbook, removeReport, writeReport } from '../../src/excel';
import { saveWorkbook } from '../../src/preview/host';
import {
  at,
  byHand,
  cleanedUp,
  connect,
  failureIn,
  sheetNames,
  valueOf,
  values,
  workbookWith,
} from './excel';
import { ministryForm } from '../disclosure/ministry-form';
import { sheetOf } from '../disclosure/sheets';
import { inventory } from './inventory';
import { pageOf } from './page';
import { openWorkbook } from '../preview/workbooks';
import { Decimal } from '../../src/disclosure/sheet/decimal';
import { amounting, wording } from '../../src/disclosure/value';
import { say } from '../../src/voice/say';

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
      expected: amounting('points', new Decimal('9.62')),
      actual: wording('88.27%'),
      difference: amounting('points', new Decimal('-0.12')),
      message: { key: 'sheetEmpty', values: {} },
    },
    {
      rule: 'SA-FORM',
      severity: 'warning',
      form: null,
      cells: [],
      expected: null,
      actual: wording('=1+1'),
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
    expect(rows[4]?.[0]).toBe('得分：按规则计算 10 处，人工评分 11 处，其中尚待评分 1 处');
    const kinds = rows.map(([kind]) => kind);
    expect(kinds.indexOf('待人工评分')).toBeLessThan(kinds.indexOf('计分'));
    const lineOf = (kind: string, cell: string): unknown =>
      rows.find((row) => row[0] === kind && row[3] === cell)?.[7];
    expect(lineOf('待人工评分', "'附件''1 表'!H12")).toBe('定性指标，须人工评分。');
    expect(lineOf('计分', '表2!H12')).toBe(
      '10 × 93.33%（目标15人，完成14人；越大越好：属“数量”）= 9.33，表中10',
    );
    expect(lineOf('人工评分', '表2!H15')).toBe('目标是日期，须人工评分。');
  });

  it('is the last sheet, with summary, findings, corrections and links', async () => {
    const host = await usersWorkbook();
    expect(valueOf(await writeReport(REVIEW, 'zh-CN'))).toEqual({ sheet: '核对报告' });
    expect(host.counters.requests).toBe(2);
    expect(await sheetNames()).toEqual(["附件'1 表", '表2', '核对报告']);
    const rows = await values('核对报告', 'A1:J8');
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
      '算得／改为',
      '现为／原值',
      '差额',
      '问题描述',
      '处理',
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
      '执行率 = 执行数 ÷ 预算数，取整，公式单元格',
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
      ['Duties'],
      ['Duties'],
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

  it('says where each finding stands', async () => {
    await usersWorkbook();
    const findings = REVIEW.findings.map((finding, index) =>
      stands(String(index), finding, index === 0 ? { unit: 'explained', review: 'returned' } : {}),
    );
    valueOf(await writeReport(REVIEW, 'zh-CN', { findings, gone: [], isReviewed: false }));
    expect(await values('核对报告', 'I5:I8')).toEqual([['处理'], ['已说明'], ['待处理'], ['']]);
    // What the reviewer did has a column of its own as soon as a reviewer has said anything.
    valueOf(await writeReport(REVIEW, 'zh-CN', { findings, gone: [], isReviewed: true }));
    expect(await values('核对报告', 'I5:J8')).toEqual([
      ['处理', '审核'],
      ['已说明', '退回整改'],
      ['待处理', '待审核'],
      ['', ''],
    ]);
    valueOf(await writeReport(REVIEW, 'en', { findings, gone: [], isReviewed: true }));
    expect(await values('核对报告', 'I5:J6')).toEqual([
      ['Unit', 'Review'],
      ['Explained', 'Returned'],
    ]);
  });

  it('prints on A4, one page wide, every page with the head of the table', async () => {
    await usersWorkbook();
    valueOf(await writeReport(REVIEW, 'zh-CN'));
    expect(await pageOf('核对报告')).toEqual({
      orientation: 'Landscape',
      paperSize: 'A4',
      zoom: { horizontalFitToPages: 1 },
      centred: true,
      area: '核对报告!A1:J10',
      titles: '核对报告!5:5',
      footer: '第 &P 页，共 &N 页　打印日期：&D',
    });
    await Excel.run(async (context) => {
      const filtered = context.workbook.worksheets.getItem('核对报告').autoFilter.getRange().load('address');
      await context.sync();
      expect(filtered.address).toBe('核对报告!A5:J10');
    });
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

async function protectStructure(protect: boolean): Promise<void> {
  await byHand(({ workbook }) => {
    if (protect) workbook.protection.protect();
    else workbook.protection.unprotect();
  });
}

/** The charts of a sheet: what they are drawn from, and the cells that they cover. */
async function charts(sheet: string) {
  return Excel.run(async (context) => {
    const found = context.workbook.worksheets.getItem(sheet).charts;
    found.load(
      'items/name,items/chartType,items/left,items/top,items/width,items/height,items/title/text,' +
        'items/legend/position,items/axes/valueAxis/minimum',
    );
    await context.sync();
    return found.items;
  });
}

/** 附件1: 100 ÷ 119.48 = 84 %, printed 100 %; a target missed by a fifteenth. 附件2: everything right. */
const TWO_FORMS = reviewWorkbook({
  sheets: [
    sheetOf(ministryForm({ execution: 100, staff: ['15 人', '14 人', 10, 10, ''] }), { name: '附件1' }),
    sheetOf(ministryForm(), { name: '附件2' }),
  ],
});

describe('the charts of the report', () => {
  it('compare the printed rates and scores with the recalculated ones', async () => {
    const host = await usersWorkbook();
    valueOf(await writeReport(TWO_FORMS, 'zh-CN'));
    expect(host.counters.requests).toBe(2);
    const rows = await values('核对报告', 'A1:F120');
    const found = await charts('核对报告');
    expect(
      found.map(({ name, chartType, title, legend, axes }) => [
        name,
        chartType,
        title.text,
        legend.position,
        axes.valueAxis.minimum as unknown,
      ]),
    ).toEqual([
      ['执行率', 'ColumnClustered', '执行率', 'Bottom', 0],
      ['得分', 'ColumnClustered', '得分', 'Bottom', 0],
    ]);
    const rates = rows.findIndex((row) => row[4] === '表中执行率');
    // 100 ÷ 119.48 = 0.83696…, in whole per cents, as the form prints it.
    expect(rows.slice(rates, rates + 3).map((row) => row.slice(3))).toEqual([
      ['表', '表中执行率', '重算执行率'],
      ['公车平台经费（附件1）', 1, 0.84],
      ['公车平台经费（附件2）', 1, 1],
    ]);
    const scores = rows.findIndex((row) => row[4] === '表中得分');
    // 92 − 10 + 8.37 − 10 + 9.33 = 89.7.
    expect(rows.slice(scores, scores + 3).map((row) => row.slice(3))).toEqual([
      ['表', '表中得分', '重算得分'],
      ['公车平台经费（附件1）', 92, 89.7],
      ['公车平台经费（附件2）', 92, 92],
    ]);
    expect(rows[5]?.[0]).toBe(`执行率和得分的对照（表中与重算）在表格下方第 ${rates} 行`);
    expect(rows[rates - 1]?.[0]).toBe('执行率和得分：表中与重算对照');
  });

  it('lie below everything else, overlap nothing and are printed', async () => {
    await usersWorkbook();
    valueOf(await writeReport(TWO_FORMS, 'zh-CN'));
    const [rate, score] = await charts('核对报告');
    const places = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('核对报告');
      const filter = sheet.autoFilter.getRange().load('top,height,rowCount,rowIndex');
      const printed = sheet.pageLayout
        .getPrintArea()
        .areas.load('items/left,items/width,items/top,items/height');
      const data = sheet.getRange('A:F').load('width');
      await context.sync();
      const [area] = printed.items;
      return {
        tableEnd: filter.top + filter.height,
        dataEnd: data.width,
        right: (area?.left ?? 0) + (area?.width ?? 0),
        bottom: (area?.top ?? 0) + (area?.height ?? 0),
      };
    });
    expect(rate?.top).toBeGreaterThan(places.tableEnd);
    expect(score?.top).toBeGreaterThanOrEqual((rate?.top ?? 0) + (rate?.height ?? 0));
    for (const chart of [rate, score]) {
      expect(chart?.left).toBeGreaterThanOrEqual(places.dataEnd);
      expect((chart?.left ?? 0) + (chart?.width ?? 0)).toBeLessThanOrEqual(places.right + 0.01);
      expect((chart?.top ?? 0) + (chart?.height ?? 0)).toBeLessThanOrEqual(places.bottom + 0.01);
      expect(chart?.height).toBeGreaterThan(200);
    }
  });

  it('show the lines of a form that is the only one', async () => {
    await usersWorkbook();
    const review = reviewWorkbook({
      sheets: [sheetOf(ministryForm({ staff: ['15 人', '14 人', 10, 10, ''] }), { name: '附件1' })],
    });
    valueOf(await writeReport(review, 'en'));
    const rows = await values('核对报告', 'A1:F80');
    const scores = rows.findIndex((row) => row[4] === 'Score, printed');
    // What the rule gives: the execution score and four indicators; five indicators are judged by people.
    expect(rows.slice(scores + 1, scores + 7).map((row) => row.slice(3))).toEqual([
      ['年度资金总额', 10, 10],
      ['网上派单次数', 10, 10],
      ['司勤人员', 10, 9.33],
      ['平台运行经费', 10, 10],
      ['全区各行政机关', 10, 10],
      ['', '', ''],
    ]);
  });

  it('do not pile up, nor stay where there is nothing to draw any more', async () => {
    await usersWorkbook();
    const before = await inventory();
    valueOf(await writeReport(TWO_FORMS, 'zh-CN'));
    valueOf(await writeReport(TWO_FORMS, 'en'));
    expect((await charts('核对报告')).map(({ name }) => name)).toEqual(['Execution rates', 'Scores']);
    valueOf(await writeReport(NOTHING, 'zh-CN'));
    expect(await charts('核对报告')).toEqual([]);
    const rows = await values('核对报告', 'A5:J120');
    // The head's ten words, and two lines of duties with what they are.
    expect(rows.flat().filter((value) => value !== '')).toHaveLength(14);
    valueOf(await removeReport());
    expect(await inventory()).toEqual(before);
  });

  it('leave no trace when their writing fails', async () => {
    const host = await usersWorkbook();
    const before = await inventory();
    valueOf(await writeReport(TWO_FORMS, 'zh-CN'));
    valueOf(await removeReport());
    let failures = 0;
    for (let nth = 1; ; nth = Math.ceil(nth * 1.4)) {
      host.faults.failWrite(nth);
      const written = await writeReport(TWO_FORMS, 'zh-CN');
      if (written.ok) break;
      failures += 1;
      expect(written.failure.kind).toBe('unexpected');
      expect(await inventory()).toEqual(before);
      expect(valueOf(await journal())).toEqual([]);
    }
    expect(failures).toBeGreaterThan(8);
  });

  it('say so where the structure of the workbook is protected, and leave no trace', async () => {
    await usersWorkbook();
    await protectStructure(true);
    const before = await inventory();
    const failure = failureIn(await writeReport(TWO_FORMS, 'zh-CN'));
    expect(failure.kind).toBe('protectedWorkbook');
    expect(say('zh-CN', 'failures', failure.kind, failure.values)).toContain('取消“保护工作簿”');
    expect(await inventory()).toEqual(before);
    await protectStructure(false);
    valueOf(await writeReport(TWO_FORMS, 'zh-CN'));
    await protectStructure(true);
    // Into a sheet that is there it may still be written, but the sheet cannot go.
    valueOf(await writeReport(REVIEW, 'zh-CN'));
    const written = await inventory();
    expect(failureIn(await removeReport()).kind).toBe('protectedWorkbook');
    expect(await inventory()).toEqual(written);
  });
});
