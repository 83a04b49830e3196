/**
 * Whether a workbook is one that Excel opens in compatibility mode, by its file name: its format (.xls) has no place for
 * custom XML, so that decisions, choices and the journal are gone once it is saved.
 */
export function keepsNothing(workbook: string): boolean {
  return /\.xl[st]$/iu.test(workbook);
}
