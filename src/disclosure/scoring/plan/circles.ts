import type { Correction } from '../../findings';
import type { Form } from '../../forms/form';
import type { Area, CellPlace } from '../../sheet/address';
import { contains, reference } from '../../sheet/address';
import { areasNamed } from '../../sheet/formula-areas';
import type { PlannedCell } from './planned-cell';
import { correctionsIn } from './planned-cell';

/** The areas of its own sheet that a formula refers to. */
function areasIn(formula: string, sheet: string): readonly Area[] {
  return areasNamed(formula).flatMap(({ sheet: named, area }) =>
    named === undefined || named === sheet ? [area] : [],
  );
}

/** The formulas of a form's cells once formulas are written, by the references of the cells. */
type Formulas = ReadonlyMap<string, { readonly place: CellPlace; readonly areas: readonly Area[] }>;

function formulasAfter(form: Form, corrections: readonly Correction[]): Formulas {
  const formulas = new Map<string, { place: CellPlace; areas: readonly Area[] }>();
  for (const { figures } of form.lines)
    for (const { place, formula } of figures.values())
      if (formula !== undefined)
        formulas.set(reference(place), { place, areas: areasIn(formula, form.sheet) });
  for (const { place, live } of corrections) {
    if (live === undefined) formulas.delete(reference(place));
    else formulas.set(reference(place), { place, areas: areasIn(live, form.sheet) });
  }
  return formulas;
}

/** Whether a formula refers to its own cell, directly or through other formulas of the form. */
function isCircular(start: CellPlace, formulas: Formulas): boolean {
  const seen = new Set<string>();
  const pending = [...(formulas.get(reference(start))?.areas ?? [])];
  for (let area = pending.pop(); area !== undefined; area = pending.pop()) {
    if (contains(area, start)) return true;
    for (const [at, { place, areas }] of formulas) {
      if (seen.has(at) || !contains(area, place)) continue;
      seen.add(at);
      pending.push(...areas);
    }
  }
  return false;
}

/** The planned cells, without the formulas that would refer to their own cell: those cells are written as values. */
export function withoutCircles(form: Form, cells: readonly PlannedCell[]): readonly PlannedCell[] {
  const corrections = correctionsIn(cells);
  if (corrections.every(({ live }) => live === undefined)) return cells;
  const formulas = formulasAfter(form, corrections);
  return cells.map((cell) => {
    const { fate } = cell;
    if (fate.kind !== 'written' || fate.correction.live === undefined) return cell;
    if (!isCircular(cell.place, formulas)) return cell;
    const { live: _circular, ...correction } = fate.correction;
    return { ...cell, fate: { ...fate, correction } };
  });
}
