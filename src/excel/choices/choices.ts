import type { ScoringScheme } from '../../disclosure/scoring/scheme';
import type { SheetReference } from '../journal/journal';

/** A form as the choices remember it: its sheet, what it says it is, and the zero-based place of its first cell. */
export interface FormReference {
  readonly sheet: SheetReference;
  readonly title: string;
  /** The project's name; "" for a form that has none. */
  readonly project: string;
  readonly row: number;
  readonly column: number;
}

/** The scoring scheme that the user chose for a form, whole: an edited copy is kept as it was then. */
export interface ChosenScheme {
  readonly form: FormReference;
  readonly scheme: ScoringScheme;
}

/** A weight that the user typed where the form prints none. */
export interface TypedWeight {
  readonly form: FormReference;
  /** The name of the indicator. */
  readonly label: string;
  /** The zero-based place of its score's cell. */
  readonly row: number;
  readonly column: number;
  /** Points, in decimal notation. */
  readonly weight: string;
}

/** What the user chose about a workbook; it lives in the workbook. */
export interface Choices {
  readonly schemes: readonly ChosenScheme[];
  readonly weights: readonly TypedWeight[];
}

/** A workbook about which nothing was chosen. */
export const NO_CHOICES: Choices = { schemes: [], weights: [] };

/** Whether nothing is chosen. */
export function isUnchosen({ schemes, weights }: Choices): boolean {
  return schemes.length === 0 && weights.length === 0;
}

/** The choices with the names that their sheets have now: found by name, else by id. */
export function choicesUnderNames(choices: Choices, sheets: readonly SheetReference[]): Choices {
  const names = new Set(sheets.map(({ name }) => name));
  const byId = new Map(sheets.map(({ id, name }) => [id, name]));
  const now = <Chosen extends { readonly form: FormReference }>(chosen: Chosen): Chosen => {
    const { sheet } = chosen.form;
    const name = names.has(sheet.name) ? sheet.name : (byId.get(sheet.id) ?? sheet.name);
    return { ...chosen, form: { ...chosen.form, sheet: { ...sheet, name } } };
  };
  return { schemes: choices.schemes.map(now), weights: choices.weights.map(now) };
}
