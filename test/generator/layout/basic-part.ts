import { CAPITAL_CODES, GOODS_CODES, STAFF_CODES } from '../codes/economic';
import type { EconomicCode } from '../codes/economic';
import type { Table } from '../tables/table';
import type { BlockCell } from './block';
import { words } from './block';
import type { Head } from './heads';
import { headsOf } from './heads';
import type { Part } from './part';
import { figure } from './part';
import type { Setting } from './setting';

/** The economic codes of the blocks, side by side. */
const BLOCKS: Readonly<Record<Setting['basicBlocks'], readonly (readonly EconomicCode[])[]>> = {
  2: [STAFF_CODES, [...GOODS_CODES, ...CAPITAL_CODES]],
  3: [STAFF_CODES, GOODS_CODES, CAPITAL_CODES],
};

const codeColumns = ({ basicCodes }: Setting): number => (basicCodes === 'split' ? 2 : 1);

/** Code, name and amount. */
const blockWidth = (setting: Setting): number => codeColumns(setting) + 2;

function headPart(blocks: number, setting: Setting): BlockCell[] {
  const width = blockWidth(setting);
  const split = setting.basicCodes === 'split';
  const rows = split ? 2 : 1;
  const heads = Array.from({ length: blocks }, (_, index): Head[] => {
    const column = index * width;
    return [
      { text: '科目编码', row: 1, column, columns: width - 2 },
      ...(split
        ? [
            { text: '类', row: 2, column },
            { text: '款', row: 2, column: column + 1 },
          ]
        : []),
      { text: '科目名称', row: 1, column: column + width - 2, rows },
      { text: setting.amountHead, row: 1, column: column + width - 1, rows },
    ];
  });
  const groups: Head[] = [
    { text: '人员经费', row: 0, column: 0, columns: width },
    { text: '公用经费', row: 0, column: width, columns: width * (blocks - 1) },
  ];
  return headsOf([...groups, ...heads.flat()], setting);
}

function codeCells(code: string, row: number, column: number, setting: Setting): BlockCell[] {
  const part = (at: number, from: number, to: number): BlockCell =>
    words(
      row,
      column + at,
      code.slice(from, to) || null,
      {},
      { kind: 'code', line: code, from, to, after: '' },
    );
  if (setting.basicCodes === 'split') return [part(0, 0, 3), part(1, 3, 5)];
  const tag = { kind: 'code', line: code, from: 0, to: 5, after: '' } as const;
  return [words(row, column, setting.codeCells === 'number' ? Number(code) : code, {}, tag)];
}

/** The words of a total and its figure, which may stand in any later cell that no other total claims. */
function totalCells(
  table: Table,
  key: 'staff' | 'running',
  row: number,
  blocks: number,
  setting: Setting,
): BlockCell[] {
  const width = blockWidth(setting);
  const start = key === 'staff' ? 0 : width;
  const blockEnd = start + width - 1;
  const place = {
    next: start + 1,
    blockEnd,
    rowEnd: key === 'staff' ? blockEnd : width * blocks - 1,
  }[setting.basicTotals];
  const columns = setting.basicTotals === 'next' ? 1 : width - 1;
  const name = table.lines.find((line) => line.key === key)?.name ?? '';
  return [
    words(row, start, name, { columns }, { kind: 'name', line: key }),
    figure(table, { row, column: place }, key, 'amount', setting),
  ];
}

/** The heads, blocks and totals of the basic expenditure by economic code. */
export function basicPart(table: Table, setting: Setting): Part {
  const listed = new Set(table.lines.map(({ key }) => key));
  const blocks = BLOCKS[setting.basicBlocks].map((codes) => codes.filter(({ code }) => listed.has(code)));
  const width = blockWidth(setting);
  const top = setting.basicCodes === 'split' ? 3 : 2;
  const rows = Math.max(...blocks.map((codes) => codes.length));
  const body = blocks.flatMap((codes, block) =>
    codes.flatMap(({ code, name }, index) => {
      const [row, column] = [top + index, block * width];
      const indent = setting.indent && code.length > 3 ? '  ' : '';
      return [
        ...codeCells(code, row, column, setting),
        words(row, column + width - 2, indent + name, {}, { kind: 'name', line: code }),
        figure(table, { row, column: column + width - 1 }, code, 'amount', setting),
      ];
    }),
  );
  const foot = top + rows;
  return {
    cells: [
      ...headPart(blocks.length, setting),
      ...body,
      ...totalCells(table, 'staff', foot, blocks.length, setting),
      ...totalCells(table, 'running', foot, blocks.length, setting),
    ],
    width: width * blocks.length,
    height: foot + 1,
    rowGaps: [foot],
    columnGaps: [width],
    spans: blocks.map((_codes, block) => ({ from: (block + 1) * width - 1, count: 1 })),
  };
}
