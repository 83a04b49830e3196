import type { Operand } from '../relations/operand';
import { Decimal } from '../sheet/decimal';
import type { Interval } from '../sheet/interval';

/** The greatest, or the least, of some operands; of their true values it is that, too. */
export function extremeOf(of: 'max' | 'min', operands: readonly [Operand, ...Operand[]]): Operand {
  const pick = (values: readonly Decimal[]): Decimal => Decimal[of](...values);
  const value = pick(operands.map((operand) => operand.value));
  const isHeld = operands.some(({ held }) => held !== undefined);
  const interval = (): Interval => {
    const intervals = operands.map((operand) => operand.interval());
    return {
      lower: pick(intervals.map(({ lower }) => lower)),
      upper: pick(intervals.map(({ upper }) => upper)),
    };
  };
  return {
    ok: true,
    value,
    held: isHeld ? pick(operands.map((operand) => operand.held ?? operand.value)) : undefined,
    interval,
    printed: operands.some(({ printed }) => printed),
    step: null,
    cells: operands.flatMap(({ cells }) => cells),
    composition: () => ({ of: 'constant', value }),
  };
}
