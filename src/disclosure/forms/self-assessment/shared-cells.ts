import { reference, samePlace } from '../../sheet/address';
import { valueText } from '../../sheet/snapshot';
import { statedFigure } from '../cell-figure';
import type { Figure, Form, Line, LineKind, Meaning } from '../form';
import { columnsOf, formReference } from '../form';

/** Lines whose empty cells are to be filled; elsewhere an empty cell only says that there is nothing to state. */
const FILLED: ReadonlySet<LineKind> = new Set(['funds', 'objective', 'block', 'indicator', 'total']);

interface Stand {
  readonly form: Form;
  readonly line: Line;
  readonly figure: Figure;
}

/** Whether it matters that a cell is shared: it holds something other than a dash, or is still to be filled. */
function matters(stands: readonly Stand[]): boolean {
  return stands.some(
    ({ line, figure: { reading } }) =>
      reading.kind !== 'blank' || (reading.mark === '' && FILLED.has(line.kind)),
  );
}

/** Whether a cell is the line's name, which may reach over columns: it states none of them. */
function isLabel({ place }: Line, figure: Figure): boolean {
  return figure.within === undefined && samePlace(figure.place, place);
}

function standsByCell(forms: readonly Form[]): ReadonlyMap<string, readonly Stand[]> {
  const cells = new Map<string, Stand[]>();
  for (const form of forms)
    for (const line of form.lines)
      for (const figure of line.figures.values()) {
        if (isLabel(line, figure)) continue;
        const at = reference(figure.place);
        const stands = cells.get(at);
        if (stands === undefined) cells.set(at, [{ form, line, figure }]);
        else stands.push({ form, line, figure });
      }
  return cells;
}

function sharedFigure(figure: Figure, stands: readonly Stand[]): Figure {
  const meanings = stands.map(({ line, figure: { column } }): Meaning => ({ line: line.label, column }));
  const [first] = stands;
  return statedFigure(figure, {
    reading: { kind: 'unreadable', reason: 'shared', raw: valueText(figure.value) },
    shared: { meanings, reportedBy: first === undefined ? '' : formReference(first.form) },
  });
}

/**
 * The forms of a sheet in which no cell is read as several figures: where a merged area covers two columns or two lines,
 * its one value belongs to nobody knows which, and every figure in it is unreadable for that reason.
 */
export function withSharedCells(forms: readonly Form[]): readonly Form[] {
  const shared = new Map(
    [...standsByCell(forms)].filter(([, stands]) => stands.length > 1 && matters(stands)),
  );
  if (shared.size === 0) return forms;
  const read = (figure: Figure): Figure => {
    const stands = shared.get(reference(figure.place));
    return stands === undefined ? figure : sharedFigure(figure, stands);
  };
  return forms.map((form) => {
    const lines = form.lines.map((line) => ({
      ...line,
      figures: new Map([...line.figures].map(([column, figure]) => [column, read(figure)])),
    }));
    return { ...form, lines, columns: columnsOf(lines) };
  });
}
