import { columnName } from '../forms/names';
import type { ColumnKey, Form, Line } from '../forms/form';
import { formName } from '../forms/names';
import { countsIn } from '../relations/column-nature';
import { ownOperand } from '../relations/figures';
import { noLine } from '../relations/not-checkable';
import type { NoOperand } from '../relations/operand';
import { scaled } from '../relations/operand';
import { ONE } from '../sheet/decimal';
import { columnsNamed } from './column-named';
import type { FigureTerm } from './formula';
import { isPattern, linesNamed } from './lines-named';
import type { Evaluation, Kind } from './quantity';
import { none } from './quantity';
import type { Scope } from './scope';
import type { Units } from './units';

/** The lines of a form that a formula speaks of, and the column. */
interface Found {
  readonly form: Form;
  readonly lines: readonly Line[];
  readonly column: string | null;
}

/** The lines of a figure's name, or why it is not certain which form is meant or none is of that name. */
export function linesOfFigure(term: FigureTerm, scope: Scope): Found | NoOperand {
  const form = scope.form(term);
  if ('ok' in form) return form;
  const lines = linesNamed(form, term.line, scope.known);
  if (lines.length > 0) return { form, lines, column: term.column };
  // Where a form's lines are groups of columns (预算数, 决算数), its items may be named first, as where they stand in rows.
  if (term.column !== null && scope.known.of(form.id)?.shape === 'header-figures') {
    const turned = linesNamed(form, term.column, scope.known);
    if (turned.length > 0 && columnsNamed(form, term.line, scope.known).length > 0)
      return { form, lines: turned, column: term.line };
  }
  return noLine(form.id, term.line, scope.known);
}

/** The column of a line that is meant, or why it is not certain which. */
function columnOf({ form, column }: Found, line: Line, { known }: Scope): ColumnKey | NoOperand {
  const names = (keys: readonly ColumnKey[]): string =>
    keys.map((key) => `“${columnName(form.id, key, known)}”`).join('、');
  const values = { form: formName(form.id, known), line: line.label };
  if (column === null) {
    if (line.kind === 'total' && line.figures.has('score')) return 'score';
    const [only, ...others] = line.figures.keys();
    return only !== undefined && others.length === 0
      ? only
      : none('ownColumnNeeded', { ...values, columns: names([...line.figures.keys()]) });
  }
  const named = columnsNamed(form, column, known);
  const onLine = named.filter((key) => line.figures.has(key));
  const [only, ...others] = onLine;
  if (only === undefined) return none('ownColumnMissing', { ...values, column });
  return others.length === 0
    ? only
    : none('ownColumnsSeveral', { ...values, column, columns: names(onLine) });
}

const KINDS: Readonly<Record<ReturnType<typeof countsIn>, Kind>> = {
  amount: 'amount',
  ratio: 'ratio',
  points: 'points',
  count: 'count',
  none: 'bare',
};

/** The figure of one line as a quantity, in the unit of the relation. */
export function quantityOn(found: Found, line: Line, scope: Scope, units: Units): Evaluation {
  const column = columnOf(found, line, scope);
  if (typeof column !== 'string') return column;
  const { form } = found;
  const operand = ownOperand(form, line, column);
  if (!operand.ok) return operand;
  const kind = KINDS[countsIn(column)];
  if (kind !== 'amount') return { ok: true, operand, kind };
  const factor = units.ofForm(form);
  return { ok: true, operand: factor.eq(ONE) ? operand : scaled(operand, factor), kind };
}

/** The lines of a form's tables that were not read, where a pattern may mean them. */
export function unreadLines({ form }: Found): NoOperand | null {
  const lines = form.unread.filter(({ kind }) => kind === 'line');
  if (lines.length === 0) return null;
  return none('reasonRowsUnread', { lines: lines.map(({ name }) => `“${name}”`).join('、') });
}

/** A figure by its line and column. */
export interface NamedFigure {
  readonly form: Form;
  readonly line: Line;
  readonly column: ColumnKey;
}

/** The one figure that a name is that of, whatever it says; or why it is not certain which. */
export function namedFigure(term: FigureTerm, scope: Scope): NamedFigure | NoOperand {
  const found = oneLineOf(term, scope);
  if ('ok' in found) return found;
  const column = columnOf(found, found.line, scope);
  return typeof column === 'string' ? { form: found.form, line: found.line, column } : column;
}

/** The figure of the one line that a name is that of. */
export function figureQuantity(term: FigureTerm, scope: Scope, units: Units): Evaluation {
  const found = oneLineOf(term, scope);
  return 'ok' in found ? found : quantityOn(found, found.line, scope, units);
}

/** The one line that a name is that of, or why it is not certain which. */
function oneLineOf(term: FigureTerm, scope: Scope): (Found & { readonly line: Line }) | NoOperand {
  const found = linesOfFigure(term, scope);
  if ('ok' in found) return found;
  const unread = isPattern(term.line) ? unreadLines(found) : null;
  if (unread !== null) return unread;
  const [line, ...others] = found.lines;
  if (line !== undefined && others.length === 0) return { ...found, line };
  const lines = found.lines.map(({ code = '', label }) => `“${code}${label}”`).join('、');
  const values = { form: formName(found.form.id, scope.known), line: term.line, lines };
  return none(
    'ownLinesSeveral',
    values,
    found.lines.map(({ place }) => place),
  );
}
