import { reviewWorkbook } from '../disclosure/review';
import { reference } from '../disclosure/sheet/address';
import type { Preferences, WorkbookReading } from '../excel';
import { cellMeanings } from './cells';
import { planRecalculation } from './recalculation';
import type { Preparation, Reviewed } from './state';

/** Reviews a workbook that was read. */
export function reviewReading(
  { snapshot, name }: Pick<WorkbookReading, 'snapshot' | 'name'>,
  { decimals }: Preferences,
): Reviewed {
  const review = reviewWorkbook(snapshot, { scoreDecimals: decimals });
  return {
    workbook: name,
    snapshot,
    review,
    cells: cellMeanings(review),
    time: new Date(),
    changedSince: false,
  };
}

/**
 * Prepares the recalculation of a reviewed workbook. Cells that were offered before keep the user's choice; of the
 * others, those with a formula are left unless the user wants formulas overwritten.
 */
export function prepareRecalculation(
  { snapshot, review: { corrections } }: Reviewed,
  { decimals, overwriteFormulas }: Preferences,
  before: Preparation | null,
): Preparation {
  const known = new Set(before?.offered.map(({ place }) => reference(place)));
  const left = new Set(
    corrections
      .filter(({ place, formula }) => {
        const at = reference(place);
        return known.has(at) ? before?.left.has(at) === true : formula && !overwriteFormulas;
      })
      .map(({ place }) => reference(place)),
  );
  const plan = planRecalculation({ snapshot, scoreDecimals: decimals, left, offered: corrections });
  return { plan, offered: offeredIn(plan), left };
}

/** The recalculation with some cells left, or not left any more. */
export function withLeft(
  { snapshot }: Reviewed,
  { decimals }: Preferences,
  { offered, left }: Preparation,
  references: readonly string[],
  leave: boolean,
): Preparation {
  const nowLeft = new Set(left);
  for (const at of references)
    if (leave) nowLeft.add(at);
    else nowLeft.delete(at);
  const plan = planRecalculation({ snapshot, scoreDecimals: decimals, left: nowLeft, offered });
  return { plan, offered: offeredIn(plan), left: nowLeft };
}

function offeredIn({ changes }: Preparation['plan']): Preparation['offered'] {
  return changes.map(({ correction }) => correction);
}
