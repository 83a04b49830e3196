import type { Language } from '../voice/languages';
import { DEFAULT_LANGUAGE } from '../voice/languages';
import type { LiveCheck } from './live-check';
import type { Outcome } from './outcome';
import type { SessionState } from './state';
import type { Tools } from './tools';

/** What every operation works with. */
export interface Desk extends Tools {
  readonly live: LiveCheck;
}

/** The language that the user reads: the chosen one, else Excel's. */
export function languageOf({ preferences, host }: SessionState): Language {
  return preferences.language ?? host?.language ?? DEFAULT_LANGUAGE;
}

/** Shows how an operation ended. */
export function tell({ store }: Pick<Tools, 'store'>, outcome: Outcome): void {
  store.update({ notice: outcome });
}
