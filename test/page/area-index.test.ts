import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contains } from '../../src/disclosure/sheet/address';
import { AreaIndex } from '../../src/page/room/area-index';

const LAST_ROW = 1_048_575;

/** Rows where blocks of every size begin and end, and others. */
const row = fc.oneof(
  fc.nat({ max: 40 }),
  fc.integer({ min: LAST_ROW - 40, max: LAST_ROW }),
  fc
    .tuple(fc.nat({ max: 19 }), fc.integer({ min: -1, max: 1 }))
    .map(([power, by]) => Math.max(0, 2 ** power + by)),
);
const column = fc.nat({ max: 3 });
const sheet = fc.constantFrom('表A', '表b');
const area = fc.tuple(row, row, column, column).map(([one, other, left, right]) => ({
  ...{ top: Math.min(one, other), bottom: Math.max(one, other) },
  ...{ left: Math.min(left, right), right: Math.max(left, right) },
}));
/** An area of one of a few owners. */
const held = fc.record({ owner: fc.nat({ max: 9 }), sheet, area });
/** A cell that is asked about, and the owner that is not wanted then. */
const asked = fc.record({
  row,
  column,
  sheet: fc.constantFrom('表a', '表B', '另'),
  unwanted: fc.nat({ max: 9 }),
});

test('whoever has an area that contains a cell is taken, once, when it is wanted', () => {
  fc.assert(
    fc.property(fc.array(held, { maxLength: 30 }), fc.array(asked, { maxLength: 8 }), (areas, cells) => {
      const index = new AreaIndex<number>();
      for (const one of areas) index.add(one.owner, one.sheet, one.area);
      const gone = new Set<number>();
      for (const { unwanted, ...cell } of cells) {
        const here = areas
          .filter((one) => one.sheet.toLowerCase() === cell.sheet.toLowerCase() && contains(one.area, cell))
          .map(({ owner }) => owner)
          .filter((owner) => owner !== unwanted && !gone.has(owner));
        const taken = index.take(cell, (owner) => owner !== unwanted);
        expect([...taken].sort()).toEqual([...new Set(here)].sort());
        for (const owner of here) gone.add(owner);
      }
    }),
  );
});
