import type { SheetSnapshot } from '../../../disclosure/sheet/snapshot';

/** Whatever a formula may say without looking beyond its sheet: texts, function names, cells, columns, logical values. */
const INWARD =
  /"(?:[^"]|"")*"|[\p{L}_][\p{L}\p{N}_.]*(?=\s*\()|\$?[A-Z]{1,3}\$?\d+|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\b(?:TRUE|FALSE)\b/giu;

/** Functions whose texts are addresses, and those that look at the clock or throw dice. */
const BY_NAME = /\b(?:INDIRECT|TODAY|NOW|RAND|RANDBETWEEN|RANDARRAY)\s*\(/iu;

/** What leads out of the sheet: another sheet, another workbook, or a name, which may stand for either. */
const OUTWARD = /[!'[\p{L}_\\]/u;

/** Whether a formula may look at anything beyond the cells of its own sheet; in doubt it does. */
export function looksOutward(formula: string): boolean {
  return BY_NAME.test(formula) || OUTWARD.test(formula.replace(INWARD, ' '));
}

const known = new WeakMap<SheetSnapshot, boolean>();

/** Whether a sheet has formulas whose results may change although nobody touches the sheet. */
export function hasOutwardFormulas(sheet: SheetSnapshot): boolean {
  const before = known.get(sheet);
  if (before !== undefined) return before;
  const found = sheet.rows.some(({ cells }) =>
    cells.some(({ formula }) => formula !== undefined && looksOutward(formula)),
  );
  known.set(sheet, found);
  return found;
}
