import type { CodedForm } from '../forms';
import type { Head } from './heads';
import type { Setting } from './setting';

/** A column head, with the heads below it where it is one for several columns. */
export type ColumnHead = string | { readonly over: string; readonly parts: readonly ColumnHead[] };

const spending = (total: string): ColumnHead => ({
  over: '本年支出',
  parts: [total, '基本支出', '项目支出'],
});

const carriedOver = (): readonly ColumnHead[] => [
  '年初结转和结余',
  '本年收入',
  spending('小计'),
  '年末结转和结余',
];

const byKind = (): readonly ColumnHead[] => [
  { over: '年初结转和结余', parts: ['合计', '基本支出结转', '项目支出结转和结余'] },
  { over: '本年收入', parts: ['合计', '基本支出', '项目支出'] },
  {
    over: '本年支出',
    parts: ['合计', { over: '基本支出', parts: ['小计', '人员经费', '公用经费'] }, '项目支出'],
  },
  {
    over: '年末结转和结余',
    parts: [
      '合计',
      '基本支出结转',
      { over: '项目支出结转和结余', parts: ['小计', '项目支出结转', '项目支出结余'] },
    ],
  },
];

/** What is carried over and on, by the way in which a form prints it. */
const BALANCES: Readonly<Record<Setting['balance'], () => readonly ColumnHead[]>> = {
  whole: carriedOver,
  kinds: byKind,
};

/** The column heads of the coded forms, in the order of their tables' columns. */
export const CODED_HEADS: Readonly<Record<CodedForm, (setting: Setting) => readonly ColumnHead[]>> = {
  T2: () => [
    '本年收入合计',
    '财政拨款收入',
    '上级补助收入',
    '事业收入',
    '经营收入',
    '附属单位上缴收入',
    '其他收入',
  ],
  T3: () => ['本年支出合计', '基本支出', '项目支出', '上缴上级支出', '经营支出', '对附属单位补助支出'],
  T5: ({ generalTotal, generalCarryOver, balance }) => {
    if (generalCarryOver) return BALANCES[balance]();
    return generalTotal === '本年支出合计'
      ? [generalTotal, '基本支出', '项目支出']
      : [spending(generalTotal)];
  },
  T8: ({ fundCarryOver, balance }) => (fundCarryOver ? BALANCES[balance]() : [spending('小计')]),
  T9: ({ capitalCarryOver, capitalTotal, balance }) =>
    capitalCarryOver ? BALANCES[balance]() : [spending(capitalTotal)],
};

/** How many levels of heads there are. */
export function depthOf(heads: readonly ColumnHead[]): number {
  return Math.max(...heads.map((head) => (typeof head === 'string' ? 1 : 1 + depthOf(head.parts))));
}

/** How many columns a head stands over. */
function widthOf(head: ColumnHead): number {
  return typeof head === 'string' ? 1 : head.parts.reduce((sum, part) => sum + widthOf(part), 0);
}

/** The heads on each level as cells: `rows` is how many rows all levels have, from row `top`. */
export function headCellsOf(
  heads: readonly ColumnHead[],
  column: number,
  { top, rows }: { readonly top: number; readonly rows: number },
): Head[] {
  let at = column;
  return heads.flatMap((head): Head[] => {
    const first = at;
    at += widthOf(head);
    if (typeof head === 'string') return [{ text: head, row: top, column: first, rows }];
    return [
      { text: head.over, row: top, column: first, columns: widthOf(head) },
      ...headCellsOf(head.parts, first, { top: top + 1, rows: rows - 1 }),
    ];
  });
}

/** The heads of the first level alone, each over its columns. */
export function withoutSubHeads(heads: readonly ColumnHead[], column: number, rows: number): Head[] {
  let at = column;
  return heads.map((head): Head => {
    const first = at;
    at += widthOf(head);
    return typeof head === 'string'
      ? { text: head, row: 0, column: first, rows }
      : { text: head.over, row: 0, column: first, rows, columns: widthOf(head) };
  });
}

/** The lowest head of every column; null where it is of the first level. */
export function subHeadsOf(heads: readonly ColumnHead[], isTop = true): readonly (string | null)[] {
  return heads.flatMap((head) =>
    typeof head === 'string' ? [isTop ? null : head] : subHeadsOf(head.parts, false),
  );
}
