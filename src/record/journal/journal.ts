import type { CellValue } from '../../disclosure/sheet/snapshot';
import type { SheetFinder, SheetReference } from '../identity/sheets';
import { sheetsNow } from '../identity/sheets';

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
  /** "" where the cell was emptied. */
  readonly to: string | number;
  /** The formula that was written instead, where it was one. */
  readonly live?: string;
}

/** The cells of one sheet that were written. */
export interface WrittenSheet {
  readonly sheet: SheetReference;
  readonly cells: readonly WrittenCell[];
  /**
   * What its rows and columns were called, from the first on: by this the cells are found again. Earlier builds wrote
   * none of it, and then the cells' addresses count.
   */
  readonly rows?: readonly string[];
  readonly columns?: readonly string[];
  /** Whether the sheet was made for them: it goes with them, unless somebody has written into it. */
  readonly made?: boolean;
}

/** What was written into cells, by sheet: corrections, or what `of` says. */
export interface CorrectionsEntry {
  readonly kind: 'corrections';
  readonly id: string;
  /** When, as ISO 8601. */
  readonly time: string;
  /** The person's name, where it is known. */
  readonly by?: string;
  /** "rules": rows of the table 核对规则, and no correction of a form. */
  readonly of?: string;
  /** The ids that the workbook's sheets had then: whether ids still tell sheets apart. Earlier builds wrote none. */
  readonly roster?: readonly string[];
  readonly sheets: readonly WrittenSheet[];
}

/**
 * The marks that are in the workbook: where, and what the comments among them say. There is one such entry, or several
 * where people have marked at once: they count as one.
 */
export interface MarksEntry {
  readonly kind: 'marks';
  readonly id: string;
  readonly time: string;
  readonly cells: number;
  readonly roster?: readonly string[];
  readonly sheets: readonly SheetReference[];
  readonly comments: readonly string[];
}

/** A sheet that the add-in made for itself: the report, or the opinions. There is at most one such entry of a kind. */
export interface OwnSheetEntry {
  readonly kind: 'report' | 'opinion';
  readonly id: string;
  readonly time: string;
  readonly roster?: readonly string[];
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
  /** What was written, where it is no correction of a form: "rules". */
  readonly of?: string;
}

/** What others see of an entry. */
export function summary(entry: Entry): JournalEntry {
  const { id, kind, time } = entry;
  const of = entry.kind === 'corrections' ? entry.of : undefined;
  return { id, kind, time, cells: cellsOf(entry), ...(of === undefined ? {} : { of }) };
}

/** The corrections that were written, oldest first. */
export function corrections({ entries }: Journal): readonly CorrectionsEntry[] {
  return entries.filter((entry) => entry.kind === 'corrections');
}

/** The corrections that were written last. */
export function lastCorrections(journal: Journal): CorrectionsEntry | undefined {
  return corrections(journal).at(-1);
}

/** The marks that are in the workbook, as one entry, whoever placed them. */
export function marksEntry({ entries }: Journal): MarksEntry | undefined {
  const all = entries.filter((entry) => entry.kind === 'marks');
  const last = all.at(-1);
  if (last === undefined || all.length === 1) return last;
  const sheets = new Map(all.flatMap((entry) => entry.sheets).map((sheet) => [sheet.id + sheet.name, sheet]));
  return {
    ...last,
    sheets: [...sheets.values()],
    comments: [...new Set(all.flatMap(({ comments }) => comments))],
    ...(all.every(({ roster }) => roster !== undefined)
      ? { roster: [...new Set(all.flatMap(({ roster = [] }) => roster))] }
      : {}),
  };
}

/** The entry of the add-in's own sheet of a kind. */
export function ownSheetEntry({ entries }: Journal, kind: OwnSheetEntry['kind']): OwnSheetEntry | undefined {
  return entries.findLast((entry): entry is OwnSheetEntry => entry.kind === kind);
}

/** Every sheet that an entry is about. */
function sheetsOf(entry: Entry): readonly SheetReference[] {
  switch (entry.kind) {
    case 'corrections':
      return entry.sheets.map(({ sheet }) => sheet);
    case 'marks':
      return entry.sheets;
    case 'report':
    case 'opinion':
      return [entry.sheet];
  }
}

/** The ids that sheets had when the entries were written. */
function rememberedIds({ entries }: Journal): readonly string[] {
  return entries.flatMap((entry) => [...sheetsOf(entry).map(({ id }) => id), ...(entry.roster ?? [])]);
}

/**
 * Finds the sheets of an entry as they are called now. Whether ids tell is up to the program that wrote it: where none of
 * the ids is left that the workbook's sheets had then, others have given them new ones since. An entry that does not say
 * them is judged by those of all.
 */
export function sheetsOfEntry(
  journal: Journal,
  { roster }: Pick<Entry, 'roster'>,
  sheets: readonly SheetReference[],
): SheetFinder {
  return sheetsNow(sheets, roster ?? rememberedIds(journal));
}

/** The journal with an entry added, in place of all others of a kind where one is given. */
export function withEntry({ entries }: Journal, entry: Entry, replaced?: Entry['kind']): Journal {
  return { entries: [...entries.filter(({ kind }) => kind !== replaced), entry] };
}

/** The journal without some entries. */
export function without({ entries }: Journal, isGone: (entry: Entry) => boolean): Journal {
  return { entries: entries.filter((entry) => !isGone(entry)) };
}

/** The journal with what is left of corrections in their place; null where nothing is. */
export function withRest({ entries }: Journal, id: string, rest: CorrectionsEntry | null): Journal {
  return {
    entries: entries.flatMap((entry) => (entry.id !== id ? [entry] : rest === null ? [] : [rest])),
  };
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
