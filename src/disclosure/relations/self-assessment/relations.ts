import type { ColumnKey, Form, Line, LineKind } from '../../forms/form';
import { linesOf } from '../../forms/form';
import { LISTED_FUND_PART, SUB_PART } from '../../forms/self-assessment/labels';
import { executionDecimals, sumStep } from '../../scoring/plan/decimals';
import { Decimal, stepOfDecimals, ZERO } from '../../sheet/decimal';
import { normaliseLabel } from '../../sheet/text';
import type { EquationCheck } from '../declaration';
import type { RelationEntry } from '../entry';
import { equationsOf } from '../entry';
import { COEFFICIENT_SCORE, EXECUTION_RATE, EXECUTION_SCORE } from '../execution';
import { ownOperand } from '../figures';
import { ASSESSMENT_FORM, EVALUATION_MEASURES } from '../sources';
import { constant, earned, own, partsSum, product, wholeSum } from '../expression';
import { FORMS_WITH_SUMMARY, SELF_ASSESSMENT_FORMS } from './assessment-forms';

/** The funds' parts by their labels. */
function fundParts(form: Form): readonly string[] {
  return linesOf(form, 'fund-part').map(({ label }) => normaliseLabel(label));
}

/** The parts add up only where none is a part of another, and something is printed for one of them. */
function partsAddUp(column: ColumnKey): (form: Form, line: Line) => boolean {
  return (form) =>
    !fundParts(form)
      .slice(1)
      .some((label) => SUB_PART.test(label)) &&
    linesOf(form, 'fund-part').some(({ figures }) => figures.get(column)?.reading.kind === 'number');
}

/** Nothing of nothing has no rate; a part of the funds need not print one. */
function hasRate(form: Form, line: Line): boolean {
  const budget = ownOperand(form, line, 'budget');
  const printed = line.kind !== 'fund-part' || line.figures.get('rate')?.reading.kind === 'number';
  return printed && !(budget.ok && budget.value.isZero());
}

const HUNDRED = new Decimal(100);

/** The sum of the weights that the lines of some kinds print; null where one of them prints none. */
function printedWeights(form: Form, ...kinds: readonly LineKind[]): Decimal | null {
  return linesOf(form, ...kinds).reduce<Decimal | null>((sum, line) => {
    const weight = ownOperand(form, line, 'weight');
    return sum === null || !weight.ok ? null : sum.plus(weight.value);
  }, ZERO);
}

/**
 * Whether a total prints a weight that is to be 100: all others make 100 (else they are the finding), and it does not
 * leave out the execution rate's.
 */
function statesItsWeights(form: Form, { figures }: Line): boolean {
  const stated = figures.get('weight')?.reading;
  const [funds, indicators] = [printedWeights(form, 'funds'), printedWeights(form, 'indicator')];
  if (stated?.kind !== 'number' || funds === null || indicators === null) return false;
  return (
    funds.isPositive() &&
    !funds.isZero() &&
    funds.plus(indicators).eq(HUNDRED) &&
    !stated.value.eq(indicators)
  );
}

const fundsSum = (column: ColumnKey): EquationCheck => ({
  on: ['funds'],
  column,
  applies: partsAddUp(column),
  result: own(column),
  equals: partsSum(column),
  expected: 'equals',
  holds: 'sum',
  severity: (form) =>
    fundParts(form).length > 1 && fundParts(form).every((label) => LISTED_FUND_PART.test(label))
      ? 'error'
      : 'warning',
});

