import type { Figure } from '../../forms/form';
import type { Decimal } from '../../sheet/decimal';
import { HUNDRED, plain } from '../../sheet/decimal';

/** The digits of a number inside a text, full-width ones included. */
const NUMBER_IN_TEXT = /[-－]?[\d０-９][\d０-９,，]*(?:[.．][\d０-９]+)?/u;

/** What a figure's cell holds instead: a number stays a number, a percent text a percent text, a heading keeps its words. */
export interface WrittenAs {
  /** Decimals of a text; without trailing zeros where not given. A number cell shows what its own format shows. */
  readonly decimals?: number;
  /** Whether the figure is a ratio that the text shows as a percentage (88.27%), or a bare number as points (88.27). */
  readonly percentage?: boolean;
}

/** The value to write into a figure's cell so that it states the given number in the cell's own kind. */
export function writtenValue(
  figure: Figure,
  value: Decimal,
  { decimals, percentage = false }: WrittenAs = {},
): string | number {
  const shown = percentage ? value.times(HUNDRED) : value;
  const digits = decimals === undefined ? plain(shown) : shown.toFixed(decimals);
  if (figure.within !== undefined) return `${figure.within.before}${digits}${figure.within.after}`;
  const held = figure.value;
  if (typeof held === 'string' && NUMBER_IN_TEXT.test(held) && figure.reading.kind === 'number') {
    return held.replace(NUMBER_IN_TEXT, digits);
  }
  return shown.toNumber();
}
