import type { CodedForm } from '../forms';
import type { Table, TableLine } from '../tables/table';
import type { BlockCell } from './block';
import { words } from './block';
import type { Head } from './heads';
import { headsOf, numbersFrom } from './heads';
import type { Part } from './part';
import { figure } from './part';
import type { Variant } from './variant';

/** A column head, with the heads below it where it is one for several columns. */
type ColumnHead = string | { readonly over: string; readonly parts: readonly string[] };

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

/** The column heads of the coded forms, in the order of their tables' columns. */
const HEADS: Readonly<Record<CodedForm, (variant: Variant) => readonly ColumnHead[]>> = {
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
  T5: ({ generalTotal }) =>
    generalTotal === '本年支出合计' ? [generalTotal, '基本支出', '项目支出'] : [spending(generalTotal)],
  T8: ({ fundCarryOver }) => (fundCarryOver ? carriedOver() : [spending('小计')]),
  T9: ({ capitalCarryOver, capitalTotal }) => (capitalCarryOver ? carriedOver() : [spending(capitalTotal)]),
};

/** The row under the heads, and where the parts of the code are named. */
interface HeadRows {
  readonly codeColumns: number;
  /** Rows that the column heads fill. */
  readonly heads: number;
  /** The row of column numbers, if any. */
  readonly numbers: number | null;
  readonly height: number;
}

function headRows({ codes, columnNumbers }: Variant): HeadRows {
  if (codes === 'split')
    return { codeColumns: 3, heads: columnNumbers ? 2 : 3, numbers: columnNumbers ? 2 : null, height: 3 };
  const codeColumns = codes === 'one' ? 1 : 3;
  return { codeColumns, heads: 2, numbers: columnNumbers ? 2 : null, height: columnNumbers ? 3 : 2 };
}

function columnHeads(heads: readonly ColumnHead[], first: number, rows: number): Head[] {
  const cells: Head[] = [];
  let column = first;
  for (const head of heads)
    if (typeof head === 'string') cells.push({ text: head, row: 0, column: column++, rows });
    else {
      cells.push({ text: head.over, row: 0, column, columns: head.parts.length });
      for (const text of head.parts) cells.push({ text, row: 1, column: column++, rows: rows - 1 });
    }
  return cells;
}

function headPart(table: Table, heads: readonly ColumnHead[], variant: Variant, rows: HeadRows): BlockCell[] {
  const { codeColumns } = rows;
  const split = variant.codes === 'split';
  const nameRows = split && rows.numbers === null ? 2 : 1;
  const cells = headsOf(
    [
      { text: '项目', row: 0, column: 0, columns: codeColumns + 1 },
      { text: '功能分类科目编码', row: 1, column: 0, columns: codeColumns },
      { text: '科目名称', row: 1, column: codeColumns, rows: nameRows },
      ...(split ? ['类', '款', '项'].map((text, column): Head => ({ text, row: 2, column })) : []),
      ...columnHeads(heads, codeColumns + 1, rows.heads),
    ],
    variant,
  );
  if (rows.numbers === null) return cells;
  const label = split
    ? words(rows.numbers, codeColumns, '栏次')
    : words(rows.numbers, 0, '栏次', variant.heads === 'merged' ? { columns: codeColumns + 1 } : {});
  return [...cells, label, ...numbersFrom(1, rows.numbers, codeColumns + 1, table.columns.length)];
}

function codeCells(key: string, row: number, { codes, codeCells: kind }: Variant): BlockCell[] {
  const part = (column: number, from: number, to: number): BlockCell =>
    words(row, column, key.slice(from, to) || null, {}, { kind: 'code', line: key, from, to });
  if (codes === 'split') return [part(0, 0, 3), part(1, 3, 5), part(2, 5, 7)];
  const value = kind === 'number' ? Number(key) : key;
  const tag = { kind: 'code', line: key, from: 0, to: 7 } as const;
  return [words(row, 0, value, { columns: codes === 'merged' ? 3 : 1 }, tag)];
}

function labelCells(
  { key, group, name }: TableLine,
  row: number,
  width: number,
  variant: Variant,
): BlockCell[] {
  const tag = { kind: 'name', line: key } as const;
  if (group === 'code') {
    const indent = variant.indent ? '  '.repeat((key.length - 3) / 2) : '';
    return [...codeCells(key, row, variant), words(row, width, indent + name, {}, tag)];
  }
  if (variant.totalLabel === 'across') return [words(row, 0, name, { columns: width + 1 }, tag)];
  return [words(row, variant.totalLabel === 'code' ? 0 : width, name, {}, tag)];
}

/** The heads and lines of a form whose lines carry functional codes. */
export function codedPart(form: CodedForm, table: Table, variant: Variant): Part {
  const rows = headRows(variant);
  const first = rows.codeColumns + 1;
  const [total, ...coded] = table.lines;
  const totals = total === undefined ? [] : [total];
  const lines = variant.totalRow === 'first' ? [...totals, ...coded] : [...coded, ...totals];
  const body = lines.flatMap((line, index) => {
    const row = rows.height + index;
    return [
      ...labelCells(line, row, rows.codeColumns, variant),
      ...table.columns.map((column, at) =>
        figure(table, { row, column: first + at }, line.key, column, variant),
      ),
    ];
  });
  const middle = rows.height + Math.ceil(lines.length / 2);
  return {
    cells: [...headPart(table, HEADS[form](variant), variant, rows), ...body],
    width: first + table.columns.length,
    height: rows.height + lines.length,
    rowGaps: lines.length > 1 ? [middle] : [],
    columnGaps: [first],
    spans: [{ from: first, count: table.columns.length }],
  };
}
