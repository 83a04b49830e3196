import type { Assessment } from '../../findings';
import type { Form } from '../../forms/form';
import type { FormScheme } from '../../scoring/recognise-scheme';
import type { CellPlace } from '../../sheet/address';
import type { IndicatorOptions, ReadBlock } from './read-indicators';
import { readIndicators } from './read-indicators';

/** What the user may choose about a recalculation. */
export interface RecalculationOptions extends IndicatorOptions {
  /** Whether a cell is left as it is; what depends on it is then computed from what it holds. */
  readonly leaves: (place: CellPlace, rounding: boolean) => boolean;
}

/** A self-assessment form with the choices under which it is reviewed, its indicators read once for all rules. */
export interface Assessed extends Assessment {
  readonly options: RecalculationOptions;
  readonly blocks: readonly ReadBlock[];
}

/** Reads a form's indicators under the user's choices. */
export function assess(form: Form, { scheme, by }: FormScheme, options: RecalculationOptions): Assessed {
  return { form, scheme, by, options, blocks: readIndicators(form, options) };
}
