import { describe, expect, it, test } from 'vitest';
import { reviewWorkbook } from '../../src/disclosure/review';
import type { SheetSnapshot, WorkbookSnapshot } from '../../src/disclosure/sheet/snapshot';
import { fileDocument } from '../../src/outcome/document/json';
import type { SentLine } from '../../src/outcome/results/result-line';
import { readResultLine } from '../../src/outcome/results/result-line';
import { followed } from '../../src/review-files/rounds/followed';
import { missingUnits } from '../../src/review-files/rounds/not-sent';
import { roundOf, roundOfNothing } from '../../src/outcome/rounds/round-of';
import { unitBook } from './unit-books';

/** What a program that only reads .jsonl knows of a reviewed workbook. */
function lineOf(workbook: WorkbookSnapshot | null, file = '送审/单位.xlsx'): SentLine {
  const review = workbook === null ? null : reviewWorkbook(workbook);
  const line = readResultLine(
    JSON.stringify({
      file,
      text: null,
      status: review === null ? 2 : 0,
      failures: review === null ? [{ file, reason: '文件已损坏' }] : [],
      copy: null,
      notChecked: [],
      notGiven: [],
      messages: review?.findings.map(({ rule }) => `${rule}。`) ?? [],
      review: review === null ? null : fileDocument(file, review),
    }),
  );
  if (line?.file === undefined || line.file === null) throw new Error('no line about a file');
  return line;
}

/** A consistent disclosure. */
const WHOLE = unitBook(1);

/** The same with another number in a cell, by the sheet's name and the cell's row and column from 0. */
function withNumber(
  workbook: WorkbookSnapshot,
  name: string,
  [row, column]: readonly [number, number],
  value: number,
): WorkbookSnapshot {
  return {
    sheets: workbook.sheets.map((sheet) =>
      sheet.name !== name
        ? sheet
        : {
            ...sheet,
            rows: sheet.rows.map((one) =>
              one.row !== row
                ? one
                : {
                    ...one,
                    cells: one.cells.map((cell, index) =>
                      one.firstColumn + index === column ? { ...cell, value, text: String(value) } : cell,
                    ),
                  },
            ),
          },
    ),
  };
}

/** The sheets moved down by some rows, and called something else. */
function moved({ sheets }: WorkbookSnapshot, by: number): WorkbookSnapshot {
  const down = (sheet: SheetSnapshot): SheetSnapshot => ({
    ...sheet,
    name: `新 ${sheet.name}`,
    rows: sheet.rows.map((row) => ({ ...row, row: row.row + by })),
    merges: sheet.merges.map((area) => ({ ...area, top: area.top + by, bottom: area.bottom + by })),
  });
  return { sheets: sheets.map(down) };
}

/** The place of the first number in the row that begins with a word. */
function firstNumber(workbook: WorkbookSnapshot, name: string, word: string): readonly [number, number] {
  const sheet = workbook.sheets.find((one) => one.name === name);
  const row = sheet?.rows.find(({ cells }) => cells.some(({ value }) => value === word));
  const at = row?.cells.findIndex(({ value }) => typeof value === 'number') ?? -1;
  if (row === undefined || at < 0) throw new Error(`no number beside ${word}`);
  return [row.row, row.firstColumn + at];
}

const FORM = '公开03表';
const TOTAL = firstNumber(WHOLE, FORM, '合计');
const BROKEN = withNumber(WHOLE, FORM, TOTAL, 123_456_789);

const errorsOf = ({ review }: SentLine): readonly number[] =>
  (review?.findings ?? []).flatMap(({ severity }, index) => (severity === 'error' ? [index] : []));

