import { CFRuleType, CFSubRuleType } from '@univerjs/sheets-conditional-formatting';
import { Workbook } from '@cj-tech-master/excelts';
import { areaText } from '../host/model/address';
import {
  commentArea,
  commentsIn,
  commentText,
  isResolved,
  repliesOf,
  type CommentKey,
} from '../host/model/comments';
import { rulesOf } from '../host/model/conditional-formats';
import { definedNames } from '../host/model/defined-names';
import { linksOf } from '../host/model/hyperlinks';
import type { PreviewWorkbook } from '../host/model/preview-workbook';
import type { Sheet } from '../host/model/sheet';
import { hasUnwritable, writeCharts } from './chart-files';
import { writeCustomXml } from './custom-xml-files';
import { printNames, writeNames, type FileName } from './defined-name-files';
import { writeDefaultStyle } from './default-style';
import { writeLinks, type FileLink } from './hyperlink-files';
import { PackageFiles, sheetPaths } from './package-files';
import { writeStructure } from './structure-protection';
import { placeholder, writeThreads, type FileComment } from './threaded-comments';
import { writeSheet } from './write-sheet';

/** Writes a workbook as an .xlsx file. Formulas go with the results they have: let the calculation settle before. */
export async function writeXlsx(workbook: PreviewWorkbook): Promise<Uint8Array<ArrayBuffer>> {
  const book = new Workbook();
  const sheets = workbook.sheets.all();
  for (const sheet of sheets) {
    const target = book.addWorksheet(sheet.name);
    await writeSheet(sheet, target);
    for (const comment of threadsOf(sheet)) {
      if (comment.parentId === undefined) {
        target.getCell(comment.ref).note = { texts: [{ text: `${placeholder}${comment.text}` }] };
      }
    }
  }
  book.views = [{ ...window, activeTab: workbook.activeSheet.position }];
  const files = PackageFiles.open(new Uint8Array(await book.xlsx.writeBuffer()));
  const paths = sheetPaths(files);
  const pathOf = (sheet: Sheet): string => paths.get(sheet.name) ?? '';
  for (const sheet of sheets) {
    markStops(files, pathOf(sheet), sheet);
    writeLinks(files, pathOf(sheet), fileLinks(sheet));
  }
  writeThreads(files, new Map(sheets.map((sheet) => [pathOf(sheet), threadsOf(sheet)])));
  writeCharts(files, new Map(sheets.map((sheet) => [pathOf(sheet), sheet])));
  writeNames(files, fileNames(workbook));
  writeCustomXml(files, workbook.side.customXmlParts);
  writeStructure(files, workbook.side.structure);
  writeDefaultStyle(files, sheets[0]?.worksheet.getDefaultCellStyleInternal() ?? {});
  return files.pack();
}

/** Where Excel puts its window when a file says nothing better. */
const window = { x: 0, y: 0, width: 28_800, height: 15_000, firstSheet: 0, visibility: 'visible' };

/** What of a workbook does not go into the file: what an add-in or the user made and this writer does not write. */
export function notSaved(workbook: PreviewWorkbook): readonly string[] {
  const sheets = workbook.sheets.all();
  const written: readonly string[] = [CFSubRuleType.formula, CFSubRuleType.number];
  const otherFormats = sheets.some((sheet) =>
    rulesOf(sheet).some(
      ({ rule }) => rule.type !== CFRuleType.highlightCell || !written.includes(rule.subType),
    ),
  );
  return [
    ...(hasUnwritable(sheets) ? ['charts other than clustered columns and bars'] : []),
    ...(sheets.some((sheet) => sheet.side.customProperties.size > 0) ? ['custom properties of sheets'] : []),
    ...(workbook.side.settings.size > 0 ? ['settings of the add-in'] : []),
    ...(otherFormats ? ['conditional formats other than formulas and comparisons'] : []),
  ];
}

function threadsOf(sheet: Sheet): readonly FileComment[] {
  return commentsIn(sheet.workbook, sheet).flatMap((root) => [
    fileComment(root, undefined),
    ...repliesOf(root).map((reply) => fileComment(reply, root)),
  ]);
}

function fileComment(key: CommentKey, parent: CommentKey | undefined): FileComment {
  const { text, author, created } = commentText(key);
  const ref = areaText(commentArea(parent ?? key));
  return {
    id: key.id,
    parentId: parent?.id,
    ref,
    author,
    created,
    text,
    resolved: !parent && isResolved(key),
  };
}

function fileLinks(sheet: Sheet): readonly FileLink[] {
  return linksOf(sheet).map(({ row, column, address, documentReference }) => ({
    ref: areaText({ row, column, rows: 1, columns: 1 }),
    address,
    location: documentReference,
  }));
}

function fileNames(workbook: PreviewWorkbook): readonly FileName[] {
  const sheets = workbook.sheets.all();
  return [undefined, ...sheets].flatMap((sheet) => [
    ...definedNames(workbook, sheet).map(({ name, formula, comment, visible }) => ({
      name,
      formula: formula.replace(/^=/, ''),
      comment,
      hidden: !visible,
      sheetIndex: sheet?.position,
    })),
    ...(sheet ? printNames(sheet.name, sheet.position, sheet.side.pageLayout) : []),
  ]);
}

/** The writer knows nothing of "stop if true": it is marked afterwards, by priority. */
function markStops(files: PackageFiles, path: string, sheet: Sheet): void {
  const xml = files.text(path);
  if (xml === undefined) return;
  const marked = rulesOf(sheet).reduce(
    (text, { stopIfTrue }, index) =>
      stopIfTrue
        ? text.replace(new RegExp(`(<cfRule [^>]*priority="${index + 1}")`), '$1 stopIfTrue="1"')
        : text,
    xml,
  );
  if (marked !== xml) files.write(path, marked);
}
