import { unreadKey } from '../relations/not-checkable';
import type { Operand } from '../relations/operand';
import { scaled } from '../relations/operand';
import { reference } from '../sheet/address';
import type { CellPlace } from '../sheet/address';
import { displayedText } from '../sheet/display';
import { SheetGrid } from '../sheet/grid';
import { exactly, printedAs } from '../sheet/interval';
import type { PrintedNumber } from '../sheet/printed-number';
import { readNumber } from '../sheet/printed-number';
import type { SheetSnapshot } from '../sheet/snapshot';
import { normaliseLabel } from '../sheet/text';
import type { CellTerm, MoneyUnit } from './formula';
import type { Evaluation, Kind } from './quantity';
import { MEASURE, none, YUAN } from './quantity';
import type { Scope } from './scope';
import type { Units } from './units';

const STATED_UNIT = /单位:(千元|万元|亿元|元)/u;

const isMoney = (unit: string): unit is MoneyUnit => unit in YUAN;

/** The unit that a sheet states for its amounts (单位：万元); null where it states none, or several. */
function statedUnit({ rows }: SheetSnapshot): MoneyUnit | null {
  const units = new Set<string>();
  for (const { cells } of rows)
    for (const { value } of cells) {
      const unit = typeof value === 'string' ? STATED_UNIT.exec(normaliseLabel(value))?.[1] : undefined;
      if (unit !== undefined) units.add(unit);
    }
  const [unit] = units;
  return unit !== undefined && units.size === 1 && isMoney(unit) ? unit : null;
}

function operandAt(place: CellPlace, { value, step, exact }: PrintedNumber, kind: Kind): Operand {
  const isRounded = kind === 'amount' || kind === 'ratio';
  return {
    ok: true,
    value,
    held: exact === undefined || exact.eq(value) ? undefined : exact,
    printed: true,
    step: isRounded ? step : null,
    interval: () => (isRounded ? printedAs(value, step) : exactly(value)),
    cells: [place],
    composition: () => ({
      ...{ of: 'cell', place, value, step: isRounded ? step : null, printed: true },
      counts: MEASURE[kind],
    }),
  };
}

/** The unit of a cell: the one behind its number, the one that the formula says, or the one that its sheet states. */
function unitOf(
  { unit: printed }: PrintedNumber,
  { unit }: CellTerm,
  sheet: SheetSnapshot,
): MoneyUnit | null {
  return isMoney(printed) ? printed : (unit ?? statedUnit(sheet));
}

/** What a cell says as a quantity; a blank is no zero there. */
export function cellQuantity(term: CellTerm, scope: Scope, units: Units): Evaluation {
  const sheet = scope.sheet(term.sheet);
  if (sheet === null) return none('ownSheetMissing', { sheet: term.sheet });
  const grid = new SheetGrid(sheet);
  const place = grid.placeAt(term.position);
  const cell = grid.cellAt(term.position);
  const reading = readNumber(cell);
  const values = { cell: reference(place), text: cell === undefined ? '' : displayedText(cell, reading) };
  if (reading.kind !== 'number') return none(unreadKey(reading), values, [place]);
  if (reading.style === 'percent' || reading.style === 'percentText')
    return { ok: true, operand: operandAt(place, reading, 'ratio'), kind: 'ratio' };
  if (reading.unit === '分')
    return { ok: true, operand: operandAt(place, reading, 'points'), kind: 'points' };
  if (reading.unit !== '' && !isMoney(reading.unit))
    return { ok: true, operand: operandAt(place, reading, 'count'), kind: 'count' };
  const unit = unitOf(reading, term, sheet);
  if (unit === null) return { ok: true, operand: operandAt(place, reading, 'bare'), kind: 'bare' };
  const operand = scaled(operandAt(place, reading, 'amount'), units.factor(unit));
  return { ok: true, operand, kind: 'amount' };
}
