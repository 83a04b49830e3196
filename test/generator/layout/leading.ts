import type { Variant } from './variant';

/** How the leading columns are headed: codes, names, and the two in one cell. */
export const LEADING_HEADS: Readonly<
  Record<Variant['leading'], { readonly code: string; readonly name: string; readonly both: string }>
> = {
  functionalCode: { code: '功能分类科目编码', name: '科目名称', both: '功能分类科目' },
  code: { code: '科目编码', name: '科目名称', both: '科目编码及名称' },
  number: { code: '科目代码', name: '科目名称（类款项）', both: '科目名称' },
  classification: { code: '支出功能分类', name: '项目名称', both: '支出功能分类科目' },
};

/** Where codes and names stand among a form's first columns. */
interface Leading {
  /** A column for each printed part of the code: its characters from the first up to the second. */
  readonly codes: readonly { readonly column: number; readonly from: number; readonly to: number }[];
  /** How many columns the cell of an unparted code is merged over. */
  readonly codeColumns: number;
  readonly name: number;
  readonly width: number;
}

const whole = (column: number): Leading['codes'] => [{ column, from: 0, to: 7 }];

/** The leading columns by the way in which codes are printed. */
export const LEADINGS: Readonly<Record<Variant['codes'], Leading>> = {
  one: { codes: whole(0), codeColumns: 1, name: 1, width: 2 },
  split: {
    codes: [
      { column: 0, from: 0, to: 3 },
      { column: 1, from: 3, to: 5 },
      { column: 2, from: 5, to: 7 },
    ],
    codeColumns: 1,
    name: 3,
    width: 4,
  },
  merged: { codes: whole(0), codeColumns: 3, name: 3, width: 4 },
  afterName: { codes: whole(1), codeColumns: 1, name: 0, width: 2 },
  withName: { codes: whole(0), codeColumns: 1, name: 0, width: 1 },
};
