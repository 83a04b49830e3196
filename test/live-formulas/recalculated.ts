import type { Correction } from '../../src/disclosure/findings';
import { reviewWorkbook } from '../../src/disclosure/review';
import type { CellPlace } from '../../src/disclosure/sheet/address';
import { Decimal, roundToStep, stepOfDecimals } from '../../src/disclosure/sheet/decimal';
import { numberDisplay } from '../../src/disclosure/sheet/number-format';
import type { CellSnapshot, WorkbookSnapshot } from '../../src/disclosure/sheet/snapshot';
import { valueText } from '../../src/disclosure/sheet/snapshot';
import { applyCorrections, readWorkbook } from '../../src/excel';
import type { Host, PreviewWorkbook } from '../../src/preview/host';
import type { TestCell } from '../disclosure/sheets';
import { connect, valueOf, workbookWith } from '../excel/excel';

/** The samples that have self-assessment forms. */
export const SCORED_SAMPLES = ['wuhan-hongshan-2020', 'wuhan-dongxihu-2020', 'zhuzhou-shifeng-2021'].map(
  (name) => `${name}.xlsx`,
);

/** A workbook whose recalculation was written as formulas, with what they must come to. */
export interface Recalculated {
  readonly host: Host;
  /** The corrections that were written as formulas. */
  readonly live: readonly (Correction & { readonly live: string })[];
}

/** Writes a sheet for each form into a new workbook and recalculates all of them with formulas. */
export async function recalculatedForms(
  forms: readonly (readonly (readonly TestCell[])[])[],
): Promise<Recalculated> {
  const names = forms.map((_form, index) => `表${index + 1}`);
  const host = await workbookWith(names, (sheet) => {
    for (const [index, rows] of forms.entries()) {
      const target = sheet(names[index] ?? '');
      rows.forEach((cells, row) => {
        cells.forEach((cell, column) => {
          write(target.getCell(row, column), cell);
        });
      });
    }
  });
  return recalculated(host);
}

/** Recalculates a workbook with formulas. */
export async function recalculatedWorkbook(workbook: PreviewWorkbook): Promise<Recalculated> {
  return recalculated(await connect(workbook));
}

/** What a cell prints: its number at the decimals that its format shows, or its text. */
export function printedFigure({ value, format }: Pick<CellSnapshot, 'value' | 'format'>): string {
  if (typeof value !== 'number') return valueText(value);
  const display = numberDisplay(format);
  const number = new Decimal(value);
  if (display.kind !== 'fixed') return number.toSignificantDigits(15).toFixed();
  const decimals = display.decimals + (display.percent ? 2 : 0);
  return roundToStep(number.toSignificantDigits(15), stepOfDecimals(decimals)).toFixed();
}

/** The cell of a workbook. Throws where it has none there. */
export function cellOf({ sheets }: WorkbookSnapshot, place: CellPlace): CellSnapshot {
  const row = sheets.find(({ name }) => name === place.sheet)?.rows.find(({ row: at }) => at === place.row);
  const cell = row?.cells[place.column - row.firstColumn];
  if (cell === undefined) throw new Error(`${place.sheet} has no cell ${place.row},${place.column}`);
  return cell;
}

async function recalculated(host: Host): Promise<Recalculated> {
  const { corrections } = reviewWorkbook(valueOf(await readWorkbook()).snapshot);
  const applied = valueOf(await applyCorrections(corrections, { overwriteFormulas: true, live: true }));
  if (applied.written.length !== corrections.length) throw new Error('not everything was written');
  return {
    host,
    live: corrections.flatMap((correction) => {
      const { live } = correction;
      return live === undefined ? [] : [{ ...correction, live }];
    }),
  };
}

function write(range: Excel.Range, cell: TestCell): void {
  const { value, format } =
    typeof cell === 'object' && cell !== null && 'value' in cell ? cell : { value: cell, format: undefined };
  if (format !== undefined) range.numberFormat = [[format]];
  if (value === null) return;
  range.values = [[typeof value === 'string' ? `'${value}` : value]];
}
