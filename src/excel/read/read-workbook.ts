import { REPORT_SHEET } from '../../disclosure/review';
import type { SheetSnapshot, WorkbookSnapshot } from '../../disclosure/sheet/snapshot';
import type { Choices } from '../choices/choices';
import { choicesUnderNames } from '../choices/choices';
import { queueChoices } from '../choices/choices-part';
import type { DecisionBook } from '../../disclosure/decisions/decision';
import { queueDecisions } from '../decisions/decisions-part';
import { officeError } from '../failure';
import { look } from '../knowledge';
import type { Result } from '../result';
import { succeeded } from '../result';
import { run } from '../run';
import type { SheetInfo } from '../sheets';
import { readInPieces } from './pieces';
import type { SheetCells } from './sheet-cells';
import { NO_CELLS, queueSheetCells } from './sheet-cells';

/** A workbook as it was read. */
export interface WorkbookReading {
  readonly snapshot: WorkbookSnapshot;
  /** The sheets' ids by their names. */
  readonly sheetIds: ReadonlyMap<string, string>;
  /** The file's name. */
  readonly name: string;
  /** What the user chose about the workbook; a failure where that cannot be read. */
  readonly choices: Result<Choices>;
  /** What was decided about its findings; a failure where that cannot be read. */
  readonly decisions: Result<DecisionBook>;
}

/**
 * Reads a whole workbook, hidden sheets too, in two syncs: its sheets, then the used cells of all of them. What is too
 * large for one answer is read again in pieces. Nothing is changed. The add-in's own report comes without its cells.
 */
export function readWorkbook(): Promise<Result<WorkbookReading>> {
  return run<WorkbookReading>(async (context) => {
    const { workbook } = context;
    workbook.load('name');
    const { sheets, queued: parts } = await look(context, () => ({
      choices: queueChoices(context),
      decisions: queueDecisions(context),
    }));
    const choices = parts.choices.read();
    const decisions = parts.decisions.read();
    const names = sheets.map(({ name }) => name).filter((name) => !name.startsWith(REPORT_SHEET));
    const cells = (await readAtOnce(context, names)) ?? (await readInPieces(context, names));
    return succeeded({
      snapshot: { sheets: sheets.map((sheet) => snapshotOf(sheet, cells.get(sheet.name) ?? NO_CELLS)) },
      sheetIds: new Map(sheets.map(({ id, name }) => [name, id])),
      name: workbook.name,
      choices: choices.ok ? succeeded(choicesUnderNames(choices.value, sheets)) : choices,
      decisions,
    });
  });
}

/** All cells in one sync; null where that is more than Excel gives at once. */
async function readAtOnce(
  context: Excel.RequestContext,
  names: readonly string[],
): Promise<ReadonlyMap<string, SheetCells> | null> {
  const queued = names.map(
    (name) => [name, queueSheetCells(context.workbook.worksheets.getItem(name))] as const,
  );
  try {
    await context.sync();
  } catch (thrown) {
    if (TOO_MUCH.has(officeError(thrown)?.code ?? '')) return null;
    throw thrown;
  }
  return new Map(queued.map(([name, read]) => [name, read()]));
}

/** What Excel answers when a request is too large for it, or a range, or (generally) a sheet has too many merges. */
const TOO_MUCH: ReadonlySet<string> = new Set([
  'ResponsePayloadSizeLimitExceeded',
  'RangeExceedsLimit',
  'OperationCellsExceedLimit',
  'GeneralException',
  'InvalidOperation',
]);

function snapshotOf(
  { name, visibility, protected: isProtected }: SheetInfo,
  cells: SheetCells,
): SheetSnapshot {
  return { name, visibility, protected: isProtected, ...cells };
}
