import type { CellValue } from '../../disclosure/sheet/snapshot';
import type { Entry, Journal, SheetReference, WrittenCell } from './journal';

/** The namespace by which the workbook's custom XML part is found. */
export const NAMESPACE = 'urn:final-accounts-check:journal';
const VERSION = '1';

/** A journal as it is kept in the workbook, or the version of one that cannot be read. */
export type ParsedJournal = { readonly journal: Journal } | { readonly unreadable: string };

/** The journal as an XML document: JSON in one element, with nothing in it that XML would change. */
export function journalXml({ entries }: Journal): string {
  const json = JSON.stringify(entries).replace(
    /[<>&\u007f-\u009f\ufffe\uffff]/gu,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `<journal xmlns="${NAMESPACE}" version="${VERSION}">${json}</journal>`;
}

/** Reads what `journalXml` wrote, also after a spreadsheet has written it anew in its own manner. */
export function parseJournal(xml: string): ParsedJournal {
  const match = /<(?:[\w.-]+:)?journal\b([^>]*)>([\s\S]*)<\/(?:[\w.-]+:)?journal>/u.exec(xml);
  const version = /\bversion\s*=\s*["']([^"']*)["']/u.exec(match?.[1] ?? '')?.[1] ?? '?';
  if (match === null || version !== VERSION) return { unreadable: version };
  const entries = parsed(unescaped((match[2] ?? '').replace(/^<!\[CDATA\[([\s\S]*)\]\]>$/u, '$1')));
  return isListOf(isEntry)(entries) ? { journal: { entries } } : { unreadable: version };
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&amp;': '&',
};

function unescaped(text: string): string {
  return text.replace(/&\w+;/gu, (entity) => ENTITIES[entity] ?? entity);
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

type Check<Value> = (value: unknown) => value is Value;

function isListOf<Item>(check: Check<Item>): Check<readonly Item[]> {
  return (value): value is readonly Item[] => Array.isArray(value) && value.every(check);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

/** The members of an object; none where it is no object. */
function members(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
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
      return isSheet(sheet);
    default:
      return false;
  }
}

function isSheet(value: unknown): value is SheetReference {
  const { id, name } = members(value);
  return isText(id) && isText(name);
}

function isSheetOfCells(value: unknown): value is { sheet: SheetReference; cells: readonly WrittenCell[] } {
  const { sheet, cells } = members(value);
  return isSheet(sheet) && isListOf(isWrittenCell)(cells);
}

function isWrittenCell(value: unknown): value is WrittenCell {
  const { row, column, from, formula, format, passing, to } = members(value);
  return (
    Number.isInteger(row) &&
    Number.isInteger(column) &&
    isCellValue(from) &&
    (formula === undefined || isText(formula)) &&
    isText(format) &&
    (passing === undefined || isText(passing)) &&
    (isText(to) || typeof to === 'number')
  );
}

function isCellValue(value: unknown): value is CellValue {
  return (
    value === null ||
    ['string', 'number', 'boolean'].includes(typeof value) ||
    isText(members(value)['error'])
  );
}
