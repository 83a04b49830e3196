import { disclosuresIn } from '../duties/presence';
import type { Forms } from '../forms/forms';
import { isOwnSheet } from '../own-sheets';
import type { Review } from '../review-types';
import type { WorkbookSnapshot } from '../sheet/snapshot';
import type { Material } from './scopes';

/** What a reviewed workbook has that relations may speak of. */
export function materialOf(
  { forms, lastYear }: Pick<Review, 'forms' | 'lastYear'>,
  { sheets }: WorkbookSnapshot,
  known: Forms,
): Material {
  return {
    forms,
    accounts: disclosuresIn(forms, known),
    sheets: sheets.filter(({ name }) => !isOwnSheet(name)),
    ...(lastYear === undefined
      ? {}
      : {
          lastYear:
            lastYear.hindrance === null
              ? lastYear.forms
              : { ok: false, reason: lastYear.hindrance, cells: [] },
        }),
  };
}
