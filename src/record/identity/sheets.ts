/** A sheet as the record remembers it: found again by its id, else by its name. */
export interface SheetReference {
  readonly id: string;
  readonly name: string;
}

/** Finds the sheet that is meant; undefined where it is gone. */
export type SheetFinder = (sheet: SheetReference) => SheetReference | undefined;

/**
 * Finds sheets as they are called now: by id first. A name counts only for a sheet without an id, or where ids tell
 * nothing: some programs give every sheet a new one when they save. Where one of the ids is still there, ids do tell,
 * and a sheet whose id is missing was deleted, whoever has its name now.
 *
 * @param sheets the workbook's sheets
 * @param remembered ids that sheets had when the record was written, or since
 */
export function sheetsNow(sheets: readonly SheetReference[], remembered: Iterable<string>): SheetFinder {
  const byId = new Map(sheets.map((sheet) => [sheet.id, sheet]));
  const byName = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  const idsTell = [...remembered].some((id) => byId.has(id));
  return ({ id, name }) => byId.get(id) ?? (id === '' || !idsTell ? byName.get(name) : undefined);
}
