import { Confirmed } from '../diagnosis/confirmed';
import type { Relation } from '../findings';
import type { Form } from '../forms/form';
import type { YearPair } from '../last-year/given';
import type { SheetSnapshot } from '../sheet/snapshot';
import type { NarrativeReview } from './review';
import { reviewNarrative } from './review';
import type { Narrative } from './text';
import { narrativeOfSheet } from './text';

/** The explanations of a workbook: those of its sheets that are texts, and the one that was given beside it. */
export interface WorkbookNarratives {
  readonly reviews: readonly NarrativeReview[];
  /** The names of the sheets that were read as texts. */
  readonly sheets: ReadonlySet<string>;
}

/**
 * Reviews the explanations that belong to a workbook.
 *
 * @param sheets those of its sheets that hold no form
 * @param given the text that was given beside the workbook
 * @param lastYear the forms that last year's workbook has as well
 * @param relations those of the forms, evaluated
 */
export function reviewNarratives(
  sheets: readonly SheetSnapshot[],
  given: Narrative | undefined,
  forms: readonly Form[],
  lastYear: readonly YearPair[] = [],
  relations: readonly Relation[] = [],
): WorkbookNarratives {
  const ofSheets = sheets.flatMap((sheet) => {
    const narrative = narrativeOfSheet(sheet);
    return narrative === null ? [] : [{ name: sheet.name, narrative }];
  });
  const narratives = [...ofSheets.map(({ narrative }) => narrative), ...(given === undefined ? [] : [given])];
  const confirmed = new Confirmed(relations);
  return {
    reviews: narratives.map((narrative) => reviewNarrative(narrative, forms, lastYear, confirmed)),
    sheets: new Set(ofSheets.map(({ name }) => name)),
  };
}
