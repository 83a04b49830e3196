import type { CodedForm } from '../forms';
import type { Table, TableLine } from '../tables/table';
import type { BlockCell } from './block';
import { words } from './block';
import type { ColumnHead } from './coded-heads';
import { CODED_HEADS, depthOf, headCellsOf, subHeadsOf, withoutSubHeads } from './coded-heads';
import type { Head } from './heads';
import { headsOf, numbersFrom } from './heads';
import { LEADING_HEADS, LEADINGS } from './leading';
import type { Part } from './part';
import { figure } from './part';
import type { Setting } from './setting';

/** The fewest rows of heads: 项目 over codes and names. */
const LEAST_ROWS = 2;

/** The rows under the heads, and which of them numbers the columns. */
interface HeadRows {
  /** Rows that the column heads fill. */
  readonly heads: number;
  /** The row of column numbers, if any. */
  readonly numbers: number | null;
  readonly height: number;
}

function headRows({ codes, columnNumbers }: Setting, depth: number): HeadRows {
  const rows = Math.max(LEAST_ROWS, depth);
  if (codes === 'split')
    return { heads: columnNumbers ? rows : rows + 1, numbers: columnNumbers ? rows : null, height: rows + 1 };
  return { heads: rows, numbers: columnNumbers ? rows : null, height: columnNumbers ? rows + 1 : rows };
}

/** The heads of codes and names below 项目. */
function leadingHeads(setting: Setting, { heads, numbers, height }: HeadRows): Head[] {
  const { codes, codeColumns, name, width } = LEADINGS[setting.codes];
  const texts = LEADING_HEADS[setting.leading];
  if (setting.codes === 'withName') return [{ text: texts.both, row: 0, column: 0, rows: heads }];
  const split = setting.codes === 'split';
  const [first] = codes;
  const rows = split ? height - 2 : heads - 1;
  return [
    { text: '项目', row: 0, column: 0, columns: width },
    {
      text: texts.code,
      row: 1,
      column: first?.column ?? 0,
      rows,
      columns: split ? codes.length : codeColumns,
    },
    { text: texts.name, row: 1, column: name, rows: split && numbers === null ? rows + 1 : rows },
    ...(split ? ['类', '款', '项'].map((text, column): Head => ({ text, row: height - 1, column })) : []),
  ];
}

function headPart(
  table: Table,
  heads: readonly ColumnHead[],
  setting: Setting,
  rows: HeadRows,
  inTotal: boolean,
): BlockCell[] {
  const { width, name } = LEADINGS[setting.codes];
  const columns = inTotal
    ? withoutSubHeads(heads, width, rows.heads)
    : headCellsOf(heads, width, { top: 0, rows: rows.heads });
  const cells = headsOf([...leadingHeads(setting, rows), ...columns], setting);
  if (rows.numbers === null) return cells;
  const label =
    setting.codes === 'split'
      ? words(rows.numbers, name, '栏次')
      : words(rows.numbers, 0, '栏次', setting.heads === 'merged' ? { columns: width } : {});
  return [...cells, label, ...numbersFrom(1, rows.numbers, width, table.columns.length)];
}

function codeCells({ key, name }: TableLine, row: number, setting: Setting): BlockCell[] {
  const { codes, codeColumns } = LEADINGS[setting.codes];
  const after = setting.codes === 'withName' ? ` ${name}` : '';
  const asNumber = setting.codeCells === 'number' && codes.length === 1 && after === '';
  return codes.map(({ column, from, to }) => {
    const text = key.slice(from, to);
    const value = asNumber ? Number(text) : text === '' ? null : text + after;
    const tag = { kind: 'code', line: key, from, to, after } as const;
    return words(row, column, value, { columns: codeColumns }, tag);
  });
}

function labelCells(line: TableLine, row: number, setting: Setting): BlockCell[] {
  const { key, group, name } = line;
  const leading = LEADINGS[setting.codes];
  const tag = { kind: 'name', line: key } as const;
  if (group === 'code') {
    const indent = setting.indent ? '  '.repeat((key.length - 3) / 2) : '';
    const names = words(row, leading.name, indent + name, {}, tag);
    return [...codeCells(line, row, setting), ...(setting.codes === 'withName' ? [] : [names])];
  }
  if (setting.totalLabel === 'across') return [words(row, 0, name, { columns: leading.width }, tag)];
  const [code] = leading.codes;
  return [words(row, setting.totalLabel === 'code' ? (code?.column ?? 0) : leading.name, name, {}, tag)];
}

/** The heads and lines of a form whose lines carry functional codes. */
export function codedPart(form: CodedForm, table: Table, setting: Setting): Part {
  const declared = CODED_HEADS[form](setting);
  const inTotal = setting.subHeads === 'inTotal' && table.empty && setting.balance === 'whole';
  const subHeads = inTotal ? subHeadsOf(declared) : [];
  const rows = headRows(setting, inTotal ? 1 : depthOf(declared));
  const first = LEADINGS[setting.codes].width;
  const [total, ...coded] = table.lines;
  const totals = total === undefined ? [] : [total];
  const lines = setting.totalRow === 'first' ? [...totals, ...coded] : [...coded, ...totals];
  const body = lines.flatMap((line, index) => {
    const row = rows.height + index;
    return [
      ...labelCells(line, row, setting),
      ...table.columns.map((column, at) => {
        const head = subHeads[at] ?? null;
        const place = { row, column: first + at };
        return head === null ? figure(table, place, line.key, column, setting) : words(row, first + at, head);
      }),
    ];
  });
  const middle = rows.height + Math.ceil(lines.length / 2);
  return {
    cells: [...headPart(table, declared, setting, rows, inTotal), ...body],
    width: first + table.columns.length,
    height: rows.height + lines.length,
    rowGaps: lines.length > 1 ? [middle] : [],
    columnGaps: [first],
    spans: [{ from: first, count: table.columns.length }],
  };
}
