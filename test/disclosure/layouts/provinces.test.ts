import { describe, expect, test } from 'vitest';
import { reviewWorkbook } from '../../../src/disclosure/review';
import { a1 } from '../../../src/disclosure/sheet/address';
import type { TestCell } from '../sheets';
import { sheetOf } from '../sheets';

const _ = null;

/** 部门预算项目支出绩效自评表 as Sichuan prints it: 权重, and sign and unit of a target in columns of their own. */
const sichuan = (completed: TestCell): readonly (readonly TestCell[])[] => [
  ['部门预算项目支出绩效自评表（2023年度）'],
  ['项目名称', '工资性支出', _, _, _, _, _, _, _, _, _],
  ['主管部门', '发展和改革局', _, _, '实施单位\n（盖章）', '发展和改革局', _, _, _, _, _],
  [
    '预算执行情况（10分）',
    '年度预算数（万元）',
    _,
    '年初预算',
    '调整后预算数',
    '预算执行数',
    '预算执行率',
    _,
    '权重',
    '得分',
    '原因',
  ],
  [_, '总额', _, 238.93, 251.89, 251.89, '100.00%', _, 10, 10, _],
  [_, '其中：财政资金', _, 238.93, 251.89, 251.89, '100.00%', _, '/', '/', _],
  [_, '单位资金', _, 0, 0, 0, '0.00%', _, '/', '/', _],
  [
    '绩效指标（90分）',
    '一级指标',
    '二级指标',
    '三级指标',
    '指标性质',
    '指标值',
    '度量单位',
    '完成值',
    '权重',
    '得分',
    '未完成原因分析',
  ],
  [_, '产出指标', '数量指标', '发放覆盖率', '=', 100, '%', completed, 60, 60, _],
  [_, '效益指标', '社会效益指标', '足额保障率', '≥', 95, '%', 96, 30, 30, _],
  ['合计', _, _, _, _, _, _, _, 100, 100, _],
];

describe('四川: 权重, 指标性质 and 度量单位', () => {
  const brief = (completed: TestCell): readonly string[] =>
    reviewWorkbook({ sheets: [sheetOf(sichuan(completed))] }).findings.map(
      ({ rule, severity, cells, expected, actual }) => {
        const [first] = cells;
        return `${severity} ${rule} ${first === undefined ? '' : a1(first)} ${expected ?? '-'}/${actual ?? '-'}`;
      },
    );

  test('is the Ministry’s form, by its adjusted budget', () => {
    const { forms, counts } = reviewWorkbook({ sheets: [sheetOf(sichuan(100))] });
    expect(forms.map(({ layout, year, project }) => [layout, year, project])).toEqual([
      ['standard-project', '2023', '工资性支出'],
    ]);
    expect([counts.broken, counts.notCheckable]).toEqual([0, 0]);
    expect(brief(100)).toEqual([]);
  });
  test('90 of =100 % is 54 of 60', () => {
    expect(brief(90)).toEqual(['warning SA-IND J9 54/60']);
  });
});

/** 部门整体支出绩效自评表 with its funds by source and by kind, as other provinces print it. */
describe('a department form with its funds listed twice', () => {
  const rows: readonly (readonly TestCell[])[] = [
    ['部门整体支出绩效自评表'],
    ['（2022年度）'],
    ['部门名称', '市机关事务局', _, _, _, _, _, _],
    ['年度预算申请（万元）', _, '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
    [_, '年度资金总额：', 1000, 1100, 1045, 10, '95%', 9.5],
    [_, '按收入性质分：', _, '其中：一般公共预算：1100', '其中：基本支出：800', _, _, _],
    ['绩效指标', '一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'],
    [_, '产出指标', '数量指标', '保障次数', '≥50次', '52次', 50, 50],
    [_, '效益指标', '社会效益指标', '保障能力', '提升', '提升', 30, 30],
    [_, '满意度指标', '满意度指标', '职工满意度', '≥90%', '96%', 10, 10],
    ['总分', _, _, _, _, _, 100, 99.5],
  ];
  test('is read by its total line, and words among the amounts are no error', () => {
    const { forms, findings, counts } = reviewWorkbook({ sheets: [sheetOf(rows)] });
    expect(forms.map(({ layout, year }) => [layout, year])).toEqual([['standard-department', '2022']]);
    expect(findings).toEqual([]);
    expect(counts.broken).toBe(0);
  });
});

/** 成本指标 as a 一级指标 of its own, from about 2022. */
describe('成本指标 as a 一级指标', () => {
  const rows: readonly (readonly TestCell[])[] = [
    ['2022年度项目支出绩效自评表'],
    ['项目名称', '信息化运维', _, _, _, _, _, _, _],
    ['项目资金（万元）', _, _, '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
    [_, '年度资金总额', _, 80, 80, 76, 10, '95.00%', 9.5],
    [
      '绩效指标',
      '一级指标',
      '二级指标',
      '三级指标',
      '年度指标值',
      '实际完成值',
      '分值',
      '得分',
      '偏差原因分析及改进措施',
    ],
    [_, '成本指标（20分）', '经济成本指标', '运维成本', '≤80万元', '100万元', 20, 16, '需求增加'],
    [_, '产出指标（40分）', '数量指标', '运维系统数', '≥5个', '5个', 40, 40, _],
    [_, '效益指标（20分）', '社会效益指标', '系统可用率', '≥99%', '99.5%', 20, 20, _],
    [_, '满意度指标（10分）', '服务对象满意度指标', '用户满意度', '≥90%', '92%', 10, 10, _],
    ['总分', _, _, _, _, _, 100, 95.5, _],
  ];
  test('80 ÷ 100 of 20 is 16: everything holds', () => {
    const { findings, counts } = reviewWorkbook({ sheets: [sheetOf(rows)] });
    expect(findings).toEqual([]);
    expect([counts.broken, counts.withinRounding, counts.notCheckable]).toEqual([0, 0, 0]);
  });
});
