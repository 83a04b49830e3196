import { expect, test } from 'vitest';
import type { TestCell } from '../sheets';
import { sheetOf } from '../sheets';
import { besideLast, said } from './years';

/** A project's self-assessment with one indicator of each sign. */
const assessment = (year: string, patrols: TestCell, cost: TestCell, quality: TestCell) =>
  sheetOf(
    [
      ['项目支出绩效自评表'],
      [`（${year}年度）`],
      ['项目名称', '水源地保护', null, null, null, null, null],
      ['项目资金（万元）', null, '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
      [null, '年度资金总额', 100, 100, 95, 10, '95%', 9.5],
      ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因'],
      ['产出指标', '数量指标', '巡查次数', patrols, '12次', 30, 30, null],
      ['产出指标', '成本指标', '巡查成本', cost, '95万元', 20, 20, null],
      ['效益指标', '社会效益', '水质达标率', quality, '96%', 40, 40, null],
      ['总分', null, null, null, null, 100, 99.5, null],
    ],
    { name: '自评' },
  );

const LAST = assessment('2022', '≥12次', '≤100万元', '≥95%');

test.each([
  ['raised', assessment('2023', '≥14次', '≤90万元', '≥96%'), []],
  [
    'lowered',
    assessment('2023', '≥10次', '≤110万元', '≥96%'),
    [
      'L-TARGET “巡查次数”的目标值“≥10次”比上年的“≥12次”宽松。',
      'L-TARGET “巡查成本”的目标值“≤110万元”比上年的“≤100万元”宽松。',
    ],
  ],
  ['the same in another unit', assessment('2023', '≥12次', '≤1000000元', '≥95%'), []],
  ['bounded on another side, which nobody can compare', assessment('2023', '≤10次', '≤100万元', '≥96%'), []],
  [
    'repeated one and all',
    assessment('2023', '≥12次', '≤100万元', '≥95%'),
    ['L-TARGET 全部3个指标的目标值都与上年相同。'],
  ],
])('targets that are %s', (_kind, now, expected) => {
  expect(said(besideLast([now], [LAST]))).toEqual(expected);
});
