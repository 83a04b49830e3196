import type { Form, Line } from '../../forms/form';
import { linesOf, partsOf } from '../../forms/form';
import { Decimal, plain, sum } from '../../sheet/decimal';
import { ownOperand } from '../figures';
import type { Outcome } from '../outcome';
import { finding, NOTHING } from '../outcome';

type FirstLevel = '成本' | '产出' | '效益' | '满意度';

/** The 一级指标 by their names. */
const FIRST_LEVELS: readonly (readonly [FirstLevel, RegExp])[] = [
  ['成本', /成本/u],
  ['产出', /产出/u],
  ['效益', /效益/u],
  ['满意度', /满意/u],
];

/** Points of the execution rate in the Ministry's form; the indicators have the rest of 100. */
const EXECUTION_POINTS = new Decimal(10);
const INDICATOR_POINTS = new Decimal(90);

/**
 * How the Ministry's form splits the points of its indicators (安徽 keeps 成本指标 under 产出, the first), and with 成本 as a
 * 一级指标 (财预〔2021〕101号, central departments); without 满意度 its points are 效益's.
 */
const SPLITS: readonly Readonly<Partial<Record<FirstLevel, number>>>[] = [
  { 产出: 50, 效益: 30, 满意度: 10 },
  { 产出: 50, 效益: 40 },
  { 成本: 20, 产出: 40, 效益: 20, 满意度: 10 },
  { 成本: 20, 产出: 40, 效益: 30 },
];

/** The points of a 一级指标, by the printed weights of its indicators; null where one of them has none. */
function pointsOf(form: Form, line: Line): Decimal | null {
  const weights = partsOf(form, line.key).flatMap((indicator) => {
    const weight = ownOperand(form, indicator, 'weight');
    return weight.ok && weight.printed ? [weight.value] : [];
  });
  return weights.length === partsOf(form, line.key).length ? sum(weights) : null;
}

/** The points of each 一级指标 of the Ministry's form; null for another form, and where the form states them itself. */
function splitOf(form: Form): ReadonlyMap<FirstLevel, Decimal> | null {
  const [funds] = linesOf(form, 'funds');
  const execution = funds === undefined ? null : ownOperand(form, funds, 'weight');
  const states = linesOf(form, 'block', 'first-level').some(({ figures }) => figures.has('weight'));
  const isMinistry = form.layout === 'standard-project' && form.columns.has('openingBudget') && !states;
  if (!isMinistry || execution?.ok !== true || !execution.value.eq(EXECUTION_POINTS)) return null;
  const split = new Map<FirstLevel, Decimal>();
  const levels = linesOf(form, 'first-level');
  const under = new Set(levels.map(({ key }) => key));
  if (linesOf(form, 'indicator').some(({ partOf }) => partOf === null || !under.has(partOf))) return null;
  for (const line of levels) {
    const name = FIRST_LEVELS.find(([, pattern]) => pattern.test(line.label))?.[0];
    const points = pointsOf(form, line);
    if (name === undefined || points === null) return null;
    split.set(name, points.plus(split.get(name) ?? 0));
  }
  return split;
}

function isDeclared(split: ReadonlyMap<FirstLevel, Decimal>): boolean {
  return SPLITS.some((declared) =>
    FIRST_LEVELS.every(([name]) => (split.get(name) ?? new Decimal(0)).eq(declared[name] ?? 0)),
  );
}

/**
 * On the Ministry's form without stated heads, any other split of the 90 points is worth a note; points that do not make
 * 90 are an error of their own (SA-HUNDRED).
 */
export function checkFirstLevelSplit(form: Form): Outcome {
  const split = splitOf(form);
  if (split === null || split.size === 0) return NOTHING;
  if (!sum([...split.values()]).eq(INDICATOR_POINTS) || isDeclared(split)) return NOTHING;
  const cells = linesOf(form, 'first-level').map(({ place }) => place);
  const said = [...split].map(([name, points]) => `${name}${plain(points)}`).join('、');
  const message = { key: 'otherSplit' as const, values: { split: said } };
  return { ...NOTHING, findings: [finding('SA-SPLIT', 'info', form, cells, message)] };
}
