import type { Assessment } from '../../findings';
import type { Form } from '../../layouts/form';
import type { FormScheme } from '../../scoring/recognise-scheme';
import type { RecalculationOptions } from './corrections';
import type { ReadBlock } from './read-indicators';
import { readIndicators } from './read-indicators';

/** A self-assessment form with the choices under which it is reviewed, its indicators read once for all rules. */
export interface Assessed extends Assessment {
  readonly options: RecalculationOptions;
  readonly blocks: readonly ReadBlock[];
}

/** Reads a form's indicators under the user's choices. */
export function assess(form: Form, { scheme, by }: FormScheme, options: RecalculationOptions): Assessed {
  return { form, scheme, by, options, blocks: readIndicators(form, options) };
}
