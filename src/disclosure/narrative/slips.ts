import type { Slip } from '../diagnosis/diagnosis';
import { slipBetween, valueCost } from '../diagnosis/slip';
import { Decimal, roundToStep } from '../sheet/decimal';
import type { Tied } from './ties';

/** The slip that leads from a figure of the tables to what the text states of it; null where none is likely. */
export function slipIn({ claim: { quantity }, figure }: Tied): Slip | null {
  if (quantity === null) return null;
  const steps = [quantity.step, figure.step ?? quantity.step];
  for (const step of [Decimal.min(...steps), Decimal.max(...steps)]) {
    const [meant, stated] = [roundToStep(figure.value, step), roundToStep(quantity.value, step)];
    const found = slipBetween(meant, { value: stated, step });
    if (found !== null && found.cost < valueCost(meant, step)) return found.slip;
  }
  return null;
}
