import type { Fen } from '../exact/amount';
import type { Disclosure } from '../exact/disclosure';
import type { LineGroup, TableLine } from './table';
import { amountsOf } from './table';

/** The lines whose sum is the whole expenditure by nature. */
export const NATURES = ['natureBasic', 'natureProject', 'natureUpward', 'natureOperating', 'natureSubsidy'];

/** The economic 类 as the summary lists them. */
const ECONOMIC_NAMES: readonly (readonly [code: string, name: string])[] = [
  ['301', '工资福利支出'],
  ['302', '商品和服务支出'],
  ['303', '对个人和家庭的补助'],
  ['307', '债务利息及费用支出'],
  ['309', '资本性支出（基本建设）'],
  ['310', '资本性支出'],
  ['311', '对企业补助（基本建设）'],
  ['312', '对企业补助'],
  ['313', '对社会保障基金补助'],
  ['399', '其他支出'],
];

/** The whole expenditure of a disclosure by nature. */
function natureOf({ items, economic }: Disclosure): Readonly<Record<string, Fen>> {
  const all = (amount: (item: Disclosure['items'][number]) => Fen): Fen =>
    items.reduce((sum, item) => sum + amount(item), 0);
  const basic = all(({ budget, uses }) => budget.basic + uses.basic);
  const known = [...economic].reduce((sum, [, amount]) => sum + amount, 0);
  const staff = [...economic].reduce((sum, [code, amount]) => sum + (/^30[13]/u.test(code) ? amount : 0), 0);
  const natureStaff = staff + Math.floor((basic - known) / 2);
  return {
    natureBasic: basic,
    natureStaff,
    naturePublic: basic - natureStaff,
    natureProject: all(({ budget, uses }) => budget.project + uses.project),
    natureUpward: all(({ uses }) => uses.upward),
    natureOperating: all(({ uses }) => uses.operatingCost),
    natureSubsidy: all(({ uses }) => uses.subsidy),
  };
}

/**
 * The same by economic 类: the staff in 301 and 303, the rest of the basic expenditure where the general budget has it,
 * projects half in 302 and half in 310, and everything else in 399.
 */
function economicOf(disclosure: Disclosure): Readonly<Record<string, Fen>> {
  const nature = natureOf(disclosure);
  const own = (code: string): Fen =>
    [...disclosure.economic].reduce((sum, [item, amount]) => sum + (item.startsWith(code) ? amount : 0), 0);
  const at = (key: string): Fen => nature[key] ?? 0;
  const others = ['307', '309', '310', '311', '312', '313', '399'];
  const elsewhere = others.reduce((sum, code) => sum + own(code), 0);
  const built = Math.floor(at('natureProject') / 2);
  return {
    ...Object.fromEntries(others.map((code) => [code, own(code)])),
    '301': at('natureStaff') - own('303'),
    '303': own('303'),
    '302': at('naturePublic') - elsewhere + at('natureProject') - built,
    '310': own('310') + built,
    '399': own('399') + at('natureUpward') + at('natureOperating') + at('natureSubsidy'),
  };
}

const NAMES: readonly (readonly [key: string, name: string])[] = [
  ['natureBasic', '基本支出'],
  ['natureStaff', '人员经费'],
  ['naturePublic', '公用经费'],
  ['natureProject', '项目支出'],
  ['natureUpward', '上缴上级支出'],
  ['natureOperating', '经营支出'],
  ['natureSubsidy', '对附属单位补助支出'],
];

/** The lines of the third panel: the expenditure by nature, then by economic 类. */
export function natureLines(disclosure: Disclosure): readonly TableLine[] {
  const line = (key: string, group: LineGroup, name: string, amount: Fen | undefined): TableLine => ({
    key,
    group,
    name,
    amounts: amountsOf({ amount: amount ?? 0 }),
  });
  const nature = natureOf(disclosure);
  const economic = economicOf(disclosure);
  const total = NATURES.reduce((sum, key) => sum + (nature[key] ?? 0), 0);
  return [
    ...NAMES.map(([key, name]) => line(key, 'nature', name, nature[key])),
    line('natureEconomic', 'nature', '经济分类支出合计', total),
    ...ECONOMIC_NAMES.map(([code, name]) => line(`economic-${code}`, 'natureClass', name, economic[code])),
  ];
}
