import type { Table } from '../tables/table';
import type { BesideHeads } from './beside';
import { otherCell } from './beside';
import type { BlockCell } from './block';
import type { Head } from './heads';
import { headsOf, numbersFrom } from './heads';
import type { Part } from './part';
import { figure } from './part';
import type { Setting } from './setting';
import type { Group } from './three-public-heads';
import { HEAD_ROWS, itemHead, items } from './three-public-heads';
import { groupRowsPart, itemRowsPart } from './three-public-lists';

/** A group of the form's own with the year that stands beside it: 2022年预算数. */
function groupsOf(beside: BesideHeads | null): readonly Group[] {
  const own: readonly Group[] = [
    { text: '预算数', line: 'budget' },
    { text: '决算数', line: 'final' },
  ];
  if (beside === null) return own;
  // The form has a budget of its own: it is then the opening one.
  const opening = [...beside.before, ...beside.after].includes('年初预算数');
  const year = /^\d{4}年/u.exec(beside.own)?.[0] ?? '';
  const dated = own.map(({ text, line }) => ({
    text: year + (opening && line === 'budget' ? '年初预算数' : text),
    line,
  }));
  const others = (heads: readonly string[]): readonly Group[] =>
    heads.flatMap((text): readonly Group[] => {
      if (text.includes('预算')) return [];
      return [{ text: year === '' ? text : text.replace('年度', '年决算数'), line: null }];
    });
  return [...others(beside.before), ...dated, ...others(beside.after)];
}

/** The groups as blocks of six columns. */
function blockHeads(groups: readonly Group[], setting: Setting): Head[] {
  return groups.flatMap(({ text }, block) => [
    { text, row: 0, column: block * 6, columns: 6 },
    ...items(setting).map((item) => itemHead(item, 1, block * 6, 1)),
  ]);
}

/** The figures of the groups beside each other under each item. */
function pairHeads(groups: readonly Group[], setting: Setting): Head[] {
  const each = groups.length;
  const pairs = Array.from({ length: 6 * each }, (_, column): Head => ({
    text: groups[column % each]?.text ?? '',
    row: 2,
    column,
  }));
  return [...items(setting).map((item) => itemHead(item, 0, 0, each)), ...pairs];
}

/** The heads and the one row of figures under them. */
function headerPart(table: Table, groups: readonly Group[], setting: Setting): Part {
  const pairs = setting.threePublic === 'pairs';
  const width = 6 * groups.length;
  const numbers: BlockCell[] = setting.columnNumbers ? numbersFrom(1, HEAD_ROWS, 0, width) : [];
  const row = HEAD_ROWS + (setting.columnNumbers ? 1 : 0);
  const figures = groups.flatMap(({ line }, block) =>
    table.columns.map((key, at): BlockCell => {
      const column = pairs ? at * groups.length + block : block * 6 + at;
      if (line !== null) return figure(table, { row, column }, line, key, setting);
      const cell = otherCell(table, { kind: 'figure', line: 'final', column: key, value: null }, setting);
      return { row, column, rows: 1, columns: 1, cell };
    }),
  );
  const heads = pairs ? pairHeads(groups, setting) : blockHeads(groups, setting);
  return {
    cells: [...headsOf(heads, setting), ...numbers, ...figures],
    width,
    height: row + 1,
    rowGaps: [],
    columnGaps: pairs ? [] : [6],
    spans: [],
  };
}

/** The shapes of the “三公” form. */
const SHAPES: Readonly<
  Record<Setting['threePublic'], (table: Table, groups: readonly Group[], setting: Setting) => Part>
> = { blocks: headerPart, pairs: headerPart, list: itemRowsPart, rows: groupRowsPart };

/** The heads and figures of the “三公” form. */
export function threePublicPart(table: Table, beside: BesideHeads | null, setting: Setting): Part {
  return SHAPES[setting.threePublic](table, groupsOf(beside), setting);
}
