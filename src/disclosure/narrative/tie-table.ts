import { appropriationSummary as appropriation } from '../forms/final-accounts/appropriation-summary';
import { basicExpenditure as basic } from '../forms/final-accounts/basic-expenditure';
import type { FormDefinition } from '../forms/final-accounts/definition';
import { expenditure } from '../forms/final-accounts/expenditure';
import { generalBudgetExpenditure as general } from '../forms/final-accounts/general-budget-expenditure';
import { governmentFund } from '../forms/final-accounts/government-fund';
import { income } from '../forms/final-accounts/income';
import { incomeExpenditureSummary as summary } from '../forms/final-accounts/income-expenditure-summary';
import { stateCapital } from '../forms/final-accounts/state-capital';
import { threePublic } from '../forms/final-accounts/three-public';
import type { ColumnKey } from '../forms/form';
import type { Severity } from '../findings';
import type { NamedSubject, SubjectKey } from './subject-table';

/** A figure of the tables: its form, its line's key and its column. */
export type Target = readonly [form: FormDefinition, line: string, column: ColumnKey];

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
  /** Whether the text's figure need only be no larger: the table holds more than it. */
  readonly atMost?: true;
  /** How grave it is when they differ; an error where not given. */
  readonly severity?: Severity;
}

const ofSource = (column: ColumnKey, line: string): Tie => ({
  value: [
    [income, 'total', column],
    [summary, line, 'amount'],
  ],
});
const kind = (column: ColumnKey): Tie => ({ value: [[expenditure, 'total', column]] });
const vehicleCosts = (column: ColumnKey): Tie => ({
  value: [[threePublic, 'final', column]],
  budget: [[threePublic, 'budget', column]],
});
const ofFund = (form: FormDefinition, column: ColumnKey): Tie => ({
  value: [[form, 'total', column]],
});

const TIES: Readonly<Partial<Record<NamedSubject, Tie>>> = {
  'grand-total': {
    value: [
      [summary, 'income-grand', 'amount'],
      [summary, 'expenditure-grand', 'amount'],
    ],
  },
  'income-total': {
    value: [
      [income, 'total', 'total'],
      [summary, 'income-total', 'amount'],
    ],
  },
  'income-appropriation': ofSource('appropriation', 'income-appropriation'),
  'income-generalBudget': {
    value: [
      [summary, 'income-generalBudget', 'amount'],
      [appropriation, 'income-generalBudget', 'amount'],
    ],
  },
  'income-governmentFund': {
    value: [
      [summary, 'income-governmentFund', 'amount'],
      [appropriation, 'income-governmentFund', 'amount'],
    ],
  },
  'income-stateCapital': {
    value: [
      [summary, 'income-stateCapital', 'amount'],
      [appropriation, 'income-stateCapital', 'amount'],
    ],
  },
  'income-superiorSubsidy': ofSource('superiorSubsidy', 'income-superiorSubsidy'),
  'income-undertaking': ofSource('undertaking', 'income-undertaking'),
  'income-operating': ofSource('operating', 'income-operating'),
  'income-subordinate': ofSource('subordinate', 'income-subordinate'),
  'income-other': ofSource('other', 'income-other'),
  'expenditure-total': {
    value: [
      [expenditure, 'total', 'total'],
      [summary, 'expenditure-total', 'amount'],
    ],
  },
  'expenditure-basic': kind('basic'),
  'expenditure-project': kind('project'),
  'expenditure-superiorRemittance': kind('superiorRemittance'),
  'expenditure-operating': kind('operating'),
  'expenditure-subordinateSubsidy': kind('subordinateSubsidy'),
  'appropriation-grand': {
    value: [
      [appropriation, 'income-grand', 'amount'],
      [appropriation, 'expenditure-grand', 'total'],
    ],
  },
  'general-total': {
    value: [
      [general, 'total', 'total'],
      [appropriation, 'expenditure-total', 'total'],
    ],
    doubtful: true,
  },
  'general-basic': { value: [[general, 'total', 'basic']] },
  'general-project': { value: [[general, 'total', 'project']] },
  personnel: { value: [[basic, 'personnel', 'amount']] },
  'operating-costs': { value: [[basic, 'operating', 'amount']] },
  'three-public': vehicleCosts('total'),
  abroad: vehicleCosts('abroad'),
  vehicle: vehicleCosts('vehicle'),
  purchase: vehicleCosts('purchase'),
  running: vehicleCosts('running'),
  reception: vehicleCosts('reception'),
  'fund-income': ofFund(governmentFund, 'income'),
  'fund-opening': ofFund(governmentFund, 'opening'),
  'fund-total': ofFund(governmentFund, 'total'),
  'fund-basic': ofFund(governmentFund, 'basic'),
  'fund-project': ofFund(governmentFund, 'project'),
  'fund-closing': ofFund(governmentFund, 'closing'),
  'capital-income': ofFund(stateCapital, 'income'),
  'capital-opening': ofFund(stateCapital, 'opening'),
  'capital-total': ofFund(stateCapital, 'total'),
  'capital-basic': ofFund(stateCapital, 'basic'),
  'capital-project': ofFund(stateCapital, 'project'),
  'capital-closing': ofFund(stateCapital, 'closing'),
  // Which units have running costs, and of which spending, does not stand on the forms: they are at most the 公用经费.
  'running-costs': { value: [[basic, 'operating', 'amount']], atMost: true, severity: 'warning' },
  meetings: { value: [[basic, '30215', 'amount']], atLeast: true, severity: 'warning' },
  training: { value: [[basic, '30216', 'amount']], atLeast: true, severity: 'warning' },
  'whole-expenditure': {
    value: [
      [expenditure, 'total', 'total'],
      [general, 'total', 'total'],
    ],
    doubtful: true,
  },
  'whole-basic': {
    value: [
      [expenditure, 'total', 'basic'],
      [general, 'total', 'basic'],
    ],
    doubtful: true,
  },
  'whole-project': {
    value: [
      [expenditure, 'total', 'project'],
      [general, 'total', 'project'],
    ],
    doubtful: true,
  },
};

const TIE_OF: ReadonlyMap<string, Tie> = new Map(Object.entries(TIES));

/** Where what the text says of a subject stands in the tables; null for one that no table has. */
export function tieOf(key: SubjectKey): Tie | null {
  if (key.startsWith('class-')) return { value: [[general, key.slice('class-'.length), 'total']] };
  return TIE_OF.get(key) ?? null;
}
