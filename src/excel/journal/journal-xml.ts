import type { CellValue } from '../../disclosure/sheet/snapshot';
import { isListOf, isText, members } from '../parts/checks';
import type { PartName } from '../parts/json-xml';
import { contentOf, jsonXml } from '../parts/json-xml';
import type { Entry, Journal, SheetReference, WrittenCell } from './journal';

/** The namespace by which the workbook's custom XML part is found. */
export const NAMESPACE = 'urn:final-accounts-check:journal';

const PART: PartName = { element: 'journal', namespace: NAMESPACE, version: '1' };

/** A journal as it is kept in the workbook, or the version of one that cannot be read. */
export type ParsedJournal = { readonly journal: Journal } | { readonly unreadable: string };

/** The journal as an XML document. */
export function journalXml({ entries }: Journal): string {
  return jsonXml(PART, entries);
}

/** Reads what `journalXml` wrote, also after a spreadsheet has written it anew in its own manner. */
export function parseJournal(xml: string): ParsedJournal {
  const read = contentOf(PART, xml);
  if ('unreadable' in read) return read;
  const entries = read.content;
  return isListOf(isEntry)(entries) ? { journal: { entries } } : { unreadable: PART.version };
}

function isEntry(value: unknown): value is Entry {
  const { kind, id, time, cells, sheets, comments, sheet } = members(value);
  if (!isText(id) || !isText(time)) return false;
  switch (kind) {
    case 'corrections':
      return isListOf(isSheetOfCells)(sheets);
    case 'marks':
      return typeof cells === 'number' && isListOf(isSheet)(sheets) && isListOf(isText)(comments);
    case 'report':
    case 'opinion':
      return isSheet(sheet);
    default:
      return false;
  }
}

/** Whether a value is a sheet as the workbook's parts remember it. */
export function isSheet(value: unknown): value is SheetReference {
  const { id, name } = members(value);
  return isText(id) && isText(name);
}

function isSheetOfCells(value: unknown): value is { sheet: SheetReference; cells: readonly WrittenCell[] } {
  const { sheet, cells } = members(value);
  return isSheet(sheet) && isListOf(isWrittenCell)(cells);
}

function isWrittenCell(value: unknown): value is WrittenCell {
  const { row, column, from, formula, format, passing, given, to, live } = members(value);
  return (
    Number.isInteger(row) &&
    Number.isInteger(column) &&
    isCellValue(from) &&
    (formula === undefined || isText(formula)) &&
    isText(format) &&
    (passing === undefined || isText(passing)) &&
    (given === undefined || isText(given)) &&
    (isText(to) || typeof to === 'number') &&
    (live === undefined || isText(live))
  );
}

function isCellValue(value: unknown): value is CellValue {
  return (
    value === null ||
    ['string', 'number', 'boolean'].includes(typeof value) ||
    isText(members(value)['error'])
  );
}
