import type { CellPlace, Position } from '../disclosure/sheet/address';
import { parseA1, samePlace } from '../disclosure/sheet/address';
import type { Selection } from './room/changes';
import type { Tools } from './tools';

/** The first cell of what is selected: of "B3:D9", "B:D", "3:9", or of the first of several areas; null for none. */
export function firstCell(address: string): Position | null {
  const [area = ''] = address.split(',');
  const [corner = ''] = area.split(':');
  return parseA1(corner) ?? parseA1(`${corner}1`) ?? parseA1(`A${corner}`);
}

/**
 * Follows what the user selects in the grid while a review is on show. The selection that the pane itself brings about
 * by leading to a cell is passed over, so that the list in which the user went to it stays where it is.
 */
export class SelectionWatch {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private ledTo: CellPlace | null = null;

  /** @param delay how long a selection must last to count, in milliseconds */
  constructor(
    private readonly store: Tools['store'],
    private readonly delay: number,
  ) {}

  /** The pane is about to lead to a cell; null where it could not. */
  leadTo(place: CellPlace | null): void {
    this.ledTo = place;
  }

  /** Takes note of a selection. */
  noteSelection({ sheet, address }: Selection): void {
    clearTimeout(this.timer);
    if (this.store.getState().reviewed === null) return;
    this.timer = setTimeout(() => {
      this.settle(sheet, firstCell(address));
    }, this.delay);
  }

  private settle(sheet: string, cell: Position | null): void {
    const { ledTo, store } = this;
    this.ledTo = null;
    if (cell === null || sheet === '') return;
    const place = { sheet, ...cell };
    if (ledTo !== null && samePlace(ledTo, place)) return;
    store.update({ selection: place });
  }
}
