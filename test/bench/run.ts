import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DOCUMENTS } from '../samples/documents';
import { benchAfterEdit } from './after-edit';
import { codedLinesFile } from './coded-lines';
import { benchCold } from './cold';
import { benchDetection } from './detection';
import { benchExcel } from './excel';
import { benchFiles } from './files';
import { benchNarrative } from './narrative';
import type { Measurement } from './measure';
import { measure, printMeasurements } from './measure';
import { nineFormsFile } from './nine-forms';
import { syntheticWorkbook } from './synthetic-workbook';

const SAMPLES = join(import.meta.dirname, '../../assets/samples');
const SHEETS = [10, 100, 1000];
const LINES = [300, 3000, 20_000];

/** Only the files, "files" and perhaps a folder of them; otherwise everything else. */
const [, , room, folder] = process.argv;

async function benchAll(): Promise<void> {
  console.log(
    'Run through tsx, as `npm run review` is: it names every inner function anew each time that one is made, which the built add-in does not.',
  );

  const nine: Measurement[] = [];
  for (const size of LINES) nine.push(await measure(`9 forms, ${size} lines`, await nineFormsFile(size)));
  printMeasurements('Engine: the nine forms, so many lines in each form by code', nine, true);
  await benchCold('9 forms, 300 lines', await nineFormsFile(300));

  const samples: Measurement[] = [];
  for (const { file } of DOCUMENTS) samples.push(await measure(file, await readFile(join(SAMPLES, file))));
  printMeasurements('Engine: the samples', samples, false);

  const sheets: Measurement[] = [];
  for (const size of SHEETS) sheets.push(await measure(`${size} sheets`, await syntheticWorkbook(size)));
  printMeasurements('Engine: workbooks of many self-assessment forms', sheets, true);
  await benchAfterEdit('100 sheets', await syntheticWorkbook(100));

  const lines: Measurement[] = [];
  for (const size of LINES) lines.push(await measure(`${size} lines`, await codedLinesFile(size)));
  printMeasurements('Engine: a form of many coded lines', lines, true);

  benchNarrative();
  benchDetection();
  await benchExcel();
}

if (room === 'files') benchFiles(folder);
else await benchAll();
