import type { Engine } from './engine/engine';
import type { WorkbookRoom } from './room/workbook-room';
import type { SessionState } from './state';
import type { Store } from './store';

/** What the session works with. */
export interface Tools {
  readonly room: WorkbookRoom;
  readonly store: Store<SessionState>;
  /** What reviews the workbook. */
  readonly engine: Engine;
}