/** The equations of the self-assessment forms, in the order in which they are evaluated. */
export const SCORING_ENTRIES: readonly RelationEntry[] = [
  {
    id: 'SA-RATE',
    family: 'self-assessment',
    title: { 'zh-CN': '执行率 = 执行数 ÷ 预算数', en: 'Execution rate = execution ÷ budget' },
    equation: '执行率 = 执行数 ÷ 预算数',
    said: ['rateBroken', 'executionOfNothing'],
    severities: ['error'],
    forms: FORMS_WITH_SUMMARY,
    source: ASSESSMENT_FORM,
    inapplicable: {
      'zh-CN': '预算数为0、执行数也为0；其中资金没有印出执行率',
      en: 'nothing spent of nothing; a part of the funds that prints no rate',
    },
    equations: [
      {
        on: ['funds', 'fund-part', 'project', 'total'],
        column: 'rate',
        applies: hasRate,
        result: own('rate'),
        equals: EXECUTION_RATE,
        expected: 'equals',
        holds: 'rounded',
      },
    ],
  },
  {
    id: 'SA-EXEC',
    family: 'self-assessment',
    title: { 'zh-CN': '执行得分 = 分值 × 执行率', en: 'Execution score = weight × rate' },
    equation: '执行得分 = 分值 × 执行率（按计分方法折算）',
    said: ['execBroken', 'executionScoreMissing'],
    severities: ['error', 'warning'],
    forms: SELF_ASSESSMENT_FORMS,
    source: ASSESSMENT_FORM,
    equations: [
      {
        on: ['funds'],
        column: 'score',
        result: own('score'),
        equals: EXECUTION_SCORE,
        or: { equals: product(own('weight'), earned(own('rate'))), unlessBroken: 'SA-RATE' },
        expected: 'equals',
        holds: 'rounded',
        writtenStep: (printed, scheme) => stepOfDecimals(executionDecimals(printed, scheme)),
        writtenAtMost: own('weight'),
      },
    ],
  },
  {
    id: 'SA-COEFF',
    family: 'self-assessment',
    title: { 'zh-CN': '指标得分 = 权重 × 得分系数', en: 'Indicator score = weight × coefficient' },
    equation: '指标得分 = 权重 × 得分系数',
    said: ['coefficientBroken'],
    severities: ['error'],
    forms: SELF_ASSESSMENT_FORMS,
    source: ASSESSMENT_FORM,
    inapplicable: { 'zh-CN': '没有得分系数栏的表', en: 'a form without coefficients' },
    equations: [
      {
        on: ['indicator'],
        column: 'score',
        applies: (_form, { figures }) => figures.has('coefficient'),
        result: own('score'),
        equals: COEFFICIENT_SCORE,
        expected: 'equals',
        holds: 'awarded',
      },
    ],
  },
  {
    id: 'SA-FUNDS',
    family: 'self-assessment',
    title: { 'zh-CN': '资金合计 = 各项资金之和', en: 'Total funds = the sum of the funds' },
    equation: '年初预算数、预算数、执行数各栏：资金合计 = Σ 各项资金',
    said: ['fundsBroken'],
    severities: ['error', 'warning'],
    forms: SELF_ASSESSMENT_FORMS,
    source: ASSESSMENT_FORM,
    inapplicable: {
      'zh-CN': '各项资金互相包含，或都没有印出',
      en: 'parts that contain each other, or none of which is printed',
    },
    equations: [fundsSum('openingBudget'), fundsSum('budget'), fundsSum('execution')],
  },
  {
    id: 'SA-BLOCK',
    family: 'self-assessment',
    title: { 'zh-CN': '目标得分 = 所属指标得分之和', en: "A goal's score = the sum of its indicators" },
    equation: '目标得分 = Σ 所属指标得分',
    said: ['blockBroken', 'blockBrokenAfter'],
    severities: ['error'],
    forms: SELF_ASSESSMENT_FORMS,
    source: ASSESSMENT_FORM,
    equations: [
      {
        on: ['block'],
        column: 'score',
        result: own('score'),
        equals: partsSum('score'),
        expected: 'equals',
        holds: 'sum',
        writtenStep: (_printed, scheme) => sumStep(scheme),
      },
    ],
  },
  {
    id: 'SA-POINTS',
    family: 'self-assessment',
    title: {
      'zh-CN': '一级指标分值 = 所属指标分值之和',
      en: "A first-level indicator's points = its indicators' weights",
    },
    equation: '一级指标分值 = Σ 所属指标分值',
    said: ['pointsBroken'],
    severities: ['error'],
    forms: SELF_ASSESSMENT_FORMS,
    source: ASSESSMENT_FORM,
    inapplicable: { 'zh-CN': '没有印出指标分值的表', en: 'a form that prints no weights' },
    equations: [
      {
        on: ['first-level'],
        column: 'weight',
        applies: (form) => linesOf(form, 'indicator').some(({ figures }) => figures.has('weight')),
        result: own('weight'),
        equals: partsSum('weight'),
        expected: 'result',
        holds: 'sum',
      },
    ],
  },
  {
    id: 'SA-HUNDRED',
    family: 'self-assessment',
    title: { 'zh-CN': '全部分值合计100分', en: 'All weights add to 100' },
    equation: 'Σ 全部分值（含执行率分值）= 100 = 总分行的分值',
    said: ['hundredBroken'],
    severities: ['error'],
    forms: SELF_ASSESSMENT_FORMS,
    source: EVALUATION_MEASURES,
    equations: [
      {
        on: ['funds', 'total'],
        column: 'weight',
        applies: (form, { kind }) =>
          kind === 'funds' || !linesOf(form, 'funds').some(({ figures }) => figures.has('weight')),
        result: constant('100'),
        equals: wholeSum('weight'),
        expected: 'result',
        holds: 'sum',
        names: 'total',
      },
      {
        on: ['total'],
        column: 'weight',
        applies: statesItsWeights,
        result: own('weight'),
        equals: constant('100'),
        expected: 'equals',
        holds: 'sum',
      },
    ],
  },
  {
    id: 'SA-TOTAL',
    family: 'self-assessment',
    title: { 'zh-CN': '总分 = 各部分得分之和', en: 'Total = the sum of the scores' },
    equation: '总分 = Σ 各部分得分',
    said: ['totalBroken', 'totalBrokenAfter'],
    severities: ['error'],
    forms: SELF_ASSESSMENT_FORMS,
    source: ASSESSMENT_FORM,
    equations: [
      {
        on: ['total'],
        column: 'score',
        result: own('score'),
        equals: wholeSum('score'),
        expected: 'equals',
        holds: 'sum',
        writtenStep: (_printed, scheme) => sumStep(scheme),
      },
    ],
  },
];

/** The same, bound to their entries. */
export const SELF_ASSESSMENT_RELATIONS = equationsOf(SCORING_ENTRIES);
