import { areaText, splitAddresses } from '../model/address';
import { isWholeColumns, isWholeRows } from '../model/area';
import type { Sheet } from '../model/sheet';
import type { PageLayout } from '../model/side-store';
import { invalidArgument, itemNotFound } from '../protocol/host-error';
import type { HostObject } from '../protocol/host-object';
import { ObjectClass, type Scalar } from '../protocol/object-class';
import type { Arguments } from '../protocol/arguments';
import { isJsonObject } from '../protocol/json';
import type { Session } from '../protocol/add-in-session';
import { rangeAreasClass, rangeClass } from './classes';
import { rangeArgument } from './range-argument';
import { rangeAt } from './selves';
import { numberWritten, textWritten } from './style-scalar';

type Margin = keyof PageLayout['margins'];
type YesNo = 'centerHorizontally' | 'centerVertically' | 'printGridlines';

const headerFooterNames = [
  'leftHeader',
  'centerHeader',
  'rightHeader',
  'leftFooter',
  'centerFooter',
  'rightFooter',
];

function margin(name: Margin): Scalar<Sheet> {
  return {
    get: (sheet) => sheet.side.pageLayout.margins[name],
    set: (sheet, value) => {
      sheet.side.pageLayout.margins[name] = numberWritten(value, 'a margin');
    },
  };
}

function yesNo(name: YesNo): Scalar<Sheet> {
  return {
    get: (sheet) => sheet.side.pageLayout[name],
    set: (sheet, value) => {
      sheet.side.pageLayout[name] = value === true;
    },
  };
}

function headerFooter(name: string): Scalar<Sheet> {
  return {
    get: (sheet) => sheet.side.pageLayout.headersFooters[name] ?? '',
    set: (sheet, value) => {
      sheet.side.pageLayout.headersFooters[name] = textWritten(value, 'a header or footer');
    },
  };
}

/** The A1 text of a range argument, without its sheet; several areas are joined by commas. */
function areasArgument(sheet: Sheet, args: Arguments): string {
  const areas = rangeAreasClass.unwrap(args.any(0));
  if (areas) return areas.areas.map(areaText).join(',');
  return areaText(rangeArgument(args, 0, { sheet, area: { row: 0, column: 0, rows: 1, columns: 1 } }).area);
}

function rangeOf(sheet: Sheet, text: string, session: Session): HostObject | null {
  return text === '' ? null : rangeClass.wrap(rangeAt(sheet, text), session);
}

function printArea(sheet: Sheet, session: Session): HostObject | null {
  const { printArea: text } = sheet.side.pageLayout;
  if (text === '') return null;
  return rangeAreasClass.wrap(
    { sheet, areas: splitAddresses(text).map((one) => rangeAt(sheet, one).area) },
    session,
  );
}

function required(object: HostObject | null): HostObject {
  if (!object) throw itemNotFound('this is not set for the sheet');
  return object;
}

/** Excel.HeaderFooter, the same on all pages */
const headerFooterClass: ObjectClass<Sheet> = new ObjectClass<Sheet>({
  name: 'HeaderFooter',
  scalars: Object.fromEntries(headerFooterNames.map((name) => [name, headerFooter(name)])),
});

/** Excel.HeaderFooterGroup */
const headersFootersClass: ObjectClass<Sheet> = new ObjectClass<Sheet>({
  name: 'HeaderFooterGroup',
  scalars: { state: { get: () => 'Default' } },
  links: { defaultForAllPages: (sheet, session) => headerFooterClass.wrap(sheet, session) },
});

/** Excel.PageLayout */
export const pageLayoutClass: ObjectClass<Sheet> = new ObjectClass<Sheet>({
  name: 'PageLayout',
  scalars: {
    orientation: {
      get: (sheet) => sheet.side.pageLayout.orientation,
      set: (sheet, value) => {
        if (value !== 'Portrait' && value !== 'Landscape') throw invalidArgument('no such orientation');
        sheet.side.pageLayout.orientation = value;
      },
    },
    paperSize: {
      get: (sheet) => sheet.side.pageLayout.paperSize,
      set: (sheet, value) => {
        sheet.side.pageLayout.paperSize = textWritten(value, 'a paper size');
      },
    },
    zoom: {
      get: (sheet) => sheet.side.pageLayout.zoom,
      set: (sheet, value) => {
        if (!isJsonObject(value)) throw invalidArgument('zoom is an object');
        sheet.side.pageLayout.zoom = value;
      },
    },
    centerHorizontally: yesNo('centerHorizontally'),
    centerVertically: yesNo('centerVertically'),
    printGridlines: yesNo('printGridlines'),
    leftMargin: margin('left'),
    rightMargin: margin('right'),
    topMargin: margin('top'),
    bottomMargin: margin('bottom'),
    headerMargin: margin('header'),
    footerMargin: margin('footer'),
  },
  links: { headersFooters: (sheet, session) => headersFootersClass.wrap(sheet, session) },
  finders: {
    getPrintArea: (sheet, _args, session) => required(printArea(sheet, session)),
    getPrintAreaOrNullObject: (sheet, _args, session) => printArea(sheet, session),
    getPrintTitleRows: (sheet, _args, session) =>
      required(rangeOf(sheet, sheet.side.pageLayout.titleRows, session)),
    getPrintTitleRowsOrNullObject: (sheet, _args, session) =>
      rangeOf(sheet, sheet.side.pageLayout.titleRows, session),
    getPrintTitleColumns: (sheet, _args, session) =>
      required(rangeOf(sheet, sheet.side.pageLayout.titleColumns, session)),
    getPrintTitleColumnsOrNullObject: (sheet, _args, session) =>
      rangeOf(sheet, sheet.side.pageLayout.titleColumns, session),
  },
  changes: {
    setPrintArea: (sheet, args) => {
      sheet.side.pageLayout.printArea = areasArgument(sheet, args);
      return undefined;
    },
    setPrintTitleRows: (sheet, args) => {
      const rows = areasArgument(sheet, args);
      if (!isWholeRows(rangeAt(sheet, rows).area)) throw invalidArgument('print titles are whole rows');
      sheet.side.pageLayout.titleRows = rows;
      return undefined;
    },
    setPrintTitleColumns: (sheet, args) => {
      const columns = areasArgument(sheet, args);
      if (!isWholeColumns(rangeAt(sheet, columns).area))
        throw invalidArgument('print titles are whole columns');
      sheet.side.pageLayout.titleColumns = columns;
      return undefined;
    },
  },
});
