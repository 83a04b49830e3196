import type { SheetSnapshot, WorkbookSnapshot } from '../../disclosure/sheet/snapshot';
import type { Package } from '../package/package';
import { inSheet, Refusal } from '../refusal';
import { scanPart } from '../xml/scan';
import type { BookPart, BookSheet } from './book-part';
import { refuseTooManyCells } from './count-cells';
import { readBookPart } from './book-part';
import { soundMerges } from '../../disclosure/sheet/sound-merges';
import { numberFormats } from './number-formats';
import { denseRows } from './rows';
import { sharedTexts } from './shared-texts';
import type { SheetContext } from './sheet-part';
import { SheetReader } from './sheet-part';

/** Something of a file that was passed over. */
export interface Notice {
  readonly kind: 'otherSheet';
  readonly sheet: string;
  readonly count: number;
}

/** A workbook as it was read from a package. */
export interface ReadWorkbook {
  readonly snapshot: WorkbookSnapshot;
  readonly book: BookPart;
  /** The ids of its worksheets by their names. */
  readonly sheetIds: ReadonlyMap<string, string>;
  readonly notices: readonly Notice[];
}

/** Reads the workbook of a package; displayed texts are left out. Refused where it is damaged or exceeds the limits. */
export function readWorkbook(pack: Package): ReadWorkbook {
  const book = readBookPart(pack);
  const partOf = (kind: string): string | undefined =>
    book.relationships.find((one) => one.kind === kind && pack.has(one.path))?.path;
  const worksheets = book.sheets.filter(({ isWorksheet }) => isWorksheet);
  refuseTooManyCells(
    pack,
    worksheets.map(({ part }) => part),
  );
  const texts = partOf('sharedStrings');
  const context: SheetContext = {
    date1904: book.date1904,
    texts: texts === undefined ? undefined : sharedTexts(pack, texts),
    formats: numberFormats(pack, partOf('styles')),
    tally: { cells: 0, span: 0, formulaCharacters: 0 },
  };
  const notices: Notice[] = [];
  const ids = new Map<string, string>();
  const sheets: SheetSnapshot[] = [];
  for (const sheet of book.sheets) {
    if (sheet.isWorksheet) sheets.push(inSheet(sheet.name, () => readSheet(pack, sheet, context, ids)));
    else notices.push({ kind: 'otherSheet', sheet: sheet.name, count: 1 });
  }
  if (sheets.length === 0) throw new Refusal('damaged');
  return { snapshot: { sheets }, book, sheetIds: distinctIds(book, ids), notices };
}

/** What tells the sheets apart: the ids that they have of their own where each has another, else the workbook's numbers. */
function distinctIds({ sheets }: BookPart, ids: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Set(ids.values()).size === ids.size
    ? ids
    : new Map(sheets.map(({ name, number }) => [name, number]));
}

function readSheet(
  pack: Package,
  { name, visibility, part, number }: BookSheet,
  context: SheetContext,
  ids: Map<string, string>,
): SheetSnapshot {
  const reader = new SheetReader(context);
  scanPart(pack, part, reader, 'worksheet');
  ids.set(name, reader.uid ?? number);
  const sound = soundMerges(reader.merges);
  return {
    name,
    visibility,
    protected: reader.isProtected,
    rows: denseRows(reader.orderedRows(), sound.merges, context.tally),
    ...sound,
  };
}
