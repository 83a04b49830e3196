import type { CellValue } from '../../disclosure/sheet/snapshot';

/** A sheet as the journal remembers it: found again by its name, else by its id. */
export interface SheetReference {
  readonly id: string;
  readonly name: string;
}

/** One cell that was written: everything that is needed to take it back. */
export interface WrittenCell {
  readonly row: number;
  readonly column: number;
  readonly from: CellValue;
  readonly formula?: string;
  /** The number format before, and after unless one was `given`; while it is written, the cell may have `passing` instead. */
  readonly format: string;
  readonly passing?: string;
  /** The number format that the cell was given along, where it was empty and had none of its own. */
  readonly given?: string;
  readonly to: string | number;
  /** The formula that was written instead, where it was one. */
  readonly live?: string;
}

/** Corrections that were written, by sheet. */
export interface CorrectionsEntry {
  readonly kind: 'corrections';
  readonly id: string;
  /** When, as ISO 8601. */
  readonly time: string;
  readonly sheets: readonly { readonly sheet: SheetReference; readonly cells: readonly WrittenCell[] }[];
}

/** The marks that are in the workbook: where, and what the comments among them say. There is at most one such entry. */
export interface MarksEntry {
  readonly kind: 'marks';
  readonly id: string;
  readonly time: string;
  readonly cells: number;
  readonly sheets: readonly SheetReference[];
  readonly comments: readonly string[];
}

/** A sheet that the add-in made for itself: the report, or the opinions. There is at most one such entry of a kind. */
export interface OwnSheetEntry {
  readonly kind: 'report' | 'opinion';
  readonly id: string;
  readonly time: string;
  readonly sheet: SheetReference;
}

/** One thing that was written into the workbook. */
export type Entry = CorrectionsEntry | MarksEntry | OwnSheetEntry;

/** Everything written into a workbook that can still be taken back, oldest first. */
export interface Journal {
  readonly entries: readonly Entry[];
}

/** A workbook that nothing was written into. */
export const EMPTY_JOURNAL: Journal = { entries: [] };

/** An entry of the journal as others see it. */
export interface JournalEntry {
  readonly id: string;
  readonly kind: Entry['kind'];
  /** When, as ISO 8601. */
  readonly time: string;
  /** How many cells were corrected or marked; 0 for the add-in's own sheets. */
  readonly cells: number;
}

/** What others see of an entry. */
export function summary(entry: Entry): JournalEntry {
  const { id, kind, time } = entry;
  return { id, kind, time, cells: cellsOf(entry) };
}

/** The corrections that were written last. */
export function lastCorrections({ entries }: Journal): CorrectionsEntry | undefined {
  return entries.filter((entry) => entry.kind === 'corrections').at(-1);
}

/** The entry of the marks that are in the workbook. */
export function marksEntry({ entries }: Journal): MarksEntry | undefined {
  return entries.find((entry) => entry.kind === 'marks');
}

/** The entry of the add-in's own sheet of a kind. */
export function ownSheetEntry({ entries }: Journal, kind: OwnSheetEntry['kind']): OwnSheetEntry | undefined {
  return entries.find((entry): entry is OwnSheetEntry => entry.kind === kind);
}

/** The journal with the names that its sheets have now; those that are gone keep the name that they had. */
export function renamed({ entries }: Journal, nameOf: (sheet: SheetReference) => string): Journal {
  const now = (sheet: SheetReference): SheetReference => ({ ...sheet, name: nameOf(sheet) });
  return {
    entries: entries.map((entry): Entry => {
      switch (entry.kind) {
        case 'corrections':
          return {
            ...entry,
            sheets: entry.sheets.map(({ sheet, cells }) => ({ sheet: now(sheet), cells })),
          };
        case 'marks':
          return { ...entry, sheets: entry.sheets.map(now) };
        case 'report':
        case 'opinion':
          return { ...entry, sheet: now(entry.sheet) };
      }
    }),
  };
}

/** The journal with an entry added, in place of the one with the given id where there is one. */
export function withEntry({ entries }: Journal, entry: Entry, replaced?: string): Journal {
  return { entries: [...entries.filter(({ id }) => id !== replaced), entry] };
}

/** The journal without an entry. */
export function withoutEntry({ entries }: Journal, id: string): Journal {
  return { entries: entries.filter((entry) => entry.id !== id) };
}

/** The first part of every new entry: an id of its own, and now. */
export function newEntry(): { readonly id: string; readonly time: string } {
  return { id: crypto.randomUUID(), time: new Date().toISOString() };
}

function cellsOf(entry: Entry): number {
  switch (entry.kind) {
    case 'corrections':
      return entry.sheets.reduce((sum, { cells }) => sum + cells.length, 0);
    case 'marks':
      return entry.cells;
    case 'report':
    case 'opinion':
      return 0;
  }
}
