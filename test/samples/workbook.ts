import { PaperSize, Workbook } from '@cj-tech-master/excelts';
import type { Alignment, Font, Worksheet } from '@cj-tech-master/excelts';
import { parseArea } from '../../src/disclosure/sheet/address';
import type { Line, Look, PrintedDocument, PrintedSheet } from './printed-sheet';
import type { Printed } from './printed-value';
import { rowHeights } from './row-heights';

interface Style {
  readonly font: Partial<Font>;
  readonly alignment: Partial<Alignment>;
  readonly bordered: boolean;
}

const SONG = '宋体';
const centred = { horizontal: 'center', vertical: 'middle', wrapText: true } as const;
const fromLeft = { horizontal: 'left', vertical: 'middle', wrapText: true } as const;
const fromRight = { horizontal: 'right', vertical: 'middle', wrapText: true } as const;

const STYLES: Readonly<Record<Look, Style>> = {
  attachment: { font: { name: '黑体', size: 12 }, alignment: { vertical: 'middle' }, bordered: false },
  title: { font: { name: '黑体', size: 16 }, alignment: centred, bordered: false },
  heading: { font: { name: SONG, size: 11 }, alignment: fromLeft, bordered: false },
  corner: { font: { name: SONG, size: 10 }, alignment: fromRight, bordered: false },
  label: { font: { name: SONG, size: 10 }, alignment: centred, bordered: true },
  figure: { font: { name: SONG, size: 10 }, alignment: centred, bordered: true },
  amount: { font: { name: SONG, size: 10 }, alignment: { ...fromRight, indent: 1 }, bordered: true },
  text: { font: { name: SONG, size: 10 }, alignment: fromLeft, bordered: true },
  note: { font: { name: SONG, size: 9 }, alignment: fromLeft, bordered: false },
};

const thin = { style: 'thin' } as const;
const BORDER = { top: thin, left: thin, bottom: thin, right: thin };

/** Every date in the file is this one, so that the same document gives the same bytes. */
const MADE_ON = new Date(2022, 0, 1);

/** A published document as the bytes of an .xlsx file. */
export async function documentFile(document: PrintedDocument): Promise<Uint8Array> {
  const workbook = new Workbook();
  workbook.creator = '决算核对';
  workbook.lastModifiedBy = '决算核对';
  workbook.title = document.title;
  workbook.created = new Date('2022-01-01T00:00:00Z');
  workbook.modified = new Date('2022-01-01T00:00:00Z');
  for (const sheet of document.sheets) addSheet(workbook, sheet);
  return workbook.xlsx.writeBuffer({ zip: { modTime: MADE_ON, timestamps: 'dos' } });
}

function addSheet(workbook: Workbook, printed: PrintedSheet): void {
  const sheet = workbook.addWorksheet(printed.name, {
    pageSetup: {
      paperSize: PaperSize.A4,
      orientation: printed.landscape === true ? 'landscape' : 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
    },
  });
  printed.widths.forEach((width, index) => {
    sheet.getColumn(index + 1).width = width;
  });
  printed.lines.forEach((line, index) => {
    addLine(sheet, line, index + 1);
  });
  rowHeights(printed).forEach((height, index) => {
    sheet.getRow(index + 1).height = height;
  });
}

function addLine(sheet: Worksheet, line: Line, row: number): void {
  for (const { columns, rows = 1, content, look } of line) {
    const [first = columns, last = first] = columns.split(':');
    const area = parseArea(`${first}${row}:${last}${row + rows - 1}`);
    if (area === null) throw new Error(`not a range of columns: ${columns}`);
    const { font, alignment, bordered } = STYLES[look];
    for (let r = area.top; r <= area.bottom; r++) {
      for (let c = area.left; c <= area.right; c++) {
        const cell = sheet.getCell(r + 1, c + 1);
        cell.font = font;
        cell.alignment = alignment;
        if (bordered) cell.border = BORDER;
      }
    }
    const cell = sheet.getCell(area.top + 1, area.left + 1);
    write(cell, content);
    if (area.top !== area.bottom || area.left !== area.right) {
      sheet.mergeCellsWithoutStyle(area.top + 1, area.left + 1, area.bottom + 1, area.right + 1);
    }
  }
}

function write(cell: { value: unknown; numFmt: unknown }, content: Printed): void {
  if (content === null) return;
  if (typeof content === 'object') {
    cell.value = content.value;
    cell.numFmt = content.format;
  } else {
    cell.value = content;
  }
}
