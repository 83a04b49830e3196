import type { DecisionBook } from '../disclosure/decisions/decision';
import { standingOf } from '../disclosure/decisions/standing';
import { figuresByCell } from '../disclosure/figures-by-cell';
import { reference } from '../disclosure/sheet/address';
import type { WorkbookSnapshot } from '../disclosure/sheet/snapshot';
import type { Engine } from './engine/engine';
import type { Preferences } from './room/preferences';
import type { WorkbookReading } from './room/reading/workbook-reading';
import type { Choices } from '../record/choices/choices';
import type { Kept } from '../record/parts/unread';
import type { MatchedChoices } from '../record/choices/match-choices';
import { matchChoices, scoredForms } from '../record/choices/match-choices';
import { planRecalculation } from './recalculation';
import type { OfferedChange } from './recalculation-plan';
import type { Preparation } from './state';
import type { Beside, Reviewed } from './state';

/** With what a workbook is reviewed. */
export interface ReviewTerms extends Beside {
  readonly engine: Pick<Engine, 'review'>;
  readonly preferences: Pick<Preferences, 'decimals'>;
  /** Aborted where nobody waits for the review any more. */
  readonly signal?: AbortSignal | undefined;
}

/** Reviews a workbook that was read, with the choices that it keeps. */
export async function reviewReading(
  reading: WorkbookReading,
  { engine, preferences, text, lastYear, rules, signal }: ReviewTerms,
): Promise<Reviewed> {
  const { snapshot, name, sheetIds, choices, decisions, unreadJournal, isCalculated } = reading;
  const { options, unmatched } = optionsFor(snapshot, choices, preferences);
  const review = await engine.review(
    snapshot,
    {
      ...options,
      ...(text === null ? {} : { narrative: text.narrative }),
      ...(lastYear === null ? {} : { lastYear }),
      ...(rules.length === 0 ? {} : { own: rules.map(({ set }) => set) }),
    },
    signal,
  );
  const figures = figuresByCell(review);
  return {
    workbook: name,
    snapshot,
    sheetIds,
    choices,
    decisions,
    unreadJournal,
    isCalculated,
    standing: standingOf(review, decisions.value, figures),
    options,
    unmatched,
    review,
    text,
    figures,
    time: new Date(),
    changedSince: false,
  };
}

/** How a workbook is reviewed by the choices and the user's decimals, and the choices that do not fit it. */
export function optionsFor(
  snapshot: WorkbookSnapshot,
  { value: kept }: Kept<Choices>,
  { decimals }: Pick<Preferences, 'decimals'>,
): MatchedChoices {
  const isChosen = kept.schemes.length + kept.weights.length > 0;
  const { options, unmatched } = matchChoices(kept, isChosen ? scoredForms(snapshot) : []);
  return { options: { ...options, ...(decimals === null ? {} : { scoreDecimals: decimals }) }, unmatched };
}

/** The reading that a review was made from. */
export function readingOf({
  workbook: name,
  snapshot,
  sheetIds,
  choices,
  decisions,
  unreadJournal,
  isCalculated,
}: Omit<Reviewed, 'time' | 'changedSince'>): WorkbookReading {
  return { name, snapshot, sheetIds, choices, decisions, unreadJournal, isCalculated };
}

/** Whether a review was made with other decimals than the user wants by now. */
export function isBehind(
  { options }: Pick<Reviewed, 'options'>,
  { decimals }: Pick<Preferences, 'decimals'>,
): boolean {
  return (options.scoreDecimals ?? null) !== decimals;
}

/** A reviewed workbook with other decisions. */
export function withDecisions(reviewed: Reviewed, decisions: Kept<DecisionBook>): Reviewed {
  const { review, figures } = reviewed;
  return { ...reviewed, decisions, standing: standingOf(review, decisions.value, figures) };
}

/**
 * Prepares the recalculation of a reviewed workbook. Cells that were offered before keep the user's choice, unless
 * something keeps them from being written now and did not then, or the other way round. The others are ticked, but not
 * what is hidden or locked, and no formula unless the user wants formulas overwritten.
 */
export function prepareRecalculation(
  reviewed: Reviewed,
  { overwriteFormulas }: Pick<Preferences, 'overwriteFormulas'>,
  before: Preparation | null,
): Preparation {
  const known = new Map(before?.plan.changes.map((change) => [placeOf(change), change]));
  const isLeft = (change: OfferedChange): boolean => {
    const at = placeOf(change);
    const earlier = known.get(at);
    return earlier?.hindrances.join() === change.hindrances.join()
      ? before?.left.has(at) === true
      : isLeftAtFirst(change, overwriteFormulas);
  };
  const start = { left: new Set<string>(), offered: reviewed.review.corrections, overwriteFormulas };
  return offering(reviewed, start, new Set(), isLeft);
}

/** The recalculation with some cells left, or not left any more. */
export function withLeft(
  reviewed: Reviewed,
  { offered, left, overwriteFormulas }: Preparation,
  references: readonly string[],
  leave: boolean,
): Preparation {
  const nowLeft = new Set(left);
  for (const at of references)
    if (leave) nowLeft.add(at);
    else nowLeft.delete(at);
  const decided = new Set(offered.map(({ place }) => reference(place)));
  return offering(reviewed, { left: nowLeft, offered, overwriteFormulas }, decided, (change) =>
    isLeftAtFirst(change, overwriteFormulas),
  );
}

/** Offers what a plan changes; leaving a cell may bring up another one, which is decided upon in its turn. */
function offering(
  reviewed: Reviewed,
  start: Omit<Preparation, 'plan'>,
  decided: ReadonlySet<string>,
  isLeft: (change: OfferedChange) => boolean,
): Preparation {
  const plan = planRecalculation({ reviewed, ...start });
  const fresh = plan.changes.filter((change) => !decided.has(placeOf(change)));
  const offered = plan.changes.map(({ correction }) => correction);
  const left = fresh.filter(isLeft).map(placeOf);
  if (left.length === 0) return { ...start, plan, offered };
  return offering(
    reviewed,
    { ...start, offered, left: new Set([...start.left, ...left]) },
    new Set([...decided, ...fresh.map(placeOf)]),
    isLeft,
  );
}

function isLeftAtFirst({ correction, hindrances }: OfferedChange, overwriteFormulas: boolean): boolean {
  return hindrances.length > 0 || (correction.formula && !overwriteFormulas);
}

function placeOf({ correction }: OfferedChange): string {
  return reference(correction.place);
}
