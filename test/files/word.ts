import { strToU8, zipSync } from 'fflate';
import type { Area } from '../../src/disclosure/sheet/address';
import { displayedText } from '../../src/disclosure/sheet/display';
import { SheetGrid } from '../../src/disclosure/sheet/grid';
import { readNumber } from '../../src/disclosure/sheet/printed-number';
import type { SheetSnapshot, WorkbookSnapshot } from '../../src/disclosure/sheet/snapshot';
import { valueText } from '../../src/disclosure/sheet/snapshot';

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** A cell as tests write it: its text, or its XML with the properties of a cell. */
export type WordCell =
  | string
  | {
      readonly text?: string;
      readonly inside?: string;
      readonly span?: number;
      readonly merge?: 'restart' | 'continue';
    };

const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('\t', '</w:t><w:tab/><w:t xml:space="preserve">');

/** A paragraph; line breaks in its text are line breaks. */
export function paragraph(text: string): string {
  const lines = text.split('\n').map((line) => `<w:t xml:space="preserve">${escaped(line)}</w:t>`);
  return `<w:p><w:r>${lines.join('<w:br/>')}</w:r></w:p>`;
}

function wordCell(cell: WordCell): string {
  const { text, inside = '', span = 1, merge } = typeof cell === 'string' ? { text: cell } : cell;
  const properties =
    (span === 1 ? '' : `<w:gridSpan w:val="${span}"/>`) +
    (merge === undefined ? '' : merge === 'restart' ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>');
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${inside}${paragraph(text ?? '')}</w:tc>`;
}

/** A row of a table. */
function row(cells: readonly WordCell[]): string {
  return `<w:tr>${cells.map(wordCell).join('')}</w:tr>`;
}

/** A table. */
export function table(...rows: readonly (readonly WordCell[])[]): string {
  return `<w:tbl><w:tblPr/>${rows.map(row).join('')}</w:tbl>`;
}

/** A .docx with a body. */
export function word(...body: readonly string[]): Uint8Array {
  const xml = `<w:document xmlns:w="${WORD}" xmlns:mc="urn:mc"><w:body>${body.join('')}<w:sectPr/></w:body></w:document>`;
  return zipSync({ 'word/document.xml': strToU8(xml) }, { level: 0 });
}

/** What stands above the table of a form. */
const HEAD = /表(?:\([^()]*\))*$|单位:|部门:/u;

/** What stands above it in a line of its own. */
const YEAR = /^\(?20\d\d年度?\)?$/u;

/** How what stands below it begins. */
const NOTE = /^(?:注|备注)/u;

/** A sheet as it is published in Word: what stands above and below its tables in paragraphs, all else in tables. */
function published(sheet: SheetSnapshot): string {
  const grid = new SheetGrid(sheet);
  const isLine = (at: number): boolean => {
    const labels = grid.labelsInRow(at).map(({ label }) => label);
    const [first = '', ...others] = labels;
    return (
      labels.every(
        (label) =>
          HEAD.test(label) || (labels.length > 1 && YEAR.test(label) && labels.some((one) => HEAD.test(one))),
      ) ||
      (others.length === 0 && (YEAR.test(first) || NOTE.test(first)))
    );
  };
  const body: string[] = [];
  let top: number | null = null;
  let last = 0;
  const endTable = (): void => {
    if (top !== null) body.push(tableOf(grid, top, last));
    top = null;
  };
  for (const at of grid.rowNumbers) {
    if (isLine(at)) {
      endTable();
      body.push(
        paragraph(
          grid
            .labelsInRow(at)
            .map(({ cell }) => valueText(cell.value))
            .join('\t'),
        ),
      );
    } else top ??= at;
    last = at;
  }
  endTable();
  return body.join('');
}

/** Some rows of a sheet as a table, merged areas as Word writes them. */
function tableOf(grid: SheetGrid, top: number, bottom: number): string {
  const { left, right } = grid.columnsOfRows(grid.rowNumbers.filter((at) => at >= top && at <= bottom));
  const rows = Array.from({ length: bottom - top + 1 }, (_, index): readonly WordCell[] => {
    const at = top + index;
    const cells: WordCell[] = [];
    for (let column = left; column <= right;) {
      const area: Area = grid.areaAt({ row: at, column });
      const cell = grid.cellAt({ row: at, column });
      const from = Math.max(area.top, top);
      cells.push({
        text: at === from ? displayedText(cell, readNumber(cell)) : '',
        span: Math.min(area.right, right) - column + 1,
        ...(area.bottom === area.top ? {} : { merge: at === from ? 'restart' : 'continue' }),
      });
      column = Math.min(area.right, right) + 1;
    }
    return cells;
  });
  return table(...rows);
}

/** A workbook as it is published in Word, a page for each sheet. */
export function publishedBook({ sheets }: WorkbookSnapshot): readonly string[] {
  return sheets.filter(({ rows }) => rows.length > 0).map((sheet) => `${paragraph('')}${published(sheet)}`);
}
