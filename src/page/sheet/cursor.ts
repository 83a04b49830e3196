import type { CellPlace } from '../../disclosure/sheet/address';
import type { Store } from '../../session/store';
import { createStore } from '../../session/store';

/** Where in the sheets the reader is. */
export interface CursorState {
  /** The cell that is selected. */
  readonly place: CellPlace;
}

/** Where in the sheets the reader is: who leads to a cell writes it, and the view follows. */
export type Cursor = Store<CursorState>;

/** A cursor at the first cell of a sheet. */
export function createCursor(sheet: string): Cursor {
  return createStore<CursorState>({ place: { sheet, row: 0, column: 0 } });
}
