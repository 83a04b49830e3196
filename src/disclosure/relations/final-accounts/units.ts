import type { Finding } from '../../findings';
import type { Disclosure } from '../../forms/disclosure';
import { columnName, formName } from '../../forms/names';
import type { ColumnKey, Form, FormId, Line } from '../../forms/form';
import { lineOf } from '../../forms/form';
import { Decimal, plain } from '../../sheet/decimal';
import { standingOf } from '../../sheet/standing';
import { ownOperand } from '../figures';
import type { Operand } from '../operand';
import { scaled } from '../operand';
import type { Outcome } from '../outcome';
import { finding, named, NOTHING } from '../outcome';

/** 万元 against 元. */
const TEN_THOUSAND = new Decimal(10_000);

/** Totals that are the same figure in two forms, or nearly: ten thousand times apart, a form is in another unit. */
const TOTALS: readonly (readonly [FormId, string, ColumnKey])[] = [
  ['income-expenditure-summary', 'expenditure-total', 'amount'],
  ['income-expenditure-summary', 'income-total', 'amount'],
  ['income', 'total', 'total'],
  ['expenditure', 'total', 'total'],
  ['appropriation-summary', 'expenditure-total', 'total'],
  ['general-budget-expenditure', 'total', 'total'],
];

interface Total {
  readonly form: Form;
  readonly line: Line;
  readonly column: ColumnKey;
  readonly operand: Operand;
}

function totalsIn(disclosure: Disclosure): readonly Total[] {
  return TOTALS.flatMap(([id, key, column]) => {
    const form = disclosure.get(id);
    if (form === undefined || form === 'several') return [];
    const line = lineOf(form, key);
    const operand = line === undefined ? null : ownOperand(form, line, column);
    return line === undefined || operand?.ok !== true || operand.value.isZero()
      ? []
      : [{ form, line, column, operand }];
  });
}

/** Whether one figure is ten thousand times another. */
function isApart(large: Operand, small: Operand): boolean {
  return standingOf(large, scaled(small, TEN_THOUSAND), 'sum') !== 'broken';
}

/** P-UNIT: two forms' totals ten thousand times apart although they state the same unit (or none). */
export function checkUnits(disclosure: Disclosure): Outcome {
  const [first, ...others] = totalsIn(disclosure);
  if (first === undefined) return NOTHING;
  const findings = others.flatMap(({ form, line, column, operand }): readonly Finding[] => {
    if ((form.unit ?? '万元') !== (first.form.unit ?? '万元')) return [];
    if (!isApart(operand, first.operand) && !isApart(first.operand, operand)) return [];
    const values = {
      line: named(line),
      column: columnName(form.id, column),
      actual: plain(operand.value),
      other: formName(first.form.id),
      expected: plain(first.operand.value),
    };
    return [
      finding('P-UNIT', 'warning', form, [...operand.cells, ...first.operand.cells], {
        key: 'unitsDiffer',
        values,
      }),
    ];
  });
  return { ...NOTHING, findings };
}
