import { failure } from '../../../src/session/room/failure';
import { heldCells } from '../../../src/session/room/held/cells';
import type { Turn } from '../../../src/session/room/held/held-workbook';
import { heldRecord, keptDesk } from '../../../src/session/room/held/record';
import { heldShowing, marksAndSheets } from '../../../src/session/room/held/showing';
import type { Preferences } from '../../../src/session/room/preferences';
import { preferencesAmong } from '../../../src/session/room/preferences';
import { failed, succeeded } from '../../../src/session/room/result';
import type { WorkbookRoom } from '../../../src/session/room/workbook-room';
import { memoryHeld } from './memory-held';
import type { MemoryWorkbook } from './memory-workbook';

/** The room of a person at a workbook in memory. Several may be at one. */
export function memoryRoom(workbook: MemoryWorkbook, turn: Turn = () => Promise.resolve()): WorkbookRoom {
  const me = {};
  let kept: Partial<Preferences> = {};
  const desk = { workbook: memoryHeld(workbook, me), turn };
  return {
    ...heldCells(desk),
    ...heldRecord(keptDesk(desk)),
    ...heldShowing(marksAndSheets(desk)),
    whenReady: () => Promise.resolve({ isOpen: true, isEdited: true, language: 'zh-CN' }),
    theme: () => 'light',
    onThemeChanged: () => () => undefined,
    preferences: () => preferencesAmong((name) => kept[name]),
    savePreferences: (changes) => {
      kept = { ...kept, ...changes };
      return preferencesAmong((name) => kept[name]);
    },
    activeCell: () =>
      Promise.resolve(succeeded({ sheet: workbook.sheets[0]?.name ?? '', row: 0, column: 0 })),
    openWithWorkbook: (opens) => {
      workbook.opensPane = opens;
      return Promise.resolve(succeeded(undefined));
    },
    goTo: async ({ sheet: name }) => {
      await turn('read');
      const sheet = workbook.sheet(name);
      if (sheet === undefined) return failed(failure('sheetGone', { sheet: name }));
      if (sheet.visibility !== 'visible') return failed(failure('hiddenSheet', { sheet: name }));
      return succeeded(undefined);
    },
    onWorkbookChanged: (handler) => {
      const listener: Parameters<typeof workbook.listeners.add>[0] = (change, by) => {
        handler({ ...change, ours: by === me });
      };
      workbook.listeners.add(listener);
      return Promise.resolve(
        succeeded(() => {
          workbook.listeners.delete(listener);
          return Promise.resolve();
        }),
      );
    },
    onSelectionChanged: (handler) => {
      workbook.selectionListeners.add(handler);
      return Promise.resolve(
        succeeded(() => {
          workbook.selectionListeners.delete(handler);
          return Promise.resolve();
        }),
      );
    },
  };
}
