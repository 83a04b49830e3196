/** Which cells of a range are unlocked, whose reading is queued. */
export interface QueuedLocks {
  /** After the sync, by row and column from the range's first cell; nothing is where the range does not exist. */
  isUnlocked(row: number, column: number): boolean;
}

/** What is known where nothing was asked: a cell of a protected sheet counts as locked. */
export const NO_LOCKS: QueuedLocks = { isUnlocked: () => false };

/** Queues the reading of the locks of a range's cells, which count only while their sheet is protected. */
export function queueLocks(range: Excel.Range): QueuedLocks {
  const properties = range.getCellProperties({ format: { protection: true } });
  return {
    isUnlocked: (row, column) => {
      // Null for a range that does not exist, whatever its type says.
      const cells = properties.value as readonly (readonly Excel.CellProperties[])[] | null;
      return cells?.[row]?.[column]?.format?.protection?.locked === false;
    },
  };
}
