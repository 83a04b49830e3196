import type { Area } from './area';

/** Rectangles that cover exactly the cells of an area that `take` names: runs in rows, joined where they stand below each other. */
export function areasWhere(area: Area, take: (row: number, column: number) => boolean): readonly Area[] {
  const done: Area[] = [];
  let open = new Map<string, Area>();
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    const next = new Map<string, Area>();
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      let columns = 0;
      while (column + columns < area.column + area.columns && take(row, column + columns)) columns += 1;
      if (columns === 0) continue;
      const key = `${column} ${columns}`;
      const above = open.get(key);
      next.set(key, above ? { ...above, rows: above.rows + 1 } : { row, column, rows: 1, columns });
      open.delete(key);
      column += columns;
    }
    done.push(...open.values());
    open = next;
  }
  return [...done, ...open.values()].sort((a, b) => a.row - b.row || a.column - b.column);
}
