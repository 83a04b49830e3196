import type { CodedFigures } from '../../accounts';

/** 国有资本经营预算财政拨款支出决算表: the unit had no such expenditure, the form is empty. */
export const stateCapital: CodedFigures = { total: [], lines: [] };
