import type { Relation } from '../findings';
import type { Form } from '../forms/form';
import { plain } from '../sheet/decimal';
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
 */
export function reviewNarratives(
  sheets: readonly SheetSnapshot[],
  given: Narrative | undefined,
  forms: readonly Form[],
): WorkbookNarratives {
  const ofSheets = sheets.flatMap((sheet) => {
    const narrative = narrativeOfSheet(sheet);
    return narrative === null ? [] : [{ name: sheet.name, narrative }];
  });
  const narratives = [...ofSheets.map(({ narrative }) => narrative), ...(given === undefined ? [] : [given])];
  return {
    reviews: narratives.map((narrative) => reviewNarrative(narrative, forms)),
    sheets: new Set(ofSheets.map(({ name }) => name)),
  };
}

/** The relations of an explanation, as those of the forms are given. */
export function narrativeRelations({ relations }: NarrativeReview): readonly Relation[] {
  return relations.map(({ rule, form, state, cells, expected, actual, reason, claims: [claim] }) => ({
    rule,
    form,
    state,
    cells,
    expected: expected === null ? null : plain(expected),
    actual: actual === null ? null : plain(actual),
    difference: expected === null || actual === null ? null : plain(actual.minus(expected)),
    reason,
    ...(claim === undefined ? {} : { text: claim.place }),
  }));
}
