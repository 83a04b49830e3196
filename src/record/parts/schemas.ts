import * as v from 'valibot';

/** A zero-based row or column. */
export const index = v.pipe(v.number(), v.integer(), v.minValue(0));

/** A list of texts. */
export const texts = v.array(v.string());

/** A sheet as the workbook's parts remember it. */
export const sheetReference = v.looseObject({ id: v.string(), name: v.string() });
