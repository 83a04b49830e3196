import type { ReviewOptions } from '../../disclosure/review';
import type { WorkbookSnapshot } from '../../disclosure/sheet/snapshot';
import type { CopySource } from '../../files/opened-workbook';
import { isUnchosen } from '../../record/choices/choices';
import { CHOICES_PART } from '../../record/choices/choices-part';
import { matchChoices, scoredForms } from '../../record/choices/match-choices';
import type { Say } from '../../voice/say';
import { keptPart } from './kept-part';

/** What people chose about a workbook, as it keeps it, and what is to be told of it. */
export interface KeptChoices {
  readonly options: Pick<ReviewOptions, 'schemes' | 'weights'>;
  readonly remarks: readonly string[];
}

/** The schemes and weights that a workbook keeps, with which it is reviewed as in Excel; none in an old workbook. */
export function keptChoices(
  source: CopySource | null,
  snapshot: WorkbookSnapshot,
  say: Say<'commandLine'>,
): KeptChoices {
  const { value, unread } = keptPart(source, CHOICES_PART);
  const { options, unmatched } = matchChoices(value, isUnchosen(value) ? [] : scoredForms(snapshot));
  const { schemes = new Map(), weights = new Map() } = options;
  const left = unmatched.schemes.length + unmatched.weights.length + unread.length;
  return {
    options: { schemes, weights },
    remarks: [
      ...(schemes.size + weights.size === 0
        ? []
        : [say('choicesUsed', { schemes: schemes.size, weights: weights.size })]),
      ...(left === 0 ? [] : [say('choicesLeft', { count: left })]),
    ],
  };
}
