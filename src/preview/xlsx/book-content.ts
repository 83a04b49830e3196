import { definedNames } from '../host/model/defined-names';
import type { PreviewWorkbook } from '../host/model/preview-workbook';
import { printNames, type FileName } from './defined-name-files';
import type { BookContent, Origin } from './origin';
import type { FileSource, SheetExtras } from './read-workbook';
import { sheetContent } from './sheet-content';

/** What a workbook says of itself now, beside its sheets. */
export function bookContent(workbook: PreviewWorkbook): BookContent {
  return {
    names: namesOf(workbook),
    structure: workbook.side.structure,
    active: workbook.activeSheet.id,
    order: workbook.sheets.all().map(({ id }) => id),
  };
}

const origins = new WeakMap<PreviewWorkbook, Origin>();

/** The file that a workbook was opened from; undefined for a new one. */
export function originOf(workbook: PreviewWorkbook): Origin | undefined {
  return origins.get(workbook);
}

/** Remembers of a workbook that was just opened its file and what it says now. */
export function rememberOrigin(
  workbook: PreviewWorkbook,
  source: FileSource,
  extras: readonly SheetExtras[],
): void {
  const formats = new Map(extras.map(({ sheetId, formats: read }) => [sheetId, read]));
  const sheets = source.sheets.flatMap(({ sheetId, part, notCarried }) => {
    const sheet = workbook.sheets.find(sheetId);
    if (sheet === undefined) return [];
    const places = new Map((formats.get(sheetId) ?? []).map(({ id, place }) => [id, place]));
    return [[sheetId, { part, notCarried, places, content: sheetContent(sheet) }] as const];
  });
  origins.set(workbook, { source, sheets: new Map(sheets), content: bookContent(workbook) });
}

function namesOf(workbook: PreviewWorkbook): readonly FileName[] {
  const sheets = workbook.sheets.all();
  return [undefined, ...sheets].flatMap((sheet) => [
    ...definedNames(workbook, sheet).map(({ name, formula, comment, visible }) => ({
      name,
      formula: formula.replace(/^=/u, ''),
      comment,
      hidden: !visible,
      sheetIndex: sheet?.position,
    })),
    ...(sheet ? printNames(sheet.name, sheet.position, sheet.side.pageLayout) : []),
  ]);
}
