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

/** A cell that the pane leads to: the selection of it is the pane's own. */
interface Lead {
  readonly place: CellPlace;
  /** Whether the room has said that it is there; its selection may be told sooner, later, or not at all. */
  hasArrived: boolean;
}

/**
 * Follows what the user selects in the grid while a review is on show. The selections that the pane itself brings about
 * by leading to cells, however many one after the other, are passed over, so that the list in which the user went to them
 * stays where it is.
 */
export class SelectionWatch {
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** The leads whose selection has not been told, in their order. */
  private leads: readonly Lead[] = [];

  /** @param delay how long a selection must last to count, in milliseconds */
  constructor(
    private readonly store: Tools['store'],
    private readonly delay: number,
  ) {}

  /** The pane is about to lead to a cell; what is returned is called once it did (true) or could not (false). */
  leadTo(place: CellPlace): (isThere: boolean) => void {
    const lead: Lead = { place, hasArrived: false };
    this.leads = [...this.leads, lead];
    return (isThere) => {
      lead.hasArrived = true;
      if (!isThere) this.drop([lead]);
    };
  }

  /** Takes note of a selection. */
  noteSelection({ sheet, address }: Selection): void {
    clearTimeout(this.timer);
    const cell = firstCell(address);
    const place = cell === null || sheet === '' ? null : { sheet, ...cell };
    const led = this.leads.findIndex((lead) => place !== null && samePlace(lead.place, place));
    if (led >= 0) {
      this.leads = this.leads.slice(led + 1);
      return;
    }
    // Of those that are there by now, nothing is told any more: their cells were selected already.
    const overtaken = this.leads.filter(({ hasArrived }) => hasArrived);
    if (this.store.getState().reviewed === null) return;
    this.timer = setTimeout(() => {
      this.drop(overtaken);
      if (place !== null) this.store.update({ selection: place });
    }, this.delay);
  }

  private drop(leads: readonly Lead[]): void {
    this.leads = this.leads.filter((lead) => !leads.includes(lead));
  }
}
