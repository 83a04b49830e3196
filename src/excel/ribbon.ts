import { failure } from '../session/room/failure';
import { failureOf } from './office-error';
import type { Result } from '../session/room/result';
import { failed, succeeded } from '../session/room/result';

/** What the ribbon's commands do, by the ids that the manifest gives them. */
export type Commands = Readonly<Record<string, () => Promise<void>>>;

/** Binds the ribbon's commands. Each is reported as completed however it ends. Nothing happens outside Office. */
export function registerCommands(commands: Commands): void {
  if (typeof Office === 'undefined' || !('actions' in Office)) return;
  for (const [id, command] of Object.entries(commands)) {
    // A keyboard shortcut comes without an event.
    Office.actions.associate(id, (event?: Office.AddinCommands.Event) => {
      void complete(command, event);
    });
  }
}

async function complete(command: () => Promise<void>, event?: Office.AddinCommands.Event): Promise<void> {
  try {
    await command();
  } finally {
    event?.completed();
  }
}

/** Opens the pane, from a command. */
export async function showPane(): Promise<Result<void>> {
  if (typeof Office === 'undefined' || !('addin' in Office))
    return failed(failure('notSupported', { feature: 'SharedRuntime 1.1' }));
  try {
    await Office.addin.showAsTaskpane();
    return succeeded(undefined);
  } catch (thrown) {
    return failed(failureOf(thrown));
  }
}
