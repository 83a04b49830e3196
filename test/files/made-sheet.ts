import type { MadeCell, MadeSheet } from '../../src/presentation/own-sheets/made-sheet';

/** A made sheet with one cell. */
export function sheetOfOneCell(cell: MadeCell): MadeSheet {
  const area = { top: 0, left: 0, bottom: 0, right: 0 };
  return {
    widths: [50],
    font: null,
    gridlines: true,
    rows: [{ cells: [cell], look: { bold: true } }],
    head: 0,
    frozen: true,
    filter: area,
    boxes: [],
    charts: [],
    printed: area,
    footer: '',
  };
}
