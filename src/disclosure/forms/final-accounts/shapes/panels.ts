import type { PanelsShape } from '../definition';
import { chooseColumns, formYear, missingColumns } from '../column-choice';
import { columnHeads } from '../header';
import { isOneOf } from '../words';
import type { FormRows, ShapeReading } from './reading';
import { beginsNotes, holdsFigures, joinedFigures, NOT_READ, numbersColumns, unreadColumns } from './reading';
import type { Panel } from './statement';
import { amountHeads, namesLines, PanelReader } from './statement';

/** Reads a statement of several panels beside each other, with or without 行次 columns and a 栏次 row. */
export function readPanels(
  { grid, rows, year: stated, unit }: FormRows,
  { items, panels: declared }: PanelsShape,
): ShapeReading {
  const itemHeads = (row: number): readonly number[] =>
    grid.textsInRow(row).flatMap(({ label, area }) => (isOneOf(label, items.words) ? [area.left] : []));
  const headAt = rows.findIndex((row) => itemHeads(row).length === declared.length);
  const headRow = rows[headAt];
  if (headRow === undefined) return NOT_READ([items.name]);
  const lefts = itemHeads(headRow);
  const begins = (row: number, column: number): boolean =>
    grid.areaAt({ row, column }).top === row && grid.labelAt({ row, column }) !== '';
  const bodyAt = rows.findIndex(
    (row) => row > headRow && !numbersColumns(grid, row) && lefts.some((column) => begins(row, column)),
  );
  const body = bodyAt === -1 ? [] : rows.slice(bodyAt);
  const heads = columnHeads(grid, bodyAt === -1 ? rows : rows.slice(0, bodyAt));
  const sides = declared.map((panel, index) => {
    const left = lefts[index] ?? 0;
    const next = lefts[index + 1] ?? Infinity;
    return { ...panel, items: left, heads: heads.filter(({ column }) => left < column && column < next) };
  });
  const year = formYear(
    sides.flatMap((one) => one.heads),
    sides.flatMap(({ side }) => side.columns),
    stated,
  );
  const holds = holdsFigures(grid, body);
  const panels = sides.map((one): Panel => ({
    ...one,
    chosen: chooseColumns(one.heads, one.side.columns, { year, unit, holds }),
  }));
  const missing = panels.flatMap(({ side, chosen }) => missingColumns(chosen, side.columns));
  if (missing.length > 0) return NOT_READ(missing);
  const readers = panels.map((panel) => ({ panel, reader: new PanelReader(grid, panel) }));
  for (const row of body) {
    if (beginsNotes(grid, row)) break;
    if (numbersColumns(grid, row)) continue;
    for (const { panel, reader } of readers) {
      const { left, right } = grid.areaAt({ row, column: panel.items });
      const figures = panels.findLast(({ items: begin }) => begin <= right);
      if (left === panel.items) reader.take(row, figures?.chosen);
    }
  }
  return {
    lines: readers.flatMap(({ reader }) => reader.lines),
    missing,
    unknownColumns: [],
    year: year.year,
    further: joinedFigures(readers.flatMap(({ reader }) => reader.further)),
    unread: [
      ...panels.flatMap((panel) => unreadColumns(grid, amountHeads(panel), [panel.chosen], body)),
      ...readers.flatMap(({ reader }) => reader.unread),
    ],
    table: { heads, body, naming: namesLines(panels) },
  };
}
