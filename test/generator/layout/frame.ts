import type { Disclosure } from '../exact/disclosure';
import type { FormId } from '../forms';
import type { Table } from '../tables/table';
import { isCoded } from '../forms';
import { basicPart } from './basic-part';
import { besideHeads, withBeside } from './beside';
import type { Block, BlockCell } from './block';
import { moved, withBlankColumn, withBlankRow, words } from './block';
import { codedPart } from './coded-part';
import { notesOf } from './notes';
import { listPart } from './list-part';
import { panelsPart } from './panels-part';
import type { Part } from './part';
import type { Setting } from './setting';
import { threePublicPart } from './three-public-part';
import { formNumber, formTitle } from './titles';
import { twoSidedPart } from './two-sided-part';
import type { Variant } from './variant';

/** The shapes of 收入支出决算总表. */
const SUMMARIES: Readonly<Record<Setting['summary'], (table: Table, setting: Setting) => Part>> = {
  sides: twoSidedPart,
  panels: panelsPart,
};

/** The shapes of the basic expenditure. */
const BASICS: Readonly<Record<Setting['basicShape'], (table: Table, setting: Setting) => Part>> = {
  blocks: basicPart,
  list: listPart,
};

function plainPart(form: Exclude<FormId, 'T7'>, table: Table, setting: Setting): Part {
  if (isCoded(form)) return codedPart(form, table, setting);
  if (form === 'T6') return BASICS[setting.basicShape](table, setting);
  return form === 'T1' ? SUMMARIES[setting.summary](table, setting) : twoSidedPart(table, setting);
}

function partOf(form: FormId, table: Table, disclosure: Disclosure, variant: Variant): Part {
  const beside = besideHeads(disclosure, variant);
  // Below a group that says the stage or the year no head says it again.
  const amountHead = beside === null ? variant.amountHead.replace('{year}', String(disclosure.year)) : '金额';
  const setting = { ...variant, amountHead };
  if (form === 'T7') return threePublicPart(table, beside, setting);
  const part = plainPart(form, table, setting);
  return beside === null ? part : withBeside(part, part.spans, beside, table, setting);
}

/** What stands above a form: its title, its published number, the department and the unit. */
function above(form: FormId, width: number, disclosure: Disclosure, variant: Variant): BlockCell[] {
  const number = formNumber(form, variant);
  const cells = [words(0, 0, formTitle(form, disclosure, variant), { columns: width })];
  if (variant.numberCell !== 'none') {
    const text = variant.numberCell === 'plain' ? `公开0${number}表` : `公开 0${number} 表`;
    cells.push(words(1, width - 1, text));
  }
  // A title that begins with the department's name is only known by it where the form also names the department.
  const line =
    variant.departmentLine === 'none' && variant.title === 'department' ? '部门：' : variant.departmentLine;
  if (line !== 'none') cells.push(words(2, 0, `${line}${disclosure.department}`));
  if (variant.yearLine) cells.push(words(2, Math.floor(width / 2), `${disclosure.year}年度`));
  cells.push(words(2, width - 1, `${variant.unitLine}${variant.unit}`));
  return cells;
}

const ROWS_ABOVE = 3;

/** A form as it stands on paper, with the blank rows and columns of the variant. */
export function blockOf(form: FormId, table: Table, disclosure: Disclosure, variant: Variant): Block {
  const part = partOf(form, table, disclosure, variant);
  const foot = ROWS_ABOVE + part.height;
  const notes = notesOf(form, table.empty, disclosure, variant);
  const block: Block = {
    form,
    width: part.width,
    height: foot + notes.length,
    cells: [
      ...above(form, part.width, disclosure, variant),
      ...moved(part.cells, ROWS_ABOVE, 0),
      ...notes.map((note, index) => words(foot + index, 0, note, { columns: part.width })),
    ],
    lines: table.lines,
    rowGaps: part.rowGaps.map((row) => row + ROWS_ABOVE),
    columnGaps: part.columnGaps,
  };
  const rows = { none: [], underTitle: [1, ROWS_ABOVE], amongLines: block.rowGaps }[variant.blankRows];
  const columns = variant.blankColumns === 'none' ? [] : block.columnGaps;
  const descending = (gaps: readonly number[]): number[] => [...gaps].sort((one, other) => other - one);
  const withRows = descending(rows).reduce(withBlankRow, block);
  return descending(columns).reduce(withBlankColumn, withRows);
}
