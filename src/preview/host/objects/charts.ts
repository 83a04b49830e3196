import { fullAddress } from '../model/address';
import { boxOf } from '../model/geometry';
import type { Sheet } from '../model/sheet';
import { newGuid } from '../model/sheets';
import type { ChartRecord } from '../model/side-store';
import { boundingArea } from '../model/area';
import { invalidArgument, itemNotFound } from '../protocol/host-error';
import type { HostObject } from '../protocol/host-object';
import { ObjectClass, type Scalar } from '../protocol/object-class';
import type { Session } from '../protocol/add-in-session';
import { rangeClass, worksheetClass } from './classes';
import { rangeArgument } from './range-argument';
import { cellsOf, rangeAt } from './selves';
import { numberWritten, textWritten } from './style-scalar';

interface ChartSelf {
  readonly sheet: Sheet;
  readonly id: string;
}

const cornerCell = { row: 0, column: 0, rows: 1, columns: 1 };

/** Size of a new chart in points, as in Excel. */
const defaultSize = { width: 360, height: 216 };

function record({ sheet, id }: ChartSelf): ChartRecord {
  const found = sheet.side.charts.find((chart) => chart.id === id);
  if (!found) throw itemNotFound('this chart was deleted');
  return found;
}

function found(sheet: Sheet, chart: ChartRecord | undefined, session: Session): HostObject {
  if (!chart) throw itemNotFound('no such chart');
  return chartClass.wrap({ sheet, id: chart.id }, session);
}

function byName(sheet: Sheet, idOrName: string): ChartRecord | undefined {
  return sheet.side.charts.find(({ id, name }) => id === idOrName || name === idOrName);
}

function measure(name: 'left' | 'top' | 'width' | 'height'): Scalar<ChartSelf> {
  return {
    get: (self) => record(self)[name],
    set: (self, value) => {
      record(self)[name] = numberWritten(value, 'a measure');
    },
  };
}

const legendPositions = ['Top', 'Bottom', 'Left', 'Right', 'Corner', 'Custom'] as const;

function oneOf<Name extends string>(names: readonly Name[], given: string): Name {
  const name = names.find((known) => known === given);
  if (name === undefined) throw invalidArgument(`"${given}" is none of ${names.join(', ')}`);
  return name;
}

/** An axis' bound; an empty text leaves it to Excel. */
function bound(name: 'minimum' | 'maximum'): Scalar<ChartSelf> {
  return {
    get: (self) => record(self)[name] ?? '',
    set: (self, value) => {
      record(self)[name] = value === '' ? undefined : numberWritten(value, 'a bound');
    },
  };
}

/** How many series the data make: a column or a row each, but for one that names the others. */
function seriesCount(self: ChartSelf): number {
  const { source, seriesBy } = record(self);
  const { sheet, area } = rangeAt(self.sheet, source);
  const byRows = seriesBy === 'Rows' || (seriesBy === 'Auto' && area.columns > area.rows);
  const labels = { ...area, ...(byRows ? { columns: 1 } : { rows: area.rows, columns: 1 }) };
  const named = cellsOf({ sheet, area: labels })
    .valueTypes()
    .flat()
    .some((type) => type === 'String');
  const across = byRows ? area.rows : area.columns;
  return byRows || !named ? across : across - 1;
}

/** Excel.ChartTitle */
const chartTitleClass: ObjectClass<ChartSelf> = new ObjectClass<ChartSelf>({
  name: 'ChartTitle',
  scalars: {
    text: {
      get: (self) => record(self).title,
      set: (self, value) => {
        record(self).title = textWritten(value, 'a title');
        record(self).titleVisible = true;
      },
    },
    visible: {
      get: (self) => record(self).titleVisible,
      set: (self, value) => {
        record(self).titleVisible = value === true;
      },
    },
  },
});

/** Excel.ChartLegend */
const chartLegendClass: ObjectClass<ChartSelf> = new ObjectClass<ChartSelf>({
  name: 'ChartLegend',
  scalars: {
    visible: {
      get: (self) => record(self).legendVisible,
      set: (self, value) => {
        record(self).legendVisible = value === true;
      },
    },
    position: {
      get: (self) => record(self).legendPosition,
      set: (self, value) => {
        record(self).legendPosition = oneOf(legendPositions, textWritten(value, 'a position'));
        record(self).legendVisible = true;
      },
    },
  },
});

/** Excel.ChartAxis: of the values. Bounds that nobody set are what Excel would choose, which is not known here. */
const chartAxisClass: ObjectClass<ChartSelf> = new ObjectClass<ChartSelf>({
  name: 'ChartAxis',
  scalars: { minimum: bound('minimum'), maximum: bound('maximum') },
});

