import type { Fund } from '../codes/items';
import { className } from '../codes/classes';
import type { Fen } from '../exact/amount';
import type { Disclosure, DisclosureItem } from '../exact/disclosure';
import type { CodedForm } from '../forms';
import type { Table, TableLine } from './table';

type Column = readonly [key: string, amount: (item: DisclosureItem) => Fen];

/** What a coded form shows of an item, column by column, and of which funds. */
interface CodedDeclaration {
  readonly funds: readonly Fund[];
  readonly columns: readonly Column[];
}

const spent = ({ budget }: DisclosureItem): Fen => budget.basic + budget.project;

const SPENDING: readonly Column[] = [
  ['total', spent],
  ['basic', ({ budget }) => budget.basic],
  ['project', ({ budget }) => budget.project],
];

const CARRIED: readonly Column[] = [
  ['opening', ({ budget }) => budget.opening],
  ['income', ({ budget }) => budget.income],
  ...SPENDING,
  ['closing', ({ budget }) => budget.closing],
];

const INCOME: readonly Column[] = [
  ['appropriation', ({ budget }) => budget.income],
  ['superior', ({ sources }) => sources.superior],
  ['service', ({ sources }) => sources.service],
  ['operating', ({ sources }) => sources.operating],
  ['affiliated', ({ sources }) => sources.affiliated],
  ['other', ({ sources }) => sources.other],
];

const EXPENDITURE: readonly Column[] = [
  ['basic', ({ budget, uses }) => budget.basic + uses.basic],
  ['project', ({ budget, uses }) => budget.project + uses.project],
  ['upward', ({ uses }) => uses.upward],
  ['operating', ({ uses }) => uses.operatingCost],
  ['subsidy', ({ uses }) => uses.subsidy],
];

const withTotal = (parts: readonly Column[]): readonly Column[] => [
  ['total', (item) => parts.reduce((sum, [, amount]) => sum + amount(item), 0)],
  ...parts,
];

const ALL_FUNDS: readonly Fund[] = ['general', 'government', 'capital'];

/** Whether the forms of the two small funds show what is carried over, or the expenditure alone. */
export interface CodedOptions {
  readonly fundCarryOver: boolean;
  readonly capitalCarryOver: boolean;
}

function declaration(form: CodedForm, options: CodedOptions): CodedDeclaration {
  switch (form) {
    case 'T2':
      return { funds: ALL_FUNDS, columns: withTotal(INCOME) };
    case 'T3':
      return { funds: ALL_FUNDS, columns: withTotal(EXPENDITURE) };
    case 'T5':
      return { funds: ['general'], columns: SPENDING };
    case 'T8':
      return { funds: ['government'], columns: options.fundCarryOver ? CARRIED : SPENDING };
    case 'T9':
      return { funds: ['capital'], columns: options.capitalCarryOver ? CARRIED : SPENDING };
  }
}

/** The columns of a line that contains these items. */
function sumUp(columns: readonly Column[], items: readonly DisclosureItem[]): ReadonlyMap<string, Fen> {
  return new Map(
    columns.map(([key, amount]) => [key, items.reduce((total, item) => total + amount(item), 0)]),
  );
}

function levelsOf({ item }: DisclosureItem, year: number): readonly (readonly [string, string])[] {
  return [
    [item.code.slice(0, 3), className(item.code.slice(0, 3), year)],
    [item.code.slice(0, 5), item.division],
    [item.code, item.name],
  ];
}

/** A coded form: the 合计 line and a line for every 类, 款 and 项 that has any amount in it. */
export function codedTable(form: CodedForm, disclosure: Disclosure, options: CodedOptions): Table {
  const { funds, columns } = declaration(form, options);
  const items = disclosure.items.filter(
    (one) => funds.includes(one.item.fund) && columns.some(([, amount]) => amount(one) !== 0),
  );
  const groups = new Map<string, { name: string; items: DisclosureItem[] }>();
  for (const one of items)
    for (const [code, name] of levelsOf(one, disclosure.year)) {
      const group = groups.get(code) ?? { name, items: [] };
      group.items.push(one);
      groups.set(code, group);
    }
  const lines = [...groups].map(([key, group]): TableLine => ({
    key,
    group: 'code',
    name: group.name,
    amounts: sumUp(columns, group.items),
  }));
  const total: TableLine = { key: 'total', group: 'single', name: '合计', amounts: sumUp(columns, items) };
  return {
    form,
    columns: columns.map(([key]) => key),
    lines: [total, ...lines],
    empty: items.length === 0,
  };
}
