import { describe, expect, it } from 'vitest';
import { records, stands } from '../disclosure/decisions/stands';
import type { Decision, Step } from '../../src/disclosure/decisions/decision';
import { isKindOf, NO_DECISIONS } from '../../src/disclosure/decisions/decision';
import { standingOf } from '../../src/disclosure/decisions/standing';
import type { Finding } from '../../src/disclosure/findings';
import type { Review } from '../../src/disclosure/review-types';
import { figuresByCell } from '../../src/disclosure/figures-by-cell';
import { reviewWorkbook } from '../../src/disclosure/review';
import type { OpinionInput } from '../../src/presentation/opinion/opinion-input';
import {
  journal,
  readWorkbook,
  removeOpinion,
  removeReport,
  writeOpinion,
  writeReport,
} from '../../src/excel';
import { saveWorkbook } from '../../src/preview/host';
import { say } from '../../src/voice/say';
import { ministryForm } from '../disclosure/ministry-form';
import { sheetOf } from '../disclosure/sheets';
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
import { inventory } from './inventory';
import { pageOf } from './page';
import { openWorkbook } from '../preview/workbooks';

/** A form whose execution rate is printed wrong, and a sheet that is no form. */
const SNAPSHOT = {
  sheets: [
    sheetOf(ministryForm({ execution: 100 }), { name: "附件'1" }),
    sheetOf([['随便写的']], { name: '杂项' }),
  ],
};

function finding(severity: Finding['severity'], address: string): Finding {
  return {
    rule: 'SA-RATE',
    severity,
    form: 'project-self-assessment',
    cells: [at("附件'1", address)],
    expected: null,
    actual: null,
    difference: null,
    message: { key: 'sheetNear', values: { row: '1', title: address, layout: '', missing: '' } },
  };
}

const FOUND = reviewWorkbook(SNAPSHOT);

const REVIEW: Review = {
  ...FOUND,
  forms: FOUND.forms.map((form) => ({ ...form, department: '区机关事务服务中心' })),
  problems: [],
  findings: [
    finding('error', 'H4'),
    finding('rounding', 'I4'),
    finding('warning', 'H20'),
    finding('info', 'A1'),
  ],
};

function step(kind: Step['kind'], by: string, text: string, time: Date): Step {
  return { kind, by, text, time: time.toISOString(), figures: [], about: null };
}

function decision(of: Finding, steps: readonly Step[]): Decision {
  const { rule, severity, message } = of;
  return {
    finding: '',
    rule,
    severity,
    message,
    where: "'附件''1'!H4",
    form: 'income #2',
    steps: records(
      ...steps.map(
        (one) =>
          [
            isKindOf(one.kind, 'supervisor') && one.kind !== 'withdrawn' ? 'supervisor' : 'accountant',
            one,
          ] as const,
      ),
    ),
  };
}

const MORNING = new Date(2024, 2, 1, 9, 5);
const EVENING = new Date(2024, 10, 21, 18, 30);

/** The error was explained and sent back, the rounding passed over; the warning is open; one finding is gone. */
const INPUT: OpinionInput = {
  review: REVIEW,
  standing: {
    findings: REVIEW.findings.map((one, index) => ({
      ...stands(String(index), one),
      ...(
        [
          { unit: 'explained', review: 'returned', due: { accountant: true, supervisor: false } },
          { unit: 'ignored', due: { accountant: false, supervisor: true } },
        ] as const
      )[index],
      decision:
        index === 0
          ? decision(one, [
              step('accepted', '王五', '', MORNING),
              step('explained', '张三', '=1+1 “四舍五入”', MORNING),
              step('returned', '李四', '请更正\n并重报', EVENING),
            ])
          : index === 1
            ? decision(one, [step('ignored', '', '', MORNING)])
            : index === 3
              ? decision(one, [
                  step('ignored', '', '', MORNING),
                  { ...step('ignored', '', '', MORNING), kind: 'withdrawn' },
                ])
              : null,
    })),
    gone: [
      {
        state: 'closed',
        decision: decision(finding('error', 'C3'), [step('accepted', '张三', '', MORNING)]),
      },
      {
        state: 'absent',
        decision: decision(finding('warning', 'C9'), [step('passed', '李四', '', EVENING)]),
      },
    ],
    isReviewed: true,
  },
  conclusion: { text: '原则同意，整改后公开。', by: '李四', time: EVENING.toISOString() },
};

