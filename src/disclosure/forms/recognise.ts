import { SheetGrid } from '../sheet/grid';
import type { SheetSnapshot } from '../sheet/snapshot';
import { FORMS } from './forms';
import type { Recognition } from './recognition';
import { recogniseFinalAccounts, recogniseUntitled } from './final-accounts/recognise';
import { recogniseSelfAssessment } from './self-assessment/recognise';

/** Recognises every form of a sheet among the known ones, in time linear in the cells that hold something. */
export function recogniseSheet(sheet: SheetSnapshot, forms = FORMS): Recognition {
  const grid = new SheetGrid(sheet);
  const [assessments, accounts] = [recogniseSelfAssessment(grid), recogniseFinalAccounts(grid, forms)];
  const isNone = [assessments, accounts].every((one) => one.forms.length + one.nearMisses.length === 0);
  if (isNone) return recogniseUntitled(grid, forms);
  return {
    forms: [...assessments.forms, ...accounts.forms].sort((one, other) => one.area.top - other.area.top),
    nearMisses:
      accounts.forms.length > 0 ? accounts.nearMisses : [...assessments.nearMisses, ...accounts.nearMisses],
  };
}
