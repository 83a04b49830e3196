import type { Book, Line } from '../book/book';
import { THREE_PUBLIC_CODES, THREE_PUBLIC_LINES } from '../exact/disclosure';
import type { CodedForm, FormId } from '../forms';
import { FUNDS } from '../tables/summary-tables';
import type { Declared } from './declared';
import { equal, instancesOf, linesOf, one } from './declared';
import type { Equation } from './equation';

const OWN_INCOME = ['superior', 'service', 'operating', 'affiliated', 'other'];

const T1_FUNDS = FUNDS.map((fund) => one('T1', fund));

/** The relations between single lines of two forms. */
const BETWEEN: readonly Declared[] = [
  equal('X1-2', [one('T1', 'incomeTotal')], [one('T2', 'total', 'total')]),
  equal('X1-2', T1_FUNDS, [one('T2', 'total', 'appropriation')]),
  ...OWN_INCOME.map((key) => equal('X1-2', [one('T1', key)], [one('T2', 'total', key)])),
  equal('X1-3', [one('T1', 'expenditureTotal')], [one('T3', 'total', 'total')]),
  ...FUNDS.map((fund) => equal('X1-4', [one('T1', fund)], [one('T4', fund)])),
  equal('X2-4', [one('T2', 'total', 'appropriation')], [one('T4', 'incomeTotal')]),
  equal('X4-5', [one('T4', 'expenditureTotal', 'general')], [one('T5', 'total', 'total')]),
  equal('X5-6', [one('T5', 'total', 'basic')], [one('T6', 'staff'), one('T6', 'running')]),
  equal('X4-8', [one('T4', 'expenditureTotal', 'government')], [one('T8', 'total', 'total')]),
  equal('X4-9', [one('T4', 'expenditureTotal', 'capital')], [one('T9', 'total', 'total')]),
  ...THREE_PUBLIC_LINES.map((line): Declared => ({
    relation: 'X6-7',
    kind: 'atLeast',
    left: [one('T7', 'final', line)],
    right: [one('T6', THREE_PUBLIC_CODES[line])],
    certain: true,
  })),
];

/** The income and balances of each fund, which the note leaves to the reader. */
const BETWEEN_UNCERTAIN: readonly Declared[] = (
  [
    ['X4-5', 'general', 'T5'],
    ['X4-8', 'government', 'T8'],
    ['X4-9', 'capital', 'T9'],
  ] as const
).flatMap(([relation, fund, form]) =>
  [
    equal(relation, [one('T4', fund)], [one(form, 'total', 'income')]),
    equal(relation, [one('T4', `opening-${fund}`)], [one(form, 'total', 'opening')]),
    equal(relation, [one('T4', 'closing', fund)], [one(form, 'total', 'closing')]),
  ].map((declared) => ({ ...declared, certain: false })),
);

/** A summary's expenditure by 类 against the total column of a coded form. */
const BY_CLASS: readonly (readonly [relation: string, summary: FormId, column: string, coded: CodedForm])[] =
  [
    ['X1-3', 'T1', 'amount', 'T3'],
    ['X4-5', 'T4', 'general', 'T5'],
    ['X4-8', 'T4', 'government', 'T8'],
    ['X4-9', 'T4', 'capital', 'T9'],
  ];

const classesOf = (lines: readonly Line[]): Set<string> =>
  new Set(lines.map(({ code }) => code).filter((code) => code.length === 3));

function byClass(book: Book): Equation[] {
  return BY_CLASS.flatMap(([relation, summary, column, coded]) => {
    const printed = classesOf(linesOf(book, coded));
    const listed = linesOf(book, summary).filter(({ group }) => group === 'class');
    const both = [...printed].flatMap((code) =>
      instancesOf(book, equal(relation, [one(summary, code, column)], [one(coded, code, 'total')])),
    );
    // A 类 that the coded form does not print is nothing there, or not checkable.
    const missing = listed
      .filter(({ key }) => !printed.has(key))
      .flatMap(({ key }) =>
        instancesOf(book, { ...equal(relation, [one(summary, key, column)], []), certain: false }),
      );
    return [...both, ...missing];
  });
}

/** X3-5: no amount of the general budget is above the same code's whole expenditure. */
function withinWhole(book: Book): Equation[] {
  return linesOf(book, 'T5').flatMap(({ code, key }) =>
    ['total', 'basic', 'project'].flatMap((column) =>
      instancesOf(book, {
        relation: 'X3-5',
        kind: 'atLeast',
        left: [one('T3', code === '' ? key : code, column)],
        right: [one('T5', code === '' ? key : code, column)],
        certain: column === 'total' && code !== '',
      }),
    ),
  );
}

/** The relations between two forms; with an empty form, they are not certain to be checkable. */
export function crossInstances(book: Book): Equation[] {
  const empty = new Set([...book.forms.values()].filter((form) => form.empty).map(({ form }) => form));
  const declared = [...BETWEEN, ...BETWEEN_UNCERTAIN].flatMap((one) => {
    const forms = [...one.left, ...one.right].map(({ form }) => form);
    const certain = one.certain && !forms.some((form) => empty.has(form));
    return instancesOf(book, { ...one, certain });
  });
  return [...declared, ...byClass(book), ...withinWhole(book)];
}
