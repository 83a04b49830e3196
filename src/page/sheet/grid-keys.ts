import type { Position } from '../../disclosure/sheet/address';
import type { SheetLayout } from './sheet-layout';

/** Where a key leads from a cell; null for a key that leads nowhere. Merged areas are one cell; `page` is rows in sight. */
export function afterKey(
  { key, ctrlKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey'>,
  from: Position,
  layout: SheetLayout,
  page: number,
): Position | null {
  const area = layout.mergeAt(from.row, from.column);
  const shown = layout.shownAt(from.row);
  const bottom = layout.shownAt(area?.bottom ?? from.row);
  const rowAt = (index: number): number => {
    const within = Math.min(Math.max(index, 0), layout.rows.length - 1);
    return layout.rows[within]?.first ?? 0;
  };
  const last = layout.columns - 1;
  const columnAt = (column: number): number => Math.min(Math.max(column, 0), last);
  switch (key) {
    case 'ArrowUp':
      return { ...from, row: rowAt(layout.shownAt(area?.top ?? from.row) - 1) };
    case 'ArrowDown':
      return { ...from, row: rowAt(bottom + 1) };
    case 'ArrowLeft':
      return { ...from, column: columnAt((area?.left ?? from.column) - 1) };
    case 'ArrowRight':
      return { ...from, column: columnAt((area?.right ?? from.column) + 1) };
    case 'PageUp':
      return { ...from, row: rowAt(shown - page) };
    case 'PageDown':
      return { ...from, row: rowAt(shown + page) };
    case 'Home':
      return { row: ctrlKey ? 0 : from.row, column: 0 };
    case 'End':
      return { row: ctrlKey ? rowAt(layout.rows.length - 1) : from.row, column: last };
    default:
      return null;
  }
}