const NOTHING: OpinionInput = {
  review: reviewWorkbook({ sheets: [] }),
  standing: { findings: [], gone: [], isReviewed: false },
  conclusion: null,
};

async function usersWorkbook() {
  return workbookWith(["附件'1", '杂项'], (sheet) => {
    sheet("附件'1").getRange('A1').values = [[1]];
    sheet('杂项').activate();
    sheet('杂项').getRange('B2').select();
  });
}

describe('the sheet with the opinions', () => {
  it('says what was reviewed, how far it is, what was found and decided, and leaves room to sign', async () => {
    const host = await usersWorkbook();
    expect(valueOf(await writeOpinion(INPUT, 'zh-CN'))).toEqual({ sheet: '审核意见' });
    await cleanedUp();
    expect(host.counters.requests).toBe(2);
    expect(await sheetNames()).toEqual(["附件'1", '杂项', '审核意见']);
    const rows = await values('审核意见', 'A1:J18');
    expect(rows.slice(0, 5).map(([first]) => first)).toEqual([
      '部门决算公开审核意见表',
      '单位：区机关事务服务中心',
      '审核的表（1）：2021年度项目支出绩效自评表（公车平台经费）',
      '未识别、未审核（1）：杂项',
      // Of the error and the warning, the unit has decided none (it was sent back), the reviewer one.
      '处理进度：单位已处理 0 / 2，审核人已审核 1 / 2（错误和待核实）',
    ]);
    expect(rows[1]?.[6]).toBe('年度：2021');
    expect(rows[5]).toEqual([
      '序号',
      '级别',
      '表',
      '单元格',
      '问题',
      '单位处理',
      '单位说明',
      '审核结果',
      '审核意见',
      '审核人／时间',
    ]);
    const form = '2021年度项目支出绩效自评表（公车平台经费）';
    expect(rows.slice(6, 9).map((row) => row.toSpliced(4, 1))).toEqual([
      [
        1,
        '错误',
        form,
        "'附件''1'!H4",
        '已说明',
        '说明：=1+1 “四舍五入”\n张三，2024-03-01 09:05',
        '退回整改',
        '退回整改：请更正\n并重报',
        '李四\n2024-11-21 18:30',
      ],
      // The gravest first.
      [2, '待核实', form, "'附件''1'!H20", '待处理', '', '待审核', '', ''],
      [3, '尾差', form, "'附件''1'!I4", '已忽略', '忽略\n2024-03-01 09:05', '待审核', '', ''],
    ]);
    expect(rows[6]?.[4]).toContain('H4');
    expect(rows[9]?.[0]).toBe('以前处理过、现在已不存在的问题');
    expect(rows.slice(10, 12).map((row) => row.toSpliced(4, 1))).toEqual([
      [4, '错误', '收入决算表 #2', "'附件''1'!H4", '已整改', '接受\n张三，2024-03-01 09:05', '', '', ''],
      [
        5,
        '待核实',
        '收入决算表 #2',
        "'附件''1'!H4",
        '原表已不在工作簿中',
        '',
        '已通过',
        '通过',
        '李四\n2024-11-21 18:30',
      ],
    ]);
    expect(rows.slice(12, 15).map(([first]) => first)).toEqual([
      '总体意见',
      '原则同意，整改后公开。\n李四 2024-11-21 18:30',
      expect.stringMatching(/^核对清单 \d+ 项：.*未核对 3.*\n未核对：杂项（不是已知表式。）\n/u),
    ]);
    expect([rows[15]?.[0], rows[15]?.[4], rows[15]?.[7]]).toEqual([
      '经办人（签字）：______________',
      '审核人（签字）：______________',
      '负责人（签字）：______________',
    ]);
    expect([rows[16]?.[0], rows[16]?.[4], rows[16]?.[7]]).toEqual(
      Array.from({ length: 3 }, () => '日期：______年____月____日'),
    );
    expect(rows[17]?.every((value) => value === '')).toBe(true);
  });

  it('leads to the cells of what is still there', async () => {
    await usersWorkbook();
    valueOf(await writeOpinion(INPUT, 'zh-CN'));
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('审核意见');
      const links = ['D7', 'D9', 'D11'].map((address) => sheet.getRange(address).load('hyperlink'));
      await context.sync();
      expect(
        links.map(({ hyperlink }) => (hyperlink as Excel.RangeHyperlink | null)?.documentReference),
      ).toEqual(["'附件''1'!H4", "'附件''1'!I4", undefined]);
    });
  });

  it('prints on A4, one page wide, every page with the head of the table, in boxes', async () => {
    await usersWorkbook();
    valueOf(await writeOpinion(INPUT, 'zh-CN'));
    expect(await pageOf('审核意见')).toEqual({
      orientation: 'Landscape',
      paperSize: 'A4',
      zoom: { horizontalFitToPages: 1 },
      centred: true,
      area: '审核意见!A1:J17',
      titles: '审核意见!6:6',
      footer: '第 &P 页，共 &N 页　打印日期：&D',
    });
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('审核意见');
      const boxes = ['A6:J14', 'A5:J5', 'A16:J17'].map((address) =>
        sheet.getRange(address).format.borders.getItem('InsideVertical').load('style'),
      );
      const table = sheet.getRange('A7:J9').format.load('wrapText');
      const rows = ['A7', 'A9', 'A14'].map((address) => sheet.getRange(address).format.load('rowHeight'));
      const merged = sheet.getUsedRange().getMergedAreasOrNullObject().load('address');
      await context.sync();
      expect(boxes.map(({ style }) => style)).toEqual(['Continuous', 'None', 'None']);
      expect(table.wrapText).toBe(true);
      // Three lines of an explanation take more than what fits on two; the conclusion leaves room to write.
      expect(rows[0]?.rowHeight).toBeGreaterThan(30);
      expect(rows[2]?.rowHeight).toBeGreaterThanOrEqual(72);
      expect(merged.address).toContain('审核意见!A1:J1');
    });
  });

  it('speaks English', async () => {
    await usersWorkbook();
    valueOf(await writeOpinion(INPUT, 'en'));
    const rows = await values('审核意见', 'A1:J9');
    expect(rows[0]?.[0]).toBe('Final accounts disclosure: review opinion');
    expect([rows[5]?.[5], rows[5]?.[7]]).toEqual(['Unit', 'Review']);
    expect(rows[6]?.[8]).toBe('Returned for correction: 请更正\n并重报');
  });

  it('has room for signatures also where nothing was found', async () => {
    await usersWorkbook();
    valueOf(await writeOpinion(NOTHING, 'zh-CN'));
    const rows = await values('审核意见', 'A1:J12');
    expect(rows.map(([first]) => first)).toEqual([
      '部门决算公开审核意见表',
      '单位：',
      '审核的表：没有识别出已知的表',
      '处理进度：单位已处理 0 / 0，审核人已审核 0 / 0（错误和待核实）',
      '序号',
      '没有认出可以核对的表或文字，未作任何核对。',
      '总体意见',
      '',
      expect.stringMatching(/^核对清单 \d+ 项：未提供 \d+。\n未提供：没有给出部门决算公开表。/u),
      '经办人（签字）：______________',
      '日期：______年____月____日',
      '',
    ]);
  });

  it('is written anew in its place, without anything of the earlier one, and goes without a trace', async () => {
    const host = await usersWorkbook();
    const before = await inventory();
    valueOf(await writeOpinion(NOTHING, 'en'));
    const fresh = await inventory();
    valueOf(await removeOpinion());
    valueOf(await writeOpinion(INPUT, 'zh-CN'));
    await cleanedUp();
    host.counters.reset();
    valueOf(await writeOpinion(NOTHING, 'en'));
    expect(host.counters.requests).toBe(2);
    const again = await inventory();
    expect(withoutJournal(again)).toEqual(withoutJournal(fresh));
    expect(valueOf(await journal())).toMatchObject([{ kind: 'opinion', cells: 0 }]);
    expect(valueOf(await removeOpinion())).toBe(true);
    expect(await inventory()).toEqual(before);
    expect(valueOf(await removeOpinion())).toBe(false);
  });

  it('goes beside the report, and each is removed by itself', async () => {
    await usersWorkbook();
    const before = await inventory();
    valueOf(await writeReport(REVIEW, 'zh-CN'));
    valueOf(await writeOpinion(INPUT, 'zh-CN'));
    expect(valueOf(await journal()).map(({ kind }) => kind)).toEqual(['report', 'opinion']);
    const { snapshot } = valueOf(await readWorkbook());
    expect(snapshot.sheets.map(({ rows }) => rows.length)).toEqual([1, 0, 0, 0]);
    valueOf(await removeReport());
    expect(await sheetNames()).toEqual(["附件'1", '杂项', '审核意见']);
    valueOf(await removeOpinion());
    expect(await inventory()).toEqual(before);
  });

  it("does not touch a user's sheet of the same name, nor one that the user put in its place", async () => {
    await workbookWith(['审核意见'], (sheet) => {
      sheet('审核意见').getRange('A1').values = [['我写的意见']];
    });
    const before = await inventory();
    expect(valueOf(await writeOpinion(INPUT, 'zh-CN'))).toEqual({ sheet: '审核意见 (2)' });
    await byHand(({ workbook }) => {
      workbook.worksheets.getItem('审核意见 (2)').getRange('A1').values = [['改成我的']];
    });
    expect(valueOf(await writeOpinion(INPUT, 'zh-CN'))).toEqual({ sheet: '审核意见 (3)' });
    expect(await values('审核意见', 'A1')).toEqual([['我写的意见']]);
    expect(await values('审核意见 (2)', 'A1')).toEqual([['改成我的']]);
    await byHand(({ workbook }) => {
      workbook.worksheets.getItem('审核意见 (2)').delete();
    });
    valueOf(await removeOpinion());
    expect(await inventory()).toEqual(before);
  });

  it('is known after the workbook was saved, closed and opened again', async () => {
    const host = await usersWorkbook();
    valueOf(await writeOpinion(INPUT, 'zh-CN'));
    await connect(await openWorkbook(await saveWorkbook(host.workbook), '决算.xlsx'));
    expect(await pageOf('审核意见')).toMatchObject({
      orientation: 'Landscape',
      paperSize: 'A4',
      centred: true,
      area: '审核意见!A1:J17',
      titles: '审核意见!6:6',
    });
    expect(valueOf(await writeOpinion(NOTHING, 'zh-CN'))).toEqual({ sheet: '审核意见' });
    expect(valueOf(await removeOpinion())).toBe(true);
    expect(await sheetNames()).toEqual(["附件'1", '杂项']);
  });

  it('takes long lists and long texts', async () => {
    const host = await usersWorkbook();
    const [first] = INPUT.standing.findings;
    const long = '长'.repeat(40_000);
    const findings = Array.from({ length: 400 }, (_, index) => ({
      ...stands(String(index), finding('error', 'H4'), { unit: 'explained' }),
      decision: index === 0 ? decision(finding('error', 'H4'), [step('explained', '', long, MORNING)]) : null,
    }));
    expect(first).toBeDefined();
    valueOf(await writeOpinion({ ...INPUT, standing: { findings, gone: [], isReviewed: false } }, 'zh-CN'));
    await cleanedUp();
    expect(host.counters.requests).toBe(2);
    const rows = await values('审核意见', 'A7:G406');
    expect(rows.at(-1)?.slice(0, 2)).toEqual([400, '错误']);
    expect(String(rows[0]?.[6])).toHaveLength(32_001);
  });

  it('counts what really was decided', async () => {
    const review = reviewWorkbook(SNAPSHOT);
    const standing = standingOf(review, NO_DECISIONS, figuresByCell(review));
    await usersWorkbook();
    valueOf(await writeOpinion({ review, standing, conclusion: null }, 'zh-CN'));
    const due = review.findings.filter(
      ({ severity }) => severity === 'error' || severity === 'warning',
    ).length;
    expect(due).toBeGreaterThan(1);
    expect(await values('审核意见', 'A5')).toEqual([
      [`处理进度：单位已处理 0 / ${due}，审核人已审核 0 / ${due}（错误和待核实）`],
    ]);
    // Above the findings of each problem stands what heads it.
    const heads = review.problems.filter(({ diagnosis }) => diagnosis !== undefined).length;
    expect(await values('审核意见', `A${6 + due + heads}:A${7 + due + heads}`)).toEqual([
      [due],
      ['总体意见'],
    ]);
  });
});

