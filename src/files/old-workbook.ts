import type { CellObject, ParsingOptions, WorkBook, WorkSheet } from '@e965/xlsx';
import { CFB, parse_xlscfb } from '@e965/xlsx';
import type { Area } from '../disclosure/sheet/address';
import type { CellSnapshot, CellValue, SheetSnapshot, SheetVisibility } from '../disclosure/sheet/snapshot';
import { LIMITS } from './limits';
import type { OpenedWorkbook } from './opened-workbook';
import { inSheet, Refusal } from './refusal';
import { soundMerges } from '../disclosure/sheet/sound-merges';
import type { Notice } from './workbook/read-workbook';
import type { Tally, WrittenRow } from './workbook/rows';
import { denseRows } from './workbook/rows';

declare module '@e965/xlsx' {
  /** Reads a workbook of the old format out of its container; the package exports it, and its types leave it out. */
  export function parse_xlscfb(container: unknown, options: ParsingOptions): WorkBook;
}

/** The part of the package that opens containers of the old Office formats, which its types leave open. */
const containers = CFB as { read: (bytes: Uint8Array, options: ParsingOptions) => unknown };

/** The sheets of an old workbook as the library lists them: 0 visible, 1 hidden, 2 hidden from the menu too. */
const VISIBILITIES: readonly SheetVisibility[] = ['visible', 'hidden', 'veryHidden'];

/** Stands for a formula that the library knows of, but cannot write. */
const UNKNOWN = '#REF!';

/** Error values by the numbers that the old format has for them. */
const ERRORS: Readonly<Record<number, string>> = {
  0x00: '#NULL!',
  0x07: '#DIV/0!',
  0x0f: '#VALUE!',
  0x17: '#REF!',
  0x1d: '#NAME?',
  0x24: '#NUM!',
  0x2a: '#N/A',
};

/** Reads a workbook of the old format (.xls, and .et that is saved so). No copy can be made from it. */
export function openOldWorkbook(bytes: Uint8Array): OpenedWorkbook {
  if (bytes.length > LIMITS.oldBytes) throw new Refusal('oldFormat');
  const book = parsed(bytes);
  const tally: Tally = { cells: 0, span: 0, formulaCharacters: 0 };
  const notices: Notice[] = [];
  const sheets = book.SheetNames.flatMap((name, index) => {
    const sheet = book.Sheets[name];
    const hidden = book.Workbook?.Sheets?.[index]?.Hidden ?? 0;
    if (sheet === undefined || !isWorksheet(sheet)) {
      notices.push({ kind: 'otherSheet', sheet: name, count: 1 });
      return [];
    }
    const visibility = VISIBILITIES[hidden] ?? 'visible';
    return [inSheet(name, () => sheetSnapshot(name, visibility, sheet, tally))];
  });
  if (sheets.length === 0) throw new Refusal('oldFormat');
  return { snapshot: { sheets }, notices, source: null };
}

/**
 * The library tells the console what it does not know; a file that it cannot read is refused. It is asked for this format
 * alone: what reads and writes all the others is not bundled then.
 */
function parsed(bytes: Uint8Array): WorkBook {
  const { error } = console;
  console.error = () => undefined;
  try {
    const options = { cellNF: true, cellText: false, cellHTML: false, dense: true } as const;
    return parse_xlscfb(containers.read(bytes, { type: 'array' }), options);
  } catch (thrown) {
    const locked = thrown instanceof Error && /password/iu.test(thrown.message);
    throw new Refusal(locked ? 'passwordProtected' : 'oldFormat');
  } finally {
    console.error = error;
  }
}

function isWorksheet(sheet: WorkSheet): boolean {
  return sheet['!type'] === undefined || sheet['!type'] === 'sheet';
}

function sheetSnapshot(
  name: string,
  visibility: SheetVisibility,
  sheet: WorkSheet,
  tally: Tally,
): SheetSnapshot {
  const merges = (sheet['!merges'] ?? []).map(({ s, e }): Area => ({
    top: s.r,
    left: s.c,
    bottom: e.r,
    right: e.c,
  }));
  if (merges.length > LIMITS.merges) throw new Refusal('tooManyMerges');
  const sound = soundMerges(merges);
  return {
    name,
    visibility,
    protected: sheet['!protect'] !== undefined,
    rows: denseRows(writtenRows(sheet, tally), sound.merges, tally),
    ...sound,
  };
}

function writtenRows(sheet: WorkSheet, tally: Tally): readonly WrittenRow[] {
  const rows: WrittenRow[] = [];
  const data: readonly (readonly (CellObject | undefined | null)[] | undefined)[] = sheet['!data'] ?? [];
  data.forEach((row, index) => {
    const columns: number[] = [];
    const cells: CellSnapshot[] = [];
    row?.forEach((cell, column) => {
      if (cell === undefined || cell === null) return;
      tally.cells += 1;
      if (tally.cells > LIMITS.cells) throw new Refusal('tooManyCells');
      columns.push(column);
      cells.push(snapshotOf(cell));
    });
    if (cells.length > 0) rows.push({ row: index, columns, cells });
  });
  return rows;
}

function snapshotOf(cell: CellObject): CellSnapshot {
  const { f, F, z } = cell;
  const format = z === undefined || z === '' ? 'General' : String(z);
  const formula = f ?? (F === undefined ? undefined : UNKNOWN);
  return formula === undefined
    ? { value: valueOf(cell), format }
    : { value: valueOf(cell), formula: `=${formula}`, format };
}

function valueOf({ t, v }: CellObject): CellValue {
  if (v === undefined || t === 'z') return null;
  if (t === 'e') return { error: ERRORS[Number(v)] ?? String(v) };
  if (typeof v === 'boolean') return v;
  if (typeof v === 'number') return Number.isFinite(v) ? v : { error: String(v) };
  return typeof v === 'string' ? v : { error: v.toISOString() };
}
