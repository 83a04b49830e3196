import { BooleanNumber, BorderStyleTypes, type IStyleData } from '@univerjs/core';
import { invalidArgument } from '../protocol/host-error';
import type { Area } from './area';
import { Cells } from './cells';
import { forEachCell } from './area';
import { cellMatrix } from './editor';
import type { Sheet } from './sheet';

/** The style of cells that have no other. */
const normal = 'Normal';

const heading = (size: number, line: BorderStyleTypes | undefined): IStyleData => ({
  bl: BooleanNumber.TRUE,
  fs: size,
  cl: { rgb: '#44546A' },
  ...(line === undefined ? {} : { bd: { b: { s: line, cl: { rgb: '#4472C4' } } } }),
});

const coloured = (fill: string, font: string): IStyleData => ({ bg: { rgb: fill }, cl: { rgb: font } });

/** Excel's own styles by the names of its interface, as far as they are known here. */
const styles: Readonly<Record<string, IStyleData>> = {
  [normal]: {},
  Heading1: heading(15, BorderStyleTypes.THICK),
  Heading2: heading(13, BorderStyleTypes.THICK),
  Heading3: heading(11, BorderStyleTypes.MEDIUM),
  Heading4: heading(11, undefined),
  Title: { fs: 18, cl: { rgb: '#44546A' } },
  Good: coloured('#C6EFCE', '#006100'),
  Bad: coloured('#FFC7CE', '#9C0006'),
  Neutral: coloured('#FFEB9C', '#9C5700'),
  Percent: { n: { pattern: '0%' } },
  Total: {
    bl: BooleanNumber.TRUE,
    bd: {
      t: { s: BorderStyleTypes.THIN, cl: { rgb: '#4472C4' } },
      b: { s: BorderStyleTypes.DOUBLE, cl: { rgb: '#4472C4' } },
    },
  },
};

/** The name of a style without the blanks that people write in it: "Heading 1". */
const keyOf = (name: string): string | undefined => {
  const wanted = name.replaceAll(' ', '').toLowerCase();
  return Object.keys(styles).find((key) => key.toLowerCase() === wanted);
};

/** The name of the style of all cells of an area; null where they do not agree. */
export function styleNameOf(sheet: Sheet, area: Area): string | null {
  const names = new Set<unknown>();
  forEachCell(new Cells(sheet, area).clipped(), (row, column) => {
    names.add(sheet.worksheet.getCellRaw(row, column)?.custom?.['style'] ?? normal);
  });
  const [name] = names;
  return names.size === 1 && typeof name === 'string' ? name : null;
}

/** Gives the cells of an area a style of Excel's; InvalidArgument for a name that is not known here. */
export function setStyleName(sheet: Sheet, area: Area, name: string): void {
  const key = keyOf(name);
  const style = key === undefined ? undefined : styles[key];
  if (key === undefined || !style) throw invalidArgument(`there is no style "${name}"`);
  const cells = new Cells(sheet, area);
  if (key === normal) cells.clear('Formats');
  else cells.writeStyle(() => style);
  const named = cellMatrix();
  forEachCell(cells.clipped(), (row, column) => {
    const { style: _before, ...custom } = sheet.worksheet.getCellRaw(row, column)?.custom ?? {};
    const now = key === normal ? custom : { ...custom, style: key };
    named.setValue(row, column, { custom: Object.keys(now).length === 0 ? null : now });
  });
  sheet.workbook.editor.writeCells(sheet.id, named.getMatrix());
}
