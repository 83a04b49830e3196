import type { Finding } from '../../findings';
import type { Disclosure } from '../../forms/disclosure';
import { bareName, directParent } from '../../forms/final-accounts/codes';
import { FUNCTIONAL_CODE } from '../../forms/final-accounts/shapes/coded-lines';
import type { ColumnKey, Form, FormId, Line } from '../../forms/form';
import { lineOf, linesOf, partsOf } from '../../forms/form';
import { formName } from '../../forms/names';
import { plain } from '../../sheet/decimal';
import { standingOf } from '../../sheet/standing';
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

/** A name below its parent, as it is looked for. */
const placed = (line: Line): string => `${directParent(line.code ?? '') ?? ''} ${bareName(line.label)}`;

/** The lines of a form by their names below their parents; null for a name that stands there several times. */
function placedIn(form: Form): ReadonlyMap<string, Line | null> {
  const found = new Map<string, Line | null>();
  for (const line of linesOf(form, 'coded')) {
    if (line.label === '' || !FUNCTIONAL_CODE.test(line.code ?? '')) continue;
    found.set(placed(line), found.has(placed(line)) ? null : line);
  }
  return found;
}

/** P-NAME: what has one name below one parent has one code in all forms. */
export function checkCodesAcross(disclosure: Disclosure): Outcome {
  const forms = CODED.flatMap((id) => formIn(disclosure, id) ?? []);
  const first = new Map<string, { readonly form: Form; readonly line: Line }>();
  const findings: Finding[] = [];
  for (const form of forms) {
    for (const [place, line] of placedIn(form)) {
      if (line === null) continue;
      const known = first.get(place);
      if (known === undefined) {
        first.set(place, { form, line });
        continue;
      }
      const { code = '' } = line;
      const { code: expected = '' } = known.line;
      // Where either form has both codes, they are two items of one name.
      if (code === expected || lineOf(form, expected) !== undefined || lineOf(known.form, code) !== undefined)
        continue;
      const values = { code, line: line.label, expected, other: formName(known.form.id) };
      const cells = [line.place, known.line.place];
      findings.push(finding('P-NAME', 'warning', form, cells, { key: 'codeElsewhere', values }));
    }
  }
  return { ...NOTHING, findings };
}

/** Whether a line prints no amount. */
const isNothing = ({ figures }: Line): boolean =>
  [...figures.values()].every(({ reading }) => reading.kind !== 'number' || reading.value.isZero());

/** P-PARTS: a code below which no line stands, though the form has such lines, and another form has them there. */
export function checkPartsAcross(disclosure: Disclosure): Outcome {
  const forms = CODED.flatMap((id) => formIn(disclosure, id) ?? []);
  const below = new Map<string, { readonly form: Form; readonly lines: readonly Line[] }>();
  for (const form of forms)
    for (const line of linesOf(form, 'coded')) {
      const lines = partsOf(form, line.key);
      if (lines.length > 0 && !below.has(line.code ?? '')) below.set(line.code ?? '', { form, lines });
    }
  const findings = forms.flatMap((form) => {
    const lines = linesOf(form, 'coded').filter(({ code = '' }) => FUNCTIONAL_CODE.test(code));
    const isBare = (line: Line): boolean => partsOf(form, line.key).length === 0;
    return lines.flatMap((line): readonly Finding[] => {
      const { code = '' } = line;
      const known = below.get(code);
      if (known === undefined || !isBare(line) || isNothing(line)) return [];
      if (!lines.some((other) => other.code?.length === code.length && !isBare(other))) return [];
      const codes = known.lines.map((part) => part.code ?? '').join('、');
      const values = { code, line: line.label, other: formName(known.form.id), codes };
      const cells = [line.place, ...known.lines.map(({ place }) => place)];
      return [finding('P-PARTS', 'warning', form, cells, { key: 'codeWithoutParts', values })];
    });
  });
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
