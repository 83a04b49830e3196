import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { a1, parseA1 } from '../../src/disclosure/sheet/address';
import { looksElsewhere } from '../../src/disclosure/sheet/formula-areas';
import type { SheetSnapshot } from '../../src/disclosure/sheet/snapshot';
import { EditedCells } from '../../src/page/room/edited-cells';

/** A sheet with some cells; what begins with "=" is a formula that came to 0. */
function sheet(name: string, cells: Readonly<Record<string, string | number>>): SheetSnapshot {
  const placed = Object.entries(cells).flatMap(([address, held]) => {
    const at = parseA1(address);
    return at === null ? [] : [{ ...at, held }];
  });
  const width = Math.max(...placed.map(({ column }) => column)) + 1;
  const height = Math.max(...placed.map(({ row }) => row)) + 1;
  const rows = Array.from({ length: height }, (_, row) => ({
    row,
    firstColumn: 0,
    cells: Array.from({ length: width }, (_cell, column) => {
      const held = placed.find((one) => one.row === row && one.column === column)?.held ?? null;
      return typeof held === 'string' && held.startsWith('=')
        ? { value: 0, formula: held, format: 'General' }
        : { value: held, format: 'General' };
    }),
  }));
  return { name, visibility: 'visible', protected: false, rows, merges: [] };
}

const write = (cells: EditedCells, at: string, value: number, formula?: string): void => {
  const place = { sheet: '表', ...(parseA1(at) ?? { row: 0, column: 0 }) };
  const content = formula === undefined ? { value } : { value, formula };
  cells.write([{ place, content, format: 'General' }]);
};

const staleIn = (cells: EditedCells): readonly string[] =>
  cells
    .sheets()
    .flatMap(({ name, rows }) =>
      rows.flatMap(({ row, firstColumn, cells: inRow }) =>
        inRow.flatMap(({ stale }, index) =>
          stale === true ? [`${name}!${a1({ row, column: firstColumn + index })}`] : [],
        ),
      ),
    );

describe('formulas that were not calculated since', () => {
  const book = () => [
    sheet('表', { A1: 1, A2: 2, A3: '=A1+A2', A4: '=A3*2', A5: '=SUM(B1:B9)', B1: 3 }),
    sheet('他', { A1: '=表!A4', A2: '="表!A1"', A3: '=A9' }),
  ];

  test('are those that depend on a written cell, through others and sheets too', () => {
    const cells = new EditedCells(book);
    expect(cells.isCalculated()).toBe(true);
    write(cells, 'A1', 5);
    expect(staleIn(cells)).toEqual(['表!A3', '表!A4', '他!A1']);
    expect(cells.isCalculated()).toBe(false);
  });

  test('are none once the cell holds again what it held', () => {
    const sheets = book();
    const cells = new EditedCells(() => sheets);
    const [first] = cells.sheets();
    write(cells, 'A1', 5);
    write(cells, 'A1', 1);
    expect(staleIn(cells)).toEqual([]);
    expect(cells.isCalculated()).toBe(true);
    expect(cells.sheets()[0]).toBe(first);
  });

  test('are not those that were written with their results, until an input changes after them', () => {
    const cells = new EditedCells(book);
    const place = (row: number, column: number) => ({ sheet: '表', row, column });
    cells.write([
      { place: place(0, 0), content: { value: 5 }, format: 'General' },
      { place: place(2, 1), content: { value: 7, formula: '=A1+A2' }, format: 'General' },
    ]);
    expect(staleIn(cells)).toContain('表!A3');
    expect(staleIn(cells)).not.toContain('表!B3');
    write(cells, 'A2', 4);
    expect(staleIn(cells)).toContain('表!B3');
  });

  test.each([
    ['=SUM(A:A)', true],
    ['=SUM(1:3)', true],
    ['=INDIRECT("A1")', true],
    ['=总数*2', true],
    ['=[另.xlsx]表!A1', true],
    ['=SUM(A1:B3)/2', false],
    ['=IF(TRUE,1E+5,"总数")', false],
    ["='附件 1'!A1+1", false],
    ['=ROUND($A$1*100%,2)', false],
  ])('%s may look elsewhere: %s', (formula, expected) => {
    expect(looksElsewhere(formula)).toBe(expected);
  });

  test('never leave out one that follows from others in any chain', () => {
    const length = 8;
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.nat({ max: length - 1 }), { minLength: 1, maxLength: 3 }), {
          minLength: length,
          maxLength: length,
        }),
        fc.nat({ max: length - 1 }),
        (inputs, changed) => {
          // Cell n of column B depends on cells before it in B, or on its own one in A.
          const formulas = inputs.map((own, index) => [
            `B${index + 1}`,
            `=A${index + 1}+${own.map((one) => (one < index ? `B${one + 1}` : '1')).join('+')}`,
          ]);
          const values = inputs.map((_own, index) => [`A${index + 1}`, index]);
          const cells = new EditedCells(() => [
            sheet('表', Object.fromEntries([...values, ...formulas]) as Record<string, string | number>),
          ]);
          write(cells, `A${changed + 1}`, 99);
          const reached = new Set([changed]);
          for (const [index, own] of inputs.entries())
            if (own.some((one) => one < index && reached.has(one))) reached.add(index);
          expect([...staleIn(cells)].sort()).toEqual([...reached].map((index) => `表!B${index + 1}`).sort());
        },
      ),
    );
  });
});
