/** The nine forms of a disclosure, by the ids that their relations carry. */
export type FormId = 'T1' | 'T2' | 'T3' | 'T4' | 'T5' | 'T6' | 'T7' | 'T8' | 'T9';

/** The forms whose lines carry functional codes. */
export type CodedForm = 'T2' | 'T3' | 'T5' | 'T8' | 'T9';

export const CODED_FORMS: readonly CodedForm[] = ['T2', 'T3', 'T5', 'T8', 'T9'];

/** Whether a form's lines carry functional codes. */
export function isCoded(form: FormId): form is CodedForm {
  return CODED_FORMS.some((one) => one === form);
}
