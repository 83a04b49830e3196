import type { ExcelRoom } from './excel-room';
import type { Engine } from './prepare';
import type { SessionState } from './state';
import type { Store } from './store';

/** What the session works with. */
export interface Tools {
  readonly excel: ExcelRoom;
  readonly store: Store<SessionState>;
  /** What reviews the workbook. */
  readonly engine: Engine;
}
