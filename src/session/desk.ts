import type { Language } from '../disclosure/messages';
import type { ExcelRoom } from './excel-room';
import type { Outcome } from './outcome';
import type { SessionState } from './state';
import type { Store } from './store';

/** What every operation works with. */
export interface Desk {
  readonly excel: ExcelRoom;
  readonly store: Store<SessionState>;
}

/** The language that the user reads: the chosen one, else Excel's. */
export function languageOf({ preferences, host }: SessionState): Language {
  return preferences.language ?? host?.language ?? 'zh-CN';
}

/** Shows how an operation ended. */
export function tell({ store }: Desk, outcome: Outcome): void {
  store.update({ notice: outcome });
}
