import { invalidArgument } from '../protocol/host-error';
import { jsonText, type Json, type JsonObject } from '../protocol/json';
import { intersection, wholeSheet, type Area } from './area';
import { areasWhere } from './area-groups';
import { Cells } from './cells';
import { wildcardPattern } from './filter-criteria';
import type { Sheet } from './sheet';
import { usedAreaWithin } from './used-area';

/** Where is searched: the used part of an area. */
function searched(sheet: Sheet, area: Area): Area | undefined {
  const used = usedAreaWithin(sheet, wholeSheet, true);
  return used && intersection(area, used);
}

/** Tells whether a text is what is searched; * and ? stand for others, and ~ keeps their meaning from them. */
function matcher(text: string, { completeMatch, matchCase }: JsonObject): RegExp {
  if (text === '') throw invalidArgument('there is nothing to search for');
  const whole = wildcardPattern(text).source;
  const source = completeMatch === true ? whole : whole.slice(1, -1);
  return new RegExp(source, matchCase === true ? 'sgu' : 'sgiu');
}

const matches = (pattern: RegExp, text: Json | undefined): boolean => {
  pattern.lastIndex = 0;
  return pattern.test(jsonText(text));
};

/** The cells of an area that show a text, as areas in reading order. */
export function findAll(sheet: Sheet, area: Area, text: string, criteria: JsonObject): readonly Area[] {
  const pattern = matcher(text, criteria);
  const within = searched(sheet, area);
  if (!within) return [];
  const texts = new Cells(sheet, within).texts();
  return areasWhere(within, (row, column) =>
    matches(pattern, texts[row - within.row]?.[column - within.column]),
  );
}

/** The first cell of an area that shows a text, or the last one where the search goes backwards. */
export function findFirst(sheet: Sheet, area: Area, text: string, criteria: JsonObject): Area | undefined {
  const areas = findAll(sheet, area, text, criteria);
  const backwards = criteria['searchDirection'] === 'Backwards';
  const ends = areas.map(({ row, column, rows, columns }) => ({
    row: backwards ? row + rows - 1 : row,
    column: backwards ? column + columns - 1 : column,
    rows: 1,
    columns: 1,
  }));
  const sorted = ends.sort((a, b) => a.row - b.row || a.column - b.column);
  return backwards ? sorted.at(-1) : sorted[0];
}

/** Replaces a text in what the cells hold, formulas included; returns how often. */
export function replaceAll(
  sheet: Sheet,
  area: Area,
  text: string,
  replacement: string,
  criteria: JsonObject,
): number {
  const pattern = matcher(text, criteria);
  const within = searched(sheet, area);
  if (!within) return 0;
  let count = 0;
  const replaced = new Cells(sheet, within).formulas().map((line) =>
    line.map((content) => {
      if (!matches(pattern, content)) return null;
      return jsonText(content).replace(pattern, () => {
        count += 1;
        return replacement;
      });
    }),
  );
  if (count > 0) new Cells(sheet, within).write(replaced);
  return count;
}
