import type { Area } from './area';

/** Excel's sides of a range. */
export const sideNames = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
  'DiagonalDown',
  'DiagonalUp',
] as const;

/** A side of a range. */
export type BorderSide = (typeof sideNames)[number];

/** The engine's keys of the lines of one cell. */
type LineKey = 't' | 'b' | 'l' | 'r' | 'tl_br' | 'bl_tr';

/** Cells whose line `key` is part of a side. */
export interface Edge {
  readonly cells: Area;
  readonly key: LineKey;
}

const edges: Readonly<Record<BorderSide, (area: Area) => readonly Edge[]>> = {
  EdgeTop: (area) => [{ cells: { ...area, rows: 1 }, key: 't' }],
  EdgeBottom: (area) => [{ cells: { ...area, row: area.row + area.rows - 1, rows: 1 }, key: 'b' }],
  EdgeLeft: (area) => [{ cells: { ...area, columns: 1 }, key: 'l' }],
  EdgeRight: (area) => [{ cells: { ...area, column: area.column + area.columns - 1, columns: 1 }, key: 'r' }],
  InsideVertical: (area) =>
    area.columns < 2
      ? []
      : [
          { cells: { ...area, columns: area.columns - 1 }, key: 'r' },
          { cells: { ...area, column: area.column + 1, columns: area.columns - 1 }, key: 'l' },
        ],
  InsideHorizontal: (area) =>
    area.rows < 2
      ? []
      : [
          { cells: { ...area, rows: area.rows - 1 }, key: 'b' },
          { cells: { ...area, row: area.row + 1, rows: area.rows - 1 }, key: 't' },
        ],
  DiagonalDown: (area) => [{ cells: area, key: 'tl_br' }],
  DiagonalUp: (area) => [{ cells: area, key: 'bl_tr' }],
};

/** Which lines of which cells make up a side of an area. */
export function edgeCells(area: Area, side: BorderSide): readonly Edge[] {
  return edges[side](area);
}
