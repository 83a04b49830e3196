import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { WorkbookSnapshot } from '../../src/disclosure/sheet/snapshot';
import {
  ERROR_KINDS,
  FIRST_VARIANT,
  generateDisclosure,
  injectError,
  layOut,
  randomFrom,
} from '../generator';
import {
  ASSESSMENT_LAYOUTS,
  injectIntoAssessment,
  randomAssessment,
  sheetOfAssessment,
} from '../generator/assessment';
import { handmadeWorkbook } from './handmade';
import { snapshotFile } from './snapshot-file';

/** Every so many books the forms, or the self-assessment, have an error. */
const BROKEN_FORMS = 3;
const BROKEN_ASSESSMENT = 5;

/** The name of the unit with a number. */
export function unitName(number: number): string {
  return `临江市第${number}中学`;
}

/** The workbook of a unit: the nine forms and a self-assessment; some have an injected error. The number determines it. */
export function unitBook(number: number): WorkbookSnapshot {
  const random = randomFrom(number);
  const disclosure = { ...generateDisclosure(random), department: unitName(number) };
  const book = layOut(disclosure, FIRST_VARIANT);
  const kind = random.pick(ERROR_KINDS);
  const broken = number % BROKEN_FORMS === 0 ? injectError(book, kind, random) : null;
  const assessment = randomAssessment(random, random.pick(ASSESSMENT_LAYOUTS));
  const printed =
    number % BROKEN_ASSESSMENT === 0 ? injectIntoAssessment(random, assessment).printed : assessment;
  return { sheets: [...(broken?.book ?? book).workbook.sheets, sheetOfAssessment(printed)] };
}

/**
 * Writes the workbooks of so many units into folders of a hundred, the last one cut in half, and beside them one in which
 * nothing is a form.
 */
export function writeUnits(folder: string, units: number): void {
  for (let number = 1; number <= units; number += 1) {
    const group = join(folder, `第${Math.ceil(number / 100)}片`);
    mkdirSync(group, { recursive: true });
    const bytes = snapshotFile(unitBook(number));
    const whole = number < units ? bytes : bytes.subarray(0, bytes.length / 2);
    writeFileSync(join(group, `${unitName(number)}.xlsx`), whole);
  }
  const nothing = handmadeWorkbook([
    { name: '通讯录', xml: '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>' },
  ]);
  writeFileSync(join(folder, '通讯录.xlsx'), nothing);
}
