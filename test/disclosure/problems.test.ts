import { expect, test } from 'vitest';
import type { Finding, Relation } from '../../src/disclosure/findings';
import { problemsOf } from '../../src/disclosure/problems';
import { a1, parseA1 } from '../../src/disclosure/sheet/address';

const broken = (...addresses: readonly string[]): Finding => ({
  rule: 'T3-R',
  severity: 'error',
  form: 'expenditure',
  cells: addresses.map((address) => ({ sheet: '表', ...(parseA1(address) ?? { row: 0, column: 0 }) })),
  expected: '1',
  actual: '2',
  difference: '1',
  message: { key: 'sumBroken', values: {} },
});
/** The relation that a finding is about. */
const relationOf = ({ rule, cells, expected, actual, difference }: Finding): Relation => ({
  rule,
  form: 'expenditure',
  state: 'broken',
  cells,
  expected,
  actual,
  difference,
  reason: null,
});
const brief = (findings: readonly Finding[]): readonly string[] =>
  problemsOf(findings, findings.filter(({ severity }) => severity === 'error').map(relationOf)).map(
    ({ place, findings: members }) => `${a1(place)}: ${members.join(' ')}`,
  );

test('five relations broken by one figure are one problem with five witnesses', () => {
  const findings = [
    broken('C9', 'D9', 'E9'),
    broken('D5', 'D9', 'D10'),
    broken('D9', 'H3'),
    broken('H7', 'D9'),
    broken('J1', 'D9'),
  ];
  expect(brief(findings)).toEqual(['D9: 0 1 2 3 4']);
});

test('each finding belongs to one problem: to the cell that most of them share', () => {
  const findings = [
    broken('A1', 'B1'),
    broken('B1', 'C1'),
    broken('B1', 'D1'),
    broken('D1', 'E1'),
    broken('D1', 'F1'),
    broken('G1'),
  ];
  expect(brief(findings)).toEqual(['B1: 0 1 2', 'D1: 3 4', 'G1: 5']);
});

test('findings about no relation are problems of their own', () => {
  const info: Finding = { ...broken('A1'), severity: 'info', difference: null };
  expect(brief([info, info])).toEqual(['A1: 0', 'A1: 1']);
});
