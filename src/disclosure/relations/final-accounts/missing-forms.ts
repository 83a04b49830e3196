import type { Finding, Unrecognised } from '../../findings';
import type { Disclosure } from '../../forms/disclosure';
import type { FormId } from '../../forms/form';
import type { Forms } from '../../forms/forms';
import { formName } from '../../forms/names';

/**
 * Whether some forms are evidently a disclosure, of which the others are then missing, and not a few tables that somebody
 * keeps by themselves: they are more than half of all.
 */
function isDisclosure(there: readonly FormId[], forms: Forms): boolean {
  return there.length * 2 > forms.checked.length;
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
  forms: Forms,
): readonly Finding[] {
  const there = forms.checked.filter((id) => disclosure.has(id));
  if (!isDisclosure(there, forms)) return [];
  return forms.checked.flatMap((id): readonly Finding[] => {
    if (disclosure.has(id)) return [];
    const near = unrecognised.filter(({ nearest, mayBe = [] }) => nearest === id || mayBe.includes(id));
    const sheets = [...new Set(near.map(({ sheet }) => sheet))].join('、');
    const form = formName(id, forms);
    return [
      {
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
      },
    ];
  });
}
