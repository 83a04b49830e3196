import type { ICellData } from '@univerjs/core';
import { HostError, invalidArgument } from '../protocol/host-error';
import { intersection, type Area } from './area';
import { contentCopy, formatCopy } from './cell-copies';
import { valueOf } from './cell-value';
import { cellMatrix } from './editor';
import type { Sheet } from './sheet';

/** Which of contents, formats and series a way of filling takes. */
const ways: Readonly<
  Record<string, { contents: boolean; formats: boolean; series: 'never' | 'clear' | 'always' }>
> = {
  FillDefault: { contents: true, formats: true, series: 'clear' },
  FillCopy: { contents: true, formats: true, series: 'never' },
  FillSeries: { contents: true, formats: true, series: 'always' },
  FillValues: { contents: true, formats: false, series: 'clear' },
  FillFormats: { contents: false, formats: true, series: 'never' },
};

/** What a line of the source goes on with at a place after its own (0 is its first cell); undefined where it is repeated. */
type Series = (place: number) => string | number;

/** The straight line through numbers at 0, 1, 2 …, by least squares, as Excel goes on. */
function trend(numbers: readonly number[]): Series {
  const count = numbers.length;
  const middle = (count - 1) / 2;
  const mean = numbers.reduce((sum, number) => sum + number, 0) / count;
  const weight = numbers.reduce((sum, _number, index) => sum + (index - middle) ** 2, 0);
  const slope = numbers.reduce((sum, number, index) => sum + (index - middle) * (number - mean), 0) / weight;
  return (place) => mean + slope * (place - middle);
}

/** What a line goes on with: numbers by their trend, a text with a number at its end by counting on. */
function seriesOf(line: readonly ICellData[], way: 'never' | 'clear' | 'always'): Series | undefined {
  if (way === 'never' || line.some(({ f, si }) => f || si)) return undefined;
  const values = line.map((cell) => valueOf(cell).value);
  const numbers = values.filter((value): value is number => typeof value === 'number');
  if (numbers.length === values.length) {
    if (numbers.length > 1) return trend(numbers);
    const [only = 0] = numbers;
    return way === 'always' ? (place) => only + place : undefined;
  }
  const [text] = values;
  const [, stem, digits] =
    (values.length === 1 && typeof text === 'string' && /^(.*?)(\d+)$/su.exec(text)) || [];
  if (stem === undefined || digits === undefined) return undefined;
  return (place) => stem + String(Number(digits) + place).padStart(digits.length, '0');
}

/** Fills an area, which holds the source, on from it: down, up, right or left. */
export function autoFill(sheet: Sheet, source: Area, target: Area, way: string): void {
  const how = ways[way];
  if (!how) throw new HostError('NotImplemented', `Filling by "${way}" is not implemented here.`);
  const shared = intersection(source, target);
  const isAround = shared?.rows === source.rows && shared.columns === source.columns;
  const byRows = target.columns === source.columns;
  if (!isAround || (!byRows && target.rows !== source.rows))
    throw invalidArgument('the area to be filled goes on from the range in one direction');
  sheet.assertWritable();
  const [start, length] = byRows ? [source.row, source.rows] : [source.column, source.columns];
  const [first, count] = byRows ? [target.row, target.rows] : [target.column, target.columns];
  const filled = cellMatrix();
  for (let lane = 0; lane < (byRows ? source.columns : source.rows); lane += 1) {
    const at = (index: number): { sheet: Sheet; row: number; column: number } =>
      byRows
        ? { sheet, row: index, column: source.column + lane }
        : { sheet, row: source.row + lane, column: index };
    const line = Array.from({ length }, (_, index) => {
      const { row, column } = at(start + index);
      return sheet.worksheet.getCellRaw(row, column) ?? {};
    });
    const series = seriesOf(line, how.series);
    for (let index = first; index < first + count; index += 1) {
      if (index >= start && index < start + length) continue;
      const place = index - start;
      const from = at(start + (((place % length) + length) % length));
      const to = at(index);
      const contents: ICellData = !how.contents
        ? {}
        : series
          ? { v: series(place), t: null, p: null, f: null, si: null }
          : contentCopy(from, to);
      filled.setValue(to.row, to.column, { ...(how.formats ? formatCopy(from, to) : {}), ...contents });
    }
  }
  sheet.makeRoomFor(target);
  if (filled.getLength() > 0) sheet.workbook.editor.writeCells(sheet.id, filled.getMatrix());
}
