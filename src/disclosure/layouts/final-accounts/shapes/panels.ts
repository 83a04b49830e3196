import type { PanelsShape } from '../definition';
import { headLabels, matchColumns, missingColumns } from '../header';
import { isOneOf } from '../words';
import type { FormRows, ShapeReading } from './reading';
import { beginsNotes, NOT_READ, numbersColumns } from './reading';
import type { Panel } from './statement';
import { PanelReader } from './statement';

/** Reads a statement of several panels beside each other, with or without 行次 columns and a 栏次 row. */
export function readPanels({ grid, rows }: FormRows, { items, panels: declared }: PanelsShape): ShapeReading {
  const heads = (row: number): readonly number[] =>
    grid.textsInRow(row).flatMap(({ label, area }) => (isOneOf(label, items.words) ? [area.left] : []));
  const headAt = rows.findIndex((row) => heads(row).length === declared.length);
  const headRow = rows[headAt];
  if (headRow === undefined) return NOT_READ([items.name]);
  const lefts = heads(headRow);
  const begins = (row: number, column: number): boolean =>
    grid.areaAt({ row, column }).top === row && grid.labelAt({ row, column }) !== '';
  const bodyAt = rows.findIndex(
    (row) => row > headRow && !numbersColumns(grid, row) && lefts.some((column) => begins(row, column)),
  );
  const body = bodyAt === -1 ? [] : rows.slice(bodyAt);
  const labels = headLabels(grid, bodyAt === -1 ? rows : rows.slice(0, bodyAt));
  const panels = declared.map(({ prefix, side }, index): Panel => {
    const left = lefts[index] ?? 0;
    const next = lefts[index + 1] ?? Infinity;
    const columns = matchColumns(labels, side.columns, (column) => left < column && column < next);
    return { prefix, side, items: left, columns };
  });
  const missing = panels.flatMap(({ side, columns }) => missingColumns(columns, side.columns));
  if (missing.length > 0) return NOT_READ(missing);
  const readers = panels.map((panel) => ({ panel, reader: new PanelReader(grid, panel) }));
  for (const row of body) {
    if (beginsNotes(grid, row)) break;
    if (numbersColumns(grid, row)) continue;
    for (const { panel, reader } of readers) {
      const { left, right } = grid.areaAt({ row, column: panel.items });
      const figures = panels.findLast(({ items: begin }) => begin <= right);
      if (left === panel.items) reader.take(row, figures?.columns);
    }
  }
  return { lines: readers.flatMap(({ reader }) => reader.lines), missing, unknownColumns: [] };
}
