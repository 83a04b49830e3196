import { BooleanNumber, type IColumnData, type IRowData, type IStyleData } from '@univerjs/core';
import { CFRuleType, CFSubRuleType } from '@univerjs/sheets-conditional-formatting';
import { SheetsNoteModel } from '@univerjs/sheets-note';
import type { CellIsOperators, ConditionalFormattingRule, Style, Worksheet } from '@cj-tech-master/excelts';
import { areaText } from '../host/model/address';
import { filterArea } from '../host/model/auto-filter';
import { rulesOf } from '../host/model/conditional-formats';
import { isLocked } from '../host/model/locks';
import { toArea } from '../host/model/ranges';
import type { Sheet } from '../host/model/sheet';
import { argb } from './colors';
import { headerFooterText } from './header-footer';
import { pixelsToHeight, pixelsToWidth, pointsPerInch } from './measures';
import { paperSizes } from './paper-sizes';
import { writeOptions } from './protection-options';
import { writeContent } from './write-cell';
import { writeBorders, writeFont, writeStyle } from './write-style';
import { hexColor } from '../host/model/colors';

/** Writes a sheet with everything the file writer knows of. */
export async function writeSheet(sheet: Sheet, target: Worksheet): Promise<void> {
  writeCells(sheet, target);
  writeSizes(sheet, target);
  for (const range of sheet.worksheet.getMergeData()) {
    target.mergeCellsWithoutStyle(areaText(toArea(range, sheet.size)));
  }
  writeView(sheet, target);
  writeNotes(sheet, target);
  writeFormats(sheet, target);
  writePage(sheet, target);
  const filter = filterArea(sheet);
  if (filter) target.autoFilter = areaText(filter);
  await writeProtection(sheet, target);
}

function writeCells(sheet: Sheet, target: Worksheet): void {
  const { worksheet, workbook } = sheet;
  const styles = new Map<string, Partial<Style>>();
  const styleOf = (style: IStyleData): Partial<Style> => {
    const key = JSON.stringify(style);
    const known = styles.get(key) ?? writeStyle(style);
    styles.set(key, known);
    return known;
  };
  worksheet.getCellMatrix().forValue((row, column, cell) => {
    if (!cell) return;
    const written = target.getCell(row + 1, column + 1);
    const hasFormula = Boolean(cell.f) || Boolean(cell.si);
    const content = writeContent(
      cell,
      hasFormula ? workbook.editor.formulaAt(sheet.id, row, column) : undefined,
    );
    if (content !== null) written.value = content;
    if (cell.s || worksheet.getColumnStyle(column) || worksheet.getRowStyle(row)) {
      written.style = styleOf(sheet.styleAt(row, column));
    }
    if (!isLocked(cell)) written.style = { ...written.style, protection: { locked: false } };
  });
}

function writeSizes(sheet: Sheet, target: Worksheet): void {
  const { rowData, columnData, defaultColumnWidth, defaultRowHeight } = sheet.worksheet.getConfig();
  target.properties.defaultRowHeight = pixelsToHeight(defaultRowHeight);
  target.properties.defaultColWidth = pixelsToWidth(defaultColumnWidth);
  for (const [index, column] of entriesOf<IColumnData>(columnData)) {
    const written = target.getColumn(index + 1);
    if (column.w !== undefined) written.width = pixelsToWidth(column.w);
    if (column.hd === BooleanNumber.TRUE) written.hidden = true;
    if (column.s) written.style = writeStyle(sheet.worksheet.getColumnStyle(index) ?? {});
  }
  for (const [index, row] of entriesOf<IRowData>(rowData)) {
    const written = target.getRow(index + 1);
    if (row.s) written.style = writeStyle(sheet.worksheet.getRowStyle(index) ?? {});
    if (row.h !== undefined) written.height = pixelsToHeight(row.h);
    if (row.hd === BooleanNumber.TRUE) written.hidden = true;
    // The writer leaves out empty rows that have no height.
    if (written.hidden || row.s) written.height ??= pixelsToHeight(defaultRowHeight);
  }
}

