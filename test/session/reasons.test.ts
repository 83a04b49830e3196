import { describe, expect, test, vi } from 'vitest';
import { reviewWorkbook } from '../../src/disclosure/review';
import { figuresByCell } from '../../src/disclosure/figures-by-cell';
import { a1 } from '../../src/disclosure/sheet/address';
import type { SheetSnapshot } from '../../src/disclosure/sheet/snapshot';
import { valueText } from '../../src/disclosure/sheet/snapshot';
import { reasonPlace } from '../../src/session/reasons';
import type { Session } from '../../src/session/session';
import type { TestCell } from '../disclosure/sheets';
import { ministryForm } from '../disclosure/ministry-form';
import { sheetOf } from '../disclosure/sheets';
import { openSample, place, reopened, valueOf } from './headless';
import { MemoryWorkbook } from './memory/memory-workbook';
import { person } from './memory/person';

/** 司勤人员: 14 of 15 people and yet 10 of 10, where 9.33 is right; its reason stands in I12. */
const staff = (reason: TestCell) => ministryForm({ staff: ['15 人', '14 人', 10, 10, reason] });

/** Where the reason for a finding about H12 goes, or why not. */
function placeIn(sheet: SheetSnapshot, cell = 'H12'): string | null {
  const snapshot = { sheets: [sheet] };
  const review = reviewWorkbook(snapshot);
  const finding = review.findings.find(({ cells: [first] }) => first !== undefined && a1(first) === cell);
  if (finding === undefined) throw new Error(`nothing is found in ${cell}`);
  const found = reasonPlace({ snapshot, figures: figuresByCell(review) }, { finding });
  if (found === null) return null;
  return found.kind === 'open' ? a1(found.place) : `${a1(found.place)} ${found.reason}`;
}

const form = (reason: TestCell): SheetSnapshot => sheetOf(staff(reason), { name: '表' });

describe('the cell for the reason of a finding', () => {
  test.each<readonly [string, TestCell, string]>([
    ['is that of its line', null, 'I12'],
    ['may hold blanks', '  ', 'I12'],
    ['is left where a reason stands there', '人员变动', 'I12 filled'],
    ['is left where a dash stands there', '—', 'I12 filled'],
    ['is left where 无 stands there', '无', 'I12 filled'],
    ['is left where a formula stands there', { value: '', formula: '=""' }, 'I12 formula'],
  ])('%s', (_name, reason, expected) => {
    expect(placeIn(form(reason))).toBe(expected);
  });

  test('is the upper left one of a merged area, also for the lines below it', () => {
    const sheet = form(null);
    const merges = (top: number, bottom: number) => [{ top, left: 8, bottom, right: 8 }];
    expect(placeIn({ ...sheet, merges: merges(11, 12) })).toBe('I12');
    expect(placeIn({ ...sheet, merges: merges(10, 11) })).toBe('I11');
  });

  test('is left where the sheet is protected or hidden', () => {
    expect(placeIn({ ...form(null), protected: true })).toBe('I12 protected');
    expect(placeIn({ ...form(null), visibility: 'hidden' })).toBe('I12 hidden');
  });

  test('is none for the total, and none where the form has no such column', () => {
    // 10 + 50 + 22 + 10 = 92, not 93.
    expect(placeIn(sheetOf(ministryForm({ total: 93 }), { name: '表' }), 'H20')).toBeNull();
    const without = staff(null).map((cells) => cells.slice(0, 8));
    expect(placeIn(sheetOf(without, { name: '表' }))).toBeNull();
  });
});

const keyAt = (session: Session, cell: string, rule: string): string =>
  session
    .getState()
    .reviewed?.standing.findings.find(
      ({ finding: { cells, rule: own } }) => cells[0] !== undefined && a1(cells[0]) === cell && own === rule,
    )?.key ?? '';

const unitOf = (session: Session, key: string) =>
  session.getState().reviewed?.standing.findings.find((one) => one.key === key)?.unit;

describe('an explanation that is written into the form', () => {
  const open = async (by = '甲') => {
    const book = new MemoryWorkbook('book.xlsx', { sheets: [form(null)] });
    const { session } = person(by, book);
    await session.check();
    const at = (row: number, column: number): string =>
      valueText(book.cellAt({ sheet: '表', row, column })?.value ?? null);
    return { book, session, key: keyAt(session, 'H12', 'SA-IND'), reason: () => at(11, 8) };
  };

  test('is kept, written into the empty cell alone, and taken back by undoing', async () => {
    const { session, key, reason } = await open();
    await session.explainInForm(key, ' 1 人月末离职 ');
    expect(session.getState().notice).toMatchObject({ kind: 'applied', written: 1, decided: 'explained' });
    expect(reason()).toBe('1 人月末离职');
    expect(unitOf(session, key)).toBe('explained');
    await session.undo();
    expect(reason()).toBe('');
    expect(unitOf(session, key)).toBe('explained');
  });

  test('is kept and not written where somebody has filled the cell meanwhile', async () => {
    const { book, session, key, reason } = await open();
    const other = person('乙', book).session;
    await other.check();
    await other.explainInForm(key, '乙的说明');
    await session.explainInForm(key, '甲的说明');
    expect(session.getState().notice).toMatchObject({ kind: 'applied', written: 0, decided: 'explained' });
    expect(reason()).toBe('乙的说明');
    expect(unitOf(session, key)).toBe('explained');
  });

  test.each(['=A1', "'说明"])(
    'is kept and not written where a cell would make something else of it: %s',
    async (text) => {
      const { session, key, reason } = await open();
      await session.explainInForm(key, text);
      expect(session.getState().notice).toMatchObject({ kind: 'applied', written: 0, decided: 'explained' });
      expect(reason()).toBe('');
      expect(unitOf(session, key)).toBe('explained');
    },
  );

  test('is no reviewer’s to write', async () => {
    const { session, key, reason } = await open();
    session.prefer({ role: 'supervisor' });
    await session.explainInForm(key, '说明');
    expect(session.getState().notice).toEqual({ kind: 'readOnlyRole' });
    expect(reason()).toBe('');
  });
});

test('Excel keeps it as the text that it is, also in the file, from where it can be taken back', async () => {
  const sheet = '附件2公车平台';
  const first = await openSample('zhuzhou-shifeng-2021');
  await first.session.check();
  const key = keyAt(first.session, 'H14', 'SA-IND');
  await first.session.explainInForm(key, '1 人月末离职');
  expect(first.session.getState().notice).toMatchObject({ kind: 'applied', written: 1 });
  expect(await valueOf(first, sheet, 'I14')).toBe('1 人月末离职');
  expect(first.session.getState().reviewed?.figures.get(`${sheet}!I14`)?.figure.place).toEqual(
    place(sheet, 13, 8),
  );
  const second = await reopened(first);
  await second.session.start();
  expect(await valueOf(second, sheet, 'I14')).toBe('1 人月末离职');
  await second.session.undo();
  expect(await valueOf(second, sheet, 'I14')).toBe('');
  vi.unstubAllGlobals();
});
