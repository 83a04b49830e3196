import { describe, expect, test } from 'vitest';
import type { Finding } from '../../src/disclosure/findings';
import { sentence } from '../../src/disclosure/sentence';
import { reviewWorkbook } from '../../src/disclosure/review';
import type { RuleId } from '../../src/disclosure/relations/rule-id';
import { a1 } from '../../src/disclosure/sheet/address';
import type { SheetSnapshot } from '../../src/disclosure/sheet/snapshot';
import { ministryForm } from './ministry-form';
import { SELF_ASSESSMENT_SAMPLES, sample } from './samples';
import type { TestCell } from './sheets';
import { sheetOf } from './sheets';

const _ = null;

type Rows = readonly (readonly TestCell[])[];

const found = (rule: RuleId, ...sheets: readonly SheetSnapshot[]): readonly Finding[] =>
  reviewWorkbook({ sheets }).findings.filter((finding) => finding.rule === rule);

const brief = (findings: readonly Finding[]): readonly string[] =>
  findings.map(
    ({ severity, cells, expected, actual }) =>
      `${severity} ${cells.map((cell) => `${cell.sheet}!${a1(cell)}`).join(' ')} ${expected ?? '-'}/${actual ?? '-'}`,
  );

/** The rows with other cells in the places of some, by their addresses. */
const changed = (rows: Rows, cells: Readonly<Record<string, TestCell>>): Rows =>
  rows.map((row, index) =>
    row.map((cell, column) => {
      const address = a1({ row: index, column });
      return Object.hasOwn(cells, address) ? (cells[address] ?? _) : cell;
    }),
  );

test.each(SELF_ASSESSMENT_SAMPLES)('%s: the rules of offices have nothing to say', async (name) => {
  const { sheets } = await sample(name);
  for (const rule of ['SA-UNSPENT', 'SA-SPLIT', 'SA-TARGETS', 'SA-COSTS'] as const)
    expect(brief(found(rule, ...sheets))).toEqual([]);
});

describe('SA-UNSPENT: a rate below what the form itself asks for', () => {
  const PROMPT =
    '1.预算执行率=预算执行数/调整后预算数，预算执行率未达到90%的需说明原因（100字以内）；2.其他资金包括社会投入资金。';

  const form = (executed: number, reason: TestCell, note: TestCell = _): SheetSnapshot =>
    sheetOf([
      ['部门预算项目支出绩效自评表（2023年度）'],
      ['项目名称', '设备购置'],
      ['预算执行情况', _, '年初预算', '调整后预算数', '预算执行数', '预算执行率', '权重', '得分', '原因'],
      [_, '总额', 200, 200, executed, `${executed / 2}%`, 10, executed / 20, reason],
      ['绩效指标', '一级指标', '二级指标', '三级指标', '指标值', '完成值', '权重', '得分', '未完成原因分析'],
      [_, '产出指标', '数量指标', '购置数量', '≥5台', '5台', 90, 90, _],
      ['合计', _, _, _, _, _, 100, 90 + executed / 20, _],
      ['注：', note],
    ]);
  const unspent = (...args: Parameters<typeof form>): readonly string[] =>
    brief(found('SA-UNSPENT', form(...args)));

  test('170 of 200 is 85 %: the instructions alone are no reason', () => {
    expect(unspent(170, PROMPT)).toEqual(['warning 表!I4 表!E4 表!D4 -/-']);
    expect(unspent(170, '', '执行率低于90%的，应说明原因。')).toEqual(['warning 表!I4 表!E4 表!D4 -/-']);
    expect(found('SA-UNSPENT', form(170, PROMPT)).map(({ message }) => sentence(message))).toEqual([
      '“总额”执行率85%低于90%，本表要求说明原因，原因栏没有说明。',
    ]);
  });
  test('a reason, with or without the instructions before it', () => {
    expect(unspent(170, '招标节约', '执行率低于90%的，应说明原因。')).toEqual([]);
    expect(unspent(170, `${PROMPT}招标节约资金`)).toEqual([]);
  });
  test('180 of 200 is 90 %', () => {
    expect(unspent(180, PROMPT)).toEqual([]);
  });
  test('a form that does not ask needs no reason', () => {
    expect(unspent(170, '')).toEqual([]);
    expect(unspent(170, '', '执行率低于90%是由于招标节约。')).toEqual([]);
  });
  test('a form that asks and has no place for the reason: a note', () => {
    const rows = changed(ministryForm({ execution: 100, rate: '84%', executionScore: 8.37, total: 90.37 }), {
      A21: '备注：执行率未达到90%的须说明原因',
    });
    expect(brief(found('SA-UNSPENT', sheetOf(rows)))).toEqual(['info 表!F4 表!E4 -/-']);
  });
});

