import { describe, expect, it } from 'vitest';
import type { Mark } from '../../src/presentation/marks/mark';
import { MARK_PALETTES } from '../../src/presentation/marks/mark';
import { clearMarks, hasMarks, journal, placeMarks, readWorkbook } from '../../src/excel';
import { defaultRequirementSets, saveWorkbook } from '../../src/preview/host';
import { at, byHand, connect, failureIn, valueOf, workbookWith } from './excel';
import { inventory } from './inventory';
import { openWorkbook } from '../preview/workbooks';

function mark(sheet: string, address: string, kind: Mark['kind'], text = '得分应为9.62'): Mark {
  return { place: at(sheet, address), kind, text };
}

/** Two sheets of the user's, with formats, a conditional format and a comment of the user's own. */
async function usersWorkbook() {
  return workbookWith(['表1', '表2'], (sheet, { workbook }) => {
    sheet('表1').getRange('A1:C2').values = [
      [1, 2, 3],
      ['a', 'b', 'c'],
    ];
    sheet('表1').getRange('A1').format.fill.color = '#00FF00';
    sheet('表1').getRange('B1').format.font.color = '#0000FF';
    const own = sheet('表1').getRange('A1:A2').conditionalFormats.add('Custom');
    own.custom.rule.formula = '=A1>0';
    own.custom.format.fill.color = '#123456';
    const above = sheet('表1').getRange('C1:C2').conditionalFormats.add('CellValue');
    above.cellValue.rule = { formula1: '2', operator: 'GreaterThan' };
    workbook.comments.add('表1!B1', '【请核对】这是我的批注');
    sheet('表2').getRange('B2').values = [[5]];
    sheet('表2').activate();
    sheet('表2').getRange('B2').select();
  });
}

const MARKS = [
  mark('表1', 'A1', 'error', '得分应为9.62'),
  mark('表1', 'B1', 'warning', '请核实'),
  mark('表1', 'C1', 'error', '合计应为6'),
  mark('表2', 'B2', 'rounding', '取整\n第二行'),
];

/** The conditional formats of a sheet: their fill (or type, where they are no formula) and where they stand. */
async function formats(name: string) {
  return Excel.run(async (context) => {
    const found = context.workbook.worksheets.getItem(name).getRange().conditionalFormats;
    found.load('items/type,items/customOrNullObject/format/fill/color');
    await context.sync();
    const ranges = found.items.map((format) => format.getRanges().load('address'));
    await context.sync();
    return found.items.map((format, index) => ({
      fill: format.type === 'Custom' ? format.customOrNullObject.format.fill.color : format.type,
      ranges: ranges[index]?.address,
    }));
  });
}

async function comments(): Promise<string[]> {
  return Excel.run(async (context) => {
    const found = context.workbook.comments;
    found.load('items/content');
    await context.sync();
    return found.items.map(({ content }) => content);
  });
}