/** A journal tells when, and so never is the same twice. */
function withoutJournal(found: unknown): unknown {
  return { ...(found as object), customXml: [] };
}

describe('a sheet with opinions that cannot be written', () => {
  it('is not left by halves', async () => {
    const host = await usersWorkbook();
    const before = await inventory();
    let failures = 0;
    for (let nth = 1; ; nth = Math.ceil(nth * 1.4)) {
      host.faults.failWrite(nth);
      const written = await writeOpinion(INPUT, 'zh-CN');
      if (written.ok) break;
      failures += 1;
      expect(written.failure.kind).toBe('unexpected');
      expect(await inventory()).toEqual(before);
    }
    expect(failures).toBeGreaterThan(8);
  });

  it('stays known where it was there before, and can be written or removed', async () => {
    const host = await usersWorkbook();
    const before = await inventory();
    for (const nth of [3, 5, 9, 17, 40]) {
      valueOf(await writeOpinion(INPUT, 'zh-CN'));
      host.faults.failWrite(nth);
      failureIn(await writeOpinion(INPUT, 'en'));
      expect(valueOf(await journal())).toMatchObject([{ kind: 'opinion' }]);
      expect(valueOf(await writeOpinion(INPUT, 'zh-CN'))).toEqual({ sheet: '审核意见' });
      expect(valueOf(await removeOpinion())).toBe(true);
      expect(await inventory()).toEqual(before);
    }
  });

  it('because its sheet is protected says so and changes nothing', async () => {
    await usersWorkbook();
    valueOf(await writeOpinion(INPUT, 'zh-CN'));
    await byHand(({ workbook }) => {
      workbook.worksheets.getItem('审核意见').protection.protect();
    });
    const before = await inventory();
    expect(failureIn(await writeOpinion(NOTHING, 'zh-CN'))).toMatchObject({
      kind: 'protectedSheet',
      values: { sheet: '审核意见' },
    });
    expect(await inventory()).toEqual(before);
  });

  it('because the structure of the workbook is protected says so and changes nothing', async () => {
    await usersWorkbook();
    await byHand(({ workbook }) => {
      workbook.protection.protect('密码');
    });
    const before = await inventory();
    const failure = failureIn(await writeOpinion(INPUT, 'zh-CN'));
    expect(say('zh-CN', 'failures', failure.kind, failure.values)).toContain('结构受保护');
    expect(await inventory()).toEqual(before);
    await byHand(({ workbook }) => {
      workbook.protection.unprotect('密码');
    });
    valueOf(await writeOpinion(INPUT, 'zh-CN'));
  });

  it('is written and removed beside a record of a newer version, which stays as it is', async () => {
    await workbookWith(['表1'], (_sheet, { workbook }) => {
      workbook.customXmlParts.add('<journal xmlns="urn:final-accounts-check:journal" version="9"/>');
    });
    const before = await inventory();
    valueOf(await writeOpinion(INPUT, 'zh-CN'));
    const written = JSON.stringify(await inventory());
    expect(written).toContain(String.raw`version=\"9\"`);
    expect(written).toContain(String.raw`{\"kind\":\"opinion\"`);
    expect(valueOf(await removeOpinion())).toBe(true);
    expect(await inventory()).toEqual(before);
  });
});
