import { columnWidth, rowHeight, setColumnWidths, setRowHeights } from '../model/geometry';
import { autofitColumns, autofitRows } from '../model/autofit';
import { alignmentOf, horizontalAlignments, verticalAlignments } from '../model/alignment';
import { agreedOver } from '../model/agreement';
import { invalidArgument } from '../protocol/host-error';
import { ObjectClass } from '../protocol/object-class';
import { BooleanNumber, WrapStrategy } from '@univerjs/core';
import { formatProtectionClass } from './format-protection';
import { rangeBordersClass } from './range-borders';
import { rangeFillClass } from './range-fill';
import { rangeFontClass } from './range-font';
import type { AreasSelf } from './selves';
import { flag, numberWritten, styleScalar } from './style-scalar';

/** Pixels the engine indents by for each of Excel's indent levels. */
const indentPixels = 9;

/** Excel.RangeFormat, of a range or of several areas. */
export const rangeFormatClass: ObjectClass<AreasSelf> = new ObjectClass<AreasSelf>({
  name: 'RangeFormat',
  scalars: {
    horizontalAlignment: styleScalar(
      (style) => horizontalAlignments.nameOf(style.ht),
      (value) => ({ ht: alignmentOf(horizontalAlignments, value) }),
    ),
    verticalAlignment: styleScalar(
      (style) => verticalAlignments.nameOf(style.vt),
      (value) => ({ vt: alignmentOf(verticalAlignments, value) }),
    ),
    wrapText: styleScalar(
      (style) => style.tb === WrapStrategy.WRAP,
      (value) => ({ tb: flag(value) ? WrapStrategy.WRAP : null }),
    ),
    indentLevel: styleScalar(
      (style) => Math.round((style.pd?.l ?? 0) / indentPixels),
      (value) => {
        const level = numberWritten(value, 'an indent');
        return { pd: level === 0 ? null : { l: level * indentPixels } };
      },
    ),
    textOrientation: styleScalar(
      (style) => (style.tr?.v === BooleanNumber.TRUE ? 180 : -(style.tr?.a ?? 0)),
      (value) => {
        const degrees = numberWritten(value, 'an orientation');
        if (degrees === 180) return { tr: { a: 0, v: BooleanNumber.TRUE } };
        if (!Number.isInteger(degrees) || Math.abs(degrees) > 90)
          throw invalidArgument('text is turned by -90 to 90 degrees, or 180 for letters above each other');
        return { tr: degrees === 0 ? null : { a: -degrees } };
      },
    ),
    columnWidth: {
      get: ({ sheet, areas }) => agreedOver(areas, (area) => columnWidth(sheet, area)),
      set: ({ sheet, areas }, value) => {
        const points = numberWritten(value, 'a column width');
        for (const area of areas) setColumnWidths(sheet, area, () => points);
      },
    },
    rowHeight: {
      get: ({ sheet, areas }) => agreedOver(areas, (area) => rowHeight(sheet, area)),
      set: ({ sheet, areas }, value) => {
        const points = numberWritten(value, 'a row height');
        for (const area of areas) setRowHeights(sheet, area, () => points);
      },
    },
  },
  links: {
    fill: (self, session) => rangeFillClass.wrap(self, session),
    font: (self, session) => rangeFontClass.wrap(self, session),
    borders: (self, session) => rangeBordersClass.wrap(self, session),
    protection: (self, session) => formatProtectionClass.wrap(self, session),
  },
  changes: {
    autofitColumns: ({ sheet, areas }) => {
      for (const area of areas) autofitColumns(sheet, area);
      return undefined;
    },
    autofitRows: ({ sheet, areas }) => {
      for (const area of areas) autofitRows(sheet, area);
      return undefined;
    },
  },
});
