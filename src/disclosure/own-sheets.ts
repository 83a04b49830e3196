/** The name of the add-in's report. */
export const REPORT_SHEET = '核对报告';

/** The name of the sheet with the opinions on the findings, for signing. */
export const OPINION_SHEET = '审核意见';

/** The sheets that the add-in makes for itself. */
export const OWN_SHEETS: readonly string[] = [REPORT_SHEET, OPINION_SHEET];

/** An own sheet's name, also numbered ("核对报告 (2)") or dated by the user; not the beginning of a longer word. */
const OWN_SHEET = new RegExp(`^(?:${OWN_SHEETS.join('|')})(?!\\p{L})`, 'u');

/** Whether a sheet is by its name one that the add-in made for itself. Such a sheet is never reviewed. */
export function isOwnSheet(name: string): boolean {
  return OWN_SHEET.test(name);
}
