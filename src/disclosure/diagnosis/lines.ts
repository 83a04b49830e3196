import type { ColumnKey, Form, Line } from '../forms/form';
import { directParent } from '../forms/final-accounts/codes';
import { lineOf, linesOf, partsOf } from '../forms/form';
import type { DoubtfulCode } from './codes';
import type { Decimal } from '../sheet/decimal';
import { Decimal as DecimalOf } from '../sheet/decimal';
import type { Component } from './components';
import { LinearConstraint } from './linear-constraint';
import type { LineFault } from './diagnosis';
import type { LineHypothesis } from './hypothesis';
import { misprintsOf } from './misprints';
import { figureAt, rowsOf } from './rows';
import { rarityOfSize } from './sizes';
import { valueCost } from './slip';

/** What it costs, in bits, that a line is at fault at all. */
const WRONG_LINE = 9;
/** … that no other form knows of a line that is missing, at least, … */
const UNKNOWN_LINE = 14;
/** … that it is one of the few whose total is itself made of totals, such as 总计: they stand in every form, … */
const LINE_OF_TOTALS = 4;
/** … that it stands twice, or is none of the sum. */
const TOO_MANY = 6;

/** A sum over lines that is off, in one column of its line. */
interface OffSum {
  readonly constraint: LinearConstraint;
  readonly column: ColumnKey;
  /** What its parts lack. */
  readonly lacking: Decimal;
}

/** A line whose sums over other lines are off. */
interface OffLine {
  readonly form: Form;
  readonly line: Line;
  readonly sums: readonly OffSum[];
}

/** The sums of a component by their lines; null where it is about anything else as well. */
function offLines(component: Component, forms: readonly Form[]): readonly OffLine[] | null {
  const lines = new Map<Line, { form: Form; sums: OffSum[] }>();
  for (const constraint of component) {
    const [place] = constraint.relation.cells;
    if (place === undefined || !(constraint instanceof LinearConstraint) || !constraint.isEqual) return null;
    const form = forms.find(({ sheet, id }) => sheet === place.sheet && id === constraint.relation.form);
    const at = form === undefined ? null : figureAt(form, place.row, place.column);
    if (form === undefined || at === null) return null;
    const parts = constraint.cells.filter((cell) => cell.place.row !== place.row);
    const rows = new Set(partsOf(form, at.line.key).flatMap((part) => rowsOf(part)));
    const isOverLines =
      parts.length > 0 && parts.every((cell) => cell.place.sheet === place.sheet && rows.has(cell.place.row));
    if (!isOverLines) return null;
    const off = { constraint, column: at.column, lacking: constraint.residual };
    const known = lines.get(at.line);
    if (known === undefined) lines.set(at.line, { form, sums: [off] });
    else known.sums.push(off);
  }
  return [...lines].map(([line, { form, sums }]) => ({ form, line, sums }));
}

function valueIn(line: Line, column: ColumnKey): Decimal | null {
  const reading = line.figures.get(column)?.reading;
  if (reading === undefined || reading.kind === 'unreadable') return null;
  return reading.kind === 'number' ? reading.value : new DecimalOf(0);
}

/** Whether a line prints what the parts of sums lack, or what they have too much of. */
function prints(line: Line, sums: readonly OffSum[], sign: 1 | -1): boolean {
  return sums.every(({ constraint, column, lacking }) => {
    const value = valueIn(line, column);
    return value !== null && value.minus(lacking.times(sign)).abs().lte(constraint.tolerance);
  });
}

const isAncestor = (form: Form, line: Line, other: Line): boolean => {
  let above = other.partOf;
  while (above !== null) {
    if (above === line.key) return true;
    above = lineOf(form, above)?.partOf ?? null;
  }
  return false;
};

/**
 * Whether the amounts that are lacking could be a row: in two columns it has its total in one, and the same in the other;
 * that more columns of one sum are off has hardly another cause.
 */
function couldBeRow(sums: readonly OffSum[]): boolean {
  const [one, other, ...more] = sums;
  if (one === undefined || other === undefined || more.length > 0) return one !== undefined;
  const apart = one.lacking.abs().minus(other.lacking.abs()).abs();
  return apart.lte(one.constraint.tolerance.plus(other.constraint.tolerance));
}

