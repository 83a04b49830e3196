import type { Table, TableLine } from '../tables/table';
import { otherCell } from './beside';
import type { BlockCell } from './block';
import { words } from './block';
import type { Head } from './heads';
import { headsOf, numbersFrom } from './heads';
import { chineseNumeral } from './numerals';
import type { Part } from './part';
import { figure } from './part';
import type { Setting } from './setting';

/** The amounts of a panel; the last are the form's own. */
const AMOUNTS = ['年初预算数', '全年预算数', '决算数'];

/** A line of a panel with its words as printed; null where the panel has an empty line. */
type PanelLine = { readonly line: TableLine; readonly label: string } | null;

/** A panel: its head, the head of its items, and its lines above the totals. */
interface Panel {
  readonly title: string;
  readonly items: string;
  readonly lines: readonly PanelLine[];
}

const numbered = (lines: readonly TableLine[]): PanelLine[] =>
  lines.map((line, index) => ({ line, label: `${chineseNumeral(index + 1)}、${line.name}` }));

/** 人员经费 and 公用经费 are parts of 基本支出, and 经济分类支出合计 is a total: they bear no numeral. */
const PLAIN = ['natureStaff', 'naturePublic', 'natureEconomic'];

function natureLabels(lines: readonly TableLine[]): PanelLine[] {
  let count = 0;
  return lines.map((line) => {
    if (PLAIN.includes(line.key)) return { line, label: line.name };
    count += 1;
    return { line, label: `${chineseNumeral(count)}、${line.name}` };
  });
}

function panelsOf({ lines }: Table): readonly [Panel, Panel, Panel] {
  const group = (...names: readonly string[]): TableLine[] =>
    lines.filter((line) => names.includes(line.group));
  return [
    { title: '收入', items: '项目', lines: numbered(group('income')) },
    { title: '支出', items: '项目（按功能分类）', lines: numbered(group('class')) },
    {
      title: '支出',
      items: '项目（按支出性质和经济分类）',
      lines: [...natureLabels(group('nature')), ...numbered(group('natureClass'))],
    },
  ];
}

/** The lines below the panels: of income, and of expenditure across the two other panels. */
const TOTALS: readonly (readonly [income: string | null, expenditure: string | null])[] = [
  ['incomeTotal', 'expenditureTotal'],
  ['surplusUsed', 'distributed'],
  ['opening', 'closing'],
  [null, null],
  ['allIncome', 'allExpenditure'],
];

/** The heads and lines of 收入支出决算总表 as the accounting software prints it. */
export function panelsPart(table: Table, setting: Setting): Part {
  const panels = panelsOf(table);
  const labels = setting.rowNumbers ? 2 : 1;
  const width = labels + AMOUNTS.length;
  const top = setting.columnNumbers ? 3 : 2;
  const rows = Math.max(...panels.map(({ lines }) => lines.length));
  const heads = panels.flatMap(({ items }, panel): Head[] => {
    const column = panel * width;
    return [
      { text: items, row: 1, column },
      ...(setting.rowNumbers ? [{ text: '行次', row: 1, column: column + 1 }] : []),
      ...AMOUNTS.map((text, at): Head => ({ text, row: 1, column: column + labels + at })),
    ];
  });
  const groups: Head[] = [
    { text: '收入', row: 0, column: 0, columns: width },
    { text: '支出', row: 0, column: width, columns: 2 * width },
  ];
  const numbers = setting.columnNumbers
    ? panels.flatMap((_panel, panel) => [
        words(2, panel * width, '栏次'),
        ...numbersFrom(1 + panel * AMOUNTS.length, 2, panel * width + labels, AMOUNTS.length),
      ])
    : [];
  /** A line whose words begin in one panel and whose figures stand in another. */
  const lineCells = (
    { line, label }: NonNullable<PanelLine>,
    row: number,
    [from, to]: readonly [number, number],
  ): BlockCell[] => {
    const columns = (to - from) * width + 1;
    const amounts = to * width + labels;
    const tag = { kind: 'figure', line: line.key, column: 'amount', value: null } as const;
    return [
      words(row, from * width, label, { columns }, { kind: 'name', line: line.key }),
      ...(setting.rowNumbers ? [words(row, to * width + 1, to * 50 + row)] : []),
      ...[0, 1].map((at) => ({
        row,
        column: amounts + at,
        rows: 1,
        columns: 1,
        cell: otherCell(table, tag, setting),
      })),
      figure(table, { row, column: amounts + 2 }, line.key, 'amount', setting),
    ];
  };
  const body = panels.flatMap(({ lines }, panel) =>
    lines.flatMap((one, index) => (one === null ? [] : lineCells(one, top + index, [panel, panel]))),
  );
  const total = (key: string | null, row: number, place: readonly [number, number]): BlockCell[] => {
    const line = table.lines.find((one) => one.key === key);
    return line === undefined ? [] : lineCells({ line, label: line.name }, row, place);
  };
  const totals = TOTALS.flatMap(([income, expenditure], index) => {
    const row = top + rows + index;
    return [...total(income, row, [0, 0]), ...total(expenditure, row, [1, 2])];
  });
  return {
    cells: [...headsOf([...groups, ...heads], setting), ...numbers, ...body, ...totals],
    width: panels.length * width,
    height: top + rows + TOTALS.length,
    rowGaps: [top + rows - 1],
    columnGaps: [],
    spans: [],
  };
}
