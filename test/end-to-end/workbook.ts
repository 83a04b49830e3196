import { readFile } from 'node:fs/promises';
import type { Frame, Page } from 'playwright-core';
import { strFromU8, unzipSync } from 'fflate';

/** A coloured cell area and its colour, as "sheet!area" and #RRGGBB. */
export type ColouredAreas = ReadonlyMap<string, string>;

/** The fill of every area with a conditional format, read through Office.js in the pane's page. */
export async function colouredAreas(pane: Frame): Promise<ColouredAreas> {
  const areas = await pane.evaluate(() =>
    Excel.run(async (context) => {
      const sheets = context.workbook.worksheets.load('items/name');
      await context.sync();
      const formats = sheets.items.map((sheet) =>
        sheet.getRange().conditionalFormats.load('items/custom/format/fill/color'),
      );
      await context.sync();
      const found = formats.flatMap(({ items }) =>
        items.map((format) => ({ format, ranges: format.getRanges().load('address') })),
      );
      await context.sync();
      return found.flatMap(({ format, ranges }) =>
        ranges.address.split(',').map((area): [string, string] => [area, format.custom.format.fill.color]),
      );
    }),
  );
  return new Map(areas);
}

/** The text of every comment, by "sheet!cell". */
export async function commentTexts(pane: Frame): Promise<ReadonlyMap<string, string>> {
  const comments = await pane.evaluate(() =>
    Excel.run(async (context) => {
      const comments = context.workbook.comments.load('items/content');
      await context.sync();
      const places = comments.items.map((comment) => comment.getLocation().load('address'));
      await context.sync();
      return comments.items.map(({ content }, index): [string, string] => [
        places[index]?.address ?? '',
        content,
      ]);
    }),
  );
  return new Map(comments);
}

/** What cells hold. */
export function valuesAt(
  pane: Frame,
  cells: readonly (readonly [sheet: string, cell: string])[],
): Promise<readonly unknown[]> {
  return pane.evaluate(
    (wanted) =>
      Excel.run(async (context) => {
        const ranges = wanted.map(([sheet, cell]) =>
          context.workbook.worksheets.getItem(sheet).getRange(cell).load('values'),
        );
        await context.sync();
        return ranges.map(({ values }): unknown => values[0]?.[0]);
      }),
    cells,
  );
}

/** The texts of a sheet's used range, row by row, empty cells left out. */
export function textsOn(pane: Frame, sheet: string): Promise<readonly (readonly string[])[]> {
  return pane.evaluate(
    (name) =>
      Excel.run(async (context) => {
        const used = context.workbook.worksheets.getItem(name).getUsedRange().load('text');
        await context.sync();
        return used.text.map((row) => row.filter((text) => text !== ''));
      }),
    sheet,
  );
}

/** How a sheet is printed. */
export function pageLayoutOf(pane: Frame, sheet: string): Promise<unknown> {
  return pane.evaluate(
    (name) =>
      Excel.run(async (context) => {
        const { pageLayout } = context.workbook.worksheets.getItem(name);
        pageLayout.load('orientation,paperSize,zoom');
        const area = pageLayout.getPrintAreaOrNullObject().load('address');
        const titles = pageLayout.getPrintTitleRowsOrNullObject().load('address');
        await context.sync();
        return {
          orientation: pageLayout.orientation,
          paperSize: pageLayout.paperSize,
          pagesWide: pageLayout.zoom.horizontalFitToPages,
          isAreaSet: !area.isNullObject,
          isHeadRepeated: !titles.isNullObject,
        };
      }),
    sheet,
  );
}

/** The fill in which the grid draws a cell, conditional formats and all. */
export function drawnFill(page: Page, sheet: string, cell: string): Promise<string | undefined> {
  return page.evaluate(
    ([name, address]) => {
      const range = window.preview?.grid.getActiveWorkbook()?.getSheetByName(name)?.getRange(address);
      const drawn = range?.getCellStyleData('cell');
      return drawn?.bg?.rgb ?? undefined;
    },
    [sheet, cell] as const,
  );
}

/** The address of the selection, with its sheet. */
export function selection(pane: Frame): Promise<string> {
  return pane.evaluate(() =>
    Excel.run(async (context) => {
      const range = context.workbook.getSelectedRange().load('address');
      await context.sync();
      return range.address;
    }),
  );
}

/** Selects what an address with its sheet names. */
export function select(pane: Frame, address: string): Promise<void> {
  return pane.evaluate(
    (wanted) =>
      Excel.run(async (context) => {
        const [sheet = '', cells = ''] = wanted.split('!');
        context.workbook.worksheets.getItem(sheet.replace(/^'|'$/g, '')).getRange(cells).select();
        await context.sync();
      }),
    address,
  );
}

/** Everything that is on the sheets, read through Office.js: in order, cell by cell. */
export function inventory(pane: Frame): Promise<unknown> {
  return pane.evaluate(() =>
    Excel.run(async (context) => {
      const { worksheets, customXmlParts, comments } = context.workbook;
      worksheets.load('items/name,items/visibility,items/tabColor');
      customXmlParts.load('items/namespaceUri');
      comments.load('items/content');
      const selected = context.workbook.getSelectedRange().load('address');
      await context.sync();
      const used = worksheets.items.map((sheet) => ({
        cells: sheet
          .getUsedRangeOrNullObject(false)
          .load('address,values,formulas,numberFormat,text,valueTypes'),
        formats: sheet.getRange().conditionalFormats.load('items/type,items/priority'),
      }));
      await context.sync();
      return {
        selected: selected.address,
        customXml: customXmlParts.items.map(({ namespaceUri }) => namespaceUri),
        comments: comments.items.map(({ content }) => content),
        sheets: used.map(({ cells, formats }, index) => ({
          ...worksheets.items[index]?.toJSON(),
          cells: cells.toJSON(),
          formats: formats.items.map(({ type, priority }) => [type, priority]),
        })),
      };
    }),
  );
}

/** Saves the workbook from the menu, as a user would; gives the path of the file. */
export async function save(page: Page): Promise<string> {
  await page.getByRole('button', { name: '文件' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: '另存为 .xlsx' }).click(),
  ]);
  return download.path();
}

/** The file of a workbook that holds the time of saving. */
const timeOfSaving = 'docProps/core.xml';

/** What a saved workbook consists of: the text of each of its files, without the time of saving. */
export async function filesIn(path: string): Promise<Readonly<Record<string, string>>> {
  const files = unzipSync(await readFile(path));
  return Object.fromEntries(
    Object.entries(files)
      .filter(([name]) => name !== timeOfSaving)
      .map(([name, bytes]) => [name, strFromU8(bytes)]),
  );
}
