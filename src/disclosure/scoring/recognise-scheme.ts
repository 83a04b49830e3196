import type { Form } from '../forms/form';
import { normaliseLabel } from '../sheet/text';
import type { GradeLimit, ScoringScheme } from './scheme';
import { HUNAN_SCHEME, MINISTRY_SCHEME, WUHAN_SCHEME } from './scheme';

/** The scheme by which a form is scored, and how it is known. */
export interface FormScheme {
  readonly scheme: ScoringScheme;
  /** By the form's own remarks, by its layout, or because the user chose it. */
  readonly by: 'remarks' | 'layout' | 'user';
}

/** Remarks by which a scheme is known. */
const REMARKS: readonly (readonly [RegExp, ScoringScheme])[] = [
  [/80-50%?.*50-0%?/u, WUHAN_SCHEME],
  [/等级划分/u, HUNAN_SCHEME],
];

const GRADE_FROM = /(\d+)分?(?:\(含\))?(?:以上|(?:-|至)\d+分?)为(优|良|中|差)/gu;
const WORST_GRADE = /(?:\d+分以下|不足\d+分|低于\d+分)为(差)/u;
const FLOOR = /执行率(?:低于|小于|不足|<)(\d+(?:\.\d+)?)%[^;。]*(?:不得分|得0分|计0分|为0分)/u;
const NEGATIVE = /约束性指标以负数计分/u;

/** The grades that remarks state: 90分(含)-100分为优 … 60分以下为差. Null where they state less than two. */
function statedGrades(remarks: string): readonly GradeLimit[] | null {
  const grades = [...remarks.matchAll(GRADE_FROM)].map(([, from = '0', grade = '']): GradeLimit => ({
    grade,
    from,
  }));
  const worst = WORST_GRADE.exec(remarks)?.[1];
  if (grades.length < 2) return null;
  return [...grades, ...(worst === undefined ? [] : [{ grade: worst, from: '0' }])];
}

/** A scheme with the grades that a form's own remarks state; null where they state none. */
export function schemeOfStatedGrades({ notes }: Pick<Form, 'notes'>): ScoringScheme | null {
  const grades = statedGrades(normaliseLabel(notes.join('')));
  return grades === null ? null : { ...MINISTRY_SCHEME, grades };
}

/**
 * The scheme by which a form is scored: what its own remarks state, else its layout's. A form of a place that is not
 * known is scored by the Ministry's rules.
 */
export function schemeOf(form: Form): FormScheme {
  const remarks = normaliseLabel(form.notes.join(''));
  const known = REMARKS.find(([pattern]) => pattern.test(remarks))?.[1];
  const base = known ?? (form.layout.startsWith('wuhan-') ? WUHAN_SCHEME : MINISTRY_SCHEME);
  const floor = FLOOR.exec(remarks)?.[1];
  const grades = statedGrades(remarks);
  const stated = {
    ...(floor === undefined
      ? {}
      : { execution: { kind: 'floor', below: String(Number(floor) / 100) } as const }),
    ...(grades === null ? {} : { grades }),
    ...(NEGATIVE.test(remarks) ? { negativeScores: true } : {}),
  };
  const byRemarks = known !== undefined || Object.keys(stated).length > 0;
  return { scheme: { ...base, ...stated }, by: byRemarks ? 'remarks' : 'layout' };
}
