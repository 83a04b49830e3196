import type { GoneDecision, ReviewState, UnitState } from '../../disclosure/decisions/standing';
import type { Language } from '../../voice/languages';
import { say } from '../../voice/say';

/** What the unit did about a finding, in one word. */
export function unitWord(state: UnitState, language: Language): string {
  return say(language, 'ownSheets', `unit_${state}`);
}

/** What the reviewer did about a finding, in one word. */
export function reviewWord(state: ReviewState, language: Language): string {
  return say(language, 'ownSheets', `review_${state}`);
}

/** What became of a finding that is gone. */
export function goneWord(state: GoneDecision['state'], language: Language): string {
  return say(language, 'ownSheets', state);
}

/** What stands below every printed page, with Excel's codes for the page and the number of pages. */
export function pageFooter(language: Language): string {
  return say(language, 'ownSheets', 'page');
}