describe('a finding from round to round', () => {
  const first = lineOf(BROKEN);
  const errors = errorsOf(first);

  it('is new in the first round', () => {
    expect(errors.length).toBeGreaterThan(0);
    const round = roundOf(first, null, false, 1);
    expect(errors.map((index) => round.findings[index])).toEqual(
      errors.map(() => ({ state: 'new', before: null })),
    );
    expect([round.number, round.last, round.earlier]).toEqual([1, null, []]);
  });

  it('is still open where it is there, wherever its rows stand and whatever its sheet is called', () => {
    const next = lineOf(moved(BROKEN, 3));
    const round = roundOf(next, first, false, 2);
    expect(errorsOf(next).map((index) => round.findings[index]?.state)).toEqual(errors.map(() => 'open'));
    expect([round.last, round.earlier.filter(({ severity }) => severity === 'error')]).toEqual([
      '送审/单位.xlsx',
      [],
    ]);
  });

  it('is corrected where its form and line are there, were checked, and it is not', () => {
    const round = roundOf(lineOf(moved(WHOLE, 2)), first, false, 2);
    const gone = round.earlier.filter(({ severity }) => severity === 'error');
    expect(gone.map(({ state, before }) => [state, before])).toEqual(errors.map(() => ['corrected', 'new']));
    expect(gone.map(({ message }) => message)).toEqual(errors.map((index) => first.messages[index]));
  });

  it('is gone where its form is, and never said to be corrected', () => {
    const without = { sheets: WHOLE.sheets.filter(({ name }) => name !== FORM) };
    const round = roundOf(lineOf(without), first, false, 2);
    const states = new Map(
      round.earlier.filter(({ severity }) => severity === 'error').map(({ rule, state }) => [rule, state]),
    );
    expect(states.size).toBeGreaterThan(0);
    expect([...states.values()]).not.toContain('corrected');
    expect([...states.values()]).toContain('gone');
  });

  it('is not told where its cell cannot be read', () => {
    const unreadable = withNumber(WHOLE, FORM, TOTAL, 0);
    const words: WorkbookSnapshot = {
      sheets: unreadable.sheets.map((sheet) =>
        sheet.name !== FORM
          ? sheet
          : {
              ...sheet,
              rows: sheet.rows.map((row) =>
                row.row !== TOTAL[0]
                  ? row
                  : {
                      ...row,
                      cells: row.cells.map((cell, index) =>
                        row.firstColumn + index === TOTAL[1]
                          ? { ...cell, value: '见附件', text: '见附件' }
                          : cell,
                      ),
                    },
              ),
            },
      ),
    };
    const round = roundOf(lineOf(words), first, false, 2);
    const errorsThen = round.earlier.filter(({ severity }) => severity === 'error');
    expect(errorsThen.map(({ state }) => state)).toContain('unchecked');
    expect(errorsThen.map(({ state }) => state)).not.toContain('corrected');
  });

  it('is not told where no relation of its rule was checked, though its form and line are there', () => {
    const { review } = lineOf(WHOLE);
    if (review === null) throw new Error('no review');
    const [error = 0] = errors;
    const rule = first.review?.findings[error]?.rule ?? '';
    const without = { ...review, evaluated: review.evaluated.filter((one) => one !== rule) };
    const round = roundOf({ ...lineOf(WHOLE), review: without }, first, false, 2);
    const states = round.earlier.filter((one) => one.rule === rule).map(({ state }) => state);
    expect(new Set(states)).toEqual(new Set(['unchecked']));
  });

  it('is remembered over rounds in which nothing of the unit can be read, or nothing is sent', () => {
    const damaged = lineOf(null);
    const second = { ...damaged, round: { ...roundOf(damaged, first, false, 2) } };
    const count = first.review?.findings.length;
    expect(second.round.earlier.map(({ state }) => state)).toEqual(
      Array.from({ length: count ?? 0 }, () => 'unchecked'),
    );
    const asLine = readResultLine(JSON.stringify(second));
    const nothing = {
      file: null,
      unit: '甲',
      listed: null,
      maybe: [],
      round: roundOfNothing(asLine, '甲', 3),
    };
    const third = readResultLine(JSON.stringify(nothing));
    expect(third?.round?.earlier).toHaveLength(count ?? 0);
    const fourth = roundOf(lineOf(WHOLE), third, false, 4);
    expect(fourth.earlier.filter(({ severity }) => severity === 'error').map(({ state }) => state)).toEqual(
      errors.map(() => 'corrected'),
    );
  });

  it('stands as the decisions in its workbook say, and what the last round said beside it', () => {
    const [error = 0] = errors;
    const decided = (state: string): SentLine =>
      first.review === null
        ? first
        : { ...first, review: { ...first.review, decisions: { findings: [{ finding: error, state }] } } };
    for (const state of ['explained', 'passed', 'returned'] as const)
      expect(roundOf(decided(state), first, false, 2).findings[error]).toEqual({ state, before: 'new' });
    for (const state of ['accepted', 'ignored', 'changed', 'open'])
      expect(roundOf(decided(state), first, false, 2).findings[error]?.state).toBe('open');
    // What was passed then does not count for a workbook that does not say so itself.
    expect(roundOf(first, decided('passed'), false, 2).findings[error]).toEqual({
      state: 'open',
      before: 'passed',
    });
  });
});

