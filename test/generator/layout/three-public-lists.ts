import type { Table } from '../tables/table';
import { otherCell } from './beside';
import type { BlockCell } from './block';
import { words } from './block';
import type { Head } from './heads';
import { headsOf, numbersFrom } from './heads';
import type { Part } from './part';
import { figure } from './part';
import type { Setting } from './setting';
import type { Group } from './three-public-heads';
import { HEAD_ROWS, itemHead, items } from './three-public-heads';

/** An item of the list; those without a column are read nowhere. */
interface Item {
  readonly text: string;
  readonly column: string | null;
}

const MEETINGS: readonly Item[] = [
  { text: '4、会议费', column: null },
  { text: '5、培训费', column: null },
];

function listed({ upkeep, threePublicMore, indent }: Setting): readonly Item[] {
  const below = indent ? '    ' : '';
  return [
    { text: '“三公”经费合计', column: 'total' },
    { text: '1、因公出国（境）费', column: 'abroad' },
    { text: `2、${upkeep.replace('运行', '购置及运行')}`, column: 'vehicles' },
    { text: `${below}其中：公务用车购置费`, column: 'purchase' },
    { text: `${below}${upkeep}`, column: 'running' },
    { text: '3、公务接待费', column: 'reception' },
    ...(threePublicMore === 'meetings' ? MEETINGS : []),
  ];
}

/** What a further item costs: odd enough to be taken for nothing else. */
const FURTHER_AMOUNT = 1_234_567;

function cellIn(
  table: Table,
  { line }: Group,
  column: string | null,
  place: { readonly row: number; readonly column: number },
  setting: Setting,
): BlockCell {
  if (column !== null && line !== null) return figure(table, place, line, column, setting);
  const tag = { kind: 'figure', line: 'final', column: column ?? 'total', value: null } as const;
  const cell =
    column === null
      ? words(place.row, place.column, table.empty ? null : FURTHER_AMOUNT).cell
      : otherCell(table, tag, setting);
  return { ...place, rows: 1, columns: 1, cell };
}

/** The items in rows, the groups as columns beside them. */
export function itemRowsPart(table: Table, groups: readonly Group[], setting: Setting): Part {
  const rows = listed(setting);
  const top = setting.columnNumbers ? 2 : 1;
  const heads: Head[] = [
    { text: '项目', row: 0, column: 0 },
    ...groups.map(({ text }, at): Head => ({ text, row: 0, column: at + 1 })),
  ];
  const numbers = setting.columnNumbers ? [words(1, 0, '栏次'), ...numbersFrom(1, 1, 1, groups.length)] : [];
  const body = rows.flatMap(({ text, column }, index) => [
    words(top + index, 0, text),
    ...groups.map((group, at) => cellIn(table, group, column, { row: top + index, column: at + 1 }, setting)),
  ]);
  return {
    cells: [...headsOf(heads, setting), ...numbers, ...body],
    width: groups.length + 1,
    height: top + rows.length,
    rowGaps: [],
    columnGaps: [1],
    spans: [],
  };
}

/** The groups in rows under the heads of the items. */
export function groupRowsPart(table: Table, groups: readonly Group[], setting: Setting): Part {
  const more = setting.threePublicMore === 'meetings' ? ['会议费', '培训费'] : [];
  const columns: readonly (string | null)[] = [...table.columns, ...more.map(() => null)];
  const rows = HEAD_ROWS - 1;
  const top = rows + (setting.columnNumbers ? 1 : 0);
  const heads: Head[] = [
    { text: '项目', row: 0, column: 0, rows },
    ...items(setting).map((item) => itemHead(item, 0, 1, 1)),
    ...more.map((text, at): Head => ({ text, row: 0, column: 7 + at, rows })),
  ];
  const numbers = setting.columnNumbers
    ? [words(rows, 0, '栏次'), ...numbersFrom(1, rows, 1, columns.length)]
    : [];
  const body = groups.flatMap((group, index) => [
    words(top + index, 0, group.text),
    ...columns.map((column, at) =>
      cellIn(table, group, column, { row: top + index, column: at + 1 }, setting),
    ),
  ]);
  return {
    cells: [...headsOf(heads, setting), ...numbers, ...body],
    width: columns.length + 1,
    height: top + groups.length,
    rowGaps: [],
    columnGaps: [1],
    spans: [],
  };
}