/**
 * What it costs, in bits, that another form has a line with the parent's code above it and such an amount, which this form has
 * not: as many values and lines as would have done. Null where none has.
 */
function twinCost({ form, line, sums }: OffLine, forms: readonly Form[]): number | null {
  if (line.code === undefined && line.kind === 'coded') return null;
  const [largest] = [...sums].sort((one, other) => other.lacking.abs().comparedTo(one.lacking.abs()));
  const step = largest?.constraint.cells[0]?.step;
  if (largest === undefined || step === undefined) return null;
  const { lacking, constraint } = largest;
  const lines = forms.flatMap((other) =>
    other === form
      ? []
      : other.lines.filter(
          ({ kind, code, partOf, key }) =>
            kind === 'coded' && code !== undefined && partOf === line.key && lineOf(form, key) === undefined,
        ),
  );
  const isTwin = ({ figures }: Line): boolean =>
    [...figures.values()].some(
      ({ reading }) =>
        reading.kind === 'number' && reading.value.minus(lacking).abs().lte(constraint.tolerance),
    );
  if (!lines.some(isTwin)) return null;
  return chanceOf(constraint.tolerance, step, new Set(lines.map(({ key }) => key)).size);
}

/** How likely an amount is among some by chance, as far as rounding lets one see, in bits. */
function chanceOf(tolerance: Decimal, step: Decimal, amounts: number): number {
  return Math.log2(tolerance.times(2).div(step).plus(1).toNumber() * Math.max(1, amounts));
}

/** What a line is called: by its code, its label, or its name in the form. */
const nameOf = ({ code = '', label, name, key }: Line): string =>
  [code, label, name ?? ''].find((word) => word !== '') ?? key;

const faultAt = ({ form, line }: OffLine, kind: LineFault['kind']): LineFault => ({
  sheet: form.sheet,
  parent: nameOf(line),
  kind,
});

/** Whether a line stands there once more: with its code, or with its name and its figures. */
function isTwice({ lines }: Form, { key, code, label, figures }: Line): boolean {
  const values = [...figures.values()].map(({ text }) => text).join(' ');
  return lines.some(
    (other) =>
      other.key !== key &&
      ((code !== undefined && other.code === code) ||
        (other.label === label && [...other.figures.values()].map(({ text }) => text).join(' ') === values)),
  );
}

/** Whether a line could stand right below another one, with a digit of its code changed or two exchanged. */
const couldBeBelow = ({ code = '' }: Line, { code: above = '' }: Line): boolean =>
  misprintsOf(code).some((meant) => (directParent(meant) ?? '') === above);

/** Where a line of the same form that prints what the parts of another one's sums lack counts, and what it costs to believe it. */
interface Misplaced {
  readonly kind: 'wrong-code' | 'missing';
  readonly cost: number;
}

/**
 * Where the line of the same form that prints what the parts of another one's sums lack counts elsewhere or nowhere: it
 * stands under a wrong code; or, where its own parent is not there, that one is missing. Null where no line prints it.
 */
function misplaced({ form, line, sums }: OffLine, others: readonly OffLine[]): Misplaced | null {
  // What counts where it does by its name has no code that could be wrong.
  const candidates = form.lines.filter(
    (candidate) => candidate.kind === 'coded' && candidate !== line && candidate.partOf !== line.key,
  );
  const aboveOf = ({ partOf }: Line): Line | undefined =>
    partOf === null ? undefined : lineOf(form, partOf);
  const printing = candidates.filter(
    (candidate) =>
      prints(candidate, sums, 1) && !isAncestor(form, candidate, line) && !isAncestor(form, line, candidate),
  );
  if (others.length > 0) {
    const isElsewhere = printing.some((candidate) => {
      const above = aboveOf(candidate);
      return others.every(
        (other) =>
          other.line === above &&
          (partsOf(form, above.key).length === 1 || prints(candidate, other.sums, -1)),
      );
    });
    return isElsewhere ? { kind: 'wrong-code', cost: 0 } : null;
  }
  const isOrphan = (candidate: Line): boolean => aboveOf(candidate) === undefined;
  const orphans = printing.filter(isOrphan);
  if (orphans.length === 0) return null;
  if (orphans.some((candidate) => couldBeBelow(candidate, line))) return { kind: 'wrong-code', cost: 0 };
  const [first] = sums;
  const step = first?.constraint.cells[0]?.step;
  if (first === undefined || step === undefined) return null;
  const cost = chanceOf(first.constraint.tolerance, step, candidates.filter(isOrphan).length);
  return { kind: 'missing', cost };
}

