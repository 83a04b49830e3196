import type { Area } from '../../src/disclosure/sheet/address';
import { a1, contains, parseArea } from '../../src/disclosure/sheet/address';
import type { Act } from '../session/headless';

/** What a person sees of a sheet, read through Office.js. */
export interface ShownSheet {
  readonly values: readonly (readonly unknown[])[];
  /** Where cells lead, "D7 → 表1!B3". */
  readonly links: readonly string[];
  /** How cells look: each by its address. */
  readonly looks: readonly unknown[];
  readonly frozenRows: number;
  readonly filter: string;
  readonly page: unknown;
}

/** A sheet as it is shown, named by its place in the workbook's own words. */
export function shownSheet(act: Act, name: string): Promise<ShownSheet> {
  return act(async (context) => {
    const sheet = context.workbook.worksheets.getItem(name);
    const used = sheet.getUsedRange(true).load('values,rowCount,columnCount');
    const frozen = sheet.freezePanes.getLocationOrNullObject().load('rowCount');
    const filter = sheet.autoFilter.getRangeOrNullObject().load('address');
    const { pageLayout } = sheet;
    pageLayout.load(
      'orientation,paperSize,zoom,centerHorizontally,leftMargin,rightMargin,topMargin,bottomMargin,' +
        'headerMargin,footerMargin,headersFooters/defaultForAllPages/centerFooter',
    );
    const printed = pageLayout.getPrintArea().load('address');
    const titles = pageLayout.getPrintTitleRows().load('address');
    await context.sync();
    const cells = (used.values as unknown[][]).flatMap((line, row) =>
      line.map((_value, column) => {
        const cell = sheet.getCell(row, column).load('hyperlink,numberFormat');
        cell.format.load('wrapText,verticalAlignment,horizontalAlignment,fill/color,font/bold,font/color');
        return { at: a1({ row, column }), cell };
      }),
    );
    await context.sync();
    const { orientation, paperSize, zoom, centerHorizontally, headersFooters } = pageLayout;
    return {
      values: used.values as unknown[][],
      links: cells.flatMap(({ at, cell }) => {
        const target = targetOf(cell);
        return target === undefined ? [] : [`${at} → ${target}`];
      }),
      looks: cells.map(({ at, cell }) => [
        at,
        cell.format.font.bold,
        // A link is blue by the workbook's own style in Excel, by its own font in a file.
        targetOf(cell) === undefined ? cell.format.font.color : 'link',
        cell.format.fill.color,
        cell.format.wrapText,
        cell.format.verticalAlignment,
        cell.format.horizontalAlignment,
        (cell.numberFormat as unknown[][])[0]?.[0],
      ]),
      frozenRows: frozen.isNullObject ? 0 : frozen.rowCount,
      filter: filter.isNullObject ? '' : filter.address,
      page: {
        orientation,
        paperSize,
        // Of as many pages high as it takes, Excel tells none or 0.
        pagesWide: zoom.horizontalFitToPages,
        pagesHigh: zoom.verticalFitToPages ?? 0,
        centerHorizontally,
        margins: [
          pageLayout.leftMargin,
          pageLayout.rightMargin,
          pageLayout.topMargin,
          pageLayout.bottomMargin,
          pageLayout.headerMargin,
          pageLayout.footerMargin,
        ].map((points) => points.toFixed(3)),
        footer: headersFooters.defaultForAllPages.centerFooter,
        printed: printed.address,
        titles: titles.address,
      },
    };
  });
}

/** Where a cell leads; undefined for one that leads nowhere. */
function targetOf({ hyperlink }: Excel.Range): string | undefined {
  // Excel has null for a cell without one, whatever the types say.
  return (hyperlink as Excel.RangeHyperlink | null)?.documentReference;
}

/** The cells that marks colour, each with its colours and the formula that says whose they are; sorted. */
export function shownMarks(act: Act): Promise<readonly string[]> {
  return act(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name');
    await context.sync();
    const sheets = worksheets.items.map((sheet) => {
      const { conditionalFormats } = sheet.getRange();
      conditionalFormats.load(
        'items/type,items/customOrNullObject/rule/formula,' +
          'items/customOrNullObject/format/fill/color,items/customOrNullObject/format/font/color,items/customOrNullObject/format/font/bold',
      );
      const merges = sheet.getUsedRange().getMergedAreasOrNullObject().load('address');
      return { name: sheet.name, conditionalFormats, merges };
    });
    await context.sync();
    const formats = sheets.flatMap(({ name, conditionalFormats, merges }) =>
      conditionalFormats.items
        .filter(({ type }) => type === 'Custom')
        .map((format) => ({ name, merges, format, ranges: format.getRanges().load('address') })),
    );
    await context.sync();
    return formats
      .flatMap(({ name, merges, format, ranges }) => {
        const { rule, format: look } = format.customOrNullObject;
        const merged = merges.isNullObject ? [] : areasIn(merges.address);
        return areasIn(ranges.address)
          .flatMap(cellsOf)
          .filter((cell) => !merged.some((area) => contains(area, cell) && !isFirst(area, cell)))
          .map(
            (cell) =>
              `${name}!${a1(cell)} ${rule.formula} ${look.fill.color} ${look.font.color} ${look.font.bold}`,
          );
      })
      .sort();
  });
}

/** The comments of a workbook, by the cells that have them: "表1!B3 …"; sorted. */
export function shownComments(act: Act): Promise<readonly string[]> {
  return act(async (context) => {
    const { comments } = context.workbook;
    comments.load('items/content');
    await context.sync();
    const places = comments.items.map((comment) => comment.getLocation().load('address'));
    await context.sync();
    return comments.items
      .map(({ content }, index) => `${places[index]?.address.replaceAll("'", '') ?? ''} ${content}`)
      .sort();
  });
}

function areasIn(addresses: string): readonly Area[] {
  return addresses
    .split(',')
    .flatMap((address) => parseArea(address.slice(address.lastIndexOf('!') + 1)) ?? []);
}

function cellsOf({ top, left, bottom, right }: Area): readonly { row: number; column: number }[] {
  const width = right - left + 1;
  return Array.from({ length: (bottom - top + 1) * width }, (_, index) => ({
    row: top + Math.floor(index / width),
    column: left + (index % width),
  }));
}

function isFirst({ top, left }: Area, { row, column }: { row: number; column: number }): boolean {
  return row === top && column === left;
}