describe('placing marks', () => {
  it('colours the cells by kind and says why in comments, above the formats of the user', async () => {
    await usersWorkbook();
    const placed = valueOf(await placeMarks(MARKS));
    expect(placed).toMatchObject({
      cells: 4,
      comments: 3,
      withoutComment: [at('表1', 'B1')],
      protectedSheets: [],
    });
    const found = await formats('表1');
    expect(found.map(({ fill, ranges }) => [fill, ranges])).toEqual([
      [MARK_PALETTES.standard.warning.fill, '表1!B1'],
      [MARK_PALETTES.standard.error.fill, '表1!A1,表1!C1'],
      ['CellValue', '表1!C1:C2'],
      ['#123456', '表1!A1:A2'],
    ]);
    expect((await formats('表2')).map(({ fill }) => fill)).toEqual([MARK_PALETTES.standard.rounding.fill]);
    expect((await comments()).sort()).toEqual(
      [
        '【请核对】这是我的批注',
        '【决算核对】取整\n第二行',
        '【决算核对】合计应为6',
        '【决算核对】得分应为9.62',
      ].sort(),
    );
    expect(valueOf(await hasMarks())).toBe(true);
  });

  it('leaves no trace when cleared', async () => {
    await usersWorkbook();
    const before = await inventory();
    valueOf(await placeMarks(MARKS));
    expect(await inventory()).not.toEqual(before);
    expect(valueOf(await clearMarks())).toMatchObject({ cleared: 4 });
    expect(await inventory()).toEqual(before);
    expect(valueOf(await hasMarks())).toBe(false);
    expect(valueOf(await clearMarks())).toMatchObject({ cleared: 0 });
  });

  it('takes the colours that the user likes better', async () => {
    await usersWorkbook();
    const before = await inventory();
    valueOf(await placeMarks(MARKS));
    valueOf(await placeMarks(MARKS, 'vivid'));
    const { error, warning, rounding } = MARK_PALETTES.vivid;
    expect((await formats('表1')).slice(0, 2).map(({ fill }) => fill)).toEqual([warning.fill, error.fill]);
    expect((await formats('表2')).map(({ fill }) => fill)).toEqual([rounding.fill]);
    valueOf(await clearMarks());
    expect(await inventory()).toEqual(before);
  });

  it('replaces earlier marks', async () => {
    await usersWorkbook();
    const before = await inventory();
    valueOf(await placeMarks(MARKS));
    valueOf(await placeMarks([mark('表1', 'A2', 'warning', '新的')]));
    expect((await formats('表1')).map(({ ranges }) => ranges)).toEqual(['表1!A2', '表1!C1:C2', '表1!A1:A2']);
    expect(await formats('表2')).toEqual([]);
    expect((await comments()).sort()).toEqual(['【决算核对】新的', '【请核对】这是我的批注'].sort());
    expect(valueOf(await journal())).toMatchObject([{ kind: 'marks', cells: 1 }]);
    valueOf(await placeMarks([]));
    expect(await comments()).toEqual(['【请核对】这是我的批注']);
    valueOf(await clearMarks());
    expect(await inventory()).toEqual(before);
  });

  it('clears after the workbook was saved, closed and opened again', async () => {
    const host = await usersWorkbook();
    const plain = await openWorkbook(await saveWorkbook(host.workbook), '决算.xlsx');
    await connect(plain);
    const before = await inventory();
    valueOf(await placeMarks(MARKS));
    await connect(await openWorkbook(await saveWorkbook(plain), '决算.xlsx'));
    expect(valueOf(await hasMarks())).toBe(true);
    expect(valueOf(await clearMarks())).toMatchObject({ cleared: 4 });
    expect(await inventory()).toEqual(before);
  });

  it('keeps a comment that somebody has answered or changed', async () => {
    await usersWorkbook();
    valueOf(await placeMarks(MARKS));
    await Excel.run(async (context) => {
      const found = context.workbook.comments;
      found.load('items/content');
      await context.sync();
      const [answered, changed] = ['得分应为9.62', '合计应为6'].map((text) =>
        found.items.find(({ content }) => content.endsWith(text)),
      );
      answered?.replies.add('已改');
      if (changed) changed.content = '【决算核对】合计应为6，已知悉';
      await context.sync();
    });
    valueOf(await clearMarks());
    expect((await comments()).sort()).toEqual(
      ['【请核对】这是我的批注', '【决算核对】得分应为9.62', '【决算核对】合计应为6，已知悉'].sort(),
    );
  });

  it('goes without comments where Excel has none', async () => {
    await workbookWith(['表1'], () => undefined, {
      requirementSets: { ...defaultRequirementSets, ExcelApi: '1.9' },
    });
    const placed = valueOf(await placeMarks([mark('表1', 'A1', 'error')]));
    expect(placed).toMatchObject({ cells: 1, comments: 0, withoutComment: [at('表1', 'A1')] });
    expect(await formats('表1')).toHaveLength(1);
  });

  it('passes over sheets that are gone and protected ones, and names the latter', async () => {
    await usersWorkbook();
    await byHand(({ workbook }) => {
      workbook.worksheets.getItem('表2').protection.protect();
    });
    const placed = valueOf(await placeMarks([...MARKS, mark('没有', 'A1', 'error')]));
    expect(placed).toMatchObject({ cells: 3, comments: 2, protectedSheets: ['表2'] });
    const failure = failureIn(await placeMarks([mark('表2', 'B2', 'error')]));
    expect(failure).toMatchObject({ kind: 'protectedSheet', values: { sheet: '表2' } });
  });

  it('does not clear by halves when a marked sheet has been protected since', async () => {
    await usersWorkbook();
    valueOf(await placeMarks(MARKS));
    await byHand(({ workbook }) => {
      workbook.worksheets.getItem('表2').protection.protect();
    });
    const before = await inventory();
    expect(failureIn(await clearMarks())).toMatchObject({ kind: 'protectedSheet', values: { sheet: '表2' } });
    expect(failureIn(await placeMarks(MARKS)).kind).toBe('protectedSheet');
    expect(await inventory()).toEqual(before);
  });

  it('clears the marks of a sheet that was renamed', async () => {
    await usersWorkbook();
    valueOf(await placeMarks(MARKS));
    await byHand(({ workbook }) => {
      workbook.worksheets.getItem('表1').name = '改名';
    });
    expect(valueOf(await clearMarks())).toMatchObject({ cleared: 4 });
    expect(await formats('改名')).toHaveLength(2);
    expect(await comments()).toEqual(['【请核对】这是我的批注']);
  });

  it.each([1, 10, 100])('takes two syncs to mark, to mark anew and to clear %i sheets', async (count) => {
    const names = Array.from({ length: count }, (_, index) => `表${index + 1}`);
    const host = await workbookWith(names, () => undefined);
    const marks = names.flatMap((name) => [mark(name, 'A1', 'error'), mark(name, 'B7', 'rounding')]);
    valueOf(await readWorkbook());
    const counted = async (work: () => Promise<unknown>): Promise<number> => {
      host.counters.reset();
      await work();
      return host.counters.requests;
    };
    expect(await counted(async () => valueOf(await placeMarks(marks)))).toBe(2);
    expect(await counted(async () => valueOf(await placeMarks(marks)))).toBe(2);
    expect(await counted(async () => valueOf(await clearMarks()))).toBe(2);
  });

  it('marks more cells than one conditional format takes', async () => {
    await workbookWith(['表1'], () => undefined);
    const before = await inventory();
    const marks = Array.from({ length: 600 }, (_, row) => ({
      ...mark('表1', 'A1', 'error', `第${row}行`),
      place: { sheet: '表1', row, column: row % 7 },
    }));
    expect(valueOf(await placeMarks(marks))).toMatchObject({ cells: 600, comments: 600 });
    expect(valueOf(await clearMarks())).toMatchObject({ cleared: 600 });
    expect(await inventory()).toEqual(before);
  });
});

