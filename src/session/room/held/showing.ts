import { firstOfEach } from '../../../disclosure/grouping';
import { reference } from '../../../disclosure/sheet/address';
import type { Mark, MarkPalette } from '../../../presentation/marks/mark';
import { isCommented } from '../../../presentation/marks/mark';
import { commentText } from '../../../presentation/marks/mark-signs';
import { opinionSheet } from '../../../presentation/opinion/opinion-sheet';
import type { MadeSheet } from '../../../presentation/own-sheets/made-sheet';
import type { OwnSheet } from '../../../presentation/own-sheets/own-sheet';
import { OPINION, REPORT } from '../../../presentation/own-sheets/own-sheet';
import { reportSheet } from '../../../presentation/report/report-sheet';
import type { SheetReference } from '../../../record/identity/sheets';
import type { Journal, OwnSheetEntry } from '../../../record/journal/journal';
import {
  marksEntry,
  ownSheetEntry,
  sheetsOfEntry,
  withEntry,
  without,
} from '../../../record/journal/journal';
import { JOURNAL_PART } from '../../../record/journal/journal-part';
import { failure } from '../failure';
import { markableSheets } from '../markable-sheets';
import type { Placed } from '../marks';
import { ALL_READ } from '../marks';
import { newEntry } from '../new-entry';
import type { Reported } from '../own-sheets';
import type { Result } from '../result';
import { failed, succeeded } from '../result';
import { refuseProtected } from '../sheets';
import type { ShowingOfRoom } from '../workbook-room';
import type { HeldDesk, HeldMarks, HeldWorkbook } from './held-workbook';

/** The sheets that the add-in makes for itself, by how the journal calls them. */
const OWN: Readonly<Record<OwnSheetEntry['kind'], OwnSheet>> = { report: REPORT, opinion: OPINION };

/** Marks a workbook that is at hand, and writes the sheets that are made for it. */
export interface MarksAndSheets extends Pick<ShowingOfRoom, 'placeMarks' | 'clearMarks' | 'hasMarks'> {
  readonly writeOwnSheet: (kind: OwnSheetEntry['kind'], made: MadeSheet) => Promise<Result<Reported>>;
  readonly removeOwnSheet: (kind: OwnSheetEntry['kind']) => Promise<Result<boolean>>;
}

/** Makes what marks a workbook that is at hand here. */
export function marksAndSheets(desk: HeldDesk): MarksAndSheets {
  const { workbook, turn } = desk;
  return {
    placeMarks: (marks, palette) => placeMarks(desk, marks, palette),
    clearMarks: async () => {
      await turn('look');
      const seen = workbook.read(JOURNAL_PART).value;
      const marks = workbook.marks();
      const entry = marksEntry(seen);
      const told = { leftComments: marks.left, ...ALL_READ };
      if (entry === undefined && marks.cells === 0) return succeeded({ cleared: 0, stale: false, ...told });
      const cleared = await clear(desk, seen, marks);
      if (!cleared.ok) return cleared;
      const stale = entry !== undefined && entry.cells > 0 && marks.cells === 0;
      return succeeded({ cleared: marks.cells, stale, ...told });
    },
    hasMarks: async () => {
      await turn('read');
      const entry = marksEntry(workbook.read(JOURNAL_PART).value);
      return succeeded(entry !== undefined || workbook.marks().cells > 0);
    },
    writeOwnSheet: (kind, made) => writeOwn(desk, OWN[kind], made),
    removeOwnSheet: (kind) => removeOwn(desk, OWN[kind]),
  };
}

/** What a workbook that is at hand shows of a review; going to a cell is its room's own affair. */
export function heldShowing({
  placeMarks,
  clearMarks,
  hasMarks,
  writeOwnSheet,
  removeOwnSheet,
}: MarksAndSheets): Omit<ShowingOfRoom, 'goTo'> {
  return {
    placeMarks,
    clearMarks,
    hasMarks,
    writeReport: (review, language, standing = null, time) => {
      const input = { review, standing, ...(time === undefined ? {} : { time }) };
      return writeOwnSheet('report', reportSheet(input, language));
    },
    removeReport: () => removeOwnSheet('report'),
    writeOpinion: (input, language) => writeOwnSheet('opinion', opinionSheet(input, language)),
    removeOpinion: () => removeOwnSheet('opinion'),
  };
}

