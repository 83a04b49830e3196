import { SheetGrid } from '../sheet/grid';
import type { SheetSnapshot } from '../sheet/snapshot';
import { valueText } from '../sheet/snapshot';
import type { TextLine } from './lines';

/** Whether a cell holds a sentence: a label, a number or an indicator has neither a full stop nor clauses. */
function isSentence(text: string): boolean {
  if (text.length < SENTENCE_LENGTH || !/\p{Script=Han}/u.test(text)) return false;
  return text.includes('。') || (/[，,、]/u.test(text) && /[；;：:]/u.test(text));
}

/** A cell of a sentence is at least this long. */
const SENTENCE_LENGTH = 25;

/** A sheet is a text where its sentences hold at least this share of its characters … */
const TEXT_SHARE = 0.8;

/** … and no row has more than this many cells on average: a form has columns. */
const CELLS_A_ROW = 1.5;

/** The lines of a sheet that is a text, from the top; null for any other sheet. Linear in its filled cells. */
export function sheetLines(sheet: SheetSnapshot): readonly TextLine[] | null {
  const grid = new SheetGrid(sheet);
  // What has columns or no sentence is no text: most sheets need not be turned into lines.
  let rows = 0;
  let cells = 0;
  for (const row of grid.rowNumbers) {
    const filled = grid.filledInRow(row);
    if (filled > 0) rows += 1;
    cells += filled;
  }
  if (rows === 0 || cells / rows > CELLS_A_ROW) return null;
  const saysSomething = grid.rowNumbers.some((row) =>
    grid.textsInRow(row).some(({ cell }) => isSentence(valueText(cell.value))),
  );
  if (!saysSomething) return null;
  const lines: TextLine[] = [];
  let all = 0;
  let inSentences = 0;
  for (const row of grid.rowNumbers) {
    for (const { cell, area } of grid.labelsInRow(row)) {
      const text = valueText(cell.value);
      const place = { sheet: sheet.name, row: area.top, column: area.left };
      all += text.length;
      if (isSentence(text)) inSentences += text.length;
      lines.push(...text.split(/\r?\n/u).map((line) => ({ text: line, cell: place })));
    }
  }
  return inSentences / all < TEXT_SHARE ? null : lines;
}
