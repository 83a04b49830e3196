import type { SheetGrid } from '../../sheet/grid';
import { valueText } from '../../sheet/snapshot';
import { oneLine } from '../../sheet/text';
import type { AmountUnit } from '../form';
import type { Forms } from '../forms';
import { isBareYear, saidIn } from './column-identity';
import { isBesideHeads } from './header';
import type { FormDefinition } from './definition';
import type { FormRows } from './shapes/reading';

/** A title in a sheet and the rows down to the next one. */
export interface TitledRows extends FormRows {
  readonly definition: FormDefinition;
  readonly titleRow: number;
  readonly title: string;
  /** The rows right above the title that hold something. */
  readonly above: readonly number[];
  /** Whether it is the sheet's only title. */
  readonly alone: boolean;
}

/** A title stands in a row with little else: a table label, a unit. */
const TITLE_CELLS = 3;

/** How many rows above a title may still belong to its head (公开01表, 部门). */
export const ROWS_ABOVE = 2;

/** How many rows below a title may state its unit. */
const ROWS_BELOW = 4;

/** 单位:万元 is said of a form as a whole, (万元) behind a head of its column alone. */
export const UNIT_OF_FORM = /单位:(万元|元)/u;

/** The unit that is stated for a form as a whole near its title; null for none. */
function statedUnit(grid: SheetGrid, rows: readonly number[]): AmountUnit | null {
  for (const row of rows) {
    for (const { label } of grid.textsInRow(row)) {
      const unit = UNIT_OF_FORM.exec(label)?.[1];
      if (unit === '万元' || unit === '元') return unit;
    }
  }
  return null;
}

/** What a row that goes on with a table says of it, alone: 续表, (续). */
const GOES_ON = /^\(?(?:续表?|接上[页表])\d*\)?$/u;

/** The rows of a form without those that say its heads once more, as the pages of a printed form do. */
function withoutRepeatedHeads(
  grid: SheetGrid,
  above: readonly number[],
  below: readonly number[],
): readonly number[] {
  const bodyAt = below.findIndex((row) => holdsAmount(grid, row));
  if (bodyAt === -1) return below;
  const said = (row: number): string =>
    grid.labelsInRow(row).reduce((text, { area, label }) => `${text}${area.left} ${label}\n`, '');
  const heads = new Set([...above, ...below.slice(0, bodyAt)].map(said));
  return below.filter((row, index) => {
    if (index < bodyAt || grid.filledInRow(row) !== grid.textsInRow(row).length) return true;
    const [first, ...others] = grid.textsInRow(row);
    const isMark = first !== undefined && others.length === 0 && GOES_ON.test(first.label);
    return !isMark && !heads.has(said(row));
  });
}

/** Whether a row holds a number that is no year. */
function holdsAmount(grid: SheetGrid, row: number): boolean {
  if (grid.filledInRow(row) === grid.textsInRow(row).length) return false;
  return grid
    .labelsInRow(row)
    .some(({ cell, label }) => typeof cell.value === 'number' && !isBareYear(label));
}

/** The titles of known forms in a sheet, each with the rows below it. */
export function titledRows(grid: SheetGrid, forms: Forms): readonly TitledRows[] {
  const found = grid.rowNumbers.flatMap((row, index) => {
    if (grid.filledInRow(row) > TITLE_CELLS) return [];
    for (const cell of grid.textsInRow(row)) {
      const definition = forms.titled(cell.label);
      if (definition !== null)
        return [{ definition, titleRow: row, index, title: oneLine(valueText(cell.cell.value)) }];
    }
    return [];
  });
  return found.map(({ index, ...title }, at): TitledRows => {
    const above = grid.rowNumbers.slice(Math.max(0, index - ROWS_ABOVE), index);
    const below = grid.rowNumbers.slice(index + 1, found[at + 1]?.index ?? grid.rowNumbers.length);
    const rows = withoutRepeatedHeads(grid, [...above, title.titleRow], below);
    return {
      ...title,
      grid,
      alone: found.length === 1,
      above,
      rows,
      year: statedYear(grid, title, above, rows),
      unit: statedUnit(grid, [...above, title.titleRow, ...rows.slice(0, ROWS_BELOW)]),
    };
  });
}

/** What a sheet without the title of a known form has: the words that stand above its table, and the table. */
export interface UntitledRows extends FormRows {
  readonly titleRow: number;
  /** The longest text above the heads, else the sheet's name. */
  readonly title: string;
  readonly above: readonly number[];
  readonly alone: true;
  /** The rows above the first that holds a number: its heads. */
  readonly header: readonly number[];
}

/** The rows of a sheet as those of one form whose title is not known; null for a sheet that is no table. */
export function untitledRows(grid: SheetGrid): UntitledRows | null {
  const all = grid.rowNumbers;
  const headerAt = all.findIndex(
    (row) =>
      grid.filledInRow(row) > TITLE_CELLS || (grid.textsInRow(row).length > 1 && beginsHeader(grid, row)),
  );
  if (headerAt === -1) return null;
  const titles = all
    .slice(0, headerAt)
    .flatMap((row, index) =>
      grid
        .textsInRow(row)
        .flatMap(({ cell, label }) => (isBesideHeads(label) ? [] : [{ row, index, cell, label }])),
    );
  const longest = titles.reduce<(typeof titles)[number] | null>(
    (one, other) => (one === null || other.label.length > one.label.length ? other : one),
    null,
  );
  const at = longest?.index ?? -1;
  const title = longest === null ? grid.sheet.name : oneLine(valueText(longest.cell.value));
  const [first = 0] = all;
  const titleRow = longest?.row ?? first;
  const above = all.slice(Math.max(0, at - ROWS_ABOVE), Math.max(0, at));
  const rows = all.slice(at + 1);
  const bodyAt = all.findIndex((row, index) => index > headerAt && holdsAmount(grid, row));
  return {
    grid,
    titleRow,
    title,
    above,
    alone: true,
    rows,
    header: all.slice(headerAt, bodyAt === -1 ? undefined : bodyAt),
    year: statedYear(grid, { titleRow, title }, above, rows),
    unit: statedUnit(grid, [...above, titleRow, ...rows.slice(0, ROWS_BELOW)]),
  };
}

const YEAR = /(20\d{2})年/u;

const yearsIn = (labels: readonly string[]): readonly number[] =>
  labels.flatMap((label) => {
    const year = YEAR.exec(label)?.[1];
    return year === undefined ? [] : [Number(year)];
  });

/** Whether a row is the first of a header: many heads, heads of several years, or one of a stage. */
function beginsHeader(grid: SheetGrid, row: number): boolean {
  const labels = grid.textsInRow(row).map(({ label }) => label);
  if (grid.filledInRow(row) > TITLE_CELLS || new Set(yearsIn(labels)).size > 1) return true;
  return labels.some((label) => saidIn(label).identity.stage !== null);
}

/** The year that a form states in its title or near it, above the heads of its columns; null for none. */
function statedYear(
  grid: SheetGrid,
  { titleRow, title }: Pick<TitledRows, 'titleRow' | 'title'>,
  above: readonly number[],
  rows: readonly number[],
): number | null {
  const header = rows.findIndex((row) => beginsHeader(grid, row));
  const near = above.filter((row) => row >= titleRow - ROWS_ABOVE);
  const around = [...near, titleRow, ...rows.slice(0, Math.max(0, header))];
  const labels = around.flatMap((row) => grid.textsInRow(row).map(({ label }) => label));
  const [year = null] = yearsIn([title, ...labels]);
  return year;
}
