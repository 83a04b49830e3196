import type { MadeChart } from '../../presentation/own-sheets/made-sheet';
import { passing } from '../run';
import { rangeOf } from './range-of';

/** Queues a column chart. */
export function drawChart(sheet: Excel.Worksheet, { title, data, over }: MadeChart): void {
  const chart = sheet.charts.add('ColumnClustered', rangeOf(sheet, data), 'Columns');
  chart.name = title;
  chart.title.text = title;
  chart.legend.position = 'Bottom';
  // Bars that do not begin at nothing show differences that are not there.
  chart.axes.valueAxis.minimum = 0;
  chart.setPosition(
    passing(sheet.getCell(over.top, over.left)),
    passing(sheet.getCell(over.bottom, over.right)),
  );
}
