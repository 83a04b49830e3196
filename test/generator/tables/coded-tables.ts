import type { Fund } from '../codes/items';
import { className } from '../codes/classes';
import type { Fen } from '../exact/amount';
import type { Disclosure, DisclosureItem } from '../exact/disclosure';
import type { FlowByKind } from '../exact/kinds';
import { byKind } from '../exact/kinds';
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

const kind = (key: keyof FlowByKind): Column => [key, ({ budget }) => byKind(budget)[key]];

/** The same with every amount by kind of expenditure behind it, in the order of the printed columns. */
const CARRIED_BY_KIND: readonly Column[] = [
  ['opening', ({ budget }) => budget.opening],
  kind('openingBasic'),
  kind('openingProject'),
  ['income', ({ budget }) => budget.income],
  kind('incomeBasic'),
  kind('incomeProject'),
  ['total', spent],
  ['basic', ({ budget }) => budget.basic],
  kind('personnel'),
  kind('publicFunds'),
  ['project', ({ budget }) => budget.project],
  ['closing', ({ budget }) => budget.closing],
  kind('closingBasic'),
  kind('closingProject'),
  kind('closingCarried'),
  kind('closingSurplus'),
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

/** Whether the forms of one fund show what is carried over, and how far, or the expenditure alone. */
export interface CodedOptions {
  readonly generalCarryOver: boolean;
  readonly fundCarryOver: boolean;
  readonly capitalCarryOver: boolean;
  readonly balance: 'whole' | 'kinds';
}

function columnsOfFund(carryOver: boolean, { balance }: CodedOptions): readonly Column[] {
  if (!carryOver) return SPENDING;
  return balance === 'kinds' ? CARRIED_BY_KIND : CARRIED;
}

function declaration(form: CodedForm, options: CodedOptions): CodedDeclaration {
  switch (form) {
    case 'T2':
      return { funds: ALL_FUNDS, columns: withTotal(INCOME) };
    case 'T3':
      return { funds: ALL_FUNDS, columns: withTotal(EXPENDITURE) };
    case 'T5':
      return { funds: ['general'], columns: columnsOfFund(options.generalCarryOver, options) };
    case 'T8':
      return { funds: ['government'], columns: columnsOfFund(options.fundCarryOver, options) };
    case 'T9':
      return { funds: ['capital'], columns: columnsOfFund(options.capitalCarryOver, options) };
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
