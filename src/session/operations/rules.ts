import type { AboutTexts, RowTexts, TableChange } from '../../disclosure/own-relations/table-edit';
import { tableWrites } from '../../disclosure/own-relations/table-edit';
import { isRulesSheet, RULES_SHEET } from '../../disclosure/own-relations/written-table';
import type { RulesTable } from '../../presentation/rules/rules-sheet';
import { rulesSheet } from '../../presentation/rules/rules-sheet';
import type { Desk } from '../desk';
import { languageOf } from '../desk';
import type { Outcome } from '../outcome';
import type { Applied } from '../room/corrections';
import type { Result } from '../room/result';
import type { TableRow, WorkbookRules } from '../rules';
import { NO_ABOUT, rulesOfWorkbook } from '../rules';
import type { Course } from '../run';
import { failedOutcome } from '../run';
import { refresh } from './refresh';
import { currentReview } from './review';
import { undo } from './undo';

/** A row as the user saw it: it is written only if it still says the same. */
export type SeenRow = TableRow;

const sameTexts = (one: RowTexts, other: RowTexts): boolean => JSON.stringify(one) === JSON.stringify(other);

const isAsSeen = ({ rows }: WorkbookRules, { row, texts }: SeenRow): boolean =>
  rows.some((one) => one.row === row && sameTexts(one.texts, texts));

/** How a table is changed that is there, and with what one is made that is not; null where somebody has changed it. */
interface Wanted {
  readonly change: (table: WorkbookRules) => TableChange | null;
  readonly made: RulesTable | null;
  /** Ids that were left, to be told. */
  readonly left?: (table: WorkbookRules) => readonly string[];
}

/** Writes into the workbook's own table as it is now, or nothing of it; then reviews the workbook anew. */
async function write(desk: Desk, course: Course, { change, made, left }: Wanted): Promise<Outcome> {
  const { room, store } = desk;
  const current = await currentReview(desk, course);
  if (!current.ok) return current.outcome;
  const { snapshot } = current.reviewed;
  const sheet = snapshot.sheets.find(isRulesSheet);
  const table = rulesOfWorkbook(snapshot);
  const by = store.getState().preferences.userName;
  const name = sheet?.name ?? RULES_SHEET;
  let written: Result<Applied>;
  if (sheet === undefined) {
    if (made === null) return { kind: 'rulesStale', sheet: name };
    await course.enter('writing');
    written = await room.makeRulesSheet(name, rulesSheet(made, languageOf(store.getState())), by);
  } else {
    if (table === null) return { kind: 'rulesRefused', why: 'noHeads', sheet: name };
    const wanted = change(table);
    if (wanted === null) return { kind: 'rulesStale', sheet: name };
    const writes = tableWrites(sheet, wanted);
    if (writes === null) return { kind: 'rulesRefused', why: 'noRoom', sheet: name };
    await course.enter('writing');
    const options = { overwriteFormulas: true, wholly: true, of: 'rules', by } as const;
    written = await room.applyCorrections(writes, options);
  }
  if (!written.ok) return failedOutcome('writeRules', written.failure);
  const { stale, journalId } = written.value;
  if (stale.length > 0) {
    await refresh(desk, course);
    return { kind: 'rulesStale', sheet: name };
  }
  if (journalId !== null) store.update({ canUndo: true });
  const afterwards = await refresh(desk, course);
  return { kind: 'rulesSaved', sheet: name, left: table === null ? [] : (left?.(table) ?? []), afterwards };
}

/** Writes a row: in place of one as it was seen, or behind the others. */
export function saveRule(
  desk: Desk,
  course: Course,
  texts: RowTexts,
  before: SeenRow | null,
): Promise<Outcome> {
  if (before === null)
    return write(desk, course, {
      change: () => ({ kind: 'add', rows: [texts] }),
      made: { about: NO_ABOUT, rows: [texts] },
    });
  return write(desk, course, {
    change: (table) => (isAsSeen(table, before) ? { kind: 'row', row: before.row, texts } : null),
    made: null,
  });
}

/** Empties a row as it was seen. */
export function removeRule(desk: Desk, course: Course, before: SeenRow): Promise<Outcome> {
  return write(desk, course, {
    change: (table) => (isAsSeen(table, before) ? { kind: 'remove', row: before.row } : null),
    made: null,
  });
}

/** Writes what the workbook's own set says of itself. */
export function describeRules(desk: Desk, course: Course, about: AboutTexts): Promise<Outcome> {
  return write(desk, course, { change: () => ({ kind: 'about', about }), made: { about, rows: [] } });
}

/** Writes the rows of a set from a file behind those of the workbook; where there are none, the set as it is. */
export async function adoptRules(desk: Desk, course: Course, name: string): Promise<Outcome | null> {
  const given = desk.store.getState().rules.find((one) => one.name === name);
  if (given === undefined) return null;
  const { table } = given;
  const isThere = ({ rows }: WorkbookRules, { id }: RowTexts): boolean =>
    rows.some(({ texts }) => texts.id === id);
  return write(desk, course, {
    change: (there) => ({ kind: 'add', rows: table.rows.filter((row) => !isThere(there, row)) }),
    made: table,
    left: (there) => table.rows.filter((row) => isThere(there, row)).map(({ id }) => id),
  });
}

/** Takes back what was written last, where that are rows of the table. */
export async function undoRules(desk: Desk, course: Course): Promise<Outcome> {
  const journal = await desk.room.journal();
  if (!journal.ok) return failedOutcome('undo', journal.failure);
  const last = journal.value.findLast(({ kind }) => kind === 'corrections');
  return last?.of === 'rules' ? undo(desk, course) : { kind: 'nothingToUndo' };
}
