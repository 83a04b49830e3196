import type { FindingState, GoneDecision } from '../../disclosure/decisions/standing';
import type { Language } from '../../voice/languages';
import { say } from '../../voice/say';

/** Where a finding or a decision stands, in one word. */
export function stateWord(state: FindingState | GoneDecision['state'], language: Language): string {
  return say(language, 'ownSheets', state);
}

/** What stands below every printed page, with Excel's codes for the page and the number of pages. */
export function pageFooter(language: Language): string {
  return say(language, 'ownSheets', 'page');
}
