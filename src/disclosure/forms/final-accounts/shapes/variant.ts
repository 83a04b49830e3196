import type { FormDefinition, VariantShape } from '../definition';
import { readCodedTotals } from './coded-totals';
import { readGroupRows } from './group-rows';
import { readItemRows } from './item-rows';
import { readPanels } from './panels';
import type { FormRows, ShapeReading } from './reading';

function readIn(form: FormRows, shape: VariantShape): ShapeReading {
  switch (shape.shape) {
    case 'item-rows':
      return readItemRows(form, shape);
    case 'group-rows':
      return readGroupRows(form, shape);
    case 'coded-totals':
      return readCodedTotals(form, shape);
    case 'panels':
      return readPanels(form, shape);
  }
}

/** Reads a form in the first of its variants that has all that it requires; null where it has none of them. */
export function readVariant(form: FormRows, { variants = [] }: FormDefinition): ShapeReading | null {
  for (const shape of variants) {
    const reading = readIn(form, shape);
    if (reading.missing.length === 0) return reading;
  }
  return null;
}
