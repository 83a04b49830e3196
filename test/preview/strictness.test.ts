import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chineseNumber } from '../../src/preview/host/model/chinese-numerals';
import { fromR1C1, inR1C1, keptFormula } from '../../src/preview/host/model/formula-text';
import { without } from '../../src/preview/host/model/area';
import { errorCode, openExcel } from './excel';

/** What one asks the first sheet of a new workbook. */
async function asked<Answer>(
  ask: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<Answer>,
): Promise<Answer> {
  const { Excel } = await openExcel();
  return Excel.run(async (context) => ask(context.workbook.worksheets.getItem('Sheet1'), context));
}

const refused = async (
  ask: (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown,
): Promise<string> =>
  errorCode(
    asked(async (sheet, context) => {
      ask(sheet, context);
      await context.sync();
    }),
  );

describe('as in Excel', () => {
  it.each([
    [
      'a range without end takes no values',
      (sheet: Excel.Worksheet) => {
        sheet.getRange('A:B').values = [['x']];
      },
    ],
    [
      'nor number formats',
      (sheet: Excel.Worksheet) => {
        sheet.getRange('2:3').numberFormat = [['0.00']];
      },
    ],
    [
      'an address of more than 8192 characters is refused',
      (sheet: Excel.Worksheet) =>
        sheet
          .getRanges(Array.from({ length: 1400 }, (_one, index) => `A${10_000 + 2 * index}`).join(','))
          .load('areaCount'),
    ],
    [
      'a comment of the workbook names its sheet',
      (_sheet: Excel.Worksheet, { workbook }: Excel.RequestContext) => workbook.comments.add('A1', 'x'),
    ],
    [
      'XML that is not well-formed is refused',
      (_sheet: Excel.Worksheet, { workbook }: Excel.RequestContext) =>
        workbook.customXmlParts.add('<a><b></a>'),
    ],
    [
      'and so are two roots',
      (_sheet: Excel.Worksheet, { workbook }: Excel.RequestContext) =>
        workbook.customXmlParts.add('<a/><b/>'),
    ],
  ])('%s', async (_what, ask) => {
    // prettier-ignore
    expect(await refused(ask)).toBe('InvalidArgument');
  });

  it('a range without end has no values to be read', async () => {
    const values = await asked(async (sheet, context) => {
      sheet.getRange('A1').values = [[1]];
      const ranges = ['A:A', '1:1'].map((address) => sheet.getRange(address).load('values,formulas,text'));
      await context.sync();
      return ranges.map((range) => [range.values, range.formulas, range.text] as readonly unknown[]);
    });
    expect(values).toEqual([
      [null, null, null],
      [null, null, null],
    ]);
  });

  it.each([
    [512, 512],
    [513, 'InvalidArgument'],
  ])('%i merged areas are answered by %s', async (count, expected) => {
    const counting = asked(async (sheet, context) => {
      for (let index = 0; index < count; index += 1)
        sheet.getRange(`A${2 * index + 1}:B${2 * index + 1}`).merge();
      const merged = sheet.getUsedRange().getMergedAreasOrNullObject().load('areaCount');
      await context.sync();
      return merged.areaCount;
    });
    if (typeof expected === 'number') expect(await counting).toBe(expected);
    else expect(await errorCode(counting)).toBe(expected);
  });

  it('a very hidden sheet is not deleted', async () => {
    const code = await refused((_sheet, { workbook }) => {
      const hidden = workbook.worksheets.add('隐藏');
      hidden.visibility = 'VeryHidden';
      hidden.delete();
    });
    expect(code).toBe('InvalidOperation');
  });

  it('clearing formats takes a conditional format off those cells alone', async () => {
    const left = await asked(async (sheet, context) => {
      const format = sheet.getRange('A1:C3').conditionalFormats.add('ContainsText');
      format.textComparison.rule = { operator: 'Contains', text: '错' };
      sheet.getRange('B2').clear('Formats');
      const areas = format.getRanges().load('address');
      await context.sync();
      return areas.address;
    });
    expect(left).toBe('Sheet1!A1:C1,Sheet1!A3:C3,Sheet1!A2,Sheet1!C2');
  });

  it('cells make room, and go', async () => {
    const seen = await asked(async (sheet, context) => {
      sheet.getRange('A1:B2').values = [
        [1, 2],
        [3, 4],
      ];
      sheet.getRange('D1').formulas = [['=B1']];
      sheet.getRange('A1').insert('Right');
      const moved = sheet.getRange('A1:C2').load('values');
      const formula = sheet.getRange('E1').load('formulas');
      await context.sync();
      sheet.getRange('A1').delete('Left');
      const back = sheet.getRange('A1:B2').load('values');
      sheet.getRange('1:1').insert('Down');
      const down = sheet.getRange('A2:B3').load('values');
      await context.sync();
      return [moved.values, formula.formulas, back.values, down.values];
    });
    expect(seen).toEqual([
      [
        ['', 1, 2],
        [3, 4, ''],
      ],
      [['=C1']],
      [
        [1, 2],
        [3, 4],
      ],
      [
        [1, 2],
        [3, 4],
      ],
    ]);
  });

  it.each([
    ['2024年3月1日', 45352, '2024年3月1日'],
    ['2024年3月', 45352, '2024年3月'],
    ['2024年13月1日', '2024年13月1日', '2024年13月1日'],
    ['2023年2月29日', '2023年2月29日', '2023年2月29日'],
    ['１２３．５', 123.5, '123.5'],
    ['2024年度', '2024年度', '2024年度'],
  ])('typed %s is %s', async (typed, value, text) => {
    const cell = await asked(async (sheet, context) => {
      const range = sheet.getRange('A1');
      range.values = [[typed]];
      range.load('values,text');
      await context.sync();
      return [range.values, range.text];
    });
    expect(cell).toEqual([[[value]], [[text]]]);
  });

  it('General is called otherwise in Chinese', async () => {
    const formats = await asked(async (sheet, context) => {
      const range = sheet.getRange('A1:B1');
      range.numberFormatLocal = [['G/通用格式', '0.00']];
      range.load('numberFormat,numberFormatLocal');
      await context.sync();
      return [range.numberFormat, range.numberFormatLocal];
    });
    expect(formats).toEqual([[['General', '0.00']], [['G/通用格式', '0.00']]]);
  });

  it('a filter shows what compares as asked', async () => {
    const hidden = await asked(async (sheet, context) => {
      const range = sheet.getRange('A1:A4');
      range.values = [['数'], [1], [2], [3]];
      sheet.autoFilter.apply(range, 0, { filterOn: 'Custom', criterion1: '>1', criterion2: '<3' });
      sheet.autoFilter.load('isDataFiltered');
      await context.sync();
      return sheet.autoFilter.isDataFiltered;
    });
    expect(hidden).toBe(true);
  });
});

describe('[DBNum]', () => {
  it.each([
    ['123', 1, '一百二十三'],
    ['0', 1, '〇'],
    ['10', 1, '一十'],
    ['1001', 1, '一千〇一'],
    ['10200', 1, '一万〇二百'],
    ['100000000', 1, '一亿'],
    ['20350.06', 2, '贰万零叁佰伍拾.零陆'],
    ['-7', 1, '-七'],
    ['105', 3, '１０５'],
    ['1.5E+20', 1, '1.5E+20'],
  ] as const)('%s in kind %i is %s', (text, kind, expected) => {
    expect(chineseNumber(text, kind)).toBe(expected);
  });
});

describe('formulas', () => {
  it.each([
    ['=sum(a1:b1)', '=SUM(A1:B1)'],
    ['="sum(a1)"&a1', '="sum(a1)"&A1'],
    ["='sheet a1'!a1+sheet1!$b$2", "='sheet a1'!A1+sheet1!$B$2"],
    ['=if(a1>0,"是",合计)', '=IF(A1>0,"是",合计)'],
  ])('%s are kept as %s', (typed, kept) => {
    expect(keptFormula(typed)).toBe(kept);
  });

  it.each([
    ['=SUM(A1:B1)', 0, 2, '=SUM(RC[-2]:RC[-1])'],
    ['=$A$1+A$1+$A1', 4, 3, '=R1C1+R1C[-3]+R[-4]C1'],
    ['="A1"&表1!C3', 2, 2, '="A1"&表1!RC'],
  ])('%s in R1C1', (formula, row, column, expected) => {
    expect(inR1C1(formula, row, column)).toBe(expected);
  });

  it('come back from R1C1', () => {
    const mark = fc.constantFrom('', '$');
    const cell = fc
      .tuple(mark, fc.constantFrom('A', 'Z', 'AA', 'XFD'), mark, fc.integer({ min: 1, max: 1_048_576 }))
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(
        fc.array(cell, { minLength: 1, maxLength: 4 }),
        fc.nat(1_048_575),
        fc.nat(16_383),
        (cells, row, column) => {
          const formula = `=SUM(${cells.join(',')})&"A1"`;
          expect(fromR1C1(inR1C1(formula, row, column), row, column)).toBe(formula);
        },
      ),
    );
  });
});

it('an area without another has every other cell once', () => {
  const area = fc.record({
    row: fc.nat(5),
    column: fc.nat(5),
    rows: fc.integer({ min: 1, max: 4 }),
    columns: fc.integer({ min: 1, max: 4 }),
  });
  const cells = ({ row, column, rows, columns }: Parameters<typeof without>[0]): readonly string[] =>
    Array.from({ length: rows * columns }, (_cell, index) =>
      [row + Math.floor(index / columns), column + (index % columns)].join(),
    );
  fc.assert(
    fc.property(area, area, (one, other) => {
      const taken = new Set(cells(other));
      expect(without(one, other).flatMap(cells).sort()).toEqual(
        cells(one)
          .filter((cell) => !taken.has(cell))
          .sort(),
      );
    }),
  );
});
