import { Decimal, ZERO } from '../../sheet/decimal';
import type { PrintedNumber } from '../../sheet/printed-number';
import { statedFigure } from '../cell-figure';
import type { Figure, Line } from '../form';

const HUNDRED = new Decimal(100);

function printed({ figures }: Line): PrintedNumber | null {
  const reading = figures.get('weight')?.reading;
  return reading?.kind === 'number' ? reading : null;
}

const isPercentage = ({ style }: PrintedNumber): boolean => style === 'percent' || style === 'percentText';

const points = (weight: PrintedNumber): Decimal =>
  isPercentage(weight) ? weight.value.times(HUNDRED) : weight.value;

/** A weight of 20 % as 20 points: a number within the words of its cell. */
function inPoints(figure: Figure, weight: PrintedNumber): Figure {
  const { exact, ...rest } = weight;
  return statedFigure(figure, {
    reading: {
      ...rest,
      value: weight.value.times(HUNDRED),
      step: weight.step.times(HUNDRED),
      style: 'number',
      ...(exact === undefined ? {} : { exact: exact.times(HUNDRED) }),
    },
    within: { before: '', after: '%' },
  });
}

/**
 * The lines of a form whose weights are printed as percentages (权重 20%): points where those of all indicators are, and
 * make 100 with the execution rate's. In any other case nobody can tell, and they stay what they are.
 */
export function withWeightsInPoints(lines: readonly Line[]): readonly Line[] {
  const indicators = lines.filter(({ kind }) => kind === 'indicator').map(printed);
  if (!indicators.some((weight) => weight !== null && isPercentage(weight))) return lines;
  const funds = lines.filter(({ kind }) => kind === 'funds').flatMap((line) => printed(line) ?? []);
  let sum = funds.reduce((all, weight) => all.plus(points(weight)), ZERO);
  for (const weight of indicators) {
    if (weight === null || !isPercentage(weight)) return lines;
    sum = sum.plus(points(weight));
  }
  if (!sum.eq(HUNDRED)) return lines;
  return lines.map((line) => {
    const [figure, weight] = [line.figures.get('weight'), printed(line)];
    if (figure === undefined || weight === null || !isPercentage(weight)) return line;
    return { ...line, figures: new Map(line.figures).set('weight', inPoints(figure, weight)) };
  });
}
