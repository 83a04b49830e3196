import fc from 'fast-check';
import { ministryForm } from '../disclosure/ministry-form';
import type { TestCell } from '../disclosure/sheets';

/** The figures of a form of the Ministry whose quantities are number cells, so that formulas can compute with them. */
export interface NumericForm {
  readonly budget: number;
  readonly execution: number;
  /** The rate's number format; the printed rate itself is wrong, so that it is recalculated. */
  readonly rateFormat: '0%' | '0.0%' | '0.00%';
  /** 执行得分, 指标得分 and 总分 as printed; "" for a form that is still to be scored. */
  readonly printed: number | '';
  /** 司勤人员 (the more the better) and 平台运行经费 (the less the better). */
  readonly staff: readonly [target: number, actual: number, weight: number];
  readonly cost: readonly [target: number, actual: number];
}

/** The rows of the two indicators in the form, by their place in the sheet. */
const STAFF_ROW = 11;
const COST_ROW = 15;
const [TARGET, ACTUAL, WEIGHT, SCORE] = [4, 5, 6, 7];

/** The form as the cells of a sheet. */
export function numericForm(form: NumericForm): readonly (readonly TestCell[])[] {
  const { budget, execution, rateFormat, printed, staff, cost } = form;
  const rows = ministryForm({
    budget,
    execution,
    rate: { value: printed === '' ? null : 0.01, format: rateFormat },
    executionScore: { value: printed === '' ? null : printed, format: '0.00' },
    total: printed === '' ? null : printed,
  });
  const [target, actual, weight] = staff;
  const score = printed === '' ? null : printed;
  return rows
    .map((row, index) =>
      index === STAFF_ROW
        ? replaced(row, {
            [TARGET]: people(target),
            [ACTUAL]: people(actual),
            [WEIGHT]: weight,
            [SCORE]: score,
          })
        : row,
    )
    .map((row, index) =>
      index === COST_ROW
        ? replaced(row, { [TARGET]: money(cost[0]), [ACTUAL]: money(cost[1]), [SCORE]: score })
        : row,
    );
}

const people = (value: number): TestCell => ({ value, format: '0"人"' });
const money = (value: number): TestCell => ({ value, format: '0.00"万元"' });

function replaced(
  row: readonly TestCell[],
  changes: Readonly<Record<number, TestCell>>,
): readonly TestCell[] {
  return row.map((cell, column) => changes[column] ?? (column in changes ? null : cell));
}

const cents = (least: number, most: number): fc.Arbitrary<number> =>
  fc.integer({ min: least, max: most }).map((value) => value / 100);

/** Forms with arbitrary figures: more and less than planned, filled in and blank. */
const NUMERIC_FORM: fc.Arbitrary<NumericForm> = fc.record({
  budget: cents(1, 9_999_999),
  execution: cents(1, 9_999_999),
  rateFormat: fc.constantFrom('0%', '0.0%', '0.00%'),
  printed: fc.constantFrom<number | ''>(1, ''),
  staff: fc.tuple(
    fc.integer({ min: 1, max: 400 }),
    fc.integer({ min: 1, max: 400 }),
    fc.constantFrom(3, 5, 7, 10, 15),
  ),
  cost: fc.tuple(cents(1, 100_000), cents(0, 100_000)),
});

/** The same forms at every run; the first ones end in halves of the last decimal, which round up. */
export function numericForms(count: number): readonly NumericForm[] {
  const plain = { budget: 100, execution: 90, rateFormat: '0.00%', printed: 1, cost: [120, 119.48] } as const;
  return [
    // 10 × 100.25 ÷ 1000 = 1.0025 and 5 × 201 ÷ 1000 = 1.005: no binary number is exactly either.
    { ...plain, execution: 10.025, staff: [1000, 201, 5] },
    // 10 × 0.0835 = 0.835, and 3 × 83 ÷ 200 = 1.245.
    { ...plain, execution: 8.35, staff: [200, 83, 3], printed: '' },
    ...fc.sample(NUMERIC_FORM, { numRuns: count, seed: 20201210 }),
  ];
}
