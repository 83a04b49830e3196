import type { Area, CellPlace } from '../../sheet/address';
import { contains, reference, samePlace } from '../../sheet/address';
import type { SheetGrid } from '../../sheet/grid';
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

function standsByCell(forms: readonly Form[], grid: SheetGrid): ReadonlyMap<string, readonly Stand[]> {
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
  return withOverlaps(cells, grid);
}

const rowsOf = ({ top, bottom }: Area): readonly number[] =>
  Array.from({ length: bottom - top + 1 }, (_unused, index) => top + index);

/** Merged areas may overlap one another: what stands within the area of another figure is shared with it. */
function withOverlaps(
  cells: ReadonlyMap<string, readonly Stand[]>,
  grid: SheetGrid,
): ReadonlyMap<string, readonly Stand[]> {
  const overlapping = new Map(cells);
  const byRow = new Map<number, Stand[]>();
  for (const [first] of cells.values())
    if (first !== undefined)
      byRow.set(first.figure.place.row, [...(byRow.get(first.figure.place.row) ?? []), first]);
  for (const stands of cells.values()) {
    const place = stands[0]?.figure.place;
    if (place === undefined) continue;
    const area = grid.areaAt(place);
    if (area.top === area.bottom && area.left === area.right) continue;
    const rows = area.bottom - area.top < byRow.size ? rowsOf(area) : [...byRow.keys()];
    const within = rows
      .flatMap((row) => byRow.get(row) ?? [])
      .filter(({ figure }) => contains(area, figure.place) && !samePlace(figure.place, place));
    if (within.length === 0) continue;
    const all = [...stands, ...within];
    for (const one of [place, ...within.map(({ figure }) => figure.place)])
      overlapping.set(reference(one), all);
  }
  return overlapping;
}

/** The cells of the lines' names: a figure there is only the name that reaches over its column. */
function labelsOf(forms: readonly Form[]): ReadonlySet<string> {
  return new Set(
    forms.flatMap(({ lines }) => lines.map(({ place }: { place: CellPlace }) => reference(place))),
  );
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
export function withSharedCells(forms: readonly Form[], grid: SheetGrid): readonly Form[] {
  const shared = new Map(
    [...standsByCell(forms, grid)].filter(([, stands]) => stands.length > 1 && matters(stands)),
  );
  const labels = labelsOf(forms);
  const isName = (figure: Figure): boolean =>
    figure.within === undefined && figure.reading.kind === 'number' && labels.has(reference(figure.place));
  const read = (figure: Figure): Figure => {
    const stands = shared.get(reference(figure.place)) ?? (isName(figure) ? [] : undefined);
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
