import { Workbook, type Worksheet } from '@cj-tech-master/excelts';
import type { IStyleData, IWorkbookData, IWorksheetData } from '@univerjs/core';
import { parseAddress } from '../host/model/address';
import type { Area } from '../host/model/area';
import { SideStore } from '../host/model/side-store';
import { ThemeColors } from './colors';
import { readCustomXml } from './custom-xml-files';
import { readNames, type FileName } from './defined-name-files';
import { readDefaultStyle } from './default-style';
import { takeLinks, type FileLink } from './hyperlink-files';
import { readNotes, type FileNote } from './note-files';
import { notCarried } from './not-carried';
import { PackageFiles, sheetPaths } from './package-files';
import { perhaps } from './perhaps';
import { readOptions } from './protection-options';
import { readFormats, type ReadFormat } from './read-conditional-formats';
import { readPageLayout } from './read-page-layout';
import { readSheet, StyleTable } from './read-sheet';
import { readStructure } from './structure-protection';
import { readThreads, type FileComment } from './threaded-comments';

/** What goes on top of a sheet's cells. */
export interface SheetExtras {
  readonly sheetId: string;
  readonly formats: readonly ReadFormat[];
  readonly links: readonly FileLink[];
  readonly comments: readonly FileComment[];
  readonly notes: readonly FileNote[];
  readonly filter: Area | undefined;
  readonly isProtected: boolean;
}

/** A file, read. */
export interface XlsxContents {
  /** What the engine makes a workbook of. */
  readonly data: Partial<IWorkbookData> & { readonly defaultStyle: IStyleData };
  readonly side: SideStore;
  readonly extras: readonly SheetExtras[];
  readonly names: readonly FileName[];
  /** Id of the sheet in front. */
  readonly activeSheetId: string | undefined;
  /** What the file has and the model does not carry. */
  readonly notCarried: readonly string[];
}

/** Reads an .xlsx file. Rejects when the bytes are none. */
export async function readXlsx(bytes: Uint8Array): Promise<XlsxContents> {
  const files = PackageFiles.open(bytes);
  const paths = sheetPaths(files);
  const links = new Map([...paths].map(([name, path]) => [name, takeLinks(files, path)]));
  const book = new Workbook();
  await book.xlsx.load(files.pack(0));
  const theme = new ThemeColors(files);
  const defaultStyle = readDefaultStyle(files);
  const table = new StyleTable();
  const side = new SideStore();
  side.customXmlParts.push(...readCustomXml(files));
  side.structure = readStructure(files);
  const lost = new Set(notCarried(files, book.worksheets));
  const sheets: Record<string, Partial<IWorksheetData>> = {};
  const extras = book.worksheets.map((sheet) => {
    const sheetId = crypto.randomUUID();
    sheets[sheetId] = readSheet(sheet, sheetId, theme, table, defaultStyle);
    readSide(sheet, sheetId, side);
    const path = paths.get(sheet.name) ?? '';
    const { formats, others } = readFormats(sheet, files.text(path) ?? '', theme);
    for (const kind of others) lost.add(`conditional formats (${kind})`);
    const comments = readThreads(files, path);
    return {
      sheetId,
      formats,
      links: links.get(sheet.name) ?? [],
      comments,
      notes: readNotes(files, path, new Set(comments.map(({ ref }) => ref))),
      filter: filterArea(sheet),
      isProtected: sheet.sheetProtection?.sheet === true,
    };
  });
  const order = extras.map(({ sheetId }) => sheetId);
  return {
    data: { sheets, sheetOrder: order, styles: table.styles, defaultStyle },
    side,
    extras,
    names: readNames(files),
    activeSheetId: order[perhaps(book.views)?.[0]?.activeTab ?? 0],
    notCarried: [...lost],
  };
}

function readSide(sheet: Worksheet, sheetId: string, side: SideStore): void {
  const own = side.sheet(sheetId);
  own.veryHidden = sheet.state === 'veryHidden';
  Object.assign(own.pageLayout, readPageLayout(sheet));
  const { sheetProtection } = sheet;
  if (sheetProtection?.sheet !== true) return;
  const { algorithmName, hashValue, saltValue, spinCount } = sheetProtection;
  own.protection = {
    options: readOptions(sheetProtection),
    password: undefined,
    seal: hashValue === undefined ? undefined : { algorithmName, hashValue, saltValue, spinCount },
  };
}

function filterArea({ autoFilter }: Worksheet): Area | undefined {
  return typeof autoFilter === 'string' ? parseAddress(autoFilter)?.area : undefined;
}
