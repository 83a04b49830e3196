import {
  IUndoRedoService,
  LocaleType,
  UniverInstanceType,
  type IStyleData,
  type IWorkbookData,
  type Univer,
  type Workbook,
} from '@univerjs/core';
import { SheetsNoteModel } from '@univerjs/sheets-note';
import { rememberOrigin } from '../xlsx/book-content';
import { readXlsx, type SheetExtras, type XlsxContents } from '../xlsx/read-workbook';
import { writeXlsx } from '../xlsx/write-workbook';
import { createHeadlessEngine } from './engine';
import { parseAddress } from './model/address';
import { setFilter } from './model/auto-filter';
import { addComment, addReply, setResolved, type CommentKey } from './model/comments';
import { addRule } from './model/conditional-formats';
import { defineName } from './model/defined-names';
import { addLink, payloadOf } from './model/hyperlinks';
import { PreviewWorkbook } from './model/preview-workbook';
import { Sheet } from './model/sheet';
import { SideStore } from './model/side-store';

/** Where a workbook lives. */
export interface WorkbookPlace {
  /** The engine to open it in: a page hands in the one that draws its grid. Default: one without a screen. */
  readonly univer?: Univer;
}

/** The font of a new workbook. */
const newWorkbookStyle: IStyleData = { ff: '宋体', fs: 11 };

/** A new workbook with one empty sheet, "Sheet1". */
export function newWorkbook(name = '工作簿1.xlsx', place: WorkbookPlace = {}): PreviewWorkbook {
  const sheetId = crypto.randomUUID();
  const sheet = {
    id: sheetId,
    name: 'Sheet1',
    rowCount: 200,
    columnCount: 26,
    defaultStyle: newWorkbookStyle,
  };
  return mount(
    {
      data: { sheetOrder: [sheetId], sheets: { [sheetId]: sheet }, defaultStyle: newWorkbookStyle },
      side: new SideStore(),
      notCarried: [],
    },
    name,
    place,
  );
}

/**
 * Opens an .xlsx file. What the file has and the model does not carry is told in `notCarried` of the result. Rejects
 * when the bytes are no .xlsx file, or one with more than may be read.
 */
export async function openWorkbook(
  bytes: Uint8Array,
  name: string,
  place: WorkbookPlace = {},
): Promise<PreviewWorkbook> {
  const contents = readXlsx(bytes);
  const workbook = mount(contents, name, place);
  for (const { name: defined, formula, comment, hidden, sheetId } of contents.names)
    defineName(workbook, { name: defined, formula, comment, visible: !hidden, sheetId });
  for (const extras of contents.extras) dress(new Sheet(workbook, extras.sheetId), extras);
  const front =
    contents.activeSheetId === undefined ? undefined : workbook.sheets.find(contents.activeSheetId);
  if (front?.visibility === 'Visible') front.activate();
  workbook.calculation.markMissingResults();
  await workbook.calculation.settle();
  workbook.injector.get(IUndoRedoService).clearUndoRedo(workbook.unitId);
  rememberOrigin(workbook, contents.source, contents.extras);
  workbook.isDirty = false;
  return workbook;
}

/** Writes a workbook as an .xlsx file, with the results of its formulas. */
export async function saveWorkbook(workbook: PreviewWorkbook): Promise<Uint8Array<ArrayBuffer>> {
  await workbook.calculation.settle();
  const bytes = await writeXlsx(workbook);
  workbook.isDirty = false;
  return bytes;
}

function mount(
  { data, side, notCarried }: Pick<XlsxContents, 'data' | 'side' | 'notCarried'>,
  name: string,
  place: WorkbookPlace,
): PreviewWorkbook {
  const univer = place.univer ?? createHeadlessEngine();
  const unit = univer.createUnit<Partial<IWorkbookData>, Workbook>(UniverInstanceType.UNIVER_SHEET, {
    id: crypto.randomUUID(),
    name,
    appVersion: '0.25.1',
    locale: LocaleType.ZH_CN,
    styles: {},
    ...data,
  });
  return new PreviewWorkbook(univer, unit, {
    name,
    side,
    notCarried,
    defaultStyle: data.defaultStyle,
    ownsEngine: place.univer === undefined,
  });
}

/** Puts on a sheet what goes on top of its cells. Protection comes last: it would refuse all of this. */
function dress(sheet: Sheet, extras: SheetExtras): void {
  const { protection } = sheet.side;
  sheet.side.protection = undefined;
  for (const { id, areas, stopIfTrue, rule } of [...extras.formats].reverse()) {
    addRule(sheet, areas, { cfId: id, stopIfTrue, rule });
  }
  for (const { ref, address, location } of extras.links) {
    const area = parseAddress(ref)?.area;
    if (area) addLink(sheet, area.row, area.column, address ?? payloadOf(sheet, location ?? ''));
  }
  const notes = sheet.workbook.injector.get(SheetsNoteModel);
  for (const { row, column, text } of extras.notes) {
    const note = { id: crypto.randomUUID(), row, col: column, width: 160, height: 72, note: text };
    notes.updateNote(sheet.workbook.unitId, sheet.id, row, column, note);
  }
  addThreads(sheet, extras);
  if (extras.filter) setFilter(sheet, extras.filter);
  sheet.side.protection = protection;
}

function addThreads(sheet: Sheet, { comments }: SheetExtras): void {
  const roots = new Map<string, CommentKey>();
  for (const { id, parentId, ref, text, author, created, resolved } of comments) {
    const parent = parentId === undefined ? undefined : roots.get(parentId);
    const area = parseAddress(ref)?.area;
    if (parent) addReply(parent, { text, author, created }, id);
    else if (area) {
      const root = addComment(sheet, area, { text, author, created }, id);
      roots.set(id, root);
      if (resolved) setResolved(root, true);
    }
  }
}
