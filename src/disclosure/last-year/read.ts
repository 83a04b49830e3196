import { disclosuresIn } from '../duties/presence';
import type { Form } from '../forms/form';
import { isSelfAssessment } from '../forms/form';
import type { Forms } from '../forms/forms';
import { recognisedSheets } from '../forms/repeated-structure';
import { Memory } from '../memory';
import type { NarrativeReview } from '../narrative/review';
import { chosenScheme, recalculationOptions } from '../options';
import type { Outcome } from '../relations/outcome';
import type { Assessed } from '../relations/self-assessment/assessed';
import { assess } from '../relations/self-assessment/assessed';
import type { LastYearReview } from '../review-types';
import type { AssessedYear } from './check';
import { checkLastYear } from './check';
import { uncompared } from './compare';
import type { LastYear, YearForms } from './given';
import { hindranceBetween, pairsOf, sheetsOf } from './given';

/** Last year's workbook beside this year's. */
export interface YearBefore extends AssessedYear, LastYearReview {
  readonly forms: readonly Form[];
}

function assessed(form: Form): Assessed {
  const chosen = chosenScheme(form, {});
  return assess(form, chosen, recalculationOptions(chosen.scheme, {}));
}

function read(given: LastYear, known: Forms): AssessedYear {
  const recognised = recognisedSheets(sheetsOf(given), known);
  const forms = recognised.flatMap(({ recognition }) => recognition.forms);
  return {
    forms,
    accounts: disclosuresIn(forms, known),
    assessed: forms.filter(isSelfAssessment).map(assessed),
  };
}

/** Reads workbooks of the year before; each once, however often this year's is reviewed. */
export class LastYearReader {
  private readonly known = new Memory<LastYear, AssessedYear>();

  constructor(private readonly definitions: Forms) {}

  /** Last year's forms beside this year's, or why they are not compared. */
  beside(given: LastYear, now: YearForms): YearBefore {
    const last = this.known.recall(given, [], () => read(given, this.definitions));
    const hindrance = hindranceBetween(now, last);
    return {
      ...last,
      name: given.name,
      hindrance,
      pairs: hindrance === null ? pairsOf(now, last) : [],
    };
  }
}

/** What ties both years' forms together; that nothing is compared, with the reason, where something speaks against it. */
export function compareYears(
  now: AssessedYear,
  before: YearBefore,
  texts: readonly NarrativeReview[],
): Outcome {
  return before.hindrance === null
    ? checkLastYear(now, before, texts)
    : uncompared('L-OPENING', null, before.hindrance);
}
