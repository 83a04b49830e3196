import { describe, expect, test } from 'vitest';
import type { RuleId } from '../../../src/disclosure/relations/rule-id';
import { reviewWorkbook } from '../../../src/disclosure/review';
import { sentence } from '../../../src/disclosure/sentence';
import type { Rows } from '../forms/reviewed';
import { found, reviewOf, withCells } from '../forms/reviewed';
import { ministryForm } from '../ministry-form';
import type { TestCell } from '../sheets';
import { sheetOf } from '../sheets';

type Changes = Readonly<Record<string, TestCell>>;
const _ = null;

/** The Ministry's form as the department's: 60 of its execution are 基本支出, 59.48 项目支出. */
const DEPARTMENT: Rows = [
  ['2021年度部门整体支出绩效自评表'],
  ['部门名称', '区机关事务服务中心', _, _, '基本支出总额', 60, '项目支出总额', 59.48],
  ...ministryForm().slice(2),
];

/** What a rule tells of a department's form and a project's with other values in some cells. */
const told = (rule: RuleId, ofDepartment: Changes, ofProject: Changes): readonly string[] =>
  reviewWorkbook({
    sheets: [
      sheetOf(withCells(DEPARTMENT, ofDepartment), { name: '部门' }),
      sheetOf(withCells(ministryForm(), ofProject), { name: '项目' }),
    ],
  })
    .findings.filter((finding) => finding.rule === rule)
    .map(({ message }) => sentence(message));

describe('the same indicator of a department and its project', () => {
  test('is the same in another notation', () => {
    expect(told('SA-SAME', {}, { E12: '15.0人', F12: '15名' })).toEqual([]);
    expect(told('SA-SAME', {}, { F19: '95.0％' })).toEqual([]);
  });

  test('with another actual value is told with both', () => {
    const [message = '', ...others] = told('SA-SAME', {}, { F12: '14 人' });
    expect(others).toEqual([]);
    expect(message).toContain('15人');
    expect(message).toContain('14人');
  });

  test('judged at another share of its weight is told with the points of both', () => {
    const [message = '', ...others] = told('SA-SAME', { H17: 9, I17: '有待提高' }, {});
    expect(others).toEqual([]);
    expect(message).toContain('9/15');
    expect(message).toContain('12/15');
  });

  test('with an actual value that is still blank is not compared', () => {
    expect(told('SA-SAME', {}, { F12: '' })).toEqual([]);
  });
});

describe('what an indicator’s score is by the rule', () => {
  const by = (rule: RuleId, changes: Changes): readonly string[] =>
    found(reviewOf(withCells(ministryForm(), changes))).filter((one) => one.split(' ')[1] === rule);

  test.each<readonly [changes: Changes, found: readonly string[]]>([
    // 14 of 15 is 93.33 %: 9.33 of 10, 取整 9 or 9.5
    [{ F12: '14 人', H12: 9.33, I12: '缺编' }, []],
    [{ F12: '14 人', H12: 9, I12: '缺编' }, ['rounding SA-IND H12 9.33/9']],
    [{ F12: '14 人', H12: 9.5, I12: '缺编' }, ['rounding SA-IND H12 9.33/9.5']],
    [{ F12: '14 人', H12: 8, I12: '缺编' }, ['warning SA-IND H12 9.33/8']],
    [{ F12: '14 人', H12: 10 }, ['warning SA-IND H12 9.33/10']],
    [{ H12: 9, I12: '缺编' }, ['warning SA-IND H12 10/9']],
    // 9 of 10 for 108 of 120 万元: a cost is reverse, 120 ÷ 150 is 80 %
    [{ F16: '108 万元' }, []],
    [{ F16: '150 万元', H16: 8, I16: '涨价' }, []],
    [{ F16: '150 万元' }, ['warning SA-IND H16 8/10']],
  ])('%j', (changes, expected) => {
    expect(by('SA-IND', changes)).toEqual(expected);
  });

  test.each<readonly [changes: Changes, key: string]>([
    [{ F12: '14 人', H12: 9, I12: '缺编' }, 'indicatorRounded'],
    [{ F12: '14 人', H12: 8, I12: '缺编' }, 'indicatorBroken'],
    [{ F12: '14 人', H12: 10 }, 'indicatorFullButMissed'],
    [{ H12: 9, I12: '缺编' }, 'indicatorMetButLess'],
  ])('%j is told as %s', (changes, key) => {
    const { findings } = reviewOf(withCells(ministryForm(), changes));
    expect(findings.filter(({ rule }) => rule === 'SA-IND').map(({ message }) => message.key)).toEqual([key]);
  });
});

describe('the cost of all projects that a department states', () => {
  const costs = (stated: string): readonly string[] =>
    reviewWorkbook({
      sheets: [
        sheetOf(withCells(DEPARTMENT, { D16: '项目总成本', F16: stated }), { name: '部门' }),
        ...['甲', '乙'].map((name) => sheetOf(withCells(ministryForm(), { B2: name }), { name })),
      ],
    })
      .findings.filter(({ rule }) => rule === 'SA-COSTS')
      .map(({ severity, message }) => `${severity} ${sentence(message)}`);

  test('is what they executed together: 119.48 + 119.48 = 238.96', () => {
    expect(costs('238.96 万元')).toEqual([]);
    const [below = '', ...others] = costs('230 万元');
    expect(others).toEqual([]);
    expect(below).toMatch(/^warning .*项目总成本.*/u);
    for (const part of ['230', '238.96', '8.96']) expect(below).toContain(part);
    expect(costs('250 万元')).toEqual([expect.stringMatching(/^info .*250.*/u)]);
  });
});

