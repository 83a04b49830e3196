import { expect, test } from 'vitest';
import type { FindingStanding } from '../../src/disclosure/decisions/standing';
import type { Severity } from '../../src/disclosure/findings';
import { firstToShow } from '../../src/taskpane/findings/next-finding';

const at = (sheet: string, row: number, severity: Severity): FindingStanding => ({
  key: `${sheet} ${row}`,
  unit: 'open',
  review: 'open',
  due: { accountant: true, supervisor: true },
  decision: null,
  finding: {
    rule: 'SA-TOTAL',
    severity,
    form: null,
    cells: [{ sheet, row, column: 0 }],
    expected: null,
    actual: null,
    difference: null,
    message: { key: 'sheetEmpty', values: {} },
  },
});

const ALL = [at('甲', 1, 'warning'), at('甲', 2, 'error'), at('乙', 1, 'warning'), at('乙', 2, 'rounding')];

const first = (about: Parameters<typeof firstToShow>[2]): string | undefined =>
  firstToShow(ALL, 'accountant', about)?.key;

test('a check leads to the first error; one of a sheet to what is in that sheet, one of a cell to what is about it', () => {
  expect(first(null)).toBe('甲 2');
  expect(first({ kind: 'sheet', sheet: '乙' })).toBe('乙 1');
  expect(first({ kind: 'sheet', sheet: '丙' })).toBeUndefined();
  expect(first({ kind: 'cell', place: { sheet: '乙', row: 2, column: 0 } })).toBe('乙 2');
  expect(first({ kind: 'cell', place: { sheet: '甲', row: 9, column: 0 } })).toBeUndefined();
});
