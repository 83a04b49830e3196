import type { Restated } from '../../disclosure/recalculated/restated';
import type { TextPlace } from '../../disclosure/narrative/text';
import { sentence } from '../../disclosure/sentence';
import type { CellPlace } from '../../disclosure/sheet/address';
import { a1 } from '../../disclosure/sheet/address';

interface CellDocument {
  readonly sheet: string;
  readonly address: string;
}

/** A place that will still state an old figure, as JSON; the message is Chinese. */
export interface RestatedDocument {
  readonly what: Restated['what'];
  readonly severity: Restated['severity'];
  readonly before: string;
  readonly after: string;
  /** The cell that is recalculated. */
  readonly changed: CellDocument;
  readonly cell?: CellDocument;
  readonly text?: TextPlace;
  readonly message: string;
}

const cellDocument = (place: CellPlace): CellDocument => ({ sheet: place.sheet, address: a1(place) });

/** A place that will still state an old figure, as JSON. */
export function restatedDocument(restated: Restated): RestatedDocument {
  const { what, severity, before, after, changed, cell, text, message } = restated;
  return {
    ...{ what, severity, before, after },
    changed: cellDocument(changed),
    ...(cell === undefined ? {} : { cell: cellDocument(cell) }),
    ...(text === undefined ? {} : { text }),
    message: sentence(message),
  };
}