describe('which file follows which', () => {
  const file = (path: string, unit: string | null) => ({ file: path, unit });

  test('by the unit, whatever the file is called', () => {
    const { pairs, left, ambiguous } = followed(
      [file('一/甲.xlsx', '甲局'), file('一/乙.xlsx', '乙局')],
      [file('二/乙局（改）.xlsx', '乙 局'), file('二/新.xlsx', '甲局')],
    );
    expect([[...pairs], left, [...ambiguous]]).toEqual([
      [
        [0, 1],
        [1, 0],
      ],
      [],
      [],
    ]);
  });

  test('by the path below the common folder, where a file does not say its unit', () => {
    const { pairs } = followed(
      [file('一/甲/决算.xlsx', '甲局'), file('一/乙/决算.xlsx', '乙局')],
      [file('二/乙/决算.xlsx', null), file('二/甲/决算.xlsx', null)],
    );
    expect([...pairs]).toEqual([
      [0, 1],
      [1, 0],
    ]);
  });

  test('never one of another unit, nor one of several that are alike', () => {
    const other = followed([file('一/决算.xlsx', '甲局')], [file('二/决算.xlsx', '乙局')]);
    expect([[...other.pairs], other.left, [...other.ambiguous]]).toEqual([[], [0], []]);
    const several = followed(
      [file('一/a.xlsx', '甲局'), file('一/b.xlsx', '甲局')],
      [file('二/c.xlsx', '甲局')],
    );
    expect([[...several.pairs], [...several.ambiguous]]).toEqual([[], [0]]);
  });
});

describe('who has sent nothing', () => {
  const now = [
    { file: '送审/甲局.xlsx', unit: '甲局' },
    { file: '送审/丙局幼儿园（损坏）.xlsx', unit: null },
  ];

  test('by the list, with files that may be theirs', () => {
    const units = ['甲　局', '乙局', '丙局', '丙局幼儿园'];
    expect(missingUnits({ now, last: [], left: [], units })).toEqual([
      { unit: '乙局', listed: true, last: null, maybe: [] },
      { unit: '丙局', listed: true, last: null, maybe: [] },
      { unit: '丙局幼儿园', listed: true, last: null, maybe: ['送审/丙局幼儿园（损坏）.xlsx'] },
    ]);
  });

  test('a listed name that is part of a unit in the forms may be that unit, and is not taken for it', () => {
    const longer = [{ file: '送审/决算.xlsx', unit: '临江市丁局（本级）' }];
    expect(missingUnits({ now: longer, last: [], left: [], units: ['丁局', '戊局'] })).toEqual([
      { unit: '丁局', listed: true, last: null, maybe: ['送审/决算.xlsx'] },
      { unit: '戊局', listed: true, last: null, maybe: [] },
    ]);
  });

  test('by the last round, also those that the list does not have', () => {
    const last = [
      { file: '一/甲.xlsx', unit: '甲局' },
      { file: '一/丁.xlsx', unit: '丁局' },
      { file: '一/戊.xlsx', unit: null },
    ];
    expect(
      missingUnits({ now, last, left: [1, 2], units: null }).map(({ unit, listed, last: of }) => [
        unit,
        listed,
        of,
      ]),
    ).toEqual([
      ['丁局', null, 1],
      ['一/戊.xlsx', null, 2],
    ]);
    expect(
      missingUnits({ now, last, left: [1], units: ['甲局', '丁局'] }).map(({ unit, listed, last: of }) => [
        unit,
        listed,
        of,
      ]),
    ).toEqual([['丁局', true, 1]]);
  });
});
