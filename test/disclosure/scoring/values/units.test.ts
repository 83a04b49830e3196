import { describe, expect, test } from 'vitest';
import { readIndicatorText } from '../../../../src/disclosure/scoring/values/indicator-value';
import { periodAt, sameDimension, unitAt, unitOf } from '../../../../src/disclosure/scoring/values/units';

/** What a text begins with: the unit's name, how many of the smallest, of what, by what, and what is behind it. */
const begin = (text: string): string => {
  const { unit, rest } = unitAt(text);
  const { name, factor, dimension, or, per, period } = unit;
  return [
    `${name} ${factor.toFixed()}×${dimension}`,
    or === undefined ? '' : `or ${or}`,
    per === undefined ? '' : `per ${per}`,
    period === undefined ? '' : `every ${period.name}`,
    rest === '' ? '' : `then ${rest}`,
  ]
    .filter((part) => part !== '')
    .join(' ');
};

describe('the unit that a text begins with', () => {
  test.each([
    ['万元', '万元 10000×money'],
    ['百万元', '百万元 1000000×money'],
    ['万', '万 10000×'],
    ['万以上', '万 10000× then 以上'],
    ['KM', 'KM 1000000×length'],
    ['次', '次 1×次'],
    ['人次数', '人次数 1×人次'],
    ['厂', ' 1× then 厂'],
    // another counted unit, what it is counted by, a period
    ['台/套', '台/套 1×台 or 套'],
    ['台(套)', '台/套 1×台 or 套'],
    ['台(套装)', '台 1×台 then (套装)'],
    ['台/小时', '台 1×台 then /小时'],
    ['台/件套', '台/件 1×台 or 件 then 套'],
    ['元/人', '元/人 1×money per 人'],
    ['元·人', '元/人 1×money per 人'],
    ['元/户/次', '元/户/次 1×money per 户/次'],
    ['元/人/月', '元/人/月 1×money per 人 every 月'],
    ['元/辆', '元 1×money then /辆'],
    ['次/年', '次/年 1×次 every 年'],
    ['次(年度)', '次/年度 1×次 every 年度'],
    ['次(年内)', '次 1×次 then (年内)'],
    ['次/个工作日', '次/个工作日 1×次 every 个工作日'],
    ['万元/年以内', '万元/年 10000×money every 年 then 以内'],
    ['元/', '元 1×money then /'],
    ['次(年)左右', '次/年 1×次 every 年 then 左右'],
    ['元(人)起', '元/人 1×money per 人 then 起'],
  ])('%s: %s', (text, expected) => {
    expect(begin(text)).toBe(expected);
  });
});

test('a period is known by its longest name, with how many of them a year has', () => {
  const period = (text: string): string | null => {
    const found = periodAt(text);
    return found === null ? null : `${found.name} ${found.aYear?.toFixed() ?? '-'}`;
  };
  expect(['半年度', '年', '季度', '个月', '周', '学年', '次'].map(period)).toEqual([
    '半年 2',
    '年 1',
    '季度 4',
    '个月 12',
    '周 -',
    '学年 -',
    null,
  ]);
});

test('units are of one dimension where each can be the other', () => {
  const same = (one: string, other: string): boolean => sameDimension(unitOf(one), unitOf(other));
  for (const [one, other] of [
    ['万元', '元'],
    ['人', '名'],
    ['台/套', '套'],
    ['套', '台/套'],
    ['元/人', '元'],
    ['元', '元/人'],
    ['元/人', '万元/人'],
    ['厂家名单', '厂家名单'],
  ] as const)
    expect(`${one} ${other} ${String(same(one, other))}`).toBe(`${one} ${other} true`);
  for (const [one, other] of [
    ['元', '次'],
    ['家', '户'],
    ['台/套', '件'],
    ['元/人', '元/次'],
    ['天', '工作日'],
    ['厂家名单', '厂家'],
    ['', '次'],
  ] as const)
    expect(`${one} ${other} ${String(same(one, other))}`).toBe(`${one} ${other} false`);
});

test.each(['2次-3人', '≥2次且≤3人', '≥2次且3次', '2次且≤3次', '>2次且≤3次'])('%s is no range', (text) => {
  expect(readIndicatorText(text, 'target').kind).not.toBe('range');
});
