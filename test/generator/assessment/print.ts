import type { SheetSnapshot } from '../../../src/disclosure/sheet/snapshot';
import type { TestCell } from '../../disclosure/sheets';
import { sheetOf } from '../../disclosure/sheets';
import type { Assessment, Indicator } from './assessment';
import type { AssessmentLayout, FundsColumn, IndicatorColumn } from './layouts';

/** What a cell of a printed form is, where an error can be put into it. */
export type AssessmentTag =
  | { readonly kind: 'rate' | 'executionScore' | 'total' }
  | { readonly kind: 'score' | 'reason'; readonly indicator: Indicator };

/** A tagged cell. */
export interface TaggedCell {
  readonly row: number;
  readonly column: number;
  readonly tag: AssessmentTag;
}

/** A printed form: its rows, merges, and the cells that errors go into. */
export interface PrintedAssessment {
  readonly layout: AssessmentLayout;
  readonly rows: readonly (readonly TestCell[])[];
  readonly tagged: readonly TaggedCell[];
}

/** Points as they are printed, without zeros at the end. */
const points = (hundredths: number): number => hundredths / 100;

/** An execution rate in per cent with two decimals, half up. */
function rateText(execution: number, budget: number): string {
  const rate = Math.floor((2 * execution * 10_000 + budget) / (2 * budget));
  return `${(rate / 100).toFixed(2)}%`;
}

const FUNDS: Readonly<Record<FundsColumn, (assessment: Assessment, line: string) => TestCell>> = {
  label: (_assessment, line) => line,
  opening: ({ budget }) => ({ value: budget / 100, format: '0.00' }),
  budget: ({ budget }) => ({ value: budget / 100, format: '0.00' }),
  execution: ({ execution }) => ({ value: execution / 100, format: '0.00' }),
  weight: ({ executionWeight }) => points(executionWeight),
  rate: ({ execution, budget }) => rateText(execution, budget),
  score: ({ executionScore }) => points(executionScore),
};

const INDICATORS: Readonly<Record<IndicatorColumn, (indicator: Indicator) => TestCell>> = {
  first: ({ first }) => first,
  second: ({ second }) => second,
  name: ({ name }) => name,
  sign: ({ sign }) => (sign === '' ? '定性' : sign),
  target: ({ target }) => (Number.isNaN(Number(target)) ? target : Number(target)),
  signedTarget: ({ sign, target, unit }) => sign + target + unit,
  unit: ({ unit }) => (unit === '' ? null : unit),
  actual: ({ actual }) => (Number.isNaN(Number(actual)) ? actual : Number(actual)),
  actualWithUnit: ({ actual, unit }) => actual + unit,
  weight: ({ weight }) => points(weight),
  coefficient: ({ coefficient }) => `${coefficient}%`,
  score: ({ score }) => points(score),
  reason: ({ reason }) => reason,
  none: ({ counted }) => (counted ? '定量指标' : '定性指标'),
};

/** All points of a form, in hundredths. */
function totalOf({ executionScore, indicators }: Assessment, { objective }: AssessmentLayout): number {
  return indicators.reduce((sum, { score }) => sum + score, executionScore + (objective ?? 0) * 100);
}

/** Prints a self-assessment in a layout. */
export function printAssessment(assessment: Assessment, layout: AssessmentLayout): PrintedAssessment {
  const rows: TestCell[][] = [];
  const tagged: TaggedCell[] = [];
  const tag = (column: number, one: AssessmentTag): void => {
    tagged.push({ row: rows.length, column, tag: one });
  };
  const total = points(totalOf(assessment, layout));
  rows.push([`${assessment.year}年度${layout.title}`]);
  const head: TestCell[] = [
    layout.subject,
    layout.subject === '主管部门' ? assessment.department : assessment.subject,
  ];
  if (layout.total === 'head') {
    tag(4, { kind: 'total' });
    rows.push([...head, null, layout.totalWords, total]);
  } else rows.push([...head, null, '主管部门', assessment.department]);
  rows.push(layout.funds.map(([, text]) => text));
  for (const [at, [column]] of layout.funds.entries()) {
    if (column === 'rate') tag(at, { kind: 'rate' });
    if (column === 'score') tag(at, { kind: 'executionScore' });
  }
  rows.push(layout.funds.map(([column]) => FUNDS[column](assessment, layout.fundsLine)));
  if (layout.objective !== null) {
    rows.push([
      `项目绩效总目标（${layout.objective}分）`,
      '年初设定目标',
      null,
      '全年实际完成情况',
      null,
      '得分',
    ]);
    rows.push([null, '按计划完成', null, '已按计划完成', null, layout.objective]);
  }
  if (layout.indicators.some(([, , group]) => group !== undefined)) {
    let last: string | undefined;
    rows.push(
      layout.indicators.map(([, text, group]) => {
        const shown = group === undefined ? text : group === last ? null : group;
        last = group;
        return shown;
      }),
    );
    rows.push(layout.indicators.map(([, text, group]) => (group === undefined ? null : text)));
  } else rows.push(layout.indicators.map(([, text]) => text));
  for (const indicator of assessment.indicators) {
    for (const [at, [column]] of layout.indicators.entries())
      if (column === 'score' || (column === 'reason' && indicator.reason !== null))
        tag(at, { kind: column, indicator });
    rows.push(layout.indicators.map(([column]) => INDICATORS[column](indicator)));
  }
  if (layout.total === 'row') {
    const all = assessment.indicators.reduce((sum, { weight }) => sum + weight, assessment.executionWeight);
    tag(
      layout.indicators.findIndex(([column]) => column === 'score'),
      { kind: 'total' },
    );
    rows.push(
      layout.indicators.map(([column], at) => {
        if (at === 0) return layout.totalWords;
        if (column === 'weight') return points(all);
        return column === 'score' ? total : null;
      }),
    );
  }
  return { layout, rows, tagged };
}

/** A printed form as a sheet. */
export function sheetOfAssessment({ rows, layout }: PrintedAssessment): SheetSnapshot {
  return sheetOf(rows, { name: layout.name });
}
