import type { CellPlace } from '../../../src/disclosure/sheet/address';
import { placedCells } from '../../../src/presentation/own-sheets/made-sheet';
import { GENERAL } from '../../../src/record/corrections/content';
import type { HeldMarks, HeldWorkbook } from '../../../src/session/room/held/held-workbook';
import type { MemoryMark, MemoryWorkbook } from './memory-workbook';

interface MemoryMarks extends HeldMarks {
  readonly marks: readonly MemoryMark[];
}

/** A workbook in memory, as a room holds one; what it does is told as done by `me`. */
export function memoryHeld(workbook: MemoryWorkbook, me: object): HeldWorkbook<MemoryMarks> {
  const nameOf = (id: string): readonly string[] =>
    workbook.sheets.flatMap((sheet) => (sheet.id === id ? [sheet.name] : []));
  return {
    name: workbook.name,
    isLocked: false,
    isCalculated: () => true,
    sheets: () =>
      workbook.sheets.map(({ id, name, visibility, isProtected }) => ({
        id,
        name,
        visibility,
        protected: isProtected,
      })),
    snapshots: () => workbook.sheets.map((sheet) => workbook.snapshotOf(sheet)),
    cellAt: (place) => workbook.cellAt(place),
    grid: (sheet) => workbook.grid(sheet),
    isWritable: () => true,
    write: (cells) => {
      for (const { place, content, format } of cells) workbook.write(place, content, format);
    },
    read: (kind) => workbook.read(kind),
    keep: (kind, base, mine) => workbook.keep(kind, base, mine),
    marks: () => ({
      sheets: new Set(workbook.marks.flatMap(({ sheetId }) => nameOf(sheetId))),
      cells: workbook.marks.length,
      left: 0,
      marks: workbook.marks,
    }),
    replaceMarks: ({ marks: seen }, marks): readonly CellPlace[] => {
      const gone = new Set(seen.map(({ id }) => id));
      const added = marks.map(({ place: { sheet, row, column }, kind, text }): MemoryMark => {
        const sheetId = workbook.sheet(sheet)?.id ?? '';
        return { id: workbook.next(), sheetId, row, column, kind, text: text ?? '' };
      });
      workbook.marks = [...workbook.marks.filter(({ id }) => !gone.has(id)), ...added];
      return [];
    },
    isOwn: () => true,
    writeOwnSheet: (own, earlier) => {
      const sheet = workbook.sheets.find(({ id }) => id === earlier?.id) ?? workbook.addSheet(own.name);
      return { id: sheet.id, name: sheet.name };
    },
    addSheet: (name, made) => {
      const { id } = workbook.addSheet(name);
      for (const [row, line] of made.rows.entries())
        for (const { column, cell } of placedCells(line))
          if (cell.value !== '') workbook.write({ sheet: name, row, column }, { value: cell.value }, GENERAL);
      return { id, name };
    },
    removeOwnSheet: ({ id: gone }) => {
      const at = workbook.sheets.findIndex(({ id }) => id === gone);
      if (at >= 0) workbook.sheets.splice(at, 1);
    },
    tellEdited: (sheet) => {
      workbook.tell({ kind: 'edited', sheet, address: '' }, me);
    },
  };
}