describe('one indicator, a rate, in two projects', () => {
  const project = (name: string, target: string): ReturnType<typeof sheetOf> =>
    sheetOf(withCells(ministryForm(), { B2: name, D13: '台账完整率', E13: target, F13: '99%' }), { name });
  const differing = (...sheets: readonly ReturnType<typeof sheetOf>[]): readonly string[] =>
    reviewWorkbook({ sheets })
      .findings.filter(({ rule }) => rule === 'SA-TARGETS')
      .map(({ message }) => sentence(message));

  test('has one target', () => {
    expect(differing(project('甲', '≥95%'), project('乙', '≥95.0%'))).toEqual([]);
    const [message = '', ...others] = differing(project('甲', '≥95%'), project('乙', '≥90%'));
    expect(others).toEqual([]);
    expect(message).toContain('甲：≥95%，乙：≥90%');
  });

  test('is meant to differ where the department has it with each of the targets', () => {
    const department = (one: string, other: string) =>
      sheetOf(
        withCells(DEPARTMENT, {
          ...{ D13: one, E13: '≥95%', F13: '99%' },
          ...{ D14: other, E14: '≥90%', F14: '99%' },
        }),
        { name: '部门' },
      );
    const projects = [project('甲', '≥95%'), project('乙', '≥90%')] as const;
    expect(differing(...projects, department('台账完整率', '台账完整率'))).toEqual([]);
    expect(differing(...projects, department('台账完整率', '设备完好率'))).toHaveLength(1);
  });

  test('a number of things is each project’s own', () => {
    expect(differing(project('甲', '≥5次'), project('乙', '≥6次'))).toEqual([]);
  });
});

describe('projects against the accounts of the same workbook', () => {
  /** 支出决算表 of a department; 公车平台经费 is a line of its own, spent on projects. */
  const accounts = (project: number, named: number, department = '甲局', year = '2021') =>
    sheetOf(
      [
        [`${year}年度支出决算表`],
        [`部门：${department}`, _, _, _, '单位：万元'],
        ['科目编码', '科目名称', '本年支出合计', '基本支出', '项目支出'],
        ['合计', _, project + 60, 60, project],
        ['201', '一般公共服务支出', project + 60, 60, project],
        ['20103', '政府办公厅及相关机构事务', project + 60, 60, project],
        ['2010301', '行政运行', 60, 60, _],
        ['2010303', '公车平台经费', named, _, named],
      ],
      { name: department },
    );
  const project = (name: string) => sheetOf(withCells(ministryForm(), { B2: name }), { name });
  const states = (rule: RuleId, ...sheets: readonly ReturnType<typeof sheetOf>[]): readonly string[] =>
    reviewWorkbook({ sheets })
      .relations.filter((relation) => relation.rule === rule)
      .map(({ state, cells: [first] }) => `${state} ${first?.sheet ?? ''}`);

  test('together execute no more than 项目支出', () => {
    // 119.48, and twice that is 238.96
    expect(states('SA-PROJECTS', project('甲'), accounts(119.48, 119.48))).toEqual(['held 甲']);
    expect(states('SA-PROJECTS', project('甲'), accounts(118, 118))).toEqual(['broken 甲']);
    expect(states('SA-PROJECTS', project('甲'), project('乙'), accounts(238.96, 238.96))).toEqual([
      'held 甲',
    ]);
    expect(states('SA-PROJECTS', project('甲'), project('乙'), accounts(200, 200))).toEqual(['broken 甲']);
    expect(states('SA-PROJECTS', sheetOf(DEPARTMENT, { name: '部门' }), accounts(100, 100))).toEqual([]);
  });

  test('of which one does not say in one unit what it executed are those that do', () => {
    const unread = sheetOf(withCells(ministryForm(), { B2: '乙', F4: '约100' }), { name: '乙' });
    expect(states('SA-PROJECTS', project('甲'), unread, accounts(119.48, 119.48))).toEqual(['held 甲']);
    expect(states('SA-PROJECTS', project('甲'), unread, accounts(118, 118))).toEqual(['broken 甲']);
    const yuan = sheetOf(withCells(ministryForm(), { B2: '丙', A3: '项目资金（元）' }), { name: '丙' });
    expect(states('SA-PROJECTS', project('甲'), yuan, accounts(119.48, 119.48))).toEqual(['held 甲']);
  });

  test('execute what their own line spent', () => {
    const named = '公车平台经费';
    expect(states('SA-ACCOUNTS', project(named), accounts(200, 119.48))).toEqual([`held ${named}`]);
    expect(states('SA-ACCOUNTS', project(named), accounts(200, 118))).toEqual([`broken ${named}`]);
    expect(states('SA-ACCOUNTS', project('甲'), accounts(200, 118))).toEqual([]);
  });

  test('are of their year, and compared with one department’s accounts alone', () => {
    const years = (...sheets: readonly ReturnType<typeof sheetOf>[]): readonly string[] =>
      reviewWorkbook({ sheets })
        .findings.filter(({ rule }) => rule === 'P-YEAR')
        .map(({ message }) => sentence(message));
    expect(years(project('甲'), accounts(200, 200))).toEqual([]);
    expect(years(project('甲'), accounts(200, 200, '甲局', '2022'))).toHaveLength(1);
    const two = [accounts(100, 100), accounts(90, 90, '乙局')] as const;
    expect(states('SA-PROJECTS', project('甲'), ...two)).toEqual([]);
    const same = accounts(200, 200);
    expect(states('SA-PROJECTS', project('甲'), same, { ...same, name: '又' })).toEqual([]);
    expect(states('SA-ACCOUNTS', project('公车平台经费'), ...two)).toEqual([]);
    expect(states('SA-PROJECTS', project('甲'))).toEqual([]);
  });
});
