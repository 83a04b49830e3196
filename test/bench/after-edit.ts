import { createReviewer } from '../../src/disclosure/reviewer';
import { reviewWorkbook } from '../../src/disclosure/review';
import type { CellSnapshot, SheetSnapshot, WorkbookSnapshot } from '../../src/disclosure/sheet/snapshot';
import { openWorkbook } from '../../src/review-files/read-workbook';
import { median } from './measure';

/** How many sheets are edited, one after the other. */
const EDITS = 30;

/** The sheet with its last number one higher: every other cell is the very same. */
function edited(sheet: SheetSnapshot): SheetSnapshot {
  const at = sheet.rows.findLastIndex(({ cells }) => cells.some(({ value }) => typeof value === 'number'));
  const rows = sheet.rows.map((row, index) => {
    if (index !== at) return row;
    const last = row.cells.findLastIndex(({ value }) => typeof value === 'number');
    const cells = row.cells.map((cell, column): CellSnapshot =>
      column === last && typeof cell.value === 'number' ? { ...cell, value: cell.value + 1 } : cell,
    );
    return { ...row, cells };
  });
  return { ...sheet, rows };
}

/** What the review of a whole workbook takes, and what it takes again after one cell of one sheet was edited. */
export async function benchAfterEdit(name: string, bytes: Uint8Array): Promise<void> {
  const opened = await openWorkbook(name, bytes);
  if (!opened.ok) throw new Error(`${name}: ${opened.failure}`);
  let snapshot: WorkbookSnapshot = opened.value.snapshot;
  const review = createReviewer();
  review(snapshot);
  const whole: number[] = [];
  const again: number[] = [];
  for (let edit = 0; edit < EDITS; edit += 1) {
    const at = (edit * 7) % snapshot.sheets.length;
    snapshot = { sheets: snapshot.sheets.map((sheet, index) => (index === at ? edited(sheet) : sheet)) };
    const start = performance.now();
    reviewWorkbook(snapshot);
    const between = performance.now();
    review(snapshot);
    again.push(performance.now() - between);
    whole.push(between - start);
  }
  const [all, one] = [median(whole), median(again)];
  console.log(
    `\nEngine: one edit in a workbook of ${snapshot.sheets.length} sheets (medians of ${EDITS} edits)`,
  );
  console.log(
    `whole review ${all.toFixed(1)} ms, review after the edit ${one.toFixed(1)} ms, ${(all / one).toFixed(0)} times as fast`,
  );
}
