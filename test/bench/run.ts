import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DOCUMENTS } from '../samples/documents';
import { benchAfterEdit } from './after-edit';
import { codedLinesFile } from './coded-lines';
import { benchCold } from './cold';
import { benchDetection } from './detection';
import { benchDiagnosis } from './diagnosis';
import { benchExcel } from './excel';
import { benchFiles } from './files';
import { benchFolder } from './folder';
import { benchLayouts } from './layouts';
import { benchNarrative } from './narrative';
import type { Measurement } from './measure';
import { measure, printMeasurements } from './measure';
import { benchPage } from './page';
import { benchPane } from './pane';
import { nineFormsFile } from './nine-forms';
import { benchOwnRelations } from './own-relations';
import { benchQueue } from './queue';
import { syntheticWorkbook } from './synthetic-workbook';
import { benchText } from './text';

const SAMPLES = join(import.meta.dirname, '../../assets/samples');
const SHEETS = [10, 100, 1000];
const LINES = [300, 3000, 20_000];

async function benchNineForms(): Promise<void> {
  const nine: Measurement[] = [];
  for (const size of LINES) nine.push(await measure(`9 forms, ${size} lines`, nineFormsFile(size)));
  printMeasurements('Engine: the nine forms, so many lines in each form by code', nine, true);
  await benchCold('9 forms, 300 lines', nineFormsFile(300));
}

async function benchSamples(): Promise<void> {
  const samples: Measurement[] = [];
  for (const { file } of DOCUMENTS) samples.push(await measure(file, await readFile(join(SAMPLES, file))));
  printMeasurements('Engine: the samples', samples, false);
}

async function benchSheets(): Promise<void> {
  const sheets: Measurement[] = [];
  for (const size of SHEETS) sheets.push(await measure(`${size} sheets`, syntheticWorkbook(size)));
  printMeasurements('Engine: workbooks of many self-assessment forms', sheets, true);
  await benchAfterEdit('100 sheets', syntheticWorkbook(100));
}

async function benchLines(): Promise<void> {
  const lines: Measurement[] = [];
  for (const size of LINES) lines.push(await measure(`${size} lines`, codedLinesFile(size)));
  printMeasurements('Engine: a form of many coded lines', lines, true);
}

/** The benches by name, in the order in which all of them run, with what they are given besides. */
const BENCHES: Readonly<Record<string, (given: readonly string[]) => Promise<void> | void>> = {
  'nine-forms': benchNineForms,
  samples: benchSamples,
  sheets: benchSheets,
  lines: benchLines,
  narrative: benchNarrative,
  text: ([count]) => benchText(count === undefined ? undefined : Number(count)),
  detection: benchDetection,
  diagnosis: (given) => benchDiagnosis(...given.map(Number)),
  layouts: (given) => {
    benchLayouts(...given.map(Number));
  },
  'own-relations': benchOwnRelations,
  files: ([folder]) => benchFiles(folder),
  queue: ([books]) => benchQueue(books === undefined ? undefined : Number(books)),
  folder: benchFolder,
  excel: benchExcel,
  pane: ([file]) => benchPane(file),
  page: benchPage,
};

const [, , name, ...given] = process.argv;
const chosen = name === undefined ? Object.values(BENCHES) : [BENCHES[name]];
console.log(
  'Run through tsx, as `npm run review` is: it names every inner function anew each time that one is made, which the built add-in does not.',
);
for (const bench of chosen) {
  if (bench === undefined) throw new RangeError(`no bench ${name}: ${Object.keys(BENCHES).join(', ')}`);
  await bench(given);
}
