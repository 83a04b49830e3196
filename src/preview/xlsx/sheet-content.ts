import { BooleanNumber, type IStyleData, type Nullable } from '@univerjs/core';
import { SheetsNoteModel } from '@univerjs/sheets-note';
import { areaText } from '../host/model/address';
import { filterArea } from '../host/model/auto-filter';
import { valueOf, type CellValue } from '../host/model/cell-value';
import {
  commentArea,
  commentsIn,
  commentText,
  isResolved,
  repliesOf,
  type CommentKey,
} from '../host/model/comments';
import { rulesOf } from '../host/model/conditional-formats';
import { linksOf } from '../host/model/hyperlinks';
import { isLocked } from '../host/model/locks';
import { toArea } from '../host/model/ranges';
import type { Sheet, Visibility } from '../host/model/sheet';
import type { PageLayout, SheetProtection } from '../host/model/side-store';
import type { FileLink } from './hyperlink-files';
import type { FileNote } from './note-files';
import type { TextRun } from './read-texts';
import type { FileComment } from './threaded-comments';
import { textRuns } from './text-runs';

/** What stands in a cell. */
export interface CellContent extends CellValue {
  /** Without the leading "=". */
  readonly formula: string | undefined;
  /** The pieces of its text; none where no piece has a font of its own. */
  readonly runs: readonly TextRun[];
  /** Its style with all that it takes from column, row and sheet, and whether it is unlocked, as JSON; undefined where it has none. */
  readonly style: string | undefined;
}

/** What is said of a row or column. Sizes in pixels; undefined where nothing is said. */
export interface LineContent {
  readonly size: number | undefined;
  readonly isHidden: boolean;
  readonly style: string | undefined;
}

/** A conditional format. */
export interface FormatContent {
  readonly id: string;
  /** "B1:B2 D4" */
  readonly areas: string;
  readonly stopIfTrue: boolean;
  /** The engine's rule, as JSON. */
  readonly rule: string;
}

/** What a sheet says of itself, of all that a file has a place for: plain values, so that two can be compared. */
export interface SheetContent {
  readonly name: string;
  readonly visibility: Visibility;
  readonly tabColor: string;
  readonly showGridlines: boolean;
  readonly frozen: { readonly rows: number; readonly columns: number };
  /** In pixels. */
  readonly defaults: { readonly rowHeight: number; readonly columnWidth: number };
  readonly cells: ReadonlyMap<number, ReadonlyMap<number, CellContent>>;
  readonly rows: ReadonlyMap<number, LineContent>;
  readonly columns: ReadonlyMap<number, LineContent>;
  readonly merges: readonly string[];
  readonly formats: readonly FormatContent[];
  readonly notes: readonly FileNote[];
  readonly threads: readonly FileComment[];
  readonly links: readonly FileLink[];
  readonly page: PageLayout;
  readonly filter: string | undefined;
  readonly protection: SheetProtection | undefined;
}

/** What a sheet says of itself now. */
export function sheetContent(sheet: Sheet): SheetContent {
  const { worksheet, side } = sheet;
  const { rowData, columnData, defaultColumnWidth, defaultRowHeight } = worksheet.getConfig();
  const filter = filterArea(sheet);
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    tabColor: sheet.tabColor,
    showGridlines: sheet.showGridlines,
    frozen: sheet.frozen,
    defaults: { rowHeight: defaultRowHeight, columnWidth: defaultColumnWidth },
    cells: cellsOf(sheet),
    rows: linesOf(rowData, ({ h, hd, s }, index) => ({
      size: h,
      isHidden: hd === BooleanNumber.TRUE,
      style: s ? styleText(worksheet.getRowStyle(index)) : undefined,
    })),
    columns: linesOf(columnData, ({ w, hd, s }, index) => ({
      size: w,
      isHidden: hd === BooleanNumber.TRUE,
      style: s ? styleText(worksheet.getColumnStyle(index)) : undefined,
    })),
    merges: worksheet.getMergeData().map((range) => areaText(toArea(range, sheet.size))),
    formats: rulesOf(sheet).map(({ cfId, ranges, stopIfTrue, rule }) => ({
      id: cfId,
      areas: ranges.map((range) => areaText(toArea(range, sheet.size))).join(' '),
      stopIfTrue,
      rule: JSON.stringify(rule),
    })),
    notes: notesOf(sheet),
    threads: threadsOf(sheet),
    links: linksOf(sheet).map(({ row, column, address, documentReference }) => ({
      ref: areaText({ row, column, rows: 1, columns: 1 }),
      address,
      location: documentReference,
    })),
    page: structuredClone(side.pageLayout),
    filter: filter && areaText(filter),
    protection: side.protection,
  };
}

