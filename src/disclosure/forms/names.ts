import type { Names } from './final-accounts/definition';
import { numeralOf } from './final-accounts/public-number';
import type {
  ColumnKey,
  Form,
  FormId,
  ProjectSummaryFormId,
  ScoreColumn,
  SelfAssessmentFormId,
} from './form';
import { FORMS } from './forms';

const ASSESSMENT_NAMES: Readonly<Record<SelfAssessmentFormId | ProjectSummaryFormId, Names>> = {
  'department-self-assessment': { 'zh-CN': '部门整体绩效自评表', en: 'Department self-assessment' },
  'project-self-assessment': { 'zh-CN': '项目绩效自评表', en: 'Project self-assessment' },
  'project-summary': { 'zh-CN': '项目绩效自评汇总表', en: 'Summary of project self-assessments' },
};

const ASSESSMENTS: ReadonlyMap<FormId, Names> = new Map(Object.entries(ASSESSMENT_NAMES));

/** A form as its title calls it, or in another language. */
export function formName(id: FormId, forms = FORMS, language: keyof Names = 'zh-CN'): string {
  return (ASSESSMENTS.get(id) ?? forms.names(id))?.[language] ?? id;
}

/** The ids of all known forms: the self-assessments first. */
export function formIds(forms = FORMS): readonly FormId[] {
  return [...ASSESSMENTS.keys(), ...forms.definitions.map(({ id }) => id)];
}

/** The number that stands on a form's sheet (公开05表); null for none. */
export function publicNumber({ publicNumber: printed }: Pick<Form, 'publicNumber'>): string | null {
  return printed ?? null;
}

/** The one number that several forms print; null where they print none, or not the same. */
export function commonNumber(forms: readonly Pick<Form, 'publicNumber'>[]): string | null {
  const numbers = new Set(forms.map(publicNumber));
  const [number = null] = numbers;
  return numbers.size === 1 ? number : null;
}

/** What a form is called where there is hardly any room: the numeral that it prints (05), else its short name. */
export function shortFormName(
  id: FormId,
  number: string | null,
  forms = FORMS,
  language: keyof Names = 'zh-CN',
): string {
  return number === null ? (forms.of(id)?.short[language] ?? id) : numeralOf(number);
}

const SCORE_NAMES: Readonly<Record<ScoreColumn, string>> = {
  openingBudget: '年初预算数',
  budget: '预算数',
  execution: '执行数',
  weight: '分值',
  rate: '执行率',
  score: '得分',
  coefficient: '得分系数',
  target: '目标值',
  actual: '实际完成值',
  deviation: '偏差原因',
  grade: '等级',
};

const SCORE_COLUMNS: ReadonlyMap<ColumnKey, string> = new Map(Object.entries(SCORE_NAMES));

/** A column as the form heads it. */
export function columnName(id: FormId, column: ColumnKey, forms = FORMS): string {
  return forms.columnName(id, column) ?? SCORE_COLUMNS.get(column) ?? column;
}

/** A named line of a final-accounts form as the form calls it; a code is its own name. */
export function lineName(id: FormId, key: string, forms = FORMS): string {
  return forms.lineName(id, key) ?? key;
}
