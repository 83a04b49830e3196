import type { OwnReview } from '../../disclosure/own-relations/own-relation';
import type { Level } from '../../disclosure/own-relations/own-relation';
import { shownYears } from '../../disclosure/own-relations/set-about';
import { printFormula } from '../../disclosure/own-relations/printer';

/** What a set of relations says of itself; '' for what it does not say. */
interface SetDocument {
  readonly name: string;
  readonly version: string;
  readonly issuer: string;
  readonly years: string;
}

/** The relations that were added to a review, and those of the add-in that were switched off or weighed otherwise. */
export interface OwnDocument {
  readonly relations: readonly {
    /** Its rule in findings and duties. */
    readonly rule: string;
    readonly title: string;
    readonly formula: string;
    readonly severity: Level;
    readonly note: string;
    readonly source: string;
    /** The cell or the line in which it stands. */
    readonly where: string;
    /** Its set, as far as that says what it is. */
    readonly set: SetDocument;
  }[];
  readonly changed: readonly { readonly rule: string; readonly severity: Level; readonly where: string }[];
}

/** The same as JSON. */
export function ownDocument({ relations, switches }: OwnReview): OwnDocument {
  return {
    relations: relations.map(({ rule, title, formula, level, note, source, where, set }) => ({
      ...{ rule, title, formula: printFormula(formula), severity: level, note, source, where },
      set: { ...set, years: set.years === null ? '' : shownYears(set.years) },
    })),
    changed: switches.map(({ rule, level, where }) => ({ rule, severity: level, where })),
  };
}
