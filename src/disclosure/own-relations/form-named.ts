import type { Form, FormId } from '../forms/form';
import type { Forms } from '../forms/forms';
import { formIds, formName, publicNumber } from '../forms/names';
import type { NoOperand } from '../relations/operand';
import { noForm } from '../relations/not-checkable';
import { normaliseLabel } from '../sheet/text';
import { none } from './quantity';

/** 自评表: of a department or of a project. */
const ASSESSMENTS: Readonly<Record<string, readonly FormId[]>> = {
  自评表: ['department-self-assessment', 'project-self-assessment'],
  绩效自评表: ['department-self-assessment', 'project-self-assessment'],
  部门自评表: ['department-self-assessment'],
  项目自评表: ['project-self-assessment'],
};

const NUMBERED = /^(财决公开|财决|公开|附?表)(\d{1,2}(?:-\d{1,2})?|[一二三四五六七八九十]{1,3})表?$/u;

const DIGITS = '一二三四五六七八九';

/** 十三 as 13: the numerals that tables are numbered with. */
function numeral(text: string): string {
  if (/^\d/u.test(text)) return text.split('-').map(Number).join('-');
  const [tens = '', ones = ''] = text.includes('十') ? text.split('十') : ['', text];
  const tenTimes = text.includes('十') ? (tens === '' ? 1 : DIGITS.indexOf(tens) + 1) : 0;
  return String(tenTimes * 10 + DIGITS.indexOf(ones) + 1);
}

/** A printed number as it is compared: 公开05表 and 表5 are one, 财决05表 is another list's. */
function numberKey(label: string): string | null {
  const [, list, number = ''] = NUMBERED.exec(label) ?? [];
  if (list === undefined) return null;
  return `${list === '财决' ? '财决' : ''} ${numeral(number)}`;
}

/** Whether a form is named by the number that its sheet prints. */
export function isNumber(name: string): boolean {
  return numberKey(normaliseLabel(name)) !== null;
}

/** The forms that a name is the name of, in either language; none for a name that is not known. */
export function formsCalled(name: string, known: Forms): readonly FormId[] {
  const label = normaliseLabel(name);
  const assessments = ASSESSMENTS[label];
  if (assessments !== undefined) return assessments;
  const called = formIds(known).filter((id) =>
    (['zh-CN', 'en'] as const).some(
      (language) => normaliseLabel(formName(id, known, language)).toLowerCase() === label.toLowerCase(),
    ),
  );
  if (called.length > 0) return called;
  const titled = known.titled(label);
  return titled === null ? [] : [titled.id];
}

/** How a formula names a form: by its name, or by a number, behind which the name may stand. */
export interface FormNaming {
  readonly form: string;
  readonly called: string | null;
}

/** The form that is meant among some, or why it is not certain which. */
export function formNamed(
  { form: name, called }: FormNaming,
  forms: readonly Form[],
  known: Forms,
): Form | NoOperand {
  const key = numberKey(normaliseLabel(name));
  if (key === null) return theOnly(formsCalled(name, known), forms, name, known);
  const bearing = forms.filter((form) => {
    const printed = publicNumber(form);
    return printed !== null && numberKey(printed) === key;
  });
  const [first, second] = bearing;
  if (first === undefined) return none('ownNumberNone', { number: name });
  if (second !== undefined) {
    const titles = bearing.map(({ title }) => `“${title}”`).join('、');
    return none('ownNumberSeveral', { number: name, forms: titles });
  }
  if (called === null || formsCalled(called, known).includes(first.id)) return first;
  return none('ownNumberElsewhere', { number: name, printed: formName(first.id, known), called });
}

function theOnly(
  ids: readonly FormId[],
  forms: readonly Form[],
  name: string,
  known: Forms,
): Form | NoOperand {
  const [id] = ids;
  if (id === undefined) return none('ownFormUnknown', { form: name });
  const [form, other] = forms.filter((one) => ids.includes(one.id));
  if (form === undefined) return noForm(id, 'missing', known);
  return other === undefined ? form : noForm(form.id, 'several', known);
}
