/**
 * Every way in which the forms of two places or years differ: each field is a dimension and its values
 * are all that occur. The figures themselves are the disclosure's; only what is said here changes their place and look.
 */
export const DIMENSIONS = {
  /** Whether the summaries number their lines in a column of their own. */
  rowNumbers: [true, false],
  /** Whether a 栏次 row numbers the columns. */
  columnNumbers: [true, false],
  /**
   * A functional code in one cell, in cells for 类, 款 and 项, in one cell merged over three columns, behind its name, or
   * in one cell with it.
   */
  codes: ['one', 'split', 'merged', 'afterName', 'withName'],
  /** Codes as texts or as numbers; split ones are texts always. */
  codeCells: ['text', 'number'],
  /** The heads of codes and names. */
  leading: ['functionalCode', 'code', 'number', 'classification'],
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
  /** Blocks beside each other, or one list of 合计 | 人员经费 | 公用经费. */
  basicShape: ['blocks', 'list'],
  /** Economic codes in one cell, or in cells for 类 and 款. */
  basicCodes: ['one', 'split'],
  /** The cell of the totals' figure: the next one, the block's last, or the last that belongs to them. */
  basicTotals: ['next', 'blockEnd', 'rowEnd'],
  /** 预算数 and 决算数 as two blocks, as pairs under each head, over a list of items, or each in a row. */
  threePublic: ['blocks', 'pairs', 'list', 'rows'],
  /** What stands behind the “三公” items where they are listed or in rows: nothing, or 会议费 and 培训费. */
  threePublicMore: ['none', 'meetings'],
  upkeep: ['公务用车运行费', '公务用车运行维护费'],
  threePublicTitle: ['一般公共预算财政拨款', '财政拨款'],
  quotes: ['“”', '""', '‘’', '「」', ''],
  /** Whether the forms of one fund show what is carried over and received besides what is spent. */
  generalCarryOver: [false, true],
  fundCarryOver: [true, false],
  capitalCarryOver: [false, true],
  /** What is carried over, received and carried on as a whole, or by kind of expenditure too. */
  balance: ['whole', 'kinds'],
  /** The heads below 本年支出 above the line of 合计, or of an empty form in that line itself. */
  subHeads: ['above', 'inTotal'],
  /** 收入支出决算总表 of two sides, or of the three panels of the accounting software. */
  summary: ['sides', 'panels'],
  /** How the carried-over lines by fund are written. */
  subLines: ['plain', 'numbered', 'indented', 'ofWhich'],
  closingSubLines: [false, true],
  surplus: ['使用非财政拨款结余', '使用非财政拨款结余（含专用结余）'],
  /** The least number of expenditure lines; a disclosure that needs more gets the next longer list. */
  expenditureLines: [26, 25, 24, 23],
  /** `{year}` stands for the year of the forms. */
  amountHead: ['金额', '决算数', '{year}年决算', '{year}年决算数'],
  /** What stands beside the form's own amounts: nothing, last year's before or after them, budgets before them. */
  beside: [
    'none',
    'priorBefore',
    'priorAfter',
    'yearBefore',
    'yearAfter',
    'budgetBefore',
    'budgetsBefore',
    'budgetAndPrior',
    'priorAndChange',
  ],
  /** The year between department and unit. */
  yearLine: [false, true],
  /** The unit behind the head of the amounts, besides above the form. */
  unitInHead: [false, true],
  /** The words of the titles, by their place in the list of each form. */
  wording: [0, 1, 2],
  /** What a title goes on with in brackets. */
  titleEnd: ['', '（单位）', '（按功能分类）', '（财决批复表）'],
  title: ['plain', 'year', 'department', 'tableLabel', 'shortLabel', 'attachment', 'spaced'],
  /** The published numbers of the last three forms as up to 2021, or as from 2022. */
  numbering: ['early', 'late'],
  numberCell: ['plain', 'spaced', 'none'],
  departmentLine: ['部门：', '公开部门：', 'none'],
  unitLine: ['金额单位：', '单位：'],
  unit: ['万元', '元'],
  /** The unit's part to which amounts are printed; of 元, never less than a 分 and never a tenth. */
  step: ['0.01', '1', '0.1', '0.000001'],
  /** Nothing at all is left empty, or printed to the step. */
  zero: ['blank', '0.00'],
  /**
   * Number cells that hold what they show, number cells that hold the exact amount, texts, or number cells without a
   * format, which leave out zeros at the end.
   */
  numbers: ['shown', 'exact', 'text', 'plain'],
  /** The format of number cells; `.00` stands for the decimals of the step. */
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
