import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linesNow } from '../../src/record/identity/lines';
import { columnNames, rowNames } from '../../src/record/identity/words';

const ROWS = ['自评表', '', '甲', '乙', '', '丙', '丙', '丁'];

describe('finding lines again', () => {
  it.each([
    ['nothing changed', ROWS, [0, 1, 2, 3, 4, 5, 6, 7]],
    ['a row came above', ['新', ...ROWS], [1, 2, 3, 4, 5, 6, 7, 8]],
    ['a row came between 甲 and 乙', ROWS.toSpliced(3, 0, '新'), [0, 1, 2, 4, 5, 6, 7, 8]],
    ['乙 was deleted', ROWS.toSpliced(3, 1), [0, 1, 2, null, null, null, null, 6]],
    ['a row came between the two 丙', ROWS.toSpliced(6, 0, ''), [0, 1, 2, 3, null, null, null, 8]],
    ['乙 is called otherwise', ROWS.with(3, '己'), [0, 1, 2, null, 4, 5, 6, 7]],
    ['乙 has another word, too', ROWS.with(3, '乙 | 己'), [0, 1, 2, 3, 4, 5, 6, 7]],
    ['甲 and 乙 changed places', ROWS.with(2, '乙').with(3, '甲'), [0, null, 3, 2, null, null, null, 7]],
    ['everything is gone', [], [null, null, null, null, null, null, null, null]],
  ])('where %s', (_what, now, expected) => {
    const find = linesNow(ROWS, now);
    expect(ROWS.map((_row, index) => find(index))).toEqual(expected);
  });

  it('never takes one line for another, whichever rows come and go', () => {
    const names = Array.from({ length: 12 }, (_, index) => (index % 4 === 3 ? '' : `行${index}`));
    const edits = fc.array(fc.tuple(fc.nat(11), fc.constantFrom('insert', 'remove')), { maxLength: 6 });
    fc.assert(
      fc.property(edits, (steps) => {
        let rows = names.map((name, index) => ({ name, index }));
        for (const [at, what] of steps)
          rows =
            what === 'insert' ? rows.toSpliced(at, 0, { name: `新${at}`, index: -1 }) : rows.toSpliced(at, 1);
        const find = linesNow(
          names,
          rows.map(({ name }) => name),
        );
        for (const [index, name] of names.entries()) {
          const now = find(index);
          if (name === '' || now === null) continue;
          expect(rows[now]?.index).toBe(index);
        }
      }),
    );
  });
});

describe('names', () => {
  const grid = [
    ['项目自评表', '', ''],
    ['指标', '指标值', '得分'],
    [1, '按期 完成', '≥95%', 9.5],
    ['', '1.验收合格', '100%', 10],
    [null, 3, '优'],
  ];

  it('of rows are their first words, up to a figure', () => {
    expect(rowNames(grid)).toEqual(['项目自评表', '指标 | 指标值 | 得分', '按期完成', '1.验收合格', '优']);
  });

  it('of columns are their first words from above', () => {
    expect(columnNames(grid)).toEqual(['项目自评表', '指标值', '得分', '']);
  });
});
