import type { CellSnapshot, CellValue } from '../../../src/disclosure/sheet/snapshot';
import type { Random } from '../../generator/random';

/** What a cell may hold that a form does not expect there. */
export interface OddCell {
  readonly name: string;
  readonly make: (random: Random, present: CellSnapshot) => CellSnapshot;
}

const plain = (value: CellValue): CellSnapshot => ({ value, format: 'General' });
const number = (random: Random): number => random.int(0, 12_000) / random.pick([1, 10, 100]);

/** Odd cells of which one of a list is taken. */
function oneOf(name: string, cells: readonly CellSnapshot[]): OddCell {
  return { name, make: (random) => random.pick(cells) };
}

/** Odd cells that hold some number in a format of a list. */
function formatted(
  name: string,
  formats: readonly string[],
  value: (random: Random) => number = number,
): OddCell {
  return { name, make: (random) => ({ value: value(random), format: random.pick(formats) }) };
}

/** Every kind of odd cell; a new kind is a new entry. */
export const ODD_CELLS: readonly OddCell[] = [
  { name: 'number', make: (random) => plain(number(random)) },
  { name: 'number-as-text', make: (random) => ({ value: String(number(random)), format: '@' }) },
  oneOf('full-width', ['１０', '１０．５', '８５％', '－５', '１，４７４．０７'].map(plain)),
  oneOf('grouped-text', ['1,474.07', '1,00', '12,000', ' 8 ', '+8', '8.'].map(plain)),
  oneOf('percent-text', ['85%', '85.00 %', '7.5％', '100%', '0%', '120.5%'].map(plain)),
  formatted('percent-format', ['0%', '0.00%', '0.0%'], (random) => random.int(0, 1200) / 1000),
  formatted('format-0', ['0', '#,##0', '0_ ']),
  formatted('fixed-format', ['0.00', '#,##0.00', '0.0', '0.000']),
  formatted('unit-format', ['0"人"', '0"分"', '0.0"万元"', '0,', '0.00,,', '#,##0;[红色]-#,##0']),
  formatted('scientific-format', ['0.00E+00', '# ?/?', ';;;', '']),
  formatted('date-format', ['yyyy-mm-dd', 'yyyy"年"m"月"', 'm/d/yy', '[h]:mm'], (random) =>
    random.int(40_000, 46_000),
  ),
  { name: 'text-format', make: (_random, present) => ({ ...present, format: '@' }) },
  oneOf(
    'error-value',
    ['#REF!', '#DIV/0!', '#N/A', '#VALUE!'].map((error) => plain({ error })),
  ),
  oneOf('boolean', [true, false].map(plain)),
  oneOf('nan-text', ['NaN', '1e999', 'Infinity', '-Infinity', 'null', '-0', '0x10', '1e3'].map(plain)),
  oneOf('huge', [1e15, 9_007_199_254_740_992, 1e22, 1e300, '99999999999999999999'].map(plain)),
  oneOf('tiny', [1e-9, 0.1 + 0.2, 1e-300, 9.333_333_333_333_334, 0.004_999_999].map(plain)),
  oneOf('negative', [-5, -0.01, '-5', '－5', '(5)', '−2%', -1e9].map(plain)),
  oneOf('zero', [0, '0', '0.00', '零'].map(plain)),
  oneOf('empty', [null, '', ' ', '—', '/', '无', '\u200b'].map(plain)),
  oneOf('points-text', ['10分', '8.5 分', '10（满分）', '得10分', '10/10', '优'].map(plain)),
  oneOf('words', ['不适用', '详见附件', '按计划', 'A1', '=1+1', '预算数', '≥'].map(plain)),
];
