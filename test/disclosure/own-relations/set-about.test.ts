import { describe, expect, test } from 'vitest';
import { rulesInWorkbook } from '../../../src/disclosure/own-relations/table';
import { yearsIn } from '../../../src/disclosure/own-relations/set-about';
import { reviewWorkbook } from '../../../src/disclosure/review';
import { sentence } from '../../../src/disclosure/sentence';
import { FIRST_VARIANT, layOut } from '../../generator';
import { SMALL } from '../../generator/small-disclosure';
import { sheetOf } from '../sheets';
import { KNOWN, ownSet } from './own';

test.each([
  ['2023', { from: 2023, to: 2023 }],
  ['2023年度', { from: 2023, to: 2023 }],
  ['2021—2024', { from: 2021, to: 2024 }],
  ['2021年至2024年', { from: 2021, to: 2024 }],
  ['2021-', { from: 2021, to: Infinity }],
  ['2024-2021', null],
  ['今年', null],
  ['23', null],
])('the years “%s”', (text, years) => {
  expect(yearsIn(text)).toEqual(years);
});

describe('a set says of itself', () => {
  const about = { name: '审核公式', version: '3', issuer: '青山县财政局', years: { from: 2021, to: 2023 } };

  test('in a text, above its relations', () => {
    const set = ownSet(
      ...['名称：审核公式', '版本: 3', '制定单位：青山县财政局', '适用年度：2021—2023'],
      '甲 自评表[总分] >= 60',
    );
    expect([set.about, set.mistakes, set.relations.length]).toEqual([about, [], 1]);
  });

  test('in a sheet, in one cell or in two', () => {
    const sheet = sheetOf([
      ['名称：审核公式', null, '版本', 3],
      ['制定单位', '青山县财政局', null, '适用年度：2021—2023'],
      ['编号', '公式'],
      ['甲', '自评表[总分] >= 60'],
    ]);
    const set = rulesInWorkbook({ sheets: [sheet] }, KNOWN, '规则.xlsx');
    expect([set?.about, set?.mistakes, set?.relations.length]).toEqual([about, [], 1]);
  });

  test('years that are none, which is a mistake at their place', () => {
    const { mistakes } = ownSet('适用年度：近年', '甲 自评表[总分] >= 60');
    expect(mistakes.map(({ where, message }) => `${where} ${sentence(message)}`)).toEqual([
      '规则.txt:1 适用年度“近年”看不懂；应写如 2023、2023—2025、2023-（当年及以后）。',
    ]);
  });
});

test('outside its years its relations are not checkable, with the reason', () => {
  const dated = layOut(SMALL, { ...FIRST_VARIANT, yearLine: true }).workbook;
  const undated = layOut(SMALL, FIRST_VARIANT).workbook;
  const standing = (years: string, book = dated): string =>
    reviewWorkbook(book, {
      own: [ownSet('名称：审核公式', `适用年度：${years}`, '甲 支出决算表[合计, 本年支出合计] > 0')],
    })
      .relations.filter(({ rule }) => rule === 'OWN:甲')
      .map(({ state, reason }) => (reason === null ? state : sentence(reason)))
      .join();
  expect(standing('2021-')).toBe('held');
  expect(standing('2023')).toBe('规则审核公式适用于2023年度，本工作簿是2021年度的。');
  expect(standing('2021-', undated)).toBe('规则审核公式适用于2021—年度，本工作簿的表没有写明同一个年度。');
});
