import type { Fen } from './amount';
import type { FundFlow } from './disclosure';

/** A fund's money for one 项 by kind of expenditure; each kind balances as the whole does. */
export interface FlowByKind {
  readonly openingBasic: Fen;
  readonly openingProject: Fen;
  readonly incomeBasic: Fen;
  readonly incomeProject: Fen;
  readonly personnel: Fen;
  readonly publicFunds: Fen;
  readonly closingBasic: Fen;
  readonly closingProject: Fen;
  readonly closingCarried: Fen;
  readonly closingSurplus: Fen;
}

/**
 * Splits a flow by kind: what was there pays for basic expenditure first, and a part of what is left is of basic
 * expenditure where the income for projects allows it.
 */
export function byKind({ opening, income, basic, project, closing }: FundFlow): FlowByKind {
  const openingBasic = Math.min(opening, basic);
  const openingProject = opening - openingBasic;
  const quarter = Math.floor(closing / 4);
  const closingBasic = openingProject > project + closing - quarter ? 0 : quarter;
  const closingProject = closing - closingBasic;
  const incomeBasic = basic + closingBasic - openingBasic;
  const personnel = Math.floor((basic * 7) / 10);
  const closingCarried = Math.floor(closingProject / 3);
  return {
    openingBasic,
    openingProject,
    incomeBasic,
    incomeProject: income - incomeBasic,
    personnel,
    publicFunds: basic - personnel,
    closingBasic,
    closingProject,
    closingCarried,
    closingSurplus: closingProject - closingCarried,
  };
}
