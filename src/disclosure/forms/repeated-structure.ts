import type { SheetSnapshot } from '../sheet/snapshot';
import { withContinuedForms } from './continued-forms';
import type { Form } from './form';
import type { Forms } from './forms';
import type { NearMiss, RecognisedSheet } from './recognition';
import { recognitionOf } from './recognition-of';

function nearMiss({ id, title, area }: Form, forms: Forms): NearMiss {
  const layoutName = forms.of(id)?.name['zh-CN'] ?? id;
  return { layout: id, layoutName, title, row: area.top, missing: [], doubt: { kind: 'repeated' } };
}

/** What the sheets of a workbook are. */
export function recognisedSheets(sheets: readonly SheetSnapshot[], forms: Forms): readonly RecognisedSheet[] {
  const alone = sheets.map((sheet) => ({ sheet, recognition: recognitionOf(sheet, forms) }));
  return withContinuedForms(withoutRepeatedStructure(alone, forms), forms);
}

/**
 * What sheets are together: where a workbook has a form besides one that was recognised by its structure alone, or
 * several of that kind, nobody can tell that the latter is meant. They are then only near to the form.
 */
function withoutRepeatedStructure(
  recognised: readonly RecognisedSheet[],
  forms: Forms,
): readonly RecognisedSheet[] {
  const all = recognised.flatMap(({ recognition }) => recognition.forms);
  if (!all.some(({ byStructure }) => byStructure)) return recognised;
  const counts = new Map<string, number>();
  for (const { id } of all) counts.set(id, (counts.get(id) ?? 0) + 1);
  const isRepeated = ({ id, byStructure }: Form): boolean =>
    byStructure === true && (counts.get(id) ?? 0) > 1;
  return recognised.map((one) => {
    const { sheet, recognition } = one;
    const repeated = recognition.forms.filter(isRepeated);
    if (repeated.length === 0) return one;
    return {
      sheet,
      recognition: {
        forms: recognition.forms.filter((form) => !isRepeated(form)),
        nearMisses: [...recognition.nearMisses, ...repeated.map((form) => nearMiss(form, forms))],
      },
    };
  });
}
