import type { Finding } from '../../findings';
import type { Disclosure } from '../../forms/disclosure';
import { FUNCTIONAL_CODE } from '../../forms/final-accounts/shapes/coded-lines';
import type { ColumnKey, Form, FormId, Line } from '../../forms/form';
import { lineOf, linesOf } from '../../forms/form';
import { formName } from '../../forms/names';
import { plain } from '../../sheet/decimal';
import { standingOf } from '../../sheet/standing';
import { normaliseLabel } from '../../sheet/text';
import { ownOperand } from '../figures';
import type { Outcome } from '../outcome';
import { finding, named, NOTHING } from '../outcome';

/** The forms of functional codes, in the order in which a name is looked for. */
const CODED: readonly FormId[] = [
  'income',
  'expenditure',
  'general-budget-expenditure',
  'government-fund',
  'state-capital',
];

/** A name as it is compared: the level in brackets is no part of it. */
const bareName = (label: string): string => normaliseLabel(label).replace(/\((?:类|款|项)\)$/u, '');

const formIn = (disclosure: Disclosure, id: FormId): Form | null => {
  const form = disclosure.get(id);
  return form === undefined || form === 'several' ? null : form;
};

/** P-NAME: a functional code has one name in all forms; where names differ, that of the earlier form is told. */
export function checkNamesAcross(disclosure: Disclosure): Outcome {
  const first = new Map<string, { readonly form: Form; readonly line: Line }>();
  const findings: Finding[] = [];
  for (const id of CODED) {
    const form = formIn(disclosure, id);
    if (form === null) continue;
    for (const line of linesOf(form, 'coded')) {
      const { code, label } = line;
      if (code === undefined || !FUNCTIONAL_CODE.test(code) || label === '') continue;
      const known = first.get(code);
      if (known === undefined) first.set(code, { form, line });
      else if (known.form !== form && bareName(known.line.label) !== bareName(label)) {
        const values = { code, line: label, expected: known.line.label, other: formName(known.form.id) };
        const cells = [line.place, known.line.place];
        findings.push(finding('P-NAME', 'warning', form, cells, { key: 'codeNamedOtherwise', values }));
      }
    }
  }
  return { ...NOTHING, findings };
}

/** Spending that is an item of its own on both forms, and what it is called. */
const SAME_SPENDING: readonly (readonly [economic: string, functional: string])[] = [
  // 机关事业单位基本养老保险缴费
  ['30108', '2080505'],
  // 职业年金缴费
  ['30109', '2080506'],
  // 住房公积金
  ['30113', '2210201'],
];

const BASIC: ColumnKey = 'basic';

/**
 * P-SAME: an economic item of the basic expenditure is what the functional 项 of the same spending has as basic
 * expenditure. Other 项 may pay it, too, so that a difference is a hint to look.
 */
export function checkSameSpending(disclosure: Disclosure): Outcome {
  const [basic, general] = [
    formIn(disclosure, 'basic-expenditure'),
    formIn(disclosure, 'general-budget-expenditure'),
  ];
  if (basic === null || general === null) return NOTHING;
  const findings = SAME_SPENDING.flatMap(([economic, functional]): readonly Finding[] => {
    const [item, line] = [lineOf(basic, economic), general.lines.find(({ code }) => code === functional)];
    if (item === undefined || line === undefined) return [];
    const [spent, classed] = [ownOperand(basic, item, 'amount'), ownOperand(general, line, BASIC)];
    if (!spent.ok || !classed.ok || standingOf(spent, classed, 'sum') !== 'broken') return [];
    const values = {
      line: named(item),
      actual: plain(spent.value),
      other: formName(general.id),
      otherLine: named(line),
      expected: plain(classed.value),
    };
    return [
      finding(
        'P-SAME',
        'info',
        basic,
        [...spent.cells, ...classed.cells],
        { key: 'sameSpendingDiffers', values },
        { expected: classed.value, actual: spent.value, counts: 'amount' },
      ),
    ];
  });
  return { ...NOTHING, findings };
}
