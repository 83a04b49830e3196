import type { AmountUnit, Line, UnreadPart } from '../form';

/** What a segment was found to have; layouts are told apart by these. */
export type Feature =
  | 'title'
  | 'funds-header'
  | 'funds-line'
  | 'rate-column'
  | 'indicator-header'
  | 'indicators'
  | 'weight-column'
  | 'score-column'
  | 'coefficient-column'
  | 'actual-column'
  | 'goals'
  | 'scored-objective'
  | 'department-subject'
  | 'project-subject';

/** The head of a form: what stands above its tables. */
export interface Head {
  readonly title: string;
  readonly year: string | null;
  readonly unit: AmountUnit | null;
  readonly department: string | null;
  readonly project: string | null;
}

/** A segment as it was read, before a layout is matched. */
export interface Draft {
  readonly head: Head;
  readonly lines: readonly Line[];
  /** The remarks below the form, on one line each. */
  readonly notes: readonly string[];
  readonly unread: readonly UnreadPart[];
  readonly features: ReadonlySet<Feature>;
}

/** The features as they stand on the form. */
export const FEATURE_NAMES: Readonly<Record<Feature, string>> = {
  title: '自评表标题',
  'funds-header': '预算数、执行数表头',
  'funds-line': '资金合计行',
  'rate-column': '执行率列',
  'indicator-header': '指标表头',
  indicators: '指标行',
  'weight-column': '分值列',
  'score-column': '得分列',
  'coefficient-column': '得分系数列',
  'actual-column': '完成值列',
  goals: '带分数的年度目标',
  'scored-objective': '项目绩效总目标得分',
  'department-subject': '部门整体标题或单位名称',
  'project-subject': '项目名称',
};
