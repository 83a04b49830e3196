import { ECONOMIC_CODES } from '../codes/economic';
import type { Table } from '../tables/table';
import type { BlockCell } from './block';
import { words } from './block';
import type { Head } from './heads';
import { headsOf } from './heads';
import type { Part } from './part';
import { figure } from './part';
import type { Setting } from './setting';

/** A figure of a line's row: in which column, and of which line and column it is. */
interface Cell {
  readonly line: string;
  readonly column: string;
}

/** The three figures of a row; those of 合计 are the totals of the form. */
function cellsOf(key: string): readonly Cell[] {
  return key === 'total'
    ? [
        { line: 'total', column: 'amount' },
        { line: 'staff', column: 'amount' },
        { line: 'running', column: 'amount' },
      ]
    : ['amount', 'staff', 'running'].map((column) => ({ line: key, column }));
}

const HEADS = ['合计', '人员经费', '公用经费'];

function headPart(codeColumns: number, setting: Setting): Head[] {
  const first = codeColumns + 1;
  const split = codeColumns === 2;
  return [
    { text: '项目', row: 0, column: 0, columns: first },
    { text: '一般公共预算财政拨款基本支出', row: 0, column: first, columns: HEADS.length },
    {
      text: setting.leading === 'number' ? '科目代码' : '经济分类科目编码',
      row: 1,
      column: 0,
      columns: codeColumns,
    },
    { text: '科目名称', row: 1, column: codeColumns, rows: split ? 2 : 1 },
    ...HEADS.map((text, at): Head => ({ text, row: 1, column: first + at, rows: split ? 2 : 1 })),
    ...(split ? ['类', '款'].map((text, column): Head => ({ text, row: 2, column })) : []),
  ];
}

function codeCells(code: string, row: number, split: boolean, setting: Setting): BlockCell[] {
  const part = (column: number, from: number, to: number): BlockCell => {
    const tag = { kind: 'code', line: code, from, to, after: '' } as const;
    const text = code.slice(from, to);
    const value = setting.codeCells === 'number' && !split ? Number(text) : text === '' ? null : text;
    return words(row, column, value, {}, tag);
  };
  return split ? [part(0, 0, 3), part(1, 3, 5)] : [part(0, 0, 5)];
}

/** The basic expenditure by economic code as one list, with the totals in the line of 合计. */
export function listPart(table: Table, setting: Setting): Part {
  const split = setting.basicCodes === 'split';
  const codeColumns = split ? 2 : 1;
  const top = split ? 3 : 2;
  const first = codeColumns + 1;
  const order = new Map(ECONOMIC_CODES.map(({ code }) => [code, code]));
  const listed = table.lines
    .filter(({ key }) => order.has(key))
    .toSorted((one, other) => (one.key < other.key ? -1 : 1));
  const total = table.lines.filter(({ key }) => key === 'total');
  const lines = setting.totalRow === 'first' ? [...total, ...listed] : [...listed, ...total];
  const body = lines.flatMap(({ key, name, group }, index): BlockCell[] => {
    const row = top + index;
    const label =
      group === 'single'
        ? [words(row, 0, name, { columns: first }, { kind: 'name', line: key })]
        : [
            ...codeCells(key, row, split, setting),
            words(row, codeColumns, name, {}, { kind: 'name', line: key }),
          ];
    return [
      ...label,
      ...cellsOf(key).map(({ line, column }, at) =>
        figure(table, { row, column: first + at }, line, column, setting),
      ),
    ];
  });
  return {
    cells: [...headsOf(headPart(codeColumns, setting), setting), ...body],
    width: first + HEADS.length,
    height: top + lines.length,
    rowGaps: [],
    columnGaps: [first],
    spans: [{ from: first, count: HEADS.length }],
  };
}