async function placeMarks(
  desk: HeldDesk,
  marks: readonly Mark[],
  palette: MarkPalette | undefined,
): Promise<Result<Placed>> {
  const { workbook, turn } = desk;
  await turn('look');
  const seen = workbook.read(JOURNAL_PART).value;
  const earlier = workbook.marks();
  const sheets = workbook.sheets();
  const wanted = firstOfEach(marks, ({ place }) => reference(place));
  const markable = markableSheets(sheets, new Set(wanted.map(({ place }) => place.sheet)), earlier.sheets);
  if (!markable.ok) return markable;
  const { open, protectedSheets } = markable.value;
  const placeable = wanted.filter(({ place }) => open.has(place.sheet));
  if (placeable.length === 0) {
    const cleared = await clear(desk, seen, earlier);
    return cleared.ok
      ? succeeded({ cells: 0, comments: 0, withoutComment: [], protectedSheets, ...ALL_READ })
      : cleared;
  }
  await turn('write');
  const withoutComment = workbook.replaceMarks(earlier, placeable, palette);
  const left = new Set(withoutComment.map(reference));
  const commented = placeable.filter(isCommented).filter(({ place }) => !left.has(reference(place)));
  const coloured = new Set(placeable.map(({ place }) => place.sheet));
  const entry = {
    kind: 'marks' as const,
    ...newEntry(),
    cells: placeable.length,
    roster: sheets.map(({ id }) => id),
    sheets: sheets.filter(({ name }) => coloured.has(name)).map(({ id, name }) => ({ id, name })),
    comments: [...new Set(commented.map(({ text }) => commentText(text)))],
  };
  workbook.keep(JOURNAL_PART, seen, withEntry(seen, entry, 'marks'));
  const { length: comments } = commented;
  return succeeded({ cells: placeable.length, comments, withoutComment, protectedSheets, ...ALL_READ });
}

/** Removes the marks that were seen; a protected sheet among theirs is a failure. */
async function clear({ workbook, turn }: HeldDesk, seen: Journal, marks: HeldMarks): Promise<Result<void>> {
  const writable = refuseProtected(workbook.sheets(), marks.sheets);
  if (!writable.ok) return writable;
  await turn('write');
  workbook.replaceMarks(marks, [], undefined);
  workbook.keep(
    JOURNAL_PART,
    seen,
    without(seen, ({ kind }) => kind === 'marks'),
  );
  return succeeded(undefined);
}

/** The own sheet that the journal knows and the workbook still has. */
function ownSheetIn(workbook: HeldWorkbook, seen: Journal, own: OwnSheet): SheetReference | undefined {
  const entry = ownSheetEntry(seen, own.kind);
  const sheet = entry && sheetsOfEntry(seen, entry, workbook.sheets())(entry.sheet);
  return sheet !== undefined && workbook.isOwn(own, sheet) ? sheet : undefined;
}

async function writeOwn(
  { workbook, turn }: HeldDesk,
  own: OwnSheet,
  made: MadeSheet,
): Promise<Result<Reported>> {
  await turn('look');
  const seen = workbook.read(JOURNAL_PART).value;
  const earlier = ownSheetIn(workbook, seen, own);
  if (earlier === undefined && workbook.isLocked) return failed(failure('protectedWorkbook'));
  const writable = refuseProtected(workbook.sheets(), new Set(earlier === undefined ? [] : [earlier.name]));
  if (!writable.ok) return writable;
  await turn('write');
  const { id, name } = workbook.writeOwnSheet(own, earlier, made);
  const roster = workbook.sheets().map((sheet) => sheet.id);
  const entry = { kind: own.kind, ...newEntry(), roster, sheet: { id, name } };
  workbook.keep(JOURNAL_PART, seen, withEntry(seen, entry, own.kind));
  return succeeded({ sheet: name });
}

async function removeOwn({ workbook, turn }: HeldDesk, own: OwnSheet): Promise<Result<boolean>> {
  await turn('look');
  const seen = workbook.read(JOURNAL_PART).value;
  if (ownSheetEntry(seen, own.kind) === undefined) return succeeded(false);
  const sheet = ownSheetIn(workbook, seen, own);
  if (sheet !== undefined && workbook.isLocked) return failed(failure('protectedWorkbook'));
  await turn('write');
  if (sheet !== undefined) workbook.removeOwnSheet(sheet);
  workbook.keep(
    JOURNAL_PART,
    seen,
    without(seen, ({ kind }) => kind === own.kind),
  );
  return succeeded(sheet !== undefined);
}
