import type { Message } from '../message';
import type { Figure, Line } from '../forms/form';
import type { Forms } from '../forms/forms';
import { columnName } from '../forms/names';
import { unitFactor } from '../relations/amounts';
import { countsIn, natureOf } from '../relations/column-nature';
import { isPercentage, ownOperand } from '../relations/figures';
import type { Evaluated, Operand } from '../relations/operand';
import { scaled } from '../relations/operand';
import type { Outcome } from '../relations/outcome';
import {
  named,
  NO_SIDES,
  NOTHING,
  notEvaluated,
  relation,
  shown,
  STATE_OF,
  told,
} from '../relations/outcome';
import { reference } from '../sheet/address';
import type { PrintedNumber } from '../sheet/printed-number';
import type { Standing } from '../sheet/standing';
import { bestOf, standingOf } from '../sheet/standing';
import { normaliseWords } from '../sheet/text';
import type { PublishedPair } from './pairs';

/** A figure of the workbook and the same one of the published document. */
export interface FigurePair {
  readonly line: Line;
  readonly own: Figure;
  readonly otherLine: Line;
  readonly other: Figure;
}

const RULE = 'D-TABLE';

/**
 * Compares a figure of the workbook with the document's, in the workbook's unit. That both print a number, and these
 * exclude each other, is an error; a number beside a blank is left to a person. Words that differ prove nothing.
 */
export function compareFigures(pair: PublishedPair, figures: FigurePair, known: Forms): Outcome {
  const { own, other } = figures;
  const { workbook } = pair;
  if (own.reading.kind === 'blank' && other.reading.kind === 'blank') return NOTHING;
  const cells = [own.place, other.place];
  if (natureOf(own.column) === 'words' && normaliseWords(own.text) === normaliseWords(other.text))
    return only(relation(RULE, workbook, 'held', cells, NO_SIDES));
  const uncompared = (reason: Message): Outcome => only(notEvaluated(RULE, workbook.id, reason, cells));
  const [one, two] = operandsOf(pair, figures);
  if (!one.ok) return uncompared(one.reason);
  if (!two.ok) return uncompared(two.reason);
  if (!one.printed && !two.printed) return NOTHING;
  const state = STATE_OF[standingBetween(one, two)];
  const names = { line: named(figures.line), column: columnName(workbook.id, own.column, known) };
  if (state === 'broken' && isWrittenOtherwise(own, other))
    return uncompared({ key: 'reasonWordWords', values: { ...names, one: own.text, other: other.text } });
  const sides = { expected: one.value, actual: two.value, counts: countsIn(own.column) };
  const evaluated = relation(RULE, workbook, state, cells, sides);
  if (state === 'held') return only(evaluated);
  const values = {
    ...names,
    cell: reference(own.place),
    other: reference(other.place),
    expected: shownSide(one, own),
    actual: shownSide(two, own),
    difference: shown(two.value.minus(one.value), own.column),
  };
  const saying =
    state === 'withinRounding'
      ? told(evaluated, 'rounding', { key: 'wordFigureRounding', values })
      : one.printed && two.printed
        ? told(evaluated, 'error', { key: 'wordFigure', values })
        : told(evaluated, 'warning', { key: 'wordFigureBlank', values });
  return { ...only(evaluated), findings: [saying] };
}

const only = (evaluated: Outcome['relations'][number]): Outcome => ({ ...NOTHING, relations: [evaluated] });

/** Both figures as numbers in the workbook's unit. */
function operandsOf(
  { workbook, document }: PublishedPair,
  { line, own, otherLine, other }: FigurePair,
): readonly [Evaluated, Evaluated] {
  const published = ownOperand(document, otherLine, other.column);
  const isInOtherUnit = natureOf(own.column) === 'amount' && document.unit !== workbook.unit;
  return [
    ownOperand(workbook, line, own.column),
    published.ok && isInOtherUnit ? scaled(published, unitFactor(document, workbook)) : published,
  ];
}

/** A figure as a message shows it; a blank is no 0 there. */
function shownSide({ printed, value }: Operand, { column }: Figure): string {
  return printed ? shown(value, column) : '—';
}

/** How one figure stands that is printed twice, perhaps to other decimals. */
function standingBetween(one: Operand, two: Operand): Standing {
  return bestOf([
    standingOf(two, one, 'sum'),
    standingOf(two, one, 'rounded'),
    standingOf(one, two, 'rounded'),
  ]);
}

/** Whether two figures that differ may say the same in other words: another unit, a share beside a percentage. */
function isWrittenOtherwise({ reading: one, column }: Figure, { reading: two }: Figure): boolean {
  if (one.kind !== 'number' || two.kind !== 'number' || natureOf(column) === 'amount') return false;
  const unitOf = ({ unit }: PrintedNumber): string => unit.replace(/^分$/u, '');
  return isPercentage(one) !== isPercentage(two) || unitOf(one) !== unitOf(two);
}
