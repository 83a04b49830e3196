import type { FuzzSheet } from './fuzz-sheet';
import { NO_CELL } from './fuzz-sheet';
import { transposed, withoutRow } from './rearranged';
import type { Case, Recipe } from './recipe';
import { made } from './recipe';

/** Whether a case still shows the breach. */
type Shows = (given: Case) => boolean;

/** The recipe without the steps that the breach does not need. */
function withFewestSteps(recipe: Recipe, shows: Shows): Recipe {
  let fewest = recipe;
  for (let at = recipe.steps.length - 1; at >= 0; at -= 1) {
    const fewer = { ...fewest, steps: fewest.steps.filter((_step, index) => index !== at) };
    if (shows(made(fewer))) fewest = fewer;
  }
  const unchosen = { ...fewest, chosen: false };
  return shows(made(unchosen)) ? unchosen : fewest;
}

function smaller(sheet: FuzzSheet, shows: (sheet: FuzzSheet) => boolean): FuzzSheet {
  let least = sheet;
  const attempt = (next: FuzzSheet): void => {
    if (shows(next)) least = next;
  };
  for (let row = sheet.rows.length - 1; row >= 0; row -= 1) attempt(withoutRow(least, row));
  const columns = transposed(least).rows.length;
  for (let column = columns - 1; column >= 0; column -= 1)
    attempt(transposed(withoutRow(transposed(least), column)));
  for (const merge of least.merges)
    attempt({ ...least, merges: least.merges.filter((area) => area !== merge) });
  least.rows.forEach((cells, row) => {
    cells.forEach(({ cell }, column) => {
      if (cell.value === null && cell.formula === undefined && cell.format === 'General') return;
      attempt({
        ...least,
        rows: least.rows.map((old, index) =>
          index === row ? old.map((one, at) => (at === column ? { ...one, cell: NO_CELL.cell } : one)) : old,
        ),
      });
    });
  });
  return least;
}

/** The smallest case that shows a breach: fewest mutations, then fewest rows, columns, merged areas and cells. */
export function minimise(recipe: Recipe, shows: Shows): { readonly recipe: Recipe; readonly least: Case } {
  const fewest = withFewestSteps(recipe, shows);
  const given = made(fewest);
  const sheet = smaller(given.sheet, (next) => shows({ ...given, sheet: next }));
  return { recipe: fewest, least: { ...given, sheet } };
}
