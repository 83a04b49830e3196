import type { OwnReview } from '../disclosure/own-relations/own-relation';
import type { Level } from '../disclosure/own-relations/own-relation';
import { printFormula } from '../disclosure/own-relations/printer';

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
  }[];
  readonly changed: readonly { readonly rule: string; readonly severity: Level; readonly where: string }[];
}

/** The same as JSON. */
export function ownDocument({ relations, switches }: OwnReview): OwnDocument {
  return {
    relations: relations.map(({ rule, title, formula, level, note, source, where }) => ({
      ...{ rule, title, formula: printFormula(formula), severity: level, note, source, where },
    })),
    changed: switches.map(({ rule, level, where }) => ({ rule, severity: level, where })),
  };
}
