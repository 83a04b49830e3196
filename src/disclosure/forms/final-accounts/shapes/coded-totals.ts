import type { SheetGrid } from '../../../sheet/grid';
import { statedFigure } from '../../cell-figure';
import type { Line } from '../../form';
import type { CodedTotalsShape } from '../definition';
import { readCodedLines } from './coded-lines';
import type { FormRows, ShapeReading } from './reading';
import { figureAt } from './reading';

/** A figure of the line of 合计 as the amount of a line of its own. */
function totalLine(
  grid: SheetGrid,
  total: Line,
  { key, name, column }: CodedTotalsShape['totals'][number],
  amount: string,
): readonly Line[] {
  const figure = total.figures.get(column);
  if (figure === undefined) return [];
  const inAmount = figureAt(grid, amount, figure.place);
  const { undecided } = figure;
  const own = statedFigure(inAmount, {
    text: figure.text,
    reading: figure.reading,
    ...(undecided === undefined ? {} : { undecided }),
  });
  return [{ ...total, key, name, label: name, figures: new Map([[amount, own]]) }];
}

/** Reads coded lines whose columns sum up, in the line of 合计, to totals that are lines of the form. */
export function readCodedTotals(form: FormRows, shape: CodedTotalsShape): ShapeReading {
  const reading = readCodedLines(form, shape);
  const lines = reading.lines.flatMap((line): readonly Line[] => {
    if (line.key !== shape.total.key) return [line];
    const sum = line.figures.get(shape.amount);
    const own = { ...line, figures: new Map(sum === undefined ? [] : [[shape.amount, sum] as const]) };
    return [own, ...shape.totals.flatMap((total) => totalLine(form.grid, line, total, shape.amount))];
  });
  return { ...reading, lines };
}
