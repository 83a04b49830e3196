import type { AboutTexts, RowTexts } from '../../disclosure/own-relations/table-edit';
import { partLabel, SET_PARTS } from '../../disclosure/own-relations/set-about';
import type { TableColumn } from '../../disclosure/own-relations/table-columns';
import { columnHead, TABLE_COLUMNS } from '../../disclosure/own-relations/table-columns';
import { RULES_SHEET } from '../../disclosure/own-relations/written-table';
import type { Language } from '../../voice/languages';
import type { Look, MadeRow, MadeSheet } from '../own-sheets/made-sheet';
import { pageFooter } from '../own-sheets/own-sheet-words';

const WIDTHS: Readonly<Record<TableColumn, number>> = {
  id: 60,
  title: 130,
  formula: 330,
  level: 55,
  note: 160,
  source: 110,
};

const TITLE: Look = { size: 14, bold: true };
const HEAD: Look = { bold: true, fill: '#DDE6F0', vertical: 'Center', wrap: true };
const BODY: Look = { vertical: 'Top', wrap: true };

/** A set of relations as a table: what it says of itself, then its rows. */
export interface RulesTable {
  readonly about: AboutTexts;
  readonly rows: readonly RowTexts[];
}

/** A set of relations as a sheet that is read as such: the same in a workbook and in a file of its own. */
export function rulesSheet({ about, rows }: RulesTable, language: Language): MadeSheet {
  const head = SET_PARTS.length + 1;
  const made: readonly MadeRow[] = [
    { cells: [{ value: RULES_SHEET, look: TITLE }], look: {} },
    ...SET_PARTS.map((part) => ({ cells: [{ value: partLabel(part) }, { value: about[part] }], look: {} })),
    { cells: TABLE_COLUMNS.map((column) => ({ value: columnHead(column) })), look: HEAD },
    ...rows.map((row): MadeRow => ({
      cells: TABLE_COLUMNS.map((column) => ({ value: row[column] })),
      ...{ look: BODY, height: 'fit' },
    })),
  ];
  const area = { top: head, left: 0, bottom: made.length - 1, right: TABLE_COLUMNS.length - 1 };
  return {
    widths: TABLE_COLUMNS.map((column) => WIDTHS[column]),
    ...{ font: null, gridlines: true, rows: made, head, frozen: true, filter: null },
    ...{ boxes: [area], charts: [], printed: { ...area, top: 0 }, footer: pageFooter(language) },
  };
}

/** A text as one line of a file whose columns are parted by tabs. */
const inLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** A set of relations as a text, as files of relations are read. */
export function rulesText({ about, rows }: RulesTable): string {
  return [
    ...SET_PARTS.map((part) => `${partLabel(part)}：${inLine(about[part])}`),
    TABLE_COLUMNS.map(columnHead).join('\t'),
    ...rows.map((row) => TABLE_COLUMNS.map((column) => inLine(row[column])).join('\t')),
  ]
    .map((line) => `${line}\n`)
    .join('');
}
