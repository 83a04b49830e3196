import type { Table, TableLine } from '../tables/table';
import { FUND_NAMES, FUNDS } from '../tables/summary-tables';
import type { BlockCell } from './block';
import { words } from './block';
import { chineseNumeral } from './numerals';
import type { Head } from './heads';
import { headsOf, numbersFrom } from './heads';
import type { Part } from './part';
import { figure } from './part';
import type { Setting } from './setting';

/** A line of one side with its words as printed; null where the side has an empty line. */
type SideLine = { readonly line: TableLine; readonly label: string } | null;

/** One side of a summary: its columns start at `column`. */
interface Side {
  readonly title: string;
  readonly column: number;
  readonly amounts: readonly string[];
  readonly heads: readonly string[];
  readonly lines: readonly SideLine[];
}

const numbered = (name: string, index: number): string => `${chineseNumeral(index + 1)}、${name}`;

function subLabel(name: string, index: number, { subLines }: Setting): string {
  switch (subLines) {
    case 'plain':
      return name;
    case 'numbered':
      return numbered(name, index);
    case 'indented':
      return `    ${name}`;
    case 'ofWhich':
      return index === 0 ? `其中：${name}` : `      ${name}`;
  }
}

/** The lines of both sides, row by row: the lists, then the totals on one level, then what balances. */
function sideLines(table: Table, setting: Setting): readonly [SideLine[], SideLine[]] {
  const find = (key: string): TableLine | undefined => table.lines.find((line) => line.key === key);
  const single = (key: string): SideLine => {
    const line = find(key);
    return line === undefined ? null : { line, label: line.name };
  };
  const sub = (key: string, index: number): SideLine => {
    const line = find(key);
    return line === undefined ? null : { line, label: subLabel(line.name, index, setting) };
  };
  const list = (group: TableLine['group']): SideLine[] =>
    table.lines
      .filter((line) => line.group === group)
      .map((line, index) => ({ line, label: numbered(line.name, index) }));
  const [incomes, classes] = [list('income'), list('class')];
  const rows = Math.max(incomes.length, classes.length);
  const padded = (lines: SideLine[]): SideLine[] => [
    ...lines,
    ...Array.from({ length: rows - lines.length }, () => null),
  ];
  const left = [...padded(incomes), single('incomeTotal')];
  const right = [...padded(classes), single('expenditureTotal')];
  if (table.form === 'T1') {
    left.push(single('surplusUsed'), single('opening'), null, single('allIncome'));
    right.push(single('distributed'), single('closing'), null, single('allExpenditure'));
  } else {
    left.push(single('opening'), ...FUNDS.map((fund, index) => sub(`opening-${fund}`, index)));
    right.push(single('closing'), ...FUNDS.map((fund, index) => sub(`closing-${fund}`, index)));
    left.push(single('allIncome'));
    right.push(single('allExpenditure'));
  }
  return [left, right];
}

function sides(table: Table, setting: Setting): readonly [Side, Side] {
  const [left, right] = sideLines(table, setting);
  const before = setting.rowNumbers ? 2 : 1;
  const amounts = table.columns.filter((column) => table.form === 'T1' || column !== 'amount');
  const heads =
    table.form === 'T1' ? [setting.amountHead] : ['合计', ...FUNDS.map((fund) => FUND_NAMES[fund])];
  return [
    { title: '收入', column: 0, amounts: ['amount'], heads: [setting.amountHead], lines: left },
    { title: '支出', column: before + 1, amounts, heads, lines: right },
  ];
}

function headPart(side: Side, firstNumber: number, setting: Setting): BlockCell[] {
  const { column, heads, title } = side;
  const amounts = column + (setting.rowNumbers ? 2 : 1);
  const cells: Head[] = [
    { text: title, row: 0, column, columns: amounts - column + heads.length },
    { text: '项目', row: 1, column },
    ...(setting.rowNumbers ? [{ text: '行次', row: 1, column: column + 1 }] : []),
    ...heads.map((text, index): Head => ({ text, row: 1, column: amounts + index })),
  ];
  const numbers = setting.columnNumbers
    ? [words(2, column, '栏次'), ...numbersFrom(firstNumber, 2, amounts, heads.length)]
    : [];
  return [...headsOf(cells, setting), ...numbers];
}

function bodyPart(table: Table, side: Side, top: number, firstRow: number, setting: Setting): BlockCell[] {
  return side.lines.flatMap((one, index) => {
    const row = top + index;
    const number = setting.rowNumbers ? [words(row, side.column + 1, firstRow + index)] : [];
    if (one === null) return number;
    const amounts = side.column + (setting.rowNumbers ? 2 : 1);
    const { key } = one.line;
    return [
      words(row, side.column, one.label, {}, { kind: 'name', line: key }),
      ...number,
      ...side.amounts.map((column, at) => figure(table, { row, column: amounts + at }, key, column, setting)),
    ];
  });
}

/** The heads and lines of one of the two summaries. */
export function twoSidedPart(table: Table, setting: Setting): Part {
  const [left, right] = sides(table, setting);
  const top = setting.columnNumbers ? 3 : 2;
  const rows = left.lines.length;
  return {
    cells: [
      ...headPart(left, 1, setting),
      ...headPart(right, 2, setting),
      ...bodyPart(table, left, top, 1, setting),
      ...bodyPart(table, right, top, rows + 1, setting),
    ],
    width: right.column + (setting.rowNumbers ? 2 : 1) + right.heads.length,
    height: top + rows,
    rowGaps: [top + rows - 1],
    columnGaps: [right.column],
    spans: [left, right].map(({ column, heads }) => ({
      from: column + (setting.rowNumbers ? 2 : 1),
      count: heads.length,
    })),
  };
}
