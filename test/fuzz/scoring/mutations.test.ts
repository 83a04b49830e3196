import { describe, expect, test } from 'vitest';
import type { CellSnapshot } from '../../../src/disclosure/sheet/snapshot';
import { isCellError } from '../../../src/disclosure/sheet/snapshot';
import { randomFrom } from '../../generator/random';
import { BASE_FORMS, baseSheet } from './base-forms';
import type { FuzzSheet, Role } from './fuzz-sheet';
import { INPUTS, positionsOf, widthOf } from './fuzz-sheet';
import { MUTATIONS } from './mutations';
import { drawRecipe, made, SCORE_STATES } from './recipe';
import { sheetText } from './sheet-text';

interface Change {
  readonly before: FuzzSheet;
  readonly after: FuzzSheet;
  /** The cells that were not there before. */
  readonly cells: readonly CellSnapshot[];
}

function changeOf(before: FuzzSheet, after: FuzzSheet): Change {
  const held = new Set(before.rows.flat().map(({ cell }) => cell));
  return {
    before,
    after,
    cells: after.rows.flatMap((row) => row.map(({ cell }) => cell)).filter((cell) => !held.has(cell)),
  };
}

type Shown = (change: Change) => boolean;

const text =
  (pattern: RegExp): Shown =>
  ({ cells }) =>
    cells.some(({ value }) => typeof value === 'string' && pattern.test(value));
const number =
  (is: (value: number) => boolean, format = /^General$/u): Shown =>
  ({ cells }) =>
    cells.some((cell) => typeof cell.value === 'number' && is(cell.value) && format.test(cell.format));
const any = (): boolean => true;
const columns = (is: (before: number, after: number) => boolean): Shown => {
  return ({ before, after }) => is(widthOf(before), widthOf(after));
};
const rows = (is: (before: number, after: number) => boolean): Shown => {
  return ({ before, after }) => is(before.rows.length, after.rows.length);
};
const more = (before: number, after: number): boolean => after === before + 1;
const less = (before: number, after: number): boolean => after === before - 1;

/** A new merged area with cells of these roles. */
const merged =
  (down: boolean, across: boolean, roles: readonly Role[] = []): Shown =>
  ({ before, after }) =>
    after.merges.some((area) => {
      if (before.merges.includes(area)) return false;
      const inside = positionsOf(after, roles).filter(
        ({ row, column }) =>
          area.top <= row && row <= area.bottom && area.left <= column && column <= area.right,
      );
      return (
        area.bottom > area.top === down &&
        area.right > area.left === across &&
        (roles.length === 0 || inside.length > 0)
      );
    });

const overlapping: Shown = ({ after: { merges } }) =>
  merges.some((one, index) =>
    merges.some(
      (other, at) =>
        at > index &&
        one.top <= other.bottom &&
        other.top <= one.bottom &&
        one.left <= other.right &&
        other.left <= one.right,
    ),
  );

const formulaOn =
  (roles: readonly Role[]): Shown =>
  ({ after }) =>
    after.rows.flat().some(({ cell, role }) => cell.formula !== undefined && roles.includes(role));

const reordered: Shown = ({ before, after }) =>
  sheetText(before) !== sheetText(after) &&
  before.rows.length === after.rows.length &&
  widthOf(before) === widthOf(after);