describe('SA-SPLIT: the points of the 一级指标', () => {
  /** The Ministry's form without points in its heads. */
  const unstated = (cells: Readonly<Record<string, TestCell>> = {}): SheetSnapshot =>
    sheetOf(changed(ministryForm(), { B11: '产出指标', B17: '效益指标', B19: '满意度指标', ...cells }));
  const split = (...args: Parameters<typeof unstated>): readonly Finding[] =>
    found('SA-SPLIT', unstated(...args));

  test('50, 30 and 10 are the form’s own', () => {
    expect(split()).toEqual([]);
  });
  test('60, 20 and 10 are worth a note', () => {
    const other = split({ G12: 20, G18: 5 });
    expect(brief(other)).toEqual(['info 表!B11 表!B17 表!B19 -/-']);
    expect(other.map(({ message }) => message.values['split'])).toEqual(['产出60、效益20、满意度10']);
  });
  test('20, 40, 20 and 10 with 成本 as a 一级指标', () => {
    expect(split({ B16: '成本指标', G16: 20, G17: 10, G18: 10 })).toEqual([]);
    expect(brief(split({ B16: '成本指标', G16: 20, G17: 5, G18: 15, G12: 5, G11: 15 }))).toEqual([]);
    expect(brief(split({ B16: '成本指标', G16: 10 }))).toEqual(['info 表!B11 表!B16 表!B17 表!B19 -/-']);
  });
  test('without 满意度 its points are in 效益: 50 and 40', () => {
    expect(split({ B19: '效益指标' })).toEqual([]);
  });
  test('a form that states its points, one that is not 10 + 90, and one that does not make 100 are left alone', () => {
    expect(found('SA-SPLIT', sheetOf(changed(ministryForm(), { G12: 20, G18: 5 })))).toEqual([]);
    expect(split({ G4: 20, G12: 20, G18: 5 })).toEqual([]);
    expect(split({ G12: 20 })).toEqual([]);
  });
});

/** A project's form with one indicator of its own. */
const project = (
  name: string,
  target: TestCell,
  cost: TestCell = '119.48 万元',
  executed: TestCell = 119.48,
): SheetSnapshot =>
  sheetOf(
    changed(ministryForm({ staff: [target, target, 10, 10], budget: executed, execution: executed }), {
      B2: name,
      F16: cost,
    }),
    { name },
  );

const department = (cells: Readonly<Record<string, TestCell>> = {}): SheetSnapshot =>
  sheetOf(
    changed(ministryForm(), {
      A1: '2021年度部门整体支出绩效自评表',
      A2: '部门名称',
      B2: '区机关事务服务中心',
      E2: _,
      F2: _,
      ...cells,
    }),
    { name: '部门' },
  );

describe('SA-TARGETS: one indicator in several projects', () => {
  test('another rate is worth a look, told once with all projects', () => {
    const findings = found('SA-TARGETS', project('甲', '≥95%'), project('乙', '≥90%'), project('丙', '≥95%'));
    expect(brief(findings)).toEqual(['warning 甲!E12 乙!E12 -/-']);
    expect(findings.map(({ message }) => message.values['targets'])).toEqual(['甲：≥95%，乙：≥90%']);
  });
  test('the same rate, and numbers of things, are each project’s own', () => {
    expect(found('SA-TARGETS', project('甲', '≥95%'), project('乙', '≥ 95 %'))).toEqual([]);
    expect(found('SA-TARGETS', project('甲', '15 人'), project('乙', '20 人'))).toEqual([]);
  });
  test('targets that the department’s own form has, too, are meant', () => {
    const own = department({ E12: '≥95%', F12: '≥95%', D11: '司勤人员', E11: '≥90%', F11: '≥90%' });
    expect(found('SA-TARGETS', own, project('甲', '≥95%'), project('乙', '≥90%'))).toEqual([]);
    expect(found('SA-TARGETS', department(), project('甲', '≥95%'), project('乙', '≥90%'))).toHaveLength(1);
  });
});

describe('SA-COSTS: a department’s cost indicator against its projects', () => {
  const projects = [project('甲', '15 人', '60.10 万元', 60.1), project('乙', '15 人', '39.95 万元', 39.95)];
  const costs = (name: string, actual: TestCell): readonly string[] =>
    brief(found('SA-COSTS', department({ D16: name, E16: '120 万元', F16: actual }), ...projects));

  // 60.10 + 39.95 = 100.05
  test('all projects together: their executions', () => {
    expect(costs('项目总成本', '100.05 万元')).toEqual([]);
    expect(costs('项目支出总额', '99.95万元')).toEqual(['warning 部门!F16 甲!F4 乙!F4 100.05/99.95']);
    expect(costs('项目支出总额', '1000500元')).toEqual([]);
  });
  test('a cost that the projects have by the same name: their sum', () => {
    expect(costs('平台运行经费', '100.05 万元')).toEqual([]);
    expect(costs('平台运行经费', '98 万元')).toEqual(['warning 部门!F16 甲!F16 乙!F16 100.05/98']);
  });
  test('more than the projects of the workbook: some may be missing, a note', () => {
    expect(costs('平台运行经费', '110 万元')).toEqual(['info 部门!F16 甲!F16 乙!F16 100.05/110']);
  });
  test('another cost, words, or one project alone say nothing', () => {
    expect(costs('人均培训成本', '98 万元')).toEqual([]);
    expect(costs('平台运行经费', '预算内')).toEqual([]);
    const own = department({ D16: '项目总成本', F16: '50 万元' });
    expect(found('SA-COSTS', own, ...projects.slice(0, 1))).toEqual([]);
  });
});
