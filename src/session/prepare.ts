import type { DecisionBook } from '../disclosure/decisions/decision';
import { NO_DECISIONS } from '../disclosure/decisions/decision';
import { standingOf } from '../disclosure/decisions/standing';
import { figuresByCell } from '../disclosure/figures-by-cell';
import { reviewWorkbook } from '../disclosure/review';
import { reference } from '../disclosure/sheet/address';
import type { Preferences, Result, WorkbookReading } from '../excel';
import { NO_CHOICES } from '../excel';
import { cellMeanings } from './cells';
import { matchChoices, scoredForms } from './choices';
import { planRecalculation } from './recalculation';
import type { Preparation, Reviewed } from './state';

/** Reviews a workbook that was read, with the choices that it keeps. */
export function reviewReading(
  { snapshot, name, sheetIds, choices, decisions }: WorkbookReading,
  { decimals }: Preferences,
): Reviewed {
  const kept = choices.ok ? choices.value : NO_CHOICES;
  const isChosen = kept.schemes.length + kept.weights.length > 0;
  const matched = matchChoices(kept, isChosen ? scoredForms(snapshot) : []);
  const options = { ...matched.options, ...(decimals === null ? {} : { scoreDecimals: decimals }) };
  const review = reviewWorkbook(snapshot, options);
  const figures = figuresByCell(review);
  return {
    workbook: name,
    snapshot,
    sheetIds,
    choices,
    decisions,
    standing: standingOf(review, bookOf(decisions), figures),
    options,
    unmatched: matched.unmatched,
    review,
    figures,
    cells: cellMeanings(review),
    time: new Date(),
    changedSince: false,
  };
}

/** A reviewed workbook with other decisions. */
export function withDecisions(reviewed: Reviewed, decisions: Result<DecisionBook>): Reviewed {
  const { review, figures } = reviewed;
  return { ...reviewed, decisions, standing: standingOf(review, bookOf(decisions), figures) };
}

/** The decisions that can be shown: none where they cannot be read. */
function bookOf(decisions: Result<DecisionBook>): DecisionBook {
  return decisions.ok ? decisions.value : NO_DECISIONS;
}

/**
 * Prepares the recalculation of a reviewed workbook. Cells that were offered before keep the user's choice; of the
 * others, those with a formula are left unless the user wants formulas overwritten.
 */
export function prepareRecalculation(
  reviewed: Reviewed,
  { overwriteFormulas }: Preferences,
  before: Preparation | null,
): Preparation {
  const { corrections } = reviewed.review;
  const known = new Set(before?.offered.map(({ place }) => reference(place)));
  const left = new Set(
    corrections
      .filter(({ place, formula }) => {
        const at = reference(place);
        return known.has(at) ? before?.left.has(at) === true : formula && !overwriteFormulas;
      })
      .map(({ place }) => reference(place)),
  );
  const plan = planRecalculation({ reviewed, left, offered: corrections });
  return { plan, offered: offeredIn(plan), left };
}

/** The recalculation with some cells left, or not left any more. */
export function withLeft(
  reviewed: Reviewed,
  { offered, left }: Preparation,
  references: readonly string[],
  leave: boolean,
): Preparation {
  const nowLeft = new Set(left);
  for (const at of references)
    if (leave) nowLeft.add(at);
    else nowLeft.delete(at);
  const plan = planRecalculation({ reviewed, left: nowLeft, offered });
  return { plan, offered: offeredIn(plan), left: nowLeft };
}

function offeredIn({ changes }: Preparation['plan']): Preparation['offered'] {
  return changes.map(({ correction }) => correction);
}
