import type { Figure, Form, Line } from '../../forms/form';
import { partsOf } from '../../forms/form';
import { a1 } from '../../sheet/address';
import { Decimal, decimalOfDouble, ONE, plain } from '../../sheet/decimal';
import { ownOperand } from '../../relations/figures';
import type { IndicatorOptions, ReadIndicator } from '../../relations/self-assessment/read-indicators';
import type { Completion } from '../completion';
import { determined } from '../weights';

type Computed = Extract<Completion, { kind: 'computed' }>;

/**
 * The address of a figure that a formula can compute with: a number cell that is this figure alone and holds just what
 * counts here, not a number inside words.
 */
function cell(figure: Figure | undefined): string | null {
  if (figure === undefined || typeof figure.value !== 'number' || figure.within !== undefined) return null;
  const { reading } = figure;
  if (reading.kind !== 'number' || reading.exact?.eq(reading.value) === false) return null;
  return a1(figure.place);
}

/** The formula that its parts make, where every part can be named. */
function formula(parts: readonly (string | null)[], write: (...parts: string[]) => string): string | null {
  return parts.every((part) => part !== null) ? write(...parts) : null;
}

/** The weight of a line as a formula names it: its cell, else the points that a heading states. */
function weightOf(form: Form, line: Line): string | null {
  const stated = ownOperand(form, line, 'weight');
  return cell(line.figures.get('weight')) ?? (stated.ok ? plain(stated.value) : null);
}

/** 执行率: =ROUND(F4/E4,4); times 100 where the cell shows bare points of a percentage. */
export function liveRate(line: Line, decimals: number, inPoints: boolean): string | null {
  const { figures } = line;
  return formula(
    [cell(figures.get('execution')), cell(figures.get('budget'))],
    (execution = '', budget = '') => `=ROUND(${execution}/${budget}${inPoints ? '*100' : ''},${decimals})`,
  );
}

/** 执行得分 where it is proportional: =ROUND(G4*MIN(1,F4/E4),2). */
export function liveExecutionScore(
  form: Form,
  line: Line,
  decimals: number,
  { scheme }: IndicatorOptions,
): string | null {
  if (scheme.execution.kind !== 'proportional') return null;
  const { figures } = line;
  return formula(
    [weightOf(form, line), cell(figures.get('execution')), cell(figures.get('budget'))],
    (weight = '', execution = '', budget = '') =>
      `=ROUND(${weight}*MIN(1,${execution}/${budget}),${decimals})`,
  );
}

/**
 * Whether the numbers that the cells hold give the completion as they stand: 95 % in a percentage's cell (0.95) beside a
 * bare 90 does not.
 */
function cellsGive({ figures }: Line, { direction, share }: Computed): boolean {
  const [target, actual] = [figures.get('target')?.value, figures.get('actual')?.value];
  if (typeof target !== 'number' || typeof actual !== 'number') return false;
  const [wanted, got] = [decimalOfDouble(target), decimalOfDouble(actual)];
  if (direction === 'positive') return !wanted.isZero() && Decimal.min(ONE, got.div(wanted)).eq(share);
  return got.isZero() ? share.eq(ONE) : Decimal.min(ONE, wanted.div(got)).eq(share);
}

/** 指标得分 of a positive or a reverse indicator whose target and actual value are number cells. */
export function liveIndicatorScore(
  { line, weight, completion }: ReadIndicator,
  { scheme }: IndicatorOptions,
): string | null {
  if (
    completion.kind !== 'computed' ||
    (completion.direction !== 'positive' && completion.direction !== 'reverse')
  )
    return null;
  if (!cellsGive(line, completion)) return null;
  const known = determined(weight);
  const points = cell(line.figures.get('weight')) ?? (known === null ? null : plain(known));
  const parts = [points, cell(line.figures.get('target')), cell(line.figures.get('actual'))];
  return formula(parts, (full = '', target = '', actual = '') =>
    completion.direction === 'positive'
      ? `=ROUND(${full}*MIN(1,${actual}/${target}),${scheme.decimals})`
      : `=ROUND(${full}*IF(${actual}=0,1,MIN(1,${target}/${actual})),${scheme.decimals})`,
  );
}

/** The cells whose scores a line is the sum of; null where one of them is no number cell, or is not printed at all. */
function scoreCells(form: Form, key: string): readonly string[] | null {
  const cells: string[] = [];
  for (const part of partsOf(form, key)) {
    const printed = cell(part.figures.get('score'));
    const below = part.figures.has('score')
      ? printed === null
        ? null
        : [printed]
      : scoreCells(form, part.key);
    if (below === null) return null;
    cells.push(...below);
  }
  return cells.length === 0 ? null : cells;
}

/** 目标得分 and 总分: =ROUND(SUM(H11,H12),2). @param key the line whose parts are summed; "total" for the whole form */
export function liveSum(form: Form, key: string, { scheme }: IndicatorOptions): string | null {
  const cells = scoreCells(form, key);
  return cells === null ? null : `=ROUND(SUM(${cells.join(',')}),${scheme.decimals})`;
}
