import fc from 'fast-check';
import type { Formula, Statement, Term } from '../../../src/disclosure/own-relations/formula';
import { Decimal } from '../../../src/disclosure/sheet/decimal';

const NAMES = [
  '合计',
  '2010301',
  '301??',
  '“三公”经费、会议费',
  '因公出国（境）费',
  'a,b',
  ' 前后 ',
  '说"话"',
  'x]',
  '*',
];
const FORMS = [
  '公开03表',
  '公开01-1表',
  '支出决算表',
  '表5',
  '财政拨款“三公”经费支出决算表',
  '2021 年表',
  '如果',
  'a"b',
  '一般公共预算',
];

const name = fc.oneof(
  fc.constantFrom(...NAMES),
  fc.string({ minLength: 1, maxLength: 6 }).filter((text) => text.trim() !== ''),
);

const figure: fc.Arbitrary<Term> = fc.record({
  of: fc.constant('figure' as const),
  at: fc.constant(0),
  year: fc.constantFrom('this' as const, 'last' as const),
  form: fc.constantFrom(...FORMS),
  called: fc.constant(null),
  line: name,
  column: fc.option(name, { nil: null }),
});

const called: fc.Arbitrary<Term> = fc.record({
  of: fc.constant('figure' as const),
  at: fc.constant(0),
  year: fc.constant('this' as const),
  form: fc.constantFrom('公开03表', '财决公开1表', '附表五'),
  called: name,
  line: name,
  column: fc.option(name, { nil: null }),
});

const cell: fc.Arbitrary<Term> = fc.record({
  of: fc.constant('cell' as const),
  at: fc.constant(0),
  sheet: fc.constantFrom('附表', "it's", '表 1', 'Sheet1'),
  position: fc.record({ row: fc.nat(9999), column: fc.nat(200) }),
  unit: fc.constantFrom(null, '万元' as const, '元' as const),
});

const number: fc.Arbitrary<Term> = fc.record({
  of: fc.constant('number' as const),
  at: fc.constant(0),
  value: fc.tuple(fc.nat(99999), fc.nat(4)).map(([digits, places]) => new Decimal(digits).div(10 ** places)),
  unit: fc.constantFrom('' as const, '元' as const, '万元' as const, '%' as const, '分' as const),
});

const { term } = fc.letrec<{ term: Term }>((tie) => ({
  term: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.oneof(figure, called, cell, number),
    fc.record({
      of: fc.constant('call' as const),
      at: fc.constant(0),
      name: fc.constantFrom('sum' as const, 'max' as const, 'min' as const, 'count' as const),
      terms: fc.array(tie('term'), { minLength: 1, maxLength: 3 }),
    }),
    fc.record({ of: fc.constant('negative' as const), at: fc.constant(0), term: tie('term') }),
    fc.record({
      of: fc.constant('operation' as const),
      at: fc.constant(0),
      sign: fc.constantFrom('+' as const, '-' as const, '*' as const, '/' as const),
      left: tie('term'),
      right: tie('term'),
    }),
  ),
}));

const statement: fc.Arbitrary<Statement> = fc.record({
  at: fc.constant(0),
  sign: fc.constantFrom('=' as const, '<=' as const, '>=' as const, '<' as const, '>' as const),
  left: term,
  right: term,
});

/** Any formula, its places left out. */
export const anyFormula: fc.Arbitrary<Formula> = fc.record({
  when: fc.option(statement, { nil: null }),
  then: statement,
});

/** A formula without the places of its parts. */
export function withoutPlaces(formula: Formula): unknown {
  return JSON.parse(JSON.stringify(formula, (key, value: unknown) => (key === 'at' ? 0 : value)));
}
