import type { ScoringScheme } from '../../disclosure/scoring/scheme';
import type { SheetReference } from '../identity/sheets';
import { sheetsNow } from '../identity/sheets';

/** A form as the choices remember it: its sheet, what it says it is, and the zero-based place of its first cell. */
export interface FormReference {
  readonly sheet: SheetReference;
  readonly title: string;
  /** The project's name; "" for a form that has none. */
  readonly project: string;
  readonly row: number;
  readonly column: number;
  /** Set where the sheet was deleted, whoever has its name now; worked out anew at every reading. */
  readonly gone?: true;
}

/** Who chose, and when; earlier builds wrote none of it. */
export interface Signed {
  /** What names the choice, whoever holds it. */
  readonly id?: string;
  readonly by?: string;
  /** When, as ISO 8601. */
  readonly time?: string;
}

/** The scoring scheme that the user chose for a form, whole: an edited copy is kept as it was then. */
export interface ChosenScheme extends Signed {
  readonly form: FormReference;
  readonly scheme: ScoringScheme;
}

/** A weight that the user typed where the form prints none. */
export interface TypedWeight extends Signed {
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

/** The choices with the names that their sheets have now: found by id, else by name. */
export function choicesUnderNames(choices: Choices, sheets: readonly SheetReference[]): Choices {
  const references = [...choices.schemes, ...choices.weights].map(({ form }) => form.sheet);
  const find = sheetsNow(
    sheets,
    references.map(({ id }) => id),
  );
  const now = <Chosen extends { readonly form: FormReference }>(chosen: Chosen): Chosen => {
    const { gone: _gone, ...form } = chosen.form;
    const found = find(form.sheet);
    return found === undefined
      ? { ...chosen, form: { ...form, gone: true } }
      : { ...chosen, form: { ...form, sheet: { ...form.sheet, name: found.name } } };
  };
  return { schemes: choices.schemes.map(now), weights: choices.weights.map(now) };
}
