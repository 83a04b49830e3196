/**
 * Every way in which the forms of two places or years differ: each field is a dimension and its values
 * are all that occur. The figures themselves are the disclosure's; only what is said here changes their place and look.
 */
export const DIMENSIONS = {
  /** Whether the summaries number their lines in a column of their own. */
  rowNumbers: [true, false],
  /** Whether a 栏次 row numbers the columns. */
  columnNumbers: [true, false],
  /** A functional code in one cell, in cells for 类, 款 and 项, or in one cell merged over three columns. */
  codes: ['one', 'split', 'merged'],
  /** Codes as texts or as numbers; split ones are texts always. */
  codeCells: ['text', 'number'],
  totalRow: ['first', 'last'],
  /** Where the word 合计 stands in its row. */
  totalLabel: ['name', 'code', 'across'],
  /** Heads merged over their area, left in its first cell, or their words parted over its rows. */
  heads: ['merged', 'firstCell', 'parted'],
  /** Whether long column heads have line breaks in them. */
  headBreaks: [false, true],
  /** The total column of 一般公共预算财政拨款支出决算表. */
  generalTotal: ['小计', '合计', '本年支出合计'],
  /** The total column of 国有资本经营预算财政拨款支出决算表. */
  capitalTotal: ['合计', '小计'],
  basicTitle: ['基本支出决算表', '基本支出决算明细表'],
  basicBlocks: [3, 2],
  /** Economic codes in one cell, or in cells for 类 and 款. */
  basicCodes: ['one', 'split'],
  /** The cell of the totals' figure: the next one, the block's last, or the last that belongs to them. */
  basicTotals: ['next', 'blockEnd', 'rowEnd'],
  /** 预算数 and 决算数 as two blocks or as pairs under each head. */
  threePublic: ['blocks', 'pairs'],
  upkeep: ['公务用车运行费', '公务用车运行维护费'],
  threePublicTitle: ['一般公共预算财政拨款', '财政拨款'],
  quotes: ['“”', '""', '‘’', '「」', ''],
  fundCarryOver: [true, false],
  capitalCarryOver: [false, true],
  /** How the carried-over lines by fund are written. */
  subLines: ['plain', 'numbered', 'indented', 'ofWhich'],
  closingSubLines: [false, true],
  surplus: ['使用非财政拨款结余', '使用非财政拨款结余（含专用结余）'],
  /** The least number of expenditure lines; a disclosure that needs more gets the next longer list. */
  expenditureLines: [26, 25, 24, 23],
  amountHead: ['金额', '决算数'],
  /** What stands beside the form's own amounts: nothing, last year's before or after them, the opening budget before them. */
  beside: ['none', 'priorBefore', 'priorAfter', 'yearBefore', 'yearAfter', 'budgetBefore'],
  title: ['plain', 'year', 'department', 'tableLabel', 'shortLabel', 'attachment', 'spaced'],
  /** The published numbers of the last three forms as up to 2021, or as from 2022. */
  numbering: ['early', 'late'],
  numberCell: ['plain', 'spaced', 'none'],
  departmentLine: ['部门：', '公开部门：', 'none'],
  unitLine: ['金额单位：', '单位：'],
  unit: ['万元', '元'],
  zero: ['blank', '0.00'],
  /** Number cells that hold what they show, number cells that hold the exact amount, or texts. */
  numbers: ['shown', 'exact', 'text'],
  format: ['#,##0.00', '0.00', '#,##0.00_);(#,##0.00)'],
  indent: [false, true],
  notes: ['below', 'several', 'none'],
  /** Rows of nothing: none, under the titles, or among the lines. */
  blankRows: ['none', 'underTitle', 'amongLines'],
  /** Columns of nothing between the parts of a form. */
  blankColumns: ['none', 'between'],
  offset: ['none', 'down', 'right', 'both'],
  sheets: ['each', 'pairs', 'all'],
  sheetNames: ['number', 'title', 'silent'],
} as const;

type Dimensions = typeof DIMENSIONS;

/** The name of a dimension. */
export type Dimension = keyof Dimensions;

/** One way to lay out all nine forms: a value for each dimension. */
export type Variant = { readonly [K in Dimension]: Dimensions[K][number] };

/** The names of all dimensions. */
export const DIMENSION_NAMES = Object.keys(DIMENSIONS).filter(
  (name): name is Dimension => name in DIMENSIONS,
);

/** The variant with each dimension's first value: the national form of 2021. */
export const FIRST_VARIANT: Variant = variantFrom((values) => values[0]);

/** The variant that a choice among each dimension's values makes. */
export function variantFrom(
  choose: (values: readonly [unknown, ...unknown[]], name: Dimension) => unknown,
): Variant {
  const entries = Object.entries(DIMENSIONS).map(([name, values]) => {
    const choice = choose(values, name as Dimension);
    if (!values.some((value) => value === choice)) throw new RangeError(`${name} has no such value`);
    return [name, choice] as const;
  });
  return Object.fromEntries(entries) as Variant;
}
