import type { CodedFigures } from '../../accounts';

/** 政府性基金预算财政拨款收入支出决算表: the unit had neither income nor expenditure, the form is empty. */
export const governmentFund: CodedFigures = { total: [], lines: [] };
