import type { Selection, Unsubscribe, WorkbookChange } from '../session/room/changes';
import { listenAgain, onHearingAgain } from './deafness';
import { knownName, look } from './knowledge';
import type { Result } from '../session/room/result';
import { succeeded } from '../session/room/result';
import { run } from './run';

/**
 * Calls `handler` when cells are edited or sheets come and go, until unsubscribed; also when events had stayed off, after a
 * writing that Excel did not answer, or in a pane that was closed in the middle of one.
 */
export function onWorkbookChanged(handler: (change: WorkbookChange) => void): Promise<Result<Unsubscribe>> {
  return run<Unsubscribe>(async (context) => {
    await look(context, () => null);
    const { worksheets } = context.workbook;
    context.runtime.load('enableEvents');
    const subscriptions = [
      worksheets.onChanged.add(async ({ worksheetId, address, triggerSource }) => {
        const ours = (triggerSource as string | undefined) === 'ThisLocalAddin';
        handler({ kind: 'edited', sheet: await nameOf(worksheetId), address, ours });
      }),
      worksheets.onAdded.add(async ({ worksheetId }) => {
        handler({ kind: 'sheetAdded', sheet: await nameOf(worksheetId), address: '', ours: false });
      }),
      worksheets.onDeleted.add(() => {
        handler({ kind: 'sheetDeleted', sheet: '', address: '', ours: false });
        return Promise.resolve();
      }),
    ];
    await context.sync();
    if (!context.runtime.enableEvents) await listenAgain(context);
    const stopHearing = onHearingAgain(() => {
      handler({ kind: 'missed', sheet: '', address: '', ours: false });
    });
    return succeeded(unsubscribe(context, [...subscriptions, { remove: stopHearing }]));
  });
}

/** Calls `handler` when the user selects other cells, until unsubscribed. */
export function onSelectionChanged(handler: (selection: Selection) => void): Promise<Result<Unsubscribe>> {
  return run<Unsubscribe>(async (context) => {
    const subscription = context.workbook.worksheets.onSelectionChanged.add(
      async ({ worksheetId, address }) => {
        handler({ sheet: await nameOf(worksheetId), address });
      },
    );
    await context.sync();
    return succeeded(unsubscribe(context, [subscription]));
  });
}

/** Handlers are removed in the context that added them. Where Excel is gone, so are they. */
function unsubscribe(
  context: Excel.RequestContext,
  subscriptions: readonly { remove(): void }[],
): Unsubscribe {
  return async () => {
    for (const subscription of subscriptions) subscription.remove();
    await run(async () => {
      await context.sync();
      return succeeded(undefined);
    });
  };
}

/** The name of a sheet: events tell ids only. One that is not known yet is asked for; empty where it is gone. */
async function nameOf(id: string): Promise<string> {
  const name = knownName(id);
  if (name !== undefined) return name;
  await run(async (context) => {
    await look(context, () => null);
    return succeeded(undefined);
  });
  return knownName(id) ?? '';
}
