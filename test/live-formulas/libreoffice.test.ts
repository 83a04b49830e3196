import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { reference } from '../../src/disclosure/sheet/address';
import { saveWorkbook } from '../../src/preview/host';
import { openWorkbook as openFile } from '../../src/review-files/read-workbook';
import { computedByLibreOffice, libreOffice } from './libreoffice';
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

const program = libreOffice();

/** The cells whose formula LibreOffice does not compute to the figure that the rule gives. */
async function differences({ host, live }: Recalculated): Promise<readonly string[]> {
  const computed = await computedByLibreOffice(program ?? '', await saveWorkbook(host.workbook));
  const file = await openFile('formulas.xlsx', computed);
  if (!file.ok) throw new Error('LibreOffice wrote a file that cannot be read');
  const { snapshot } = file.value;
  return live.flatMap(({ place, to, live: formula }) => {
    const cell = cellOf(snapshot, place);
    const wanted = printedFigure({ value: to, format: cell.format });
    const found = printedFigure(cell);
    return cell.formula !== undefined && found === wanted
      ? []
      : [`${reference(place)} ${formula} prints ${found}, not ${wanted}`];
  });
}

test.skipIf(program === undefined)(
  'LibreOffice computes the formulas over number cells to the figures of the rule',
  async () => {
    const recalculated = await recalculatedForms(numericForms(40).map(numericForm));
    expect(recalculated.live.length).toBeGreaterThan(120);
    expect(await differences(recalculated)).toEqual([]);
  },
);

test.skipIf(program === undefined).each(SCORED_SAMPLES)(
  'LibreOffice computes the formulas in %s to the figures of the rule',
  async (file) => {
    const bytes = await readFile(`${import.meta.dirname}/../../assets/samples/${file}`);
    const recalculated = await recalculatedWorkbook(await openWorkbook(bytes, file));
    expect(recalculated.live.length).toBeGreaterThan(0);
    expect(await differences(recalculated)).toEqual([]);
  },
);
