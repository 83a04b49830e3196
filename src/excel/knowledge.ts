import type { Journal, SheetReference } from './journal/journal';
import { EMPTY_JOURNAL, renamed } from './journal/journal';
import type { JournalPart } from './journal/journal-part';
import { queueJournal } from './journal/journal-part';
import type { Result } from './result';
import { succeeded } from './result';
import type { SheetInfo } from './sheets';
import { queueSheets } from './sheets';

/** What is known of a workbook without its cells. */
export interface Knowledge {
  readonly sheets: readonly SheetInfo[];
  readonly journal: Journal;
}

/** What a look at the workbook brought, and what was read along with it. */
export interface Look<Queued> {
  readonly sheets: readonly SheetInfo[];
  /** The journal with its sheets under the names that they have now; a failure where it cannot be read. */
  readonly journal: Result<Journal>;
  readonly part: JournalPart;
  readonly queued: Queued;
}

const NOTHING: Knowledge = { sheets: [], journal: EMPTY_JOURNAL };

/** The workbook as it was when it was last looked at. Only ever a guess: others write into the workbook, too. */
let guess: Knowledge = NOTHING;

/**
 * Looks at the sheets and the journal, and reads along what hangs on them (`queue`), in one sync: which sheets and which
 * entries there are is guessed from the last look. Where the guess was wrong in what the reading depends on, that is
 * read once more, in a second sync.
 */
export async function look<Queued>(
  context: Excel.RequestContext,
  queue: (known: Knowledge) => Queued,
  dependsOn: (known: Knowledge) => unknown = () => null,
): Promise<Look<Queued>> {
  const sheetsRead = queueSheets(context);
  const part = queueJournal(context);
  const queued = queue(guess);
  await context.sync();
  const sheets = sheetsRead();
  const read = part.read();
  const journal = read.ok ? succeeded(withNames(read.value, sheets)) : read;
  const known = { sheets, journal: journal.ok ? journal.value : EMPTY_JOURNAL };
  const wrong = JSON.stringify(dependsOn(guess)) !== JSON.stringify(dependsOn(known));
  guess = known;
  if (!wrong) return { sheets, journal, part, queued };
  const again = queue(known);
  await context.sync();
  return { sheets, journal, part, queued: again };
}

/** Remembers what the journal is after it was written. */
export function remember(journal: Journal): void {
  guess = { ...guess, journal };
}

/** The name of a sheet at the last look; undefined for one that was not there. */
export function knownName(id: string): string | undefined {
  return guess.sheets.find((sheet) => sheet.id === id)?.name;
}

/** A sheet that is not there under its name may have been renamed: then its id tells it. */
function withNames(journal: Journal, sheets: readonly SheetInfo[]): Journal {
  const names = new Set(sheets.map(({ name }) => name));
  const byId = new Map(sheets.map(({ id, name }) => [id, name]));
  return renamed(journal, ({ id, name }: SheetReference) =>
    names.has(name) ? name : (byId.get(id) ?? name),
  );
}
