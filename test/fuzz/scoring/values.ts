import type { CellValue } from '../../../src/disclosure/sheet/snapshot';
import type { Random } from '../../generator/random';

/** Units of one dimension each, from which both sides of an indicator are taken, so that they often can be compared. */
const UNITS: readonly (readonly string[])[] = [
  ['', '%', '‰', '百分比', '个百分点'],
  ['人', '名', '人次', '万人次', '位'],
  ['万元', '元', '亿元', '千元', '万'],
  ['天', '日', '个工作日', '小时', '分钟', '个月', '年', '周'],
  ['公里', '米', '千米', 'km', '平方米', '亩'],
  ['次', '场', '场次', '期', '批次', '次/年'],
  ['个', '家', '条', '份', '件', '套', '项', '台/套'],
  ['分', '级', 'mg/m³', '吨', '℃', 'dB'],
];

const SIGNS = [
  '≥',
  '≤',
  '>',
  '<',
  '=',
  '＝',
  '>=',
  '<=',
  '不低于',
  '不超过',
  '大于',
  '小于',
  '达到',
  '约',
  '不少于',
  '高于',
];
const BEHIND = ['以上', '以内', '以下', '左右', '及以上', '（含）', '以上（2022年底前）', '前'];
const BEFORE = ['完成', '培训', '每季度', '每月', '全年', '增长', '下降', '共', '新增', '服务'];

const DATES = [
  '2021年12月',
  '2021-12-31',
  '2021/12/31前',
  '12月底前',
  '第一季度',
  '2021年内',
  '2021.12',
  '20211231',
  '全年',
  '12月31日前完成',
  '1-12月',
];

const WORDS = [
  '及时',
  '不及时',
  '不发生',
  '未发生',
  '逐步提升',
  '有效提升',
  '达成预期指标',
  '部分达成',
  '良好',
  '是',
  '已完成',
  '未完成',
  '零投诉',
  '不超预算',
  '优',
  'NaN',
];

const SPOKEN = ['三次', '一项', '两个', '十二期', '百分之九十', '一百人', '半年', '零'];

function digits(random: Random): string {
  const whole = random.int(0, random.pick([3, 12, 100, 2500]));
  const decimals = random.pick([0, 0, 0, 1, 2]);
  const fraction = decimals === 0 ? '' : `.${random.int(0, 10 ** decimals - 1)}`;
  const minus = random.chance(0.06) ? random.pick(['-', '−', '－']) : '';
  return `${minus}${whole}${fraction}`;
}

function maybe(random: Random, probability: number, words: readonly string[]): string {
  return random.chance(probability) ? random.pick(words) : '';
}

function phrase(random: Random, units: readonly string[], number: string): string {
  return [
    maybe(random, 0.12, BEFORE),
    maybe(random, 0.4, SIGNS),
    number,
    random.pick(units),
    maybe(random, 0.12, BEHIND),
  ].join('');
}

/** The kinds in which a target or an actual value is given; a new kind is a new entry. */
const VALUE_KINDS: Readonly<
  Record<string, (random: Random, units: readonly string[], number: string) => CellValue>
> = {
  phrase,
  number: (_random, _units, number) => Number(number.replace(/[−－]/u, '-')),
  range: (random, units, number) =>
    `${number}${random.pick(['-', '~', '—', '至', '到', '－'])}${digits(random)}${random.pick(units)}`,
  both: (random, units, number) => `≥${number}${random.pick(units)}且≤${digits(random)}${random.pick(units)}`,
  several: (random, units, number) =>
    `${number}${random.pick(units)}${random.pick(['，', '、', '/', '；'])}${digits(random)}${random.pick(units)}`,
  period: (random, units, number) =>
    `${random.pick(['每季度', '每月', '每周', '每年'])}${number}${random.pick(units)}`,
  bracketed: (random, units, number) => `${random.pick(['完成', '达标'])}（${number}${random.pick(units)}）`,
  date: (random) => random.pick(DATES),
  words: (random) => random.pick(WORDS),
  spoken: (random) => random.pick(SPOKEN),
};

function value(random: Random, units: readonly string[], number: string): CellValue {
  const kinds = Object.values(VALUE_KINDS);
  const kind = random.chance(0.5) ? phrase : random.pick(kinds);
  return kind(random, units, number);
}

/** A target and an actual value, most often of one kind of unit, sometimes of the same number. */
export function pairOfValues(random: Random): readonly [target: CellValue, actual: CellValue] {
  const units = random.pick(UNITS);
  const others = random.chance(0.15) ? random.pick(UNITS) : units;
  const number = digits(random);
  const other = random.chance(0.3) ? number : digits(random);
  return [value(random, units, number), value(random, others, other)];
}

/** Names of indicators of both directions, of none, and against what their words seem to say. */
export const INDICATOR_NAMES = [
  '差错率',
  '合格率',
  '投诉次数',
  '响应时间',
  '污染物排放量',
  '成本下降率',
  '预算控制率',
  '满意度',
  '不满意率',
  '事故数',
  '任务数',
  '增长率',
  '办结时限',
  '单位成本',
  '',
];

/** Words that may stand in a column's head: the forms' own, years, words of other columns, nonsense. */
export const HEAD_WORDS = [
  '得分',
  '自评得分',
  '分值',
  '权重',
  '执行率',
  '全年预算数',
  '年初预算数',
  '调整后预算数',
  '全年执行数',
  '年度指标值',
  '2023年目标值',
  '2022年目标值',
  '实际完成值',
  '2023年完成值',
  '三级指标',
  '指标名称',
  '二级指标',
  '度量单位',
  '指标性质',
  '得分系数',
  '偏差原因分析及改进措施',
  '备注',
  '预算数',
  '执行数',
  '评分标准',
];

/** Remarks that change the scheme of a form. */
export const REMARKS = [
  '备注：执行率低于60%的不得分',
  '备注：约束性指标以负数计分',
  '注：90分（含）-100分为优、80分-90分为良、60分-80分为中、60分以下为差',
  '备注：等级划分见附件',
  '说明：定性指标按80-50%、50-0%计分',
];

/** Words of headings that carry points or a total, put in place of others. */
export const HEADINGS = [
  '年度目标1（40分）',
  '年度目标3（1000分）',
  '年度目标2（0分）',
  '产出指标（50分）',
  '绩效指标（90分）',
  '总分：88.5',
  '自评得分：101',
  '总分',
  '合计',
  '项目支出绩效自评表',
  '部门整体支出绩效自评表',
];