/** Whether two things that a sheet says are the same. */
export function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function cellsOf(sheet: Sheet): SheetContent['cells'] {
  const { worksheet, workbook } = sheet;
  const rows = new Map<number, Map<number, CellContent>>();
  worksheet.getCellMatrix().forValue((row, column, cell) => {
    if (!cell) return;
    const hasFormula = Boolean(cell.f) || Boolean(cell.si);
    const formula = hasFormula ? workbook.editor.formulaAt(sheet.id, row, column) : undefined;
    const isStyled = Boolean(cell.s) || worksheet.getColumnStyle(column) || worksheet.getRowStyle(row);
    const value = valueOf(cell);
    const unlocked = isLocked(cell) ? {} : { unlocked: true };
    const composed = isStyled ? sheet.styleAt(row, column) : {};
    const style =
      isStyled || 'unlocked' in unlocked ? JSON.stringify({ ...composed, ...unlocked }) : undefined;
    if (formula === undefined && value.type === 'Empty' && style === undefined) return;
    const cells = rows.get(row) ?? new Map<number, CellContent>();
    rows.set(row, cells);
    cells.set(column, {
      ...value,
      formula: formula?.replace(/^=/u, ''),
      runs: formula === undefined && value.type === 'String' ? textRuns(cell, String(value.value)) : [],
      style,
    });
  });
  return rows;
}

function styleText(style: Nullable<IStyleData>): string {
  return JSON.stringify(style ?? {});
}

/** The engine's sparse lists are objects with numbers for keys. */
function linesOf<Line extends object>(
  list: Readonly<Record<number, Partial<Line> | undefined>>,
  read: (line: Partial<Line>, index: number) => LineContent,
): ReadonlyMap<number, LineContent> {
  const lines = Object.entries(list).flatMap(([key, line]): [number, LineContent][] => {
    if (!line) return [];
    const content = read(line, Number(key));
    const saysNothing = content.size === undefined && !content.isHidden && content.style === undefined;
    return saysNothing ? [] : [[Number(key), content]];
  });
  return new Map(lines.sort(([one], [other]) => one - other));
}

function notesOf(sheet: Sheet): readonly FileNote[] {
  const notes = sheet.workbook.injector.get(SheetsNoteModel).getSheetNotes(sheet.workbook.unitId, sheet.id);
  return [...(notes?.values() ?? [])]
    .map(({ row, col, note }) => ({ row, column: col, text: note }))
    .sort((one, other) => one.row - other.row || one.column - other.column);
}

function threadsOf(sheet: Sheet): readonly FileComment[] {
  return commentsIn(sheet.workbook, sheet).flatMap((root) => [
    fileComment(root, undefined),
    ...repliesOf(root).map((reply) => fileComment(reply, root)),
  ]);
}

function fileComment(key: CommentKey, parent: CommentKey | undefined): FileComment {
  const { text, author, created } = commentText(key);
  return {
    id: key.id,
    parentId: parent?.id,
    ref: areaText(commentArea(parent ?? key)),
    author,
    created,
    text,
    resolved: !parent && isResolved(key),
  };
}
