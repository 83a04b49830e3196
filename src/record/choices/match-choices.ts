import type { Form, Line } from '../../disclosure/forms/form';
import { formReference, isSelfAssessment, linesOf } from '../../disclosure/forms/form';
import { recognitionOf } from '../../disclosure/forms/recognition-of';
import type { ReviewOptions } from '../../disclosure/review';
import { isOwnSheet } from '../../disclosure/own-sheets';
import type { ScoringScheme } from '../../disclosure/scoring/scheme';
import type { CellPlace } from '../../disclosure/sheet/address';
import { reference, samePlace } from '../../disclosure/sheet/address';
import type { WorkbookSnapshot } from '../../disclosure/sheet/snapshot';
import type { ChosenScheme, Choices, FormReference, TypedWeight } from './choices';

/** What the choices mean for a workbook as it is now. */
export interface MatchedChoices {
  readonly options: Omit<ReviewOptions, 'narrative'>;
  /** Choices whose form or indicator is not there any more, or not to be told from others. */
  readonly unmatched: Choices;
}

/** The self-assessment forms of a workbook: the ones that choices are about. */
export function scoredForms({ sheets }: WorkbookSnapshot): readonly Form[] {
  return sheets
    .filter(({ name }) => !isOwnSheet(name))
    .flatMap((sheet) => recognitionOf(sheet).forms)
    .filter(isSelfAssessment);
}

/** What the choices mean for the forms of a workbook. */
export function matchChoices({ schemes, weights }: Choices, forms: readonly Form[]): MatchedChoices {
  const chosen = new Map<string, ScoringScheme>();
  for (const { form, scheme } of schemes) {
    const found = formOf(form, forms);
    if (found !== null) chosen.set(formReference(found), scheme);
  }
  const typed = new Map<string, string>();
  for (const weight of weights) {
    const found = scoreOf(weight, forms);
    if (found !== null) typed.set(reference(found), weight.weight);
  }
  return {
    options: { schemes: chosen, weights: typed },
    unmatched: {
      schemes: schemes.filter(({ form }) => formOf(form, forms) === null),
      weights: weights.filter((weight) => scoreOf(weight, forms) === null),
    },
  };
}

/** A form as the choices remember it. */
export function rememberedForm(form: Form, sheetIds: ReadonlyMap<string, string>): FormReference {
  const { sheet, title, project, area } = form;
  return {
    sheet: { id: sheetIds.get(sheet) ?? '', name: sheet },
    title,
    project: project ?? '',
    row: area.top,
    column: area.left,
  };
}

/** The choices with a scheme for a form in place of the earlier one; null takes it away. */
export function withScheme(
  { schemes, weights }: Choices,
  forms: readonly Form[],
  form: Form,
  chosen: ChosenScheme | null,
): Choices {
  const others = schemes.filter((other) => {
    const found = formOf(other.form, forms);
    return found === null || formReference(found) !== formReference(form);
  });
  return { schemes: chosen === null ? others : [...others, chosen], weights };
}

/** The choices with a weight for a score's cell in place of the earlier one; null takes it away. */
export function withWeight(
  { schemes, weights }: Choices,
  forms: readonly Form[],
  place: CellPlace,
  typed: TypedWeight | null,
): Choices {
  const others = weights.filter((other) => {
    const cell = scoreOf(other, forms);
    return cell === null || !samePlace(cell, place);
  });
  return { schemes, weights: typed === null ? others : [...others, typed] };
}

/** The indicator whose score stands in a cell, with its form. */
export function indicatorAt(
  forms: readonly Form[],
  place: CellPlace,
): { readonly form: Form; readonly line: Line } | null {
  for (const form of forms) {
    const line = linesOf(form, 'indicator').find(({ figures }) => {
      const score = figures.get('score');
      return score !== undefined && samePlace(score.place, place);
    });
    if (line !== undefined) return { form, line };
  }
  return null;
}

/** The form that is meant: where it was, else the only one of its sheet that says the same of itself. */
function formOf(remembered: FormReference, forms: readonly Form[]): Form | null {
  const { sheet, title, project, row, column, gone } = remembered;
  if (gone === true) return null;
  const alike = forms.filter(
    (form) => form.sheet === sheet.name && form.title === title && (form.project ?? '') === project,
  );
  const [only, ...others] = alike;
  const there = alike.find(({ area }) => area.top === row && area.left === column);
  return there ?? (others.length === 0 ? (only ?? null) : null);
}

/** The score's cell of the indicator that is meant: where it was in its form, else the only one of that name. */
function scoreOf(
  { form: remembered, label, row, column }: TypedWeight,
  forms: readonly Form[],
): CellPlace | null {
  const form = formOf(remembered, forms);
  if (form === null) return null;
  const alike = linesOf(form, 'indicator').flatMap((line) => {
    const score = line.figures.get('score');
    return line.label === label && score !== undefined ? [score.place] : [];
  });
  const [only, ...others] = alike;
  const down = row - remembered.row + form.area.top;
  const right = column - remembered.column + form.area.left;
  const there = alike.find((place) => place.row === down && place.column === right);
  return there ?? (others.length === 0 ? (only ?? null) : null);
}
