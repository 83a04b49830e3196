import { fullAddress } from '../host/model/address';
import type { Area } from '../host/model/area';
import type { ChartRecord } from '../host/model/side-store';
import { escapedAttribute } from '../../files/patch/elements';

/** Excel's names of the kinds of charts that can be written, and how a file says them. */
const barDirections: Readonly<Record<string, 'col' | 'bar'>> = {
  ColumnClustered: 'col',
  BarClustered: 'bar',
};

/** How a file says where the legend is. */
const legendPositions: Readonly<Record<ChartRecord['legendPosition'], string>> = {
  Top: 't',
  Bottom: 'b',
  Left: 'l',
  Right: 'r',
  Corner: 'tr',
  Custom: 'r',
};

/** Whether a chart can be written: clustered columns or bars. */
export function canWrite({ type }: ChartRecord): boolean {
  return type in barDirections;
}

/**
 * A chart as a part of a file. The data's first row (column, where the series are rows) has the names of the series, its
 * first column (row) those of the categories.
 */
export function chartXml(chart: ChartRecord, sheetName: string, data: Area): string {
  const direction = barDirections[chart.type] ?? 'col';
  const byRows = chart.seriesBy === 'Rows' || (chart.seriesBy === 'Auto' && data.columns > data.rows);
  const series = Array.from({ length: (byRows ? data.rows : data.columns) - 1 }, (_, index) =>
    seriesXml(index, sheetName, byRows ? rowSeries(data, index + 1) : columnSeries(data, index + 1)),
  );
  const [categories, values] = direction === 'col' ? ['b', 'l'] : ['l', 'b'];
  const bounds = [
    chart.maximum === undefined ? '' : `<c:max val="${chart.maximum}"/>`,
    chart.minimum === undefined ? '' : `<c:min val="${chart.minimum}"/>`,
  ].join('');
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><c:chart>',
    chart.titleVisible ? titleXml(chart.title) : '',
    `<c:autoTitleDeleted val="${chart.titleVisible ? 0 : 1}"/><c:plotArea><c:layout/>`,
    `<c:barChart><c:barDir val="${direction}"/><c:grouping val="clustered"/><c:varyColors val="0"/>`,
    ...series,
    '<c:gapWidth val="100"/><c:axId val="1"/><c:axId val="2"/></c:barChart>',
    `<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="${categories}"/><c:crossAx val="2"/></c:catAx>`,
    `<c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/>${bounds}</c:scaling><c:delete val="0"/><c:axPos val="${values}"/><c:majorGridlines/><c:crossAx val="1"/></c:valAx>`,
    '</c:plotArea>',
    chart.legendVisible
      ? `<c:legend><c:legendPos val="${legendPositions[chart.legendPosition]}"/><c:overlay val="0"/></c:legend>`
      : '',
    '<c:plotVisOnly val="1"/></c:chart></c:chartSpace>',
  ].join('');
}

interface Series {
  readonly name: Area;
  readonly categories: Area;
  readonly values: Area;
}

function columnSeries({ row, column, rows }: Area, offset: number): Series {
  return {
    name: { row, column: column + offset, rows: 1, columns: 1 },
    categories: { row: row + 1, column, rows: rows - 1, columns: 1 },
    values: { row: row + 1, column: column + offset, rows: rows - 1, columns: 1 },
  };
}

function rowSeries({ row, column, columns }: Area, offset: number): Series {
  return {
    name: { row: row + offset, column, rows: 1, columns: 1 },
    categories: { row, column: column + 1, rows: 1, columns: columns - 1 },
    values: { row: row + offset, column: column + 1, rows: 1, columns: columns - 1 },
  };
}

function seriesXml(index: number, sheetName: string, { name, categories, values }: Series): string {
  const reference = (area: Area): string =>
    `<c:f>${escapedAttribute(absolute(fullAddress(sheetName, area)))}</c:f>`;
  return [
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>`,
    `<c:tx><c:strRef>${reference(name)}</c:strRef></c:tx><c:invertIfNegative val="0"/>`,
    `<c:cat><c:strRef>${reference(categories)}</c:strRef></c:cat>`,
    `<c:val><c:numRef>${reference(values)}</c:numRef></c:val></c:ser>`,
  ].join('');
}

function titleXml(title: string): string {
  return `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:r><a:t>${escapedAttribute(title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;
}

/** Sheet!A1:B2 as Sheet!$A$1:$B$2. */
function absolute(address: string): string {
  const bang = address.lastIndexOf('!');
  return `${address.slice(0, bang + 1)}${address.slice(bang + 1).replace(/([A-Z]+)(\d+)/gu, '$$$1$$$2')}`;
}
