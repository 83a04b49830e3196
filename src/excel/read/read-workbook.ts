import type { SheetSnapshot } from '../../disclosure/sheet/snapshot';
import { choicesUnderNames } from '../../record/choices/choices';
import { CHOICES_PART } from '../../record/choices/choices-part';
import { DECISIONS_PART } from '../../record/decisions/decisions-part';
import type { SinceReading } from '../../session/room/reading/since-reading';
import { keptSnapshot, sheetsToRead, snapshotsBefore } from '../../session/room/reading/since-reading';
import type { Progress } from '../../session/room/workbook-room';
import type { WorkbookReading } from '../../session/room/reading/workbook-reading';
import type { Result } from '../../session/room/result';
import { succeeded } from '../../session/room/result';
import type { SheetInfo } from '../../session/room/sheets';
import { isRefusal } from '../office-error';
import { look } from '../knowledge';
import { completeParts, queuePart } from '../parts/workbook-part';
import { run } from '../run';
import { calculate, queueCalculated } from './calculated';
import { readInPieces } from './pieces';
import type { SheetCells } from './sheet-cells';
import { NO_CELLS, queueSheetCells } from './sheet-cells';

/**
 * Reads a whole workbook, hidden sheets too, in two syncs: its sheets, then the used cells of all of them. What is too
 * large for one answer, or is refused, is read again in pieces; a sheet of which something cannot be read even so comes
 * without its cells, with the areas that are missing. What Excel has left uncalculated is calculated first, in a sync more;
 * nothing else is changed. The add-in's own sheets come without their cells.
 *
 * @param since an earlier reading and what was edited since: then only the cells of sheets that may hold something else
 * are read (in one sync where there are none), and the snapshots of sheets that hold the same are the same objects
 * @param progress told how much has been read, where it is read in pieces
 */
export function readWorkbook(
  since?: SinceReading,
  progress: Progress = () => undefined,
): Promise<Result<WorkbookReading>> {
  return run<WorkbookReading>(async (context) => {
    const { workbook } = context;
    workbook.load('name');
    const asked = queueCalculated(context);
    const {
      sheets,
      unread,
      queued: parts,
    } = await look(context, () => ({
      choices: queuePart(context, CHOICES_PART),
      decisions: queuePart(context, DECISIONS_PART),
    }));
    await completeParts(context, [parts.choices, parts.decisions]);
    const choices = parts.choices.read();
    const decisions = parts.decisions.read();
    const isCalculated = asked() || (await calculate(context));
    const before = snapshotsBefore(since);
    const wanted = sheetsToRead(sheets, since);
    const atOnce = await readAtOnce(context, wanted);
    const rest = wanted.filter(({ name }) => !atOnce.has(name));
    const cells =
      rest.length === 0 ? atOnce : new Map([...atOnce, ...(await readInPieces(context, rest, progress))]);
    const snapshotNow = (sheet: SheetInfo): SheetSnapshot => {
      const known = before.get(sheet.name);
      return keptSnapshot(known, snapshotOf(sheet, cells.get(sheet.name) ?? known ?? NO_CELLS));
    };
    return succeeded({
      snapshot: { sheets: sheets.map(snapshotNow) },
      sheetIds: new Map(sheets.map(({ id, name }) => [name, id])),
      name: workbook.name,
      choices: { ...choices, value: choicesUnderNames(choices.value, sheets) },
      decisions,
      unreadJournal: unread,
      isCalculated,
    });
  });
}

/** The sheets whose cells Excel gives all in one sync; none where it refuses any of it. */
async function readAtOnce(
  context: Excel.RequestContext,
  sheets: readonly SheetInfo[],
): Promise<ReadonlyMap<string, SheetCells>> {
  if (sheets.length === 0) return new Map();
  const queued = sheets.map(
    (sheet) => [sheet.name, queueSheetCells(context.workbook.worksheets.getItem(sheet.name), sheet)] as const,
  );
  try {
    await context.sync();
  } catch (thrown) {
    if (isRefusal(thrown)) return new Map();
    throw thrown;
  }
  return new Map(
    queued.flatMap(([name, read]) => {
      const cells = read();
      return cells === null ? [] : [[name, cells] as const];
    }),
  );
}

function snapshotOf(
  { name, visibility, protected: isProtected }: SheetInfo,
  { rows, merges, unreadAreas }: SheetCells,
): SheetSnapshot {
  const sheet = { name, visibility, protected: isProtected, rows, merges };
  return unreadAreas === undefined ? sheet : { ...sheet, unreadAreas };
}
