type Undo = () => Promise<void> | void;

const leftovers = new Set<Undo>();

/** Notes what a test leaves behind: `undo` takes it away when the test file has ended, once however often it is noted. */
export function afterFile(undo: Undo): void {
  leftovers.add(undo);
}

/** Takes away what the tests of a file left behind. */
export async function undoAll(): Promise<void> {
  const noted = [...leftovers];
  leftovers.clear();
  for (const undo of noted) await undo();
}
