import type { CellSnapshot, CellValue } from '../../disclosure/sheet/snapshot';

/** What a cell holds, or is to hold. */
export interface Content {
  readonly value: CellValue;
  readonly formula?: string;
}

/** The number format of cells that have none of their own. */
export const GENERAL = 'General';
/** The number format of text cells. */
export const TEXT = '@';

/**
 * The number format that a cell must have while a content is written to it, so that Excel takes the content for what it
 * is: text that looks like a number or a date stays text only in a text cell, anything else must not be in one.
 * Undefined where the cell's own format will do.
 */
export function passingFormat({ value, formula }: Content, format: string): string | undefined {
  if (formula === undefined && typeof value === 'string')
    return format !== TEXT && mayBeTakenForSomethingElse(value) ? TEXT : undefined;
  return format === TEXT && (formula !== undefined || value !== null) ? GENERAL : undefined;
}

/**
 * Whether a cell has to be given a number format while a content is written to it, or by it: a formula brings one along
 * into a cell that has none.
 *
 * @param present the format that the cell has so far
 */
function needsFormat(content: Content, format: string, present: string): boolean {
  return (
    present !== format ||
    passingFormat(content, format) !== undefined ||
    (content.formula !== undefined && format === GENERAL)
  );
}

/** Whether a protected sheet lets a cell be written: it is unlocked, and its format may stay as it is. */
export function isOpenCell(cell: CellSnapshot, content: Content, format: string): boolean {
  return cell.unlocked === true && !needsFormat(content, format, cell.format);
}

/** Whether Excel might read a text as a number, a date, a formula, a truth value or an error. */
function mayBeTakenForSomethingElse(text: string): boolean {
  return /^\s*[=+\-@#']|\p{N}|[〇一二三四五六七八九十年月日时点分秒]|^\s*(?:true|false)\s*$/iu.test(text);
}