describe('a batch of marks that fails half-way', () => {
  // Events off, the journal, then formats (four or five actions each) and comments, events on.
  it.each([1, 2, 3, 4, 5, 6, 7, 10, 14])('is cleared without a trace: action %i', async (nth) => {
    const host = await usersWorkbook();
    const before = await inventory();
    host.faults.failWrite(nth);
    expect(failureIn(await placeMarks(MARKS)).kind).toBe('unexpected');
    valueOf(await clearMarks());
    expect(await inventory()).toEqual(before);
  });

  it.each([3, 4, 5, 6, 7, 8, 9, 10])(
    'of new marks over old ones leaves both known: action %i',
    async (nth) => {
      const host = await usersWorkbook();
      const before = await inventory();
      valueOf(await placeMarks(MARKS));
      host.faults.failWrite(nth);
      await placeMarks([mark('表1', 'A2', 'warning', '新的'), mark('表2', 'A1', 'error', '也是新的')]);
      valueOf(await clearMarks());
      expect(await inventory()).toEqual(before);
    },
  );

  it('goes on behind a comment that Excel refuses', async () => {
    const host = await usersWorkbook();
    const before = await inventory();
    // Events off, the journal, two formats of five actions (they are bold), one of four: the 17th and 18th write the first two comments.
    host.faults.failWrite(18, 'InvalidOperation');
    const placed = valueOf(await placeMarks(MARKS));
    expect(placed).toMatchObject({ cells: 4, comments: 2 });
    expect(placed.withoutComment).toEqual([at('表1', 'B1'), at('表1', 'C1')]);
    expect(await comments()).toHaveLength(3);
    valueOf(await clearMarks());
    expect(await inventory()).toEqual(before);
  });
});

