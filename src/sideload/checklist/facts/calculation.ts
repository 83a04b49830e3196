import type { Fact } from './fact';

/** When formulas are calculated. */
export const CALCULATION: readonly Fact[] = [
  {
    id: 'manual-calculation',
    what: {
      zh: '手动计算时公式结果不更新，状态是 Pending；calculate 之后更新',
      en: 'In manual mode results stay old and the state is Pending, until calculate is called',
    },
    source: 'Application.calculationMode, calculationState, calculate',
    expected: [1, 'Pending', 2, 'Done'],
    ask: async ({ context, sheet }) => {
      const { application } = context.workbook;
      sheet.getRange('A1').values = [[1]];
      sheet.getRange('B1').formulas = [['=A1']];
      await context.sync();
      application.load('calculationMode');
      await context.sync();
      const mode = application.calculationMode;
      application.calculationMode = 'Manual';
      sheet.getRange('A1').values = [[2]];
      await context.sync();
      const cell = sheet.getRange('B1').load('values');
      application.load('calculationState');
      await context.sync();
      const stale = [Number(cell.values[0]?.[0]), application.calculationState];
      application.calculate('Recalculate');
      cell.load('values');
      application.load('calculationState');
      await context.sync();
      const fresh = [Number(cell.values[0]?.[0]), application.calculationState];
      application.calculationMode = mode;
      await context.sync();
      return [...stale, ...fresh];
    },
  },
];
