import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { reference } from '../../src/disclosure/sheet/address';
import { readWorkbook } from '../../src/excel';
import { valueOf } from '../excel/excel';
import { numericForm, numericForms } from './numeric-form';
import type { Recalculated } from './recalculated';
import {
  cellOf,
  printedFigure,
  recalculatedForms,
  recalculatedWorkbook,
  SCORED_SAMPLES,
} from './recalculated';
import { openWorkbook } from '../preview/workbooks';

/** The cells where a formula is not there, or does not print the figure that the rule gives. */
async function differences({ live }: Recalculated): Promise<readonly string[]> {
  const { snapshot } = valueOf(await readWorkbook());
  return live.flatMap(({ place, to, live: formula }) => {
    const cell = cellOf(snapshot, place);
    const wanted = printedFigure({ value: to, format: cell.format });
    const found = printedFigure(cell);
    return cell.formula === formula && found === wanted
      ? []
      : [`${reference(place)} ${formula} prints ${found}, not ${wanted} (${cell.formula ?? 'no formula'})`];
  });
}

test('formulas over number cells print the figures of the rule', async () => {
  const recalculated = await recalculatedForms(numericForms(40).map(numericForm));
  // Rate, execution score, an indicator or two and the total of many of the forms; the others are left to a person.
  expect(recalculated.live.length).toBeGreaterThan(120);
  expect(await differences(recalculated)).toEqual([]);
});

test.each(SCORED_SAMPLES)('so do those in %s', async (file) => {
  const bytes = await readFile(`${import.meta.dirname}/../../assets/samples/${file}`);
  const recalculated = await recalculatedWorkbook(await openWorkbook(bytes, file));
  expect(recalculated.live.length).toBeGreaterThan(0);
  expect(await differences(recalculated)).toEqual([]);
});