/** Whether a line sums up totals rather than the lines of a list. */
function isOfTotals({ form, line }: OffLine): boolean {
  return (
    line.kind === 'named' &&
    partsOf(form, line.key).some(({ kind, key }) => kind === 'named' && partsOf(form, key).length > 0)
  );
}

function missing(off: OffLine, forms: readonly Form[]): LineHypothesis {
  const [largest] = [...off.sums].sort((one, other) => other.lacking.abs().comparedTo(one.lacking.abs()));
  const own = largest?.constraint.cells[0];
  const unknown =
    largest === undefined || own === undefined
      ? 0
      : Math.max(UNKNOWN_LINE, valueCost(largest.lacking, own.step)) +
        rarityOfSize(off.form, largest.column, largest.lacking);
  const value = Math.min(unknown, twinCost(off, forms) ?? Infinity);
  const ofTotals = isOfTotals(off) ? LINE_OF_TOTALS : 0;
  return { kind: 'line', line: faultAt(off, 'missing'), cost: WRONG_LINE + value + ofTotals };
}

/** A code that the lines around it gainsay needs no other cause: it costs this much, in bits, to believe it. */
const GAINSAID = 2;

/** The rows that a wrong code has to do with: its line's, and those of the lines that belong below it. */
function rowsAbout({ line, below }: DoubtfulCode): ReadonlySet<number> {
  return new Set([line, ...below].flatMap(rowsOf));
}

/** The lines whose codes are gainsaid, and have a part in everything that is broken. */
function gainsaid(component: Component, codes: readonly DoubtfulCode[]): readonly LineHypothesis[] {
  return codes.flatMap((doubt): readonly LineHypothesis[] => {
    const { form, line, meant } = doubt;
    const rows = rowsAbout(doubt);
    const hasPart = component.every(({ cells }) =>
      cells.some(({ place }) => place.sheet === form.sheet && rows.has(place.row)),
    );
    if (!hasPart) return [];
    const parent = directParent(meant);
    const above = parent === null ? undefined : lineOf(form, parent);
    const [total] = linesOf(form, 'named');
    const named = above ?? total;
    return [
      {
        kind: 'line',
        line: {
          sheet: form.sheet,
          parent: named === undefined ? meant : nameOf(named),
          kind: 'wrong-code',
          code: { place: line.place, printed: line.code ?? '', proposed: meant },
        },
        cost: GAINSAID,
      },
    ];
  });
}

/** The faults of lines that may have broken the sums of a component. */
export function lineHypotheses(
  component: Component,
  forms: readonly Form[],
  codes: readonly DoubtfulCode[],
): readonly LineHypothesis[] {
  const wrong = gainsaid(component, codes);
  if (wrong.length > 0) return wrong;
  const lines = offLines(component, forms);
  if (lines === null || lines.length === 0 || lines.length > 2) return [];
  const lacks = ({ sums }: OffLine): boolean => sums.every(({ lacking }) => lacking.isPositive());
  return lines.flatMap((off): readonly LineHypothesis[] => {
    const others = lines.filter((other) => other !== off);
    const place = lacks(off) ? misplaced(off, others) : null;
    if (place !== null)
      return [{ kind: 'line', line: faultAt(off, place.kind), cost: WRONG_LINE + place.cost }];
    if (!couldBeRow(off.sums)) return [];
    if (lacks(off)) {
      return others.length === 0 ? [missing(off, forms)] : [];
    }
    const extra = partsOf(off.form, off.line.key).some(
      (part) => prints(part, off.sums, -1) && isTwice(off.form, part),
    );
    return extra && others.length === 0
      ? [{ kind: 'line', line: faultAt(off, 'too-many'), cost: WRONG_LINE + TOO_MANY }]
      : [];
  });
}
