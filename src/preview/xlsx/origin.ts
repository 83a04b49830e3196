import type { IStyleData } from '@univerjs/core';
import { zipSync } from 'fflate';
import { openPackage, type Package } from '../../files/package/package';
import { XML_HEAD } from '../../files/patch/edited-package';
import { escapedAttribute } from '../../files/patch/elements';
import { readBookPart } from '../../files/workbook/book-part';
import type { FileName } from './defined-name-files';
import type { FileSource } from './read-workbook';
import type { SheetContent } from './sheet-content';
import type { StructureProtection } from '../host/model/side-store';

/** A sheet as it was when its file was opened. */
export interface OriginSheet {
  readonly part: string;
  readonly content: SheetContent;
  /** Which of the part's conditional formats a format is, by its id. */
  readonly places: ReadonlyMap<string, number>;
  /** What the sheet has and the model does not carry. */
  readonly notCarried: readonly string[];
}

/** What a workbook said of itself, beside its sheets. */
export interface BookContent {
  readonly names: readonly FileName[];
  readonly structure: StructureProtection | undefined;
  /** Id of the sheet in front. */
  readonly active: string;
  /** Ids of the sheets in the order of their tabs. */
  readonly order: readonly string[];
}

/** The file that a workbook was opened from, and what the workbook said then: what is the same stays as the file has it. */
export interface Origin {
  readonly source: Omit<FileSource, 'sheets'>;
  readonly sheets: ReadonlyMap<string, OriginSheet>;
  readonly content: BookContent;
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const packageNames = 'http://schemas.openxmlformats.org/package/2006';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const office = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The part of a sheet without anything in it. */
export const blankSheet = `${XML_HEAD}<worksheet xmlns="${main}" xmlns:r="${relations}"><dimension ref="A1"/><sheetData/></worksheet>`;

/** The origin of a workbook that was not opened from a file: one without sheets. */
export function blankOrigin(style: IStyleData): Origin {
  const pack = blankPackage(style);
  return {
    source: { pack, book: readBookPart(pack), customXml: [] },
    sheets: new Map(),
    content: { names: [], structure: undefined, active: '', order: [] },
  };
}

function blankPackage({ ff = 'Calibri', fs = 11 }: IStyleData): Package {
  const relationship = (id: string, kind: string, target: string): string =>
    `<Relationships xmlns="${packageNames}/relationships"><Relationship Id="${id}" Type="${relations}/${kind}" Target="${target}"/></Relationships>`;
  const font = `<font><sz val="${fs}"/><color theme="1"/><name val="${escapedAttribute(ff ?? '')}"/><family val="2"/></font>`;
  const parts: Readonly<Record<string, string>> = {
    '[Content_Types].xml':
      `<Types xmlns="${packageNames}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${office}.sheet.main+xml"/>` +
      `<Override PartName="/xl/styles.xml" ContentType="${office}.styles+xml"/></Types>`,
    '_rels/.rels': relationship('rId1', 'officeDocument', 'xl/workbook.xml'),
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relations}"><bookViews><workbookView xWindow="0" yWindow="0" windowWidth="28800" windowHeight="15000"/></bookViews><sheets></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationship('rId1', 'styles', 'styles.xml'),
    'xl/styles.xml':
      `<styleSheet xmlns="${main}"><fonts count="1">${font}</fonts>` +
      '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
      '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
      '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
  };
  const bytes = Object.entries(parts).map(([path, xml]): [string, Uint8Array] => [
    path,
    new TextEncoder().encode(XML_HEAD + xml),
  ]);
  return openPackage(zipSync(Object.fromEntries(bytes)));
}
