import type { Finding } from '../../disclosure/findings';
import type { Review } from '../../disclosure/review-types';
import type { Form } from '../../disclosure/forms/form';
import { formName, publicNumber } from '../../disclosure/forms/names';
import { contains } from '../../disclosure/sheet/address';
import { normaliseLabel } from '../../disclosure/sheet/text';

/** A form as people call it: its title, its project, the number that its sheet prints. */
export function formTitle(form: Pick<Form, 'title' | 'project' | 'publicNumber'>): string {
  const number = publicNumber(form) ?? '';
  const remarks = [form.project ?? '', normaliseLabel(form.title).includes(number) ? '' : number].filter(
    Boolean,
  );
  return remarks.length === 0 ? form.title : `${form.title}（${remarks.join('，')}）`;
}

/** The form that a finding is about; undefined for one that is about none. */
export function formOfFinding({ forms }: Pick<Review, 'forms'>, finding: Finding): Form | undefined {
  const [cell] = finding.cells;
  const candidates = forms.filter(({ id, sheet }) => id === finding.form && sheet === cell?.sheet);
  return candidates.find(({ area }) => cell !== undefined && contains(area, cell)) ?? candidates[0];
}

/** The name by which decisions remember a form ("income #2"), as people call it. */
export function rememberedForm(name: string | null): string {
  if (name === null) return '';
  const [id = '', ...rest] = name.split(' ');
  return [formName(id), ...rest].join(' ');
}