/** What each mutation is seen to do. */
const SEEN: Readonly<Record<string, Shown>> = {
  'pair-of-values': ({ cells }) => cells.length === 2,
  'indicator-name': text(/率|数|量|时间|成本|时限|满意度/u),
  'odd-number': number(any),
  'odd-number-as-text': text(/^[\d.]+$/u),
  'odd-full-width': text(/[０-９]/u),
  'odd-grouped-text': text(/\d,\d/u),
  'odd-percent-text': text(/[%％]$/u),
  'odd-percent-format': number(any, /%$/u),
  'odd-format-0': number(any, /^0$/u),
  'odd-fixed-format': number(any, /0\.0/u),
  'odd-unit-format': number(any, /0"人"/u),
  'odd-scientific-format': number(any, /E\+/u),
  'odd-date-format': number(any, /y/u),
  'odd-text-format': ({ cells }) => cells.some(({ format }) => format === '@'),
  'odd-error-value': ({ cells }) => cells.some(({ value }) => isCellError(value)),
  'odd-boolean': ({ cells }) => cells.some(({ value }) => typeof value === 'boolean'),
  'odd-nan-text': text(/NaN|Infinity/u),
  'odd-huge': number((value) => value >= 1e15),
  'odd-tiny': number((value) => value > 0 && value < 1e-8),
  'odd-negative': number((value) => value < 0),
  'odd-zero': number((value) => value === 0),
  'odd-empty': ({ cells }) => cells.some(({ value }) => value === null),
  'odd-points-text': text(/\d\s?分/u),
  'odd-words': text(/不适用/u),
  'odd-rest': ({ cells }) => cells.length === 1,
  'formula-on-derived': formulaOn(['score', 'rate', 'total', 'grade']),
  'formula-on-input': formulaOn(INPUTS),
  'merge-input-and-derived': ({ before, after, cells }) =>
    merged(false, true, INPUTS)({ before, after, cells }) &&
    merged(false, true, ['rate', 'score', 'total', 'grade'])({ before, after, cells }),
  'merge-across': merged(false, true),
  'merge-down': merged(true, false),
  'merge-block': merged(true, true),
  'merge-overlapping': overlapping,
  'merge-heads': merged(false, true, ['head']),
  unmerge: ({ before, after }) => after.merges.length === before.merges.length - 1,
  'delete-row': rows(less),
  'duplicate-row': rows(more),
  'insert-row': rows(more),
  'swap-rows': reordered,
  'delete-column': columns(less),
  'duplicate-column': columns(more),
  'insert-column': columns(more),
  'swap-columns': reordered,
  'other-head': text(/预算数|得分|分值|完成值/u),
  'lost-head': ({ cells }) => cells.some(({ value }) => value === null),
  'year-in-head': text(/^20\d\d年/u),
  'spaced-head': text(/^\S(?:\s\S)+$/u),
  'other-heading': text(/分|自评表|合计/u),
  remark: text(/^(?:备注|注|说明)：/u),
  'form-below': rows((before, after) => after >= before + 14),
  'form-beside': columns((before, after) => after >= before + 7),
};

describe('every mutation does what it is called', () => {
  test.each(MUTATIONS.map(({ name }) => name))('%s', (name) => {
    const mutation = MUTATIONS.find((one) => one.name === name);
    const shown = SEEN[name];
    const changes = BASE_FORMS.flatMap((form) =>
      Array.from({ length: 30 }, (_unused, seed) => {
        const before = baseSheet(form);
        return changeOf(before, mutation?.apply(before, randomFrom(seed)) ?? before);
      }),
    );
    expect(shown).toBeDefined();
    expect(changes.some((change) => shown?.(change) === true)).toBe(true);
    const untouched = baseSheet(BASE_FORMS[0] ?? { name: '', rows: [], merges: [], roles: {} });
    expect(shown?.(changeOf(untouched, untouched))).toBe(false);
  });
});

describe('recipes', () => {
  const recipes = Array.from({ length: 2000 }, (_unused, seed) => drawRecipe(randomFrom(seed)));

  test('reach every form, state of the scores and mutation', () => {
    const reached = <T>(values: readonly T[]): readonly T[] => [...new Set(values)].sort();
    expect(reached(recipes.map(({ base }) => base))).toEqual(BASE_FORMS.map(({ name }) => name).sort());
    expect(reached(recipes.map(({ scores }) => scores))).toEqual([...SCORE_STATES].sort());
    expect(reached(recipes.flatMap(({ steps }) => steps.map(({ mutation }) => mutation)))).toEqual(
      MUTATIONS.map(({ name }) => name).sort(),
    );
  });

  test('make the same sheet each time', () => {
    for (const recipe of recipes.slice(0, 50)) {
      expect(sheetText(made(recipe).sheet)).toBe(sheetText(made(structuredClone(recipe)).sheet));
    }
  });

  test('blank scores leave the inputs alone', () => {
    for (const { name } of BASE_FORMS) {
      const { sheet } = made({ base: name, scores: 'blank', seed: 1, steps: [], chosen: false });
      const held = (roles: readonly Role[]): number =>
        positionsOf(sheet, roles).filter(
          ({ row, column }) => typeof sheet.rows[row]?.[column]?.cell.value === 'number',
        ).length;
      expect(held(['rate', 'score', 'grade'])).toBe(0);
      expect(held(['amount'])).toBeGreaterThan(1);
    }
  });
});
