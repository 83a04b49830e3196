import type { ExpenditureLineCount } from '../codes/classes';
import { className, listedClasses } from '../codes/classes';
import type { Fund } from '../codes/items';
import type { Fen } from '../exact/amount';
import type { Disclosure, DisclosureItem } from '../exact/disclosure';
import type { LineGroup, Table, TableLine } from './table';
import { natureLines } from './nature-lines';
import { amountsOf } from './table';

/** The funds in the order of their columns and lines. */
export const FUNDS: readonly Fund[] = ['general', 'government', 'capital'];

/** A fund's name in the lines and column heads of the forms. */
export const FUND_NAMES: Readonly<Record<Fund, string>> = {
  general: '一般公共预算财政拨款',
  government: '政府性基金预算财政拨款',
  capital: '国有资本经营预算财政拨款',
};

/** What the summaries print besides the amounts. */
export interface SummaryOptions {
  readonly expenditureLines: ExpenditureLineCount;
  /** The words of 使用非财政拨款结余. */
  readonly surplus: string;
  /** Whether the year-end balance is printed by fund in lines of its own, as the opening balance is. */
  readonly closingSubLines: boolean;
  /** Whether 收入支出决算总表 also prints the expenditure by nature and by economic 类. */
  readonly summary: 'sides' | 'panels';
}

const sumOf = (items: readonly DisclosureItem[], amount: (item: DisclosureItem) => Fen): Fen =>
  items.reduce((total, item) => total + amount(item), 0);

const valuesOf = (record: object): Fen =>
  Object.values(record).reduce<number>(
    (total, value) => (typeof value === 'number' ? total + value : total),
    0,
  );

const ofFund = ({ items }: Disclosure, fund: Fund): DisclosureItem[] =>
  items.filter(({ item }) => item.fund === fund);

const ofClass = (items: readonly DisclosureItem[], code: string): DisclosureItem[] =>
  items.filter(({ item }) => item.code.startsWith(code));

function line(
  key: string,
  group: LineGroup,
  name: string,
  amounts: Readonly<Record<string, Fen>>,
): TableLine {
  return { key, group, name, amounts: amountsOf(amounts) };
}

const classesOf = ({ items }: Disclosure, count: ExpenditureLineCount): readonly string[] =>
  listedClasses(count, new Set(items.map(({ item }) => item.code.slice(0, 3))));

/** 收入支出决算总表. */
export function incomeExpenditureTable(disclosure: Disclosure, options: SummaryOptions): Table {
  const { items, year } = disclosure;
  const one = (key: string, group: LineGroup, name: string, amount: Fen): TableLine =>
    line(key, group, name, { amount });
  const spent = ({ budget, uses }: DisclosureItem): Fen =>
    budget.basic + budget.project + valuesOf(uses) - uses.distributed - uses.closing;
  const income = sumOf(
    items,
    ({ budget, sources }) => budget.income + valuesOf(sources) - sources.opening - sources.surplusUsed,
  );
  const surplus = sumOf(items, ({ sources }) => sources.surplusUsed);
  const opening = sumOf(items, ({ budget, sources }) => budget.opening + sources.opening);
  const expenditure = sumOf(items, spent);
  const distributed = sumOf(items, ({ uses }) => uses.distributed);
  const closing = sumOf(items, ({ budget, uses }) => budget.closing + uses.closing);
  const lines = [
    ...FUNDS.map((fund) =>
      one(
        fund,
        'income',
        `${FUND_NAMES[fund]}收入`,
        sumOf(ofFund(disclosure, fund), ({ budget }) => budget.income),
      ),
    ),
    one(
      'superior',
      'income',
      '上级补助收入',
      sumOf(items, ({ sources }) => sources.superior),
    ),
    one(
      'service',
      'income',
      '事业收入',
      sumOf(items, ({ sources }) => sources.service),
    ),
    one(
      'operating',
      'income',
      '经营收入',
      sumOf(items, ({ sources }) => sources.operating),
    ),
    one(
      'affiliated',
      'income',
      '附属单位上缴收入',
      sumOf(items, ({ sources }) => sources.affiliated),
    ),
    one(
      'other',
      'income',
      '其他收入',
      sumOf(items, ({ sources }) => sources.other),
    ),
    one('incomeTotal', 'single', '本年收入合计', income),
    one('surplusUsed', 'single', options.surplus, surplus),
    one('opening', 'single', '年初结转和结余', opening),
    one('allIncome', 'single', '总计', income + surplus + opening),
    ...classesOf(disclosure, options.expenditureLines).map((code) =>
      one(code, 'class', className(code, year), sumOf(ofClass(items, code), spent)),
    ),
    one('expenditureTotal', 'single', '本年支出合计', expenditure),
    one('distributed', 'single', '结余分配', distributed),
    one('closing', 'single', '年末结转和结余', closing),
    one('allExpenditure', 'single', '总计', expenditure + distributed + closing),
    ...(options.summary === 'panels' ? natureLines(disclosure) : []),
  ];
  return { form: 'T1', columns: ['amount'], lines, empty: false };
}

/** 财政拨款收入支出决算总表. */
export function appropriationTable(disclosure: Disclosure, options: SummaryOptions): Table {
  const { year } = disclosure;
  const byFund = (amount: (items: DisclosureItem[]) => Fen): Readonly<Record<string, Fen>> => {
    const amounts = FUNDS.map((fund) => [fund, amount(ofFund(disclosure, fund))] as const);
    return { total: amounts.reduce((sum, [, value]) => sum + value, 0), ...Object.fromEntries(amounts) };
  };
  const income = byFund((items) => sumOf(items, ({ budget }) => budget.income));
  const opening = byFund((items) => sumOf(items, ({ budget }) => budget.opening));
  const closing = byFund((items) => sumOf(items, ({ budget }) => budget.closing));
  const spent = ({ budget }: DisclosureItem): Fen => budget.basic + budget.project;
  const one = (key: string, group: LineGroup, name: string, amount: Fen | undefined): TableLine =>
    line(key, group, name, { amount: amount ?? 0 });
  const all = (income['total'] ?? 0) + (opening['total'] ?? 0);
  const lines = [
    ...FUNDS.map((fund) => one(fund, 'income', FUND_NAMES[fund], income[fund])),
    one('incomeTotal', 'single', '本年收入合计', income['total']),
    one('opening', 'single', '年初财政拨款结转和结余', opening['total']),
    ...FUNDS.map((fund) => one(`opening-${fund}`, 'single', FUND_NAMES[fund], opening[fund])),
    one('allIncome', 'single', '总计', all),
    ...classesOf(disclosure, options.expenditureLines).map((code) =>
      line(
        code,
        'class',
        className(code, year),
        byFund((items) => sumOf(ofClass(items, code), spent)),
      ),
    ),
    line(
      'expenditureTotal',
      'single',
      '本年支出合计',
      byFund((items) => sumOf(items, spent)),
    ),
    line('closing', 'single', '年末财政拨款结转和结余', closing),
    ...FUNDS.filter(() => options.closingSubLines).map((fund) => {
      const amount = closing[fund] ?? 0;
      const none = { total: amount, general: 0, government: 0, capital: 0 };
      return line(`closing-${fund}`, 'single', FUND_NAMES[fund], { ...none, [fund]: amount });
    }),
    line(
      'allExpenditure',
      'single',
      '总计',
      byFund((items) => sumOf(items, (item) => spent(item) + item.budget.closing)),
    ),
  ];
  return { form: 'T4', columns: ['amount', 'total', ...FUNDS], lines, empty: false };
}
