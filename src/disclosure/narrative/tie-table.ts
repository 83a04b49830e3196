import { T1, T2, T3, T4, T5, T6, T7, T8, T9 } from '../layouts/final-accounts/numbers';
import type { ColumnKey, FinalAccountsFormId } from '../layouts/form';
import type { Severity } from '../findings';
import type { NamedSubject, SubjectKey } from './subject-table';

/** A figure of the tables: its form, its line's key and its column. */
export type Target = readonly [form: FinalAccountsFormId, line: string, column: ColumnKey];

/** Where what the text says of a subject stands in the tables. */
export interface Tie {
  /** Its amount, or what was spent. Of several, the first that is there; where `doubtful`, any that agrees. */
  readonly value: readonly Target[];
  /** Its budget. */
  readonly budget?: readonly Target[];
  /** Whether the text may mean any of these: a figure that agrees with none is then left alone. */
  readonly doubtful?: true;
  /** Whether the text's figure need only be no smaller: the table holds a part of it. */
  readonly atLeast?: true;
  /** How grave it is when they differ; an error where not given. */
  readonly severity?: Severity;
}

const income = (column: ColumnKey, line: string): Tie => ({
  value: [
    [T2, 'total', column],
    [T1, line, 'amount'],
  ],
});
const kind = (column: ColumnKey): Tie => ({ value: [[T3, 'total', column]] });
const vehicleCosts = (column: ColumnKey): Tie => ({
  value: [[T7, 'final', column]],
  budget: [[T7, 'budget', column]],
});
const ofFund = (form: typeof T8 | typeof T9, column: ColumnKey): Tie => ({
  value: [[form, 'total', column]],
});

const TIES: Readonly<Partial<Record<NamedSubject, Tie>>> = {
  'grand-total': {
    value: [
      [T1, 'income-grand', 'amount'],
      [T1, 'expenditure-grand', 'amount'],
    ],
  },
  'income-total': {
    value: [
      [T2, 'total', 'total'],
      [T1, 'income-total', 'amount'],
    ],
  },
  'income-appropriation': income('appropriation', 'income-appropriation'),
  'income-generalBudget': {
    value: [
      [T1, 'income-generalBudget', 'amount'],
      [T4, 'income-generalBudget', 'amount'],
    ],
  },
  'income-governmentFund': {
    value: [
      [T1, 'income-governmentFund', 'amount'],
      [T4, 'income-governmentFund', 'amount'],
    ],
  },
  'income-stateCapital': {
    value: [
      [T1, 'income-stateCapital', 'amount'],
      [T4, 'income-stateCapital', 'amount'],
    ],
  },
  'income-superiorSubsidy': income('superiorSubsidy', 'income-superiorSubsidy'),
  'income-undertaking': income('undertaking', 'income-undertaking'),
  'income-operating': income('operating', 'income-operating'),
  'income-subordinate': income('subordinate', 'income-subordinate'),
  'income-other': income('other', 'income-other'),
  'expenditure-total': {
    value: [
      [T3, 'total', 'total'],
      [T1, 'expenditure-total', 'amount'],
    ],
  },
  'expenditure-basic': kind('basic'),
  'expenditure-project': kind('project'),
  'expenditure-superiorRemittance': kind('superiorRemittance'),
  'expenditure-operating': kind('operating'),
  'expenditure-subordinateSubsidy': kind('subordinateSubsidy'),
  'appropriation-grand': {
    value: [
      [T4, 'income-grand', 'amount'],
      [T4, 'expenditure-grand', 'total'],
    ],
  },
  'general-total': {
    value: [
      [T5, 'total', 'total'],
      [T4, 'expenditure-total', 'total'],
    ],
    doubtful: true,
  },
  'general-basic': { value: [[T5, 'total', 'basic']] },
  'general-project': { value: [[T5, 'total', 'project']] },
  personnel: { value: [[T6, 'personnel', 'amount']] },
  'operating-costs': { value: [[T6, 'operating', 'amount']] },
  'three-public': vehicleCosts('total'),
  abroad: vehicleCosts('abroad'),
  vehicle: vehicleCosts('vehicle'),
  purchase: vehicleCosts('purchase'),
  running: vehicleCosts('running'),
  reception: vehicleCosts('reception'),
  'fund-income': ofFund(T8, 'income'),
  'fund-opening': ofFund(T8, 'opening'),
  'fund-total': ofFund(T8, 'total'),
  'fund-basic': ofFund(T8, 'basic'),
  'fund-project': ofFund(T8, 'project'),
  'fund-closing': ofFund(T8, 'closing'),
  'capital-income': ofFund(T9, 'income'),
  'capital-opening': ofFund(T9, 'opening'),
  'capital-total': ofFund(T9, 'total'),
  'capital-basic': ofFund(T9, 'basic'),
  'capital-project': ofFund(T9, 'project'),
  'capital-closing': ofFund(T9, 'closing'),
  'running-costs': { value: [[T6, 'operating', 'amount']], severity: 'warning' },
  meetings: { value: [[T6, '30215', 'amount']], atLeast: true, severity: 'warning' },
  training: { value: [[T6, '30216', 'amount']], atLeast: true, severity: 'warning' },
  'whole-expenditure': {
    value: [
      [T3, 'total', 'total'],
      [T5, 'total', 'total'],
    ],
    doubtful: true,
  },
  'whole-basic': {
    value: [
      [T3, 'total', 'basic'],
      [T5, 'total', 'basic'],
    ],
    doubtful: true,
  },
  'whole-project': {
    value: [
      [T3, 'total', 'project'],
      [T5, 'total', 'project'],
    ],
    doubtful: true,
  },
};

const TIE_OF: ReadonlyMap<string, Tie> = new Map(Object.entries(TIES));

/** Where what the text says of a subject stands in the tables; null for one that no table has. */
export function tieOf(key: SubjectKey): Tie | null {
  if (key.startsWith('class-')) return { value: [[T5, key.slice('class-'.length), 'total']] };
  return TIE_OF.get(key) ?? null;
}
