import type { IStyleData, IWorkbookData, IWorksheetData } from '@univerjs/core';
import type { Package } from '../../files/package/package';
import { openPackage } from '../../files/package/package';
import type { BookPart, BookSheet } from '../../files/workbook/book-part';
import { readWorkbook } from '../../files/workbook/read-workbook';
import { childOf, childrenOf, partTree } from '../../files/xml/tree';
import { parseAddress } from '../host/model/address';
import type { Area } from '../host/model/area';
import { SideStore } from '../host/model/side-store';
import { ThemeColors } from './colors';
import { readCustomXml, type FileXml } from './custom-xml-files';
import { isCarried, readNames, readPrintNames, type FileName } from './defined-name-files';
import { readLinks, type FileLink } from './hyperlink-files';
import { readNotes, type FileNote } from './note-files';
import { partsNotCarried, sheetNotCarried } from './not-carried';
import { readProtection } from './protection-options';
import { readFormats, type ReadFormat } from './read-conditional-formats';
import { readPageLayout } from './read-page-layout';
import type { RowsContext } from './read-rows';
import { readSheet } from './read-sheet';
import { readStyles } from './read-styles';
import { readTexts } from './read-texts';
import { sheetTree, type SheetTree } from './sheet-tree';
import { readStructure } from './structure-protection';
import { StyleTable } from './style-table';
import { readPeople, readThreads, type FileComment } from './threaded-comments';

/** What goes on top of a sheet's cells. */
export interface SheetExtras {
  readonly sheetId: string;
  readonly formats: readonly ReadFormat[];
  readonly links: readonly FileLink[];
  readonly comments: readonly FileComment[];
  readonly notes: readonly FileNote[];
  readonly filter: Area | undefined;
}

/** A sheet as it is in its file. */
export interface FileSheet {
  readonly sheetId: string;
  readonly part: string;
  /** What the sheet has and the model does not carry. */
  readonly notCarried: readonly string[];
}

/** The file that a workbook was opened from. */
export interface FileSource {
  readonly pack: Package;
  readonly book: BookPart;
  readonly sheets: readonly FileSheet[];
  readonly customXml: readonly FileXml[];
}

/** A file, read. */
export interface XlsxContents {
  readonly source: FileSource;
  /** What the engine makes a workbook of. */
  readonly data: Partial<IWorkbookData> & { readonly defaultStyle: IStyleData };
  readonly side: SideStore;
  readonly extras: readonly SheetExtras[];
  /** Without those that Excel keeps for itself. */
  readonly names: readonly (FileName & { readonly sheetId: string | undefined })[];
  /** Id of the sheet in front. */
  readonly activeSheetId: string | undefined;
  /** What the file has and the model does not carry. */
  readonly notCarried: readonly string[];
}

/** Reads an .xlsx file. Throws a Refusal when the bytes are none, or more than may be read. */
export function readXlsx(bytes: Uint8Array): XlsxContents {
  const pack = openPackage(bytes);
  const { snapshot, book, notices } = readWorkbook(pack);
  const partOf = (kind: string): string | undefined =>
    book.relationships.find((one) => one.kind === kind && pack.has(one.path))?.path;
  const theme = new ThemeColors(pack, partOf('theme'));
  const styles = readStyles(pack, partOf('styles'), theme);
  const texts = readTexts(pack, partOf('sharedStrings'), theme);
  const table = new StyleTable(styles);
  const side = new SideStore();
  const root = partTree(pack, book.path);
  const names = readNames(root);
  const people = readPeople(pack, book.relationships);
  const customXml = readCustomXml(pack, book.path);
  side.customXmlParts.push(...customXml.map(({ id, xml }) => ({ id, xml })));
  side.structure = readStructure(root);
  const lost = new Set(partsNotCarried(pack));
  if (notices.length > 0) lost.add('other sheets');
  if (book.date1904) lost.add('the count of days from 1904');
  const context: RowsContext = {
    cells: { date1904: book.date1904, texts: texts?.map(({ text }) => text) },
    texts: texts ?? [],
    theme,
    tally: { cells: 0, span: 0, formulaCharacters: 0 },
  };
  const sheets: Record<string, Partial<IWorksheetData>> = {};
  const places = new Map(book.sheets.map((sheet, index) => [sheet, index]));
  const worksheets = book.sheets.filter(({ isWorksheet }) => isWorksheet);
  const files: FileSheet[] = [];
  const extras = worksheets.map((sheet, index): SheetExtras => {
    const sheetId = crypto.randomUUID();
    const tree = sheetTree(pack, sheet.part, context);
    const seen = snapshot.sheets[index];
    if (seen !== undefined)
      sheets[sheetId] = readSheet(tree, seen, sheetId, { theme, table, defaultStyle: styles.default });
    readSide(tree, sheet, names, places.get(sheet) ?? index, side.sheet(sheetId));
    const { formats, others } = readFormats(tree.root, styles.conditional);
    const notCarried = [
      ...sheetNotCarried(pack, sheet.part, tree),
      ...new Set(others.map((kind) => `conditional formats (${kind})`)),
      ...(seen?.ignoredMerges === undefined ? [] : ['merged areas over others']),
    ];
    for (const what of notCarried) lost.add(what);
    files.push({ sheetId, part: sheet.part, notCarried });
    const comments = readThreads(pack, sheet.part, people);
    return {
      sheetId,
      formats,
      links: readLinks(pack, sheet.part, tree.root),
      comments,
      notes: readNotes(pack, sheet.part, new Set(comments.map(({ ref }) => ref))),
      filter: filterArea(tree),
    };
  });
  const order = extras.map(({ sheetId }) => sheetId);
  const idAt = (place: number): string | undefined => {
    const at = book.sheets[place];
    return at === undefined ? undefined : order[worksheets.indexOf(at)];
  };
  const view = childrenOf(childOf(root, 'bookViews'), 'workbookView')[0];
  return {
    source: { pack, book, sheets: files, customXml },
    data: { sheets, sheetOrder: order, styles: table.styles, defaultStyle: styles.default },
    side,
    extras,
    names: names
      .filter(({ name }) => isCarried(name) && !name.startsWith('_xlnm.'))
      .map((name) => ({
        ...name,
        sheetId: name.sheetIndex === undefined ? undefined : idAt(name.sheetIndex),
      })),
    activeSheetId: idAt(Number(view?.attributes['activeTab'] ?? 0)),
    notCarried: [...lost],
  };
}

function readSide(
  { root }: SheetTree,
  { visibility }: BookSheet,
  names: readonly FileName[],
  place: number,
  own: ReturnType<SideStore['sheet']>,
): void {
  own.veryHidden = visibility === 'veryHidden';
  Object.assign(own.pageLayout, readPageLayout(root), readPrintNames(names, place));
  own.protection = readProtection(childOf(root, 'sheetProtection')?.attributes ?? {});
}

function filterArea({ root }: SheetTree): Area | undefined {
  const ref = childOf(root, 'autoFilter')?.attributes['ref'];
  return ref === undefined ? undefined : parseAddress(ref)?.area;
}
