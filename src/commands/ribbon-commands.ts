import type { Result } from '../session/room/result';
import { showPane } from '../excel';
import { session as application } from '../application';
import type { Session } from '../session/session';

/** The functions of the ribbon and of the menu of cells, by the names that the manifest gives them. */
export type RibbonCommand = 'check' | 'recalculate' | 'clearMarks' | 'undo' | 'checkSheet' | 'showCell';

/** What each of the ribbon's functions does. */
export type RibbonCommands = Readonly<Record<RibbonCommand, () => Promise<void>>>;

/** Makes the ribbon's functions: each opens the pane, which shows what is done and how it ends. */
export function createRibbonCommands(
  session: Session,
  openPane: () => Promise<Result<void>>,
): RibbonCommands {
  /** Where the pane cannot be opened, the report sheet says what a check has found. */
  const command = (operation: () => Promise<void>, withoutPane?: () => Promise<void>) => async () => {
    const pane = await openPane();
    await operation();
    if (!pane.ok) await withoutPane?.();
  };
  return {
    check: command(session.check, session.writeReport),
    recalculate: command(session.recalculate, session.writeReport),
    clearMarks: command(session.clearMarks),
    undo: command(session.undo),
    checkSheet: command(session.checkSheet, session.writeReport),
    showCell: command(session.showCell, session.writeReport),
  };
}

/** The functions of this add-in's ribbon. */
export const ribbonCommands: RibbonCommands = createRibbonCommands(application, showPane);
