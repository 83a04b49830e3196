import type { Book, Line } from '../book/book';
import { figureOf } from '../book/book';
import { FUNDS } from '../tables/summary-tables';
import type { Declared } from './declared';
import { each, equal, linesOf, one } from './declared';
import { NATURES } from '../tables/nature-lines';
import type { Equation } from './equation';

/** The columns of the expenditure side of T4. */
const T4_COLUMNS = ['total', ...FUNDS];

/** The relations inside the two summaries, T6 and T7. */
export const WITHIN: readonly Declared[] = [
  equal('T1-1', [one('T1', 'incomeTotal')], [each('T1', 'income')]),
  equal('T1-2', [one('T1', 'expenditureTotal')], [each('T1', 'class')]),
  equal(
    'T1-3',
    [one('T1', 'allIncome')],
    [one('T1', 'incomeTotal'), one('T1', 'surplusUsed'), one('T1', 'opening')],
  ),
  equal(
    'T1-4',
    [one('T1', 'allExpenditure')],
    [one('T1', 'expenditureTotal'), one('T1', 'distributed'), one('T1', 'closing')],
  ),
  equal('T1-5', [one('T1', 'allIncome')], [one('T1', 'allExpenditure')]),
  equal(
    'T1-6',
    [one('T1', 'expenditureTotal')],
    NATURES.map((key) => one('T1', key)),
  ),
  equal('T1-7', [one('T1', 'natureBasic')], [one('T1', 'natureStaff'), one('T1', 'naturePublic')]),
  equal('T1-8', [one('T1', 'natureEconomic')], [one('T1', 'expenditureTotal')]),
  equal(
    'T4-1',
    [one('T4', 'incomeTotal')],
    FUNDS.map((fund) => one('T4', fund)),
  ),
  ...T4_COLUMNS.flatMap((column) => [
    equal('T4-3', [one('T4', 'expenditureTotal', column)], [each('T4', 'class', column)]),
    equal(
      'T4-4',
      [one('T4', 'allExpenditure', column)],
      [one('T4', 'expenditureTotal', column), one('T4', 'closing', column)],
    ),
  ]),
  equal('T4-4', [one('T4', 'allIncome')], [one('T4', 'incomeTotal'), one('T4', 'opening')]),
  equal(
    'T4-5',
    [one('T4', 'opening')],
    FUNDS.map((fund) => one('T4', `opening-${fund}`)),
  ),
  equal(
    'T4-5',
    [one('T4', 'closing', 'total')],
    FUNDS.map((fund) => one('T4', `closing-${fund}`, 'total')),
  ),
  equal('T4-6', [one('T4', 'allIncome')], [one('T4', 'allExpenditure', 'total')]),
  ...FUNDS.map((fund) =>
    equal(
      'T4-7',
      [one('T4', fund), one('T4', `opening-${fund}`)],
      [one('T4', 'expenditureTotal', fund), one('T4', 'closing', fund)],
    ),
  ),
  equal('T6-2', [one('T6', 'staff')], [one('T6', '301'), one('T6', '303')]),
  ...['budget', 'final'].flatMap((line) => [
    equal('T7-1', [one('T7', line, 'vehicles')], [one('T7', line, 'purchase'), one('T7', line, 'running')]),
    equal(
      'T7-2',
      [one('T7', line, 'total')],
      [one('T7', line, 'abroad'), one('T7', line, 'vehicles'), one('T7', line, 'reception')],
    ),
  ]),
];

/** The columns that the lines of T4's year-end balance share with their own fund. */
const T4_SUB_COLUMNS: readonly Declared[] = FUNDS.map((fund) => ({
  ...equal('T4-5', [one('T4', 'closing', fund)], [one('T4', `closing-${fund}`, fund)]),
  certain: false,
}));

/** Relations inside a form that follow from the note, without its saying so. */
export const WITHIN_UNCERTAIN: readonly Declared[] = [
  ...T4_SUB_COLUMNS,
  ...FUNDS.map((fund) => ({
    ...equal(
      'T4-7',
      [one('T4', fund), one('T4', `opening-${fund}`)],
      [one('T4', 'expenditureTotal', fund), one('T4', `closing-${fund}`, fund)],
    ),
    certain: false,
  })),
];

const figures = (lines: readonly (Line | undefined)[], columns: readonly string[]): Equation['left'] =>
  lines.flatMap((line) => columns.flatMap((column) => figureOf(line, column) ?? []));

/** T4-2: 合计 = the three funds, in every line of the expenditure side. */
export function fundRows(book: Book): Equation[] {
  return linesOf(book, 'T4')
    .filter((line) => figureOf(line, 'total') !== undefined)
    .map((line) => ({
      kind: 'equal',
      relation: 'T4-2',
      left: figures([line], ['total']),
      right: figures([line], FUNDS),
      certain: true,
    }));
}

/** T1-9: the economic 类 of a summary with three panels. */
export function economicSums(book: Book): Equation[] {
  const lines = linesOf(book, 'T1');
  const left = figures([lines.find(({ key }) => key === 'natureEconomic')], ['amount']);
  const parts = lines.filter(({ group }) => group === 'natureClass');
  if (left.length === 0) return [];
  return [{ kind: 'equal', relation: 'T1-9', left, right: figures(parts, ['amount']), certain: true }];
}

/** T6-R and T6-C: the columns and the first line of a list. */
function listSums(lines: readonly Line[], classes: readonly Line[]): Equation[] {
  const [total] = lines.filter(({ key }) => key === 'total');
  if (total === undefined) return [];
  const left = figures([total], ['amount']);
  const parts = lines.filter(({ key }) => key === 'staff' || key === 'running');
  const rows = lines.flatMap((line): Equation[] => {
    const right = figures([line], ['staff', 'running']);
    const certain = true;
    return right.length < 2
      ? []
      : [{ kind: 'equal', relation: 'T6-R', left: figures([line], ['amount']), right, certain }];
  });
  return [
    ...rows,
    { kind: 'equal', relation: 'T6-R', left, right: figures(parts, ['amount']), certain: true },
    { kind: 'equal', relation: 'T6-C', left, right: figures(classes, ['amount']), certain: true },
  ];
}

/** T6-1: each economic 类 = its 款; T6-3: 公用经费合计 = the 类 that are no 人员经费. */
export function basicSums(book: Book): Equation[] {
  const lines = linesOf(book, 'T6');
  const classes = lines.filter(({ group }) => group === 'economicClass');
  const items = lines.filter(({ group }) => group === 'economicItem');
  const amounts = (some: readonly Line[]): Equation['left'] => figures(some, ['amount']);
  const sums = classes.flatMap((line) =>
    ['amount', 'staff', 'running'].flatMap((column): Equation[] => {
      const left = figures([line], [column]);
      const below = items.filter(({ code }) => code.startsWith(line.code));
      const right = figures(below, [column]);
      return left.length === 0
        ? []
        : [{ kind: 'equal', relation: 'T6-1', left, right, certain: right.length > 0 }];
    }),
  );
  const running = lines.filter(({ key }) => key === 'running');
  const parts = classes.filter(({ code }) => code !== '301' && code !== '303');
  return [
    ...sums,
    ...listSums(lines, classes),
    { kind: 'equal', relation: 'T6-3', left: amounts(running), right: amounts(parts), certain: true },
  ];
}
