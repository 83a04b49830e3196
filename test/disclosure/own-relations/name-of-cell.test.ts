import { describe, expect, test } from 'vitest';
import { FORMS } from '../../../src/disclosure/forms/forms';
import { materialOf } from '../../../src/disclosure/own-relations/material';
import type { CellName } from '../../../src/disclosure/own-relations/name-of-cell';
import { nameOfCell } from '../../../src/disclosure/own-relations/name-of-cell';
import { readFormula } from '../../../src/disclosure/own-relations/read-formula';
import type { Material } from '../../../src/disclosure/own-relations/scopes';
import { tryFormula } from '../../../src/disclosure/own-relations/trial';
import { reviewWorkbook } from '../../../src/disclosure/review';
import { sentence } from '../../../src/disclosure/sentence';
import { a1, parseA1, reference } from '../../../src/disclosure/sheet/address';
import type { WorkbookSnapshot } from '../../../src/disclosure/sheet/snapshot';
import { FIRST_VARIANT, generateDisclosure, layOut, randomFrom, randomVariant } from '../../generator';
import { SMALL } from '../../generator/small-disclosure';
import { sample } from '../samples';
import { sheetOf } from '../sheets';

const material = (workbook: WorkbookSnapshot): Material =>
  materialOf(reviewWorkbook(workbook), workbook, FORMS);

/** The cells that a written quantity is read from, in whichever scope it is one. */
function cellsRead(text: string, from: Material): readonly string[] {
  const read = readFormula(`${text} = 0`, FORMS);
  if (!read.ok) throw new Error(`${text}: ${sentence(read.mistake.message)}`);
  return tryFormula(read.formula, from, FORMS).flatMap(({ figures }) =>
    figures.flatMap(({ cells }) => cells.map(reference)),
  );
}

const bare = (label: string): string => label.replace(/^.{1,3}、/u, '').replace(/^[^：]*：/u, '');

/** What becomes of the names of a workbook's figures: read again, each must be the very figure, or its line be one of several alike. */
function roundTrip(from: Material, byNumber: boolean) {
  const told = { named: 0, ambiguous: 0, wrong: [] as string[] };
  for (const form of from.forms)
    for (const line of form.lines)
      for (const { place, reading } of line.figures.values()) {
        const name = nameOfCell(place, from, FORMS, { byNumber });
        const alike = form.lines.filter(({ label }) => bare(label) === bare(line.label));
        if (name.kind === 'cell') told.wrong.push(`${reference(place)} is ${name.text}`);
        else if (name.kind === 'ambiguous') {
          told.ambiguous += 1;
          if (alike.length < 2) told.wrong.push(`${reference(place)} ${sentence(name.reason)}`);
        }
        // A blank or a text has no cells to tell: the name alone must then be read without a mistake.
        else if (reading.kind === 'number' && !cellsRead(name.text, from).includes(reference(place)))
          told.wrong.push(`${reference(place)} is not ${name.text}`);
        else told.named += 1;
      }
  return told;
}

describe('the name of a figure is read as the very figure', () => {
  test.each([
    ['zhuzhou-shifeng-2021', 0],
    ['zhuzhou-shifeng-2021-split-codes', 0],
    ['zhuzhou-shifeng-2021-broken-heads', 0],
    // Indicators of one name under several goals.
    ['wuhan-hongshan-2020', 24],
    ['wuhan-dongxihu-2020', 39],
  ] as const)('%s', async (name, several) => {
    const from = material(await sample(name));
    for (const byNumber of [false, true]) {
      const { named, ambiguous, wrong } = roundTrip(from, byNumber);
      expect(wrong).toEqual([]);
      expect([ambiguous, named > 150]).toEqual([several, true]);
    }
  });

  test('of generated books in several layouts', () => {
    for (let seed = 1; seed <= 8; seed += 1) {
      const random = randomFrom(seed);
      const from = material(layOut(generateDisclosure(random), randomVariant(random)).workbook);
      const { named, wrong } = roundTrip(from, seed % 2 === 0);
      expect([seed, wrong]).toEqual([seed, []]);
      expect(named).toBeGreaterThan(50);
    }
  });
});

const BOOK = layOut(SMALL, FIRST_VARIANT).workbook;
const T3 = '公开03表';

/** The name of a cell of a sheet by its address. */
function nameAt(from: Material, sheet: string, address: string, byNumber = false): CellName {
  const at = parseA1(address);
  if (at === null) throw new Error(address);
  return nameOfCell({ sheet, ...at }, from, FORMS, { byNumber });
}

describe('a cell', () => {
  test('of a form is written by the names of its form, line and column, or by the number that is printed', () => {
    const from = material(BOOK);
    const total = from.forms
      .find(({ id }) => id === 'expenditure')
      ?.lines.find(({ label }) => label === '合计')
      ?.figures.get('basic');
    const address = a1(total?.place ?? { row: 0, column: 0 });
    expect(nameAt(from, T3, address)).toEqual({
      ...{ kind: 'figure', text: '支出决算表[合计, 基本支出]', readings: 1 },
    });
    expect(nameAt(from, T3, address, true)).toMatchObject({ text: '公开03表(支出决算表)[合计, 基本支出]' });
  });

  test('that is no figure is written by sheet and address', () => {
    const from = material({ sheets: [...BOOK.sheets, sheetOf([['甲', 1]], { name: "附'表" })] });
    expect(nameAt(from, "附'表", 'C7')).toEqual({ kind: 'cell', text: "'附''表'!C7" });
  });

  test('within a merged area is its first cell', () => {
    const merged = sheetOf(
      [
        ['甲', null],
        [1, null],
      ],
      { name: '附表', merges: ['A2:B2'] },
    );
    expect(nameAt(material({ sheets: [merged] }), '附表', 'B2')).toEqual({ kind: 'cell', text: "'附表'!A2" });
  });

  test('of a line that is there twice is told, not guessed, and may be written by its address', async () => {
    const name = nameAt(material(await sample('wuhan-dongxihu-2020')), '部门整体绩效自评表', 'F10');
    expect(name).toMatchObject({ kind: 'ambiguous', address: "'部门整体绩效自评表'!F10" });
    expect(name.kind === 'ambiguous' && sentence(name.reason)).toBe(
      '“部门整体绩效自评表”中有几行合乎“项目数”（“项目数”、“项目数”）。',
    );
  });

  test('of one of two units is named for both, each by itself', () => {
    const two = {
      sheets: [
        ...BOOK.sheets,
        ...layOut({ ...SMALL, department: '乙局' }, FIRST_VARIANT).workbook.sheets.map((sheet) => ({
          ...sheet,
          name: `${sheet.name}乙`,
        })),
      ],
    };
    const from = material(two);
    const [form] = from.forms.filter(({ sheet }) => sheet === `${T3}乙`);
    const place = form?.lines.find(({ label }) => label === '合计')?.figures.get('basic')?.place;
    expect(from.accounts).toHaveLength(2);
    expect(place === undefined ? null : nameOfCell(place, from, FORMS)).toMatchObject({
      ...{ kind: 'figure', text: '支出决算表[合计, 基本支出]', readings: 2 },
    });
  });
});
