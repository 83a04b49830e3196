import type { Finding, Unrecognised } from '../findings';
import type { Disclosure } from '../forms/disclosure';
import type { Forms } from '../forms/forms';
import { formName } from '../forms/names';
import { lacks, nearTo } from './presence';

/** The names of some sheets that were not recognised, each once. */
export function sheetNames(sheets: readonly Unrecognised[]): string {
  return [...new Set(sheets.map(({ sheet }) => sheet))].join('、');
}

/**
 * P-FORM: the forms that a disclosure lacks. A sheet that was not recognised and is nearest to one may be it: that is
 * then what is said. Whether a unit has to publish a form it alone can tell, so that neither is ever an error.
 *
 * @param unrecognised the sheets of the workbook that are no known form
 */
export function missingFormsOf(
  disclosure: Disclosure,
  unrecognised: readonly Unrecognised[],
  known: Forms,
): readonly Finding[] {
  return known.checked
    .filter((id) => lacks(disclosure, id, known))
    .map((id) => {
      const sheets = sheetNames(nearTo(id, unrecognised, known));
      const form = formName(id, known);
      return {
        rule: 'P-FORM',
        severity: 'info',
        form: id,
        cells: [],
        expected: null,
        actual: null,
        difference: null,
        message:
          sheets === ''
            ? { key: 'formMissing', values: { form } }
            : { key: 'formUnrecognised', values: { form, sheets } },
      };
    });
}
