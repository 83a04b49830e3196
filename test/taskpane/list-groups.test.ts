import { expect, test } from 'vitest';
import type { FindingStanding } from '../../src/disclosure/decisions/standing';
import type { Severity } from '../../src/disclosure/findings';
import { reviewWorkbook } from '../../src/disclosure/review';
import { Decimal } from '../../src/disclosure/sheet/decimal';
import { amounting } from '../../src/disclosure/value';
import { FIRST_LISTING } from '../../src/taskpane/findings/listing';
import { groupsOf, itemsOf } from '../../src/taskpane/findings/list-groups';

const review = reviewWorkbook({ sheets: [] });

const points = (value: string) => amounting('points', new Decimal(value));

/** A finding in a sheet: with figures, or told in words alone. */
function standing(sheet: string, row: number, severity: Severity, withFigures: boolean): FindingStanding {
  return {
    key: `${sheet} ${row}`,
    unit: 'open',
    review: 'open',
    due: { accountant: true, supervisor: true },
    decision: null,
    finding: {
      rule: withFigures ? 'SA-TOTAL' : 'SA-REASON',
      severity,
      form: null,
      cells: [{ sheet, row, column: 0 }],
      expected: withFigures ? points('9') : null,
      actual: withFigures ? points('8') : null,
      difference: withFigures ? points('-1') : null,
      message: { key: 'sheetEmpty', values: {} },
    },
  };
}

/** The entries, each as its kind and the rows of its findings. */
const entries = (shown: readonly FindingStanding[], search = ''): readonly string[] =>
  groupsOf({ ...FIRST_LISTING, search }, shown, review).flatMap((group) =>
    group.entries.map(
      (entry) =>
        `${entry.kind} ${itemsOf(entry)
          .map(({ key }) => key)
          .join(', ')}`,
    ),
  );

const THREE = [
  standing('甲', 1, 'warning', false),
  standing('甲', 2, 'warning', false),
  standing('甲', 3, 'warning', true),
  standing('甲', 4, 'warning', false),
];

test('待核实 of one sheet that tell no figures become one, behind those with figures', () => {
  expect(entries(THREE)).toEqual(['finding 甲 3', 'qualitative 甲 1, 甲 2, 甲 4']);
});

test('what a search has found is not put away', () => {
  expect(entries(THREE, '偏差').filter((entry) => entry.startsWith('qualitative'))).toEqual([]);
});

test('two of them, those of different sheets, and errors stay as they are', () => {
  const others = [
    standing('甲', 1, 'warning', false),
    standing('甲', 2, 'warning', false),
    standing('乙', 1, 'warning', false),
    standing('丙', 1, 'error', false),
    standing('丙', 2, 'error', false),
    standing('丙', 3, 'error', false),
  ];
  expect(entries(others)).toHaveLength(6);
});
