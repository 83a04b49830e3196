import type { Finding } from '../../disclosure/findings';
import type { Review } from '../../disclosure/review-types';
import type { Form, FormId } from '../../disclosure/layouts/form';
import { formName } from '../../disclosure/layouts/names';
import { contains } from '../../disclosure/sheet/address';

/** A form's number (表号) in the Ministry's set: up to the accounts of 2021, and from those of 2022. */
const NUMBERS: Readonly<Partial<Record<FormId, readonly [upTo2021: string, from2022: string]>>> = {
  'income-expenditure-summary': ['公开01表', '公开01表'],
  income: ['公开02表', '公开02表'],
  expenditure: ['公开03表', '公开03表'],
  'appropriation-summary': ['公开04表', '公开04表'],
  'general-budget-expenditure': ['公开05表', '公开05表'],
  'basic-expenditure': ['公开06表', '公开06表'],
  'three-public': ['公开07表', '公开09表'],
  'government-fund': ['公开08表', '公开07表'],
  'state-capital': ['公开09表', '公开08表'],
};

/** The first year whose accounts have the newer numbers. */
const NEWER = 2022;

/** A form's number: the one that its title or its sheet's name prints, else the one of the Ministry's set; "" for none. */
export function formNumber({
  id,
  title,
  sheet,
  year,
}: Pick<Form, 'id' | 'title' | 'sheet' | 'year'>): string {
  const printed = /公开\s*(\d{1,2})\s*表/u.exec(`${title} ${sheet}`)?.[1];
  if (printed !== undefined) return `公开${printed.padStart(2, '0')}表`;
  const [older, newer] = NUMBERS[id] ?? ['', ''];
  if (older === newer) return older;
  const accounts = Number(/\d{4}/u.exec(year ?? '')?.[0] ?? Number.NaN);
  if (Number.isNaN(accounts)) return '';
  return accounts < NEWER ? older : newer;
}

/** A form as people call it: its title, its project, its number. */
export function formTitle(form: Form): string {
  const number = formNumber(form);
  const remarks = [form.project ?? '', form.title.includes(number) ? '' : number].filter(Boolean);
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
  return [formName(id as FormId), ...rest].join(' ');
}