/** Excel.ChartAxes */
const chartAxesClass: ObjectClass<ChartSelf> = new ObjectClass<ChartSelf>({
  name: 'ChartAxes',
  links: { valueAxis: (self, session) => chartAxisClass.wrap(self, session) },
});

/** Excel.ChartSeriesCollection: of the figures only how many series they make. */
const chartSeriesClass: ObjectClass<ChartSelf> = new ObjectClass<ChartSelf>({
  name: 'ChartSeriesCollection',
  scalars: { count: { get: seriesCount } },
  actions: { getCount: seriesCount },
});

/** Excel.Chart: kept, not drawn. */
const chartClass: ObjectClass<ChartSelf> = new ObjectClass<ChartSelf>({
  name: 'Chart',
  identity: ({ id }) => ({ Id: id }),
  scalars: {
    id: { get: ({ id }) => id },
    name: {
      get: (self) => record(self).name,
      set: (self, value) => {
        record(self).name = textWritten(value, 'a name');
      },
    },
    chartType: {
      get: (self) => record(self).type,
      set: (self, value) => {
        record(self).type = textWritten(value, 'a chart type');
      },
    },
    left: measure('left'),
    top: measure('top'),
    width: measure('width'),
    height: measure('height'),
  },
  links: {
    title: (self, session) => chartTitleClass.wrap(self, session),
    legend: (self, session) => chartLegendClass.wrap(self, session),
    series: (self, session) => chartSeriesClass.wrap(self, session),
    axes: (self, session) => chartAxesClass.wrap(self, session),
    worksheet: ({ sheet }, session) => worksheetClass.wrap(sheet, session),
  },
  changes: {
    setData: (self, args) => {
      const { sheet, area } = rangeArgument(args, 0, { sheet: self.sheet, area: cornerCell });
      record(self).source = fullAddress(sheet.name, area);
      record(self).seriesBy = args.optionalText(1) ?? 'Auto';
      return undefined;
    },
    setPosition: (self, args) => {
      const like = { sheet: self.sheet, area: cornerCell };
      const start = rangeArgument(args, 0, like).area;
      const end = args.has(1) ? rangeArgument(args, 1, like).area : undefined;
      const box = boxOf({ sheet: self.sheet, area: end ? boundingArea(start, end) : start });
      const chart = record(self);
      chart.left = box.left;
      chart.top = box.top;
      if (end) {
        chart.width = box.width;
        chart.height = box.height;
      }
      return undefined;
    },
    delete: ({ sheet, id }) => {
      const index = sheet.side.charts.findIndex((chart) => chart.id === id);
      if (index >= 0) sheet.side.charts.splice(index, 1);
      return undefined;
    },
  },
});

/** Excel.ChartCollection */
export const chartsClass: ObjectClass<Sheet> = new ObjectClass<Sheet>({
  name: 'ChartCollection',
  scalars: { count: { get: (sheet) => sheet.side.charts.length } },
  items: (sheet, session) =>
    sheet.side.charts.map((chart) => chartClass.wrap({ sheet, id: chart.id }, session)),
  indexer: (sheet, args, session) => found(sheet, byName(sheet, args.text(0)), session),
  finders: {
    getItem: (sheet, args, session) => found(sheet, byName(sheet, args.text(0)), session),
    getItemAt: (sheet, args, session) => found(sheet, sheet.side.charts[args.integer(0)], session),
    getItemOrNullObject: (sheet, args, session) => {
      const chart = byName(sheet, args.text(0));
      return chart ? chartClass.wrap({ sheet, id: chart.id }, session) : null;
    },
  },
  actions: { getCount: (sheet) => sheet.side.charts.length },
  makers: {
    add: (sheet, args, session) => {
      sheet.assertWritable();
      const data = rangeClass.unwrap(args.any(1));
      if (!data) throw invalidArgument('the data of a chart is a range');
      const id = newGuid();
      sheet.side.charts.push({
        id,
        name: `Chart ${sheet.side.charts.length + 1}`,
        type: args.text(0),
        title: '',
        titleVisible: false,
        legendVisible: true,
        legendPosition: 'Right',
        minimum: undefined,
        maximum: undefined,
        source: fullAddress(data.sheet.name, data.area),
        seriesBy: args.optionalText(2) ?? 'Auto',
        left: 0,
        top: 0,
        ...defaultSize,
      });
      return chartClass.wrap({ sheet, id }, session);
    },
  },
});
