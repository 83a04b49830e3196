import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DOCUMENTS } from '../samples/documents';
import { codedLinesFile } from './coded-lines';
import { benchDetection } from './detection';
import { benchExcel } from './excel';
import { benchNarrative } from './narrative';
import type { Measurement } from './measure';
import { measure, printMeasurements } from './measure';
import { syntheticWorkbook } from './synthetic-workbook';

const SAMPLES = join(import.meta.dirname, '../../assets/samples');
const SHEETS = [10, 100, 1000];
const LINES = [300, 3000, 20_000];

const samples: Measurement[] = [];
for (const { file } of DOCUMENTS) samples.push(await measure(file, await readFile(join(SAMPLES, file))));
printMeasurements('Engine: the samples', samples, false);

const sheets: Measurement[] = [];
for (const size of SHEETS) sheets.push(await measure(`${size} sheets`, await syntheticWorkbook(size)));
printMeasurements('Engine: workbooks of many self-assessment forms', sheets, true);

const lines: Measurement[] = [];
for (const size of LINES) lines.push(await measure(`${size} lines`, await codedLinesFile(size)));
printMeasurements('Engine: a form of many coded lines', lines, true);

benchNarrative();
benchDetection();
await benchExcel();
