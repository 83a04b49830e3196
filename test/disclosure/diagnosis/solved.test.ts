import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Cells } from '../../../src/disclosure/diagnosis/cells';
import { constraintOf } from '../../../src/disclosure/diagnosis/constraint-of';
import { earnedFrom } from '../../../src/disclosure/diagnosis/earned';
import type { Range } from '../../../src/disclosure/diagnosis/range';
import { holds, product, quotient } from '../../../src/disclosure/diagnosis/range';
import type { Relation } from '../../../src/disclosure/findings';
import type { CellPart, Composition } from '../../../src/disclosure/relations/composition';
import { executionShare } from '../../../src/disclosure/scoring/scheme';
import type { ExecutionFormula } from '../../../src/disclosure/scoring/scheme';
import { Decimal } from '../../../src/disclosure/sheet/decimal';

const part = (column: number, value: string, step: string | null): CellPart => ({
  of: 'cell',
  place: { sheet: '表', row: 0, column },
  value: new Decimal(value),
  step: step === null ? null : new Decimal(step),
  printed: true,
  counts: 'amount',
});

const broken = (result: Composition, equals: Composition): Relation => ({
  rule: 'SA-RATE',
  form: 'project-self-assessment',
  state: 'broken',
  cells: [],
  expected: null,
  actual: null,
  difference: null,
  reason: null,
  basis: { equation: () => ({ result, equals, agreement: 'sum' }) },
});

const shown = ({ low, high }: Range): readonly (string | null)[] => [
  low?.toDecimalPlaces(6).toFixed() ?? null,
  high?.toDecimalPlaces(6).toFixed() ?? null,
];

describe('a rate is solved for each of its figures', () => {
  // 0.8 = 180 ÷ 200, printed to 0.01, 1 and 1: 180 ÷ 200 is 0.9.
  const [rate, execution, budget] = [part(0, '0.8', '0.01'), part(1, '180', '1'), part(2, '200', '1')];
  const cells = new Cells();
  const constraint = constraintOf(broken(rate, { of: 'quotient', left: execution, right: budget }), cells);
  const allowed = (own: CellPart): readonly (string | null)[] =>
    constraint === null ? [] : shown(constraint.allowed(cells.of(own), new Map()));

  test.each([
    // 0.795 × 199.5 = 158.6025 and 0.805 × 200.5 = 161.4025, each by half a step more; less 180.
    ['the execution', execution, ['-21.8975', '-18.0975']],
    // 179.5 ÷ 200.5 = 0.895262 and 180.5 ÷ 199.5 = 0.904762, each by 0.005 more; less 0.8.
    ['the rate', rate, ['0.090262', '0.109762']],
    // 179.5 ÷ 0.805 = 222.981366 and 180.5 ÷ 0.795 = 227.044025, each by half a step more; less 200.
    ['the budget', budget, ['22.481366', '27.544025']],
  ] as const)('%s', (_name, own, range) => {
    expect(allowed(own)).toEqual(range);
  });

  test('while another one changes, it may be what follows', () => {
    // With 20 more of budget: 0.795 × 219.5 = 174.5025 and 0.805 × 220.5 = 177.5025, by half a step more; less 180.
    const twenty = new Decimal(20);
    const changes = new Map([[cells.of(budget), { low: twenty, high: twenty }]]);
    expect(constraint === null ? [] : shown(constraint.allowed(cells.of(execution), changes))).toEqual([
      '-5.9975',
      '-1.9975',
    ]);
  });
});

describe('a score by a rate', () => {
  const FORMULAS: readonly ExecutionFormula[] = [
    { kind: 'proportional' },
    { kind: 'floor', below: '0.6' },
    {
      kind: 'steps',
      steps: [
        { from: '0.9', share: '1' },
        { from: '0.6', share: '0.5' },
        { from: '0.3', share: '0.2' },
      ],
    },
  ];

  test('what a rate earns is earned by it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...FORMULAS), fc.integer({ min: 0, max: 1300 }), (formula, thousandths) => {
        const rate = new Decimal(thousandths).div(1000);
        const share = executionShare(formula, rate);
        return holds(earnedFrom(formula, { low: share, high: share }), rate);
      }),
    );
  });

  test('half of the weight is earned from 60 % to 90 % where it is earned by steps', () => {
    const [, , steps] = FORMULAS;
    const half = new Decimal('0.5');
    expect(steps === undefined ? [] : shown(earnedFrom(steps, { low: half, high: half }))).toEqual([
      '0.6',
      '0.9',
    ]);
  });
});

describe('ranges', () => {
  const end = fc.option(fc.integer({ min: -50, max: 50 }));
  const range = fc.tuple(end, end).map(([a, b]): Range => {
    const [low, high] = a !== null && b !== null && a > b ? [b, a] : [a, b];
    return { low: low === null ? null : new Decimal(low), high: high === null ? null : new Decimal(high) };
  });
  /** A value of a range: so far from its lower end, its upper end or zero. */
  const inside = ({ low, high }: Range, away: number): Decimal => {
    if (low !== null && high !== null) return low.plus(high.minus(low).times(away).div(100));
    if (low !== null) return low.plus(away);
    return high === null ? new Decimal(away - 50) : high.minus(away);
  };
  const away = fc.integer({ min: 0, max: 100 });

  test('a product and a quotient are in theirs', () => {
    fc.assert(
      fc.property(range, range, away, away, (one, other, a, b) => {
        const [x, y] = [inside(one, a), inside(other, b)];
        const { low, high } = quotient(one, other);
        // A quotient is rounded at its fortieth digit.
        const slack = new Decimal('1e-30');
        const wide = { low: low?.minus(slack) ?? null, high: high?.plus(slack) ?? null };
        return holds(product(one, other), x.times(y)) && (y.isZero() || holds(wide, x.div(y)));
      }),
    );
  });
});