/** The entries of one of the engine's sparse lists, which are objects with numbers for keys. */
function entriesOf<T extends object>(
  list: Readonly<Record<number, Partial<T> | undefined>>,
): [number, Partial<T>][] {
  return Object.entries(list).flatMap(([index, item]): [number, Partial<T>][] =>
    item ? [[Number(index), item]] : [],
  );
}

function writeView(sheet: Sheet, target: Worksheet): void {
  const { rows, columns } = sheet.frozen;
  const showGridLines = sheet.showGridlines;
  target.views = [
    rows === 0 && columns === 0
      ? { state: 'normal', showGridLines }
      : { state: 'frozen', ySplit: rows, xSplit: columns, showGridLines },
  ];
  target.state =
    sheet.visibility === 'Visible' ? 'visible' : sheet.visibility === 'Hidden' ? 'hidden' : 'veryHidden';
  if (sheet.tabColor !== '') target.properties.tabColor = argb(sheet.tabColor);
}

function writeNotes(sheet: Sheet, target: Worksheet): void {
  const notes = sheet.workbook.injector.get(SheetsNoteModel).getSheetNotes(sheet.workbook.unitId, sheet.id);
  for (const { row, col, note } of notes?.values() ?? []) {
    target.getCell(row + 1, col + 1).note = { texts: [{ text: note }] };
  }
}

function writeFormats(sheet: Sheet, target: Worksheet): void {
  rulesOf(sheet).forEach(({ ranges, rule }, index) => {
    if (rule.type !== CFRuleType.highlightCell) return;
    const common = { priority: index + 1, style: conditionalStyle(rule.style) };
    const written: ConditionalFormattingRule | undefined =
      rule.subType === CFSubRuleType.formula
        ? { ...common, type: 'expression', formulae: [rule.value.replace(/^=/, '')] }
        : rule.subType === CFSubRuleType.number
          ? {
              ...common,
              type: 'cellIs',
              operator: rule.operator as CellIsOperators,
              formulae: [rule.value ?? 0].flat(),
            }
          : undefined;
    if (!written) return;
    const ref = ranges.map((range) => areaText(toArea(range, sheet.size))).join(' ');
    target.addConditionalFormatting({ ref, rules: [written] });
  });
}

/** In a conditional fill the colour of a solid fill is the background. */
function conditionalStyle(style: IStyleData): Partial<Style> {
  const fill = hexColor(style.bg?.rgb);
  return {
    font: writeFont(style),
    border: writeBorders(style),
    ...(fill ? { fill: { type: 'pattern', pattern: 'solid', bgColor: argb(fill) } } : {}),
  };
}

function writePage(sheet: Sheet, target: Worksheet): void {
  const layout = sheet.side.pageLayout;
  const { scale, horizontalFitToPages, verticalFitToPages } = layout.zoom;
  const paperSize = paperSizes.find(([, name]) => name === layout.paperSize)?.[0];
  const fits = typeof horizontalFitToPages === 'number' || typeof verticalFitToPages === 'number';
  Object.assign(target.pageSetup, {
    orientation: layout.orientation === 'Landscape' ? 'landscape' : 'portrait',
    ...(paperSize === undefined ? {} : { paperSize }),
    horizontalCentered: layout.centerHorizontally,
    verticalCentered: layout.centerVertically,
    showGridLines: layout.printGridlines,
    fitToPage: fits,
    ...(fits ? { fitToWidth: horizontalFitToPages ?? 0, fitToHeight: verticalFitToPages ?? 0 } : {}),
    ...(typeof scale === 'number' ? { scale } : {}),
    margins: Object.fromEntries(
      Object.entries(layout.margins).map(([side, points]) => [side, points / pointsPerInch]),
    ),
  });
  target.headerFooter.oddHeader = headerFooterText(layout.headersFooters, 'Header');
  target.headerFooter.oddFooter = headerFooterText(layout.headersFooters, 'Footer');
}

async function writeProtection(sheet: Sheet, target: Worksheet): Promise<void> {
  const { protection } = sheet.side;
  if (!protection) return;
  const options = writeOptions(protection.options);
  if (protection.password === undefined)
    target.sheetProtection = { ...options, ...protection.seal, sheet: true };
  else await target.protect(protection.password, { ...options, spinCount: 1000 });
}
