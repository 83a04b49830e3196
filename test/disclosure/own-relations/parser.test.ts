import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseFormula } from '../../../src/disclosure/own-relations/parser';
import { printFormula } from '../../../src/disclosure/own-relations/printer';
import { sentence } from '../../../src/disclosure/sentence';
import { anyFormula, withoutPlaces } from './arbitrary-formula';

/** A formula as it is printed, or the place and kind of the mistake in it. */
function read(text: string): string {
  const parsed = parseFormula(text);
  return parsed.ok ? printFormula(parsed.formula) : `${parsed.mistake.at} ${parsed.mistake.expected}`;
}

describe('a formula is read', () => {
  test.each([
    ['公开03表[合计, 本年支出合计] = 公开01表[本年支出合计, 决算数]', undefined],
    ['公开05表[2010301, 基本支出] <= 公开03表[2010301, 基本支出]', undefined],
    ['合计(公开06表[301*, 决算数]) = 公开06表[人员经费合计, 决算数]', undefined],
    ['自评表[总分] >= 60', undefined],
    ['上年.公开01表[年末结转和结余, 决算数] = 公开01表[年初结转和结余, 决算数]', undefined],
    ["'附表'!C7万元 = 公开03表[合计, 基本支出]", undefined],
    ['公开03表(支出决算表)[合计, 基本支出] > 0', undefined],
    ['如果 公开07表[合计, 决算数] > 0 则 计数(支出决算表[*, 合计]) >= 1', undefined],
    [
      '公开０３表［合计，本年支出合计］＝公开01表【本年支出合计,决算数】',
      '公开03表[合计, 本年支出合计] = 公开01表[本年支出合计, 决算数]',
    ],
    [
      '如果公开01表[总计]≥100万元，则公开01表[总计]÷2＞1%×3',
      '如果 公开01表[总计] >= 100万元 则 公开01表[总计] ÷ 2 > 1% × 3',
    ],
    ['IF 附表!$B$2 > 0 THEN SUM(表5[301, 金额], 1) = 1', "如果 '附表'!B2 > 0 则 合计(表5[301, 金额], 1) = 1"],
    ['1 - (2 - 3) = -(4 + 5) * 6', '1 - (2 - 3) = -(4 + 5) × 6'],
    ['公开07表["甲,乙", 决算数] = 0', undefined],
    ['公开01-1表[合计, 金额] = 0', undefined],
  ])('%s', (text, printed = text) => {
    expect(read(text)).toBe(printed);
  });
});

describe('a mistake is told at its place', () => {
  test.each([
    ['', '0 Quantity'],
    ['公开03表[合计', '8 Sign'],
    ['公开03表[合计, ] = 1', '10 LineOrColumn'],
    ['公开03表[, 合计] = 1', '6 LineOrColumn'],
    ['公开03表[合计, 基本支出, 项目支出] = 1', '14 OneColumn'],
    ['公开03表[合计, 基本支出]', '15 Comparison'],
    ['公开03表 = 1', '6 Bracket'],
    ['公开03表[合计] = ', '12 Quantity'],
    ['1 = 1 1', '6 End'],
    ['1 <> 1', '3 Quantity'],
    ['如果 1 = 1', '8 Then'],
    ['平均(公开03表[合计]) = 1', '0 Function'],
    ["'附表'!七 = 1", '5 Cell'],
    ["'附表!C7 = 1", '0 ClosingQuote'],
    ['合计(1, 2 = 3', '8 Sign'],
    ['上年.[合计] = 1', '3 FormName'],
  ])('%s', (text, mistake) => {
    expect(read(text)).toBe(mistake);
  });

  test('where brackets are too deep, or the formula is too long', () => {
    expect(read(`${'('.repeat(70)}1`)).toBe('60 Shallower');
    expect(read(`${'1+'.repeat(2000)}1=1`)).toBe('4000 Shorter');
  });

  test('in both languages, with what stands there and what should', () => {
    const parsed = parseFormula('公开03表[合计, 基本支出] 等于 1');
    if (parsed.ok) throw new Error('not read');
    expect(sentence(parsed.mistake.said)).toBe('第17个字“等于 1”处应是比较号（=、<=、>=、<、>）。');
    expect(sentence(parsed.mistake.said, 'en')).toBe(
      'At character 17 “等于 1” a comparison is expected (=, <=, >=, <, >).',
    );
  });
});

test('what is printed says the same when it is read again', () => {
  fc.assert(
    fc.property(anyFormula, (formula) => {
      const parsed = parseFormula(printFormula(formula));
      expect(parsed.ok ? withoutPlaces(parsed.formula) : printFormula(formula)).toEqual(
        withoutPlaces(formula),
      );
    }),
    { numRuns: 500 },
  );
});

const PIECES = [
  '公开03表',
  '[',
  ']',
  '(',
  ')',
  ',',
  '，',
  '合计',
  '如果',
  '则',
  '上年',
  '.',
  '=',
  '<',
  '≥',
  '!',
  "'",
  '"',
  '1',
  '%',
  '*',
  '÷',
  '-',
  '万元',
  'C7',
  ' ',
  '［',
  '自评表',
];

test('no text whatever is an exception, and every mistake lies within it', () => {
  const anyText = fc.oneof(
    fc.string({ maxLength: 60, unit: 'binary' }),
    fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join('')),
  );
  fc.assert(
    fc.property(anyText, (text) => {
      const parsed = parseFormula(text);
      if (parsed.ok) return;
      expect(parsed.mistake.at).toBeGreaterThanOrEqual(0);
      expect(parsed.mistake.at).toBeLessThanOrEqual(text.length);
    }),
    { numRuns: 3000, interruptAfterTimeLimit: 10_000 },
  );
});