describe.each(['standard', 'vivid'] as const)('the %s colours of the marks', (palette) => {
  const colours = MARK_PALETTES[palette];
  // Distances in CIE L*a*b*: what a glance tells apart, and what even a washed-out screen leaves of it.
  const APART = { standard: 15, vivid: 45 };
  const KINDS = ['error', 'warning', 'rounding'] as const;

  function linear(colour: string): readonly number[] {
    return [1, 3, 5].map((from) => {
      const part = Number.parseInt(colour.slice(from, from + 2), 16) / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
  }

  function times(matrix: readonly (readonly number[])[], vector: readonly number[]): readonly number[] {
    return matrix.map((row) => row.reduce((sum, factor, index) => sum + factor * (vector[index] ?? 0), 0));
  }

  function luminance(colour: string): number {
    return times([[0.2126, 0.7152, 0.0722]], linear(colour))[0] ?? 0;
  }

  function contrast(one: string, other: string): number {
    const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  }

  /** CIE L*a*b* of linear sRGB. */
  function lab(rgb: readonly number[]): readonly number[] {
    const [x = 0, y = 0, z = 0] = times(
      [
        [0.4124, 0.3576, 0.1805],
        [0.2126, 0.7152, 0.0722],
        [0.0193, 0.1192, 0.9505],
      ],
      rgb,
    ).map((part, index) => {
      const share = part / ([0.9505, 1, 1.089][index] ?? 1);
      return share > 0.008856 ? Math.cbrt(share) : 7.787 * share + 16 / 116;
    });
    return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
  }

  // Full colour blindness of each kind, after Machado, Oliveira and Fernandes (2009).
  const VISION = {
    full: [
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ],
    protanopia: [
      [0.152286, 1.052583, -0.204868],
      [0.114503, 0.786281, 0.099216],
      [-0.003882, -0.048116, 1.051998],
    ],
    deuteranopia: [
      [0.367322, 0.860646, -0.227968],
      [0.280085, 0.672501, 0.047413],
      [-0.01182, 0.04294, 0.968881],
    ],
    tritanopia: [
      [1.255528, -0.076749, -0.178779],
      [-0.078411, 0.930809, 0.147602],
      [0.004733, 0.691367, 0.3039],
    ],
  };

  it.each(Object.entries(VISION))('are told apart with %s vision', (_name, matrix) => {
    const seen = KINDS.map((kind) => lab(times(matrix, linear(colours[kind].fill))));
    for (const [one, other] of [
      [0, 1],
      [0, 2],
      [1, 2],
    ] as const) {
      const distance = Math.hypot(
        ...[0, 1, 2].map((axis) => (seen[one]?.[axis] ?? 0) - (seen[other]?.[axis] ?? 0)),
      );
      expect(distance).toBeGreaterThan(APART[palette]);
    }
  });

  it.each(KINDS)('can be read: %s', (kind) => {
    const { fill, font } = colours[kind];
    expect(contrast(fill, font)).toBeGreaterThan(7);
  });
});
