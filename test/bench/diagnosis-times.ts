import { diagnose } from '../../src/disclosure/diagnosis/diagnose';
import { reviewWorkbook } from '../../src/disclosure/review';
import type { SheetSnapshot, WorkbookSnapshot } from '../../src/disclosure/sheet/snapshot';
import { openWorkbook } from '../../src/review-files/read-workbook';
import { codedLinesFile } from './coded-lines';
import { median, timed } from './measure';

const RUNS = 5;

/** The column of the basic expenditure in the forms that are made here. */
const COLUMN = 3;

/** The sheet with the basic expenditure of some of its rows nine higher. */
function spoilt(sheet: SheetSnapshot, isSpoilt: (row: number) => boolean): SheetSnapshot {
  const rows = sheet.rows.map((row, index) => {
    if (!isSpoilt(index)) return row;
    const cells = row.cells.map((cell, column) =>
      column + row.firstColumn === COLUMN && typeof cell.value === 'number'
        ? { ...cell, value: cell.value + 9 + (index % 97), text: (cell.value + 9 + (index % 97)).toFixed(2) }
        : cell,
    );
    return { ...row, cells };
  });
  return { ...sheet, rows };
}

async function workbookOf(lines: number, isSpoilt: (row: number) => boolean): Promise<WorkbookSnapshot> {
  const opened = await openWorkbook('lines.xlsx', codedLinesFile(lines));
  if (!opened.ok) throw new Error(opened.failure);
  return { sheets: opened.value.snapshot.sheets.map((sheet) => spoilt(sheet, isSpoilt)) };
}

async function benchOne(name: string, lines: number, isSpoilt: (row: number) => boolean): Promise<void> {
  const { relations, forms } = reviewWorkbook(await workbookOf(lines, isSpoilt));
  const times: number[] = [];
  let verdicts: readonly string[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const { result, ms } = timed(() => diagnose(relations, forms));
    times.push(ms);
    verdicts = result.map(({ diagnosis }) => diagnosis.verdict);
  }
  const said = [...new Set(verdicts)]
    .map((verdict) => `${verdict} ${verdicts.filter((one) => one === verdict).length}`)
    .join(', ');
  console.log(
    `${name}: ${median(times).toFixed(1)} ms (the first time ${times[0]?.toFixed(1) ?? '–'} ms), ${said}`,
  );
}

/** What the diagnosis of large and of hopeless books takes. */
export async function benchDiagnosisTimes(): Promise<void> {
  console.log('\nProcessor time of a diagnosis');
  await benchOne('20,000 lines, ten errors', 20_000, (row) => row % 2000 === 1017);
  await benchOne('300 lines, an error in each', 300, (row) => row > 3);
  await benchOne('3,000 lines, 500 errors', 3000, (row) => row % 6 === 5);
}
