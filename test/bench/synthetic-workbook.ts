import { DOCUMENTS } from '../samples/documents';
import type { PrintedSheet } from '../samples/printed-sheet';
import { documentFile } from '../samples/workbook';

/** An .xlsx file of so many self-assessment sheets: the samples' own, over and over, under new names. */
export function syntheticWorkbook(size: number): Uint8Array {
  const forms = DOCUMENTS.flatMap(({ sheets }) => sheets);
  const sheets = Array.from({ length: size }, (_, index): PrintedSheet[] => {
    const form = forms[index % forms.length];
    return form === undefined ? [] : [{ ...form, name: `${index + 1} ${form.name}` }];
  }).flat();
  return documentFile({ file: 'synthetic.xlsx', title: 'synthetic', sheets });
}
