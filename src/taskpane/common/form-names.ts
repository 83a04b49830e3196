import type { FormId, LayoutId } from '../../disclosure/forms/form';
import { FORMS } from '../../disclosure/forms/forms';
import { formName } from '../../disclosure/forms/names';
import type { Key } from '../../voice/catalogue';
import type { Messages } from './use-messages';

/** What a form is called in the pane's language; one that is known and not checked says so. */
export function formLabel(id: FormId, { t, language }: Messages): string {
  const isDetail = FORMS.of(id)?.shape === 'detail';
  return `${formName(id, FORMS, language)}${isDetail ? t('formNotChecked') : ''}`;
}

/** What the layouts are called. The final-accounts forms are known by their columns: their layout is the form. */
export const LAYOUT_NAMES: ReadonlyMap<LayoutId, Key<'pane'>> = new Map<LayoutId, Key<'pane'>>([
  ['wuhan-department', 'layout_wuhanDepartment'],
  ['wuhan-project', 'layout_wuhanProject'],
  ['standard-department', 'layout_standardDepartment'],
  ['standard-project', 'layout_standardProject'],
  ['coefficient-department', 'layout_coefficientDepartment'],
  ['coefficient-project', 'layout_coefficientProject'],
  ['unscored-department', 'layout_unscoredDepartment'],
  ['unscored-project', 'layout_unscoredProject'],
  ['project-summary', 'layout_projectSummary'],
]);
