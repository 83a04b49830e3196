import type { CellPlace } from '../../disclosure/sheet/address';
import { a1 } from '../../disclosure/sheet/address';
import type { Selection } from '../../session/room/changes';
import type { HostInfo, HostTheme } from '../../session/room/host';
import type { Preferences } from '../../session/room/preferences';
import type { Result } from '../../session/room/result';
import { succeeded } from '../../session/room/result';
import type { WorkbookRoom } from '../../session/room/workbook-room';
import type { Language } from '../../voice/languages';
import type { Cursor } from '../sheet/cursor';

/** What the page has around the workbooks that are open on it. */
export interface PlaceOnPage {
  readonly language: () => Language;
  readonly theme: () => HostTheme;
  readonly onThemeChanged: (handler: (theme: HostTheme) => void) => () => void;
  readonly preferences: () => Preferences;
  readonly savePreferences: (changes: Partial<Preferences>) => Preferences;
}

/** What a room must do by itself: the rest is the page's. */
export type RoomOfFile = Omit<WorkbookRoom, OfPage>;

type OfPage =
  | 'whenReady'
  | 'theme'
  | 'onThemeChanged'
  | 'preferences'
  | 'savePreferences'
  | 'goTo'
  | 'activeCell'
  | 'onSelectionChanged';

/** A file's room with the page around it: cells are shown and selected in the page's own view of the sheets. */
export interface RoomOnPage extends WorkbookRoom {
  /** The reader has selected a cell. */
  readonly select: (place: CellPlace) => void;
}

/**
 * Puts the page around the room of a file.
 *
 * @param changed called when something was written that the user would miss; marks are made anew by every check
 */
export function roomOnPage(
  room: RoomOfFile,
  place: PlaceOnPage,
  cursor: Cursor,
  changed: () => void,
): RoomOnPage {
  const noting =
    <Given extends readonly unknown[], Value>(write: (...given: Given) => Promise<Result<Value>>) =>
    async (...given: Given): Promise<Result<Value>> => {
      const result = await write(...given);
      if (result.ok) changed();
      return result;
    };
  const listeners = new Set<(selection: Selection) => void>();
  const host = (): HostInfo => ({ isOpen: true, isEdited: false, language: place.language() });
  return {
    ...room,
    applyCorrections: noting(room.applyCorrections),
    undo: noting(room.undo),
    saveChoices: noting(room.saveChoices),
    saveDecisions: noting(room.saveDecisions),
    writeReport: noting(room.writeReport),
    removeReport: noting(room.removeReport),
    writeOpinion: noting(room.writeOpinion),
    removeOpinion: noting(room.removeOpinion),
    whenReady: () => Promise.resolve(host()),
    theme: place.theme,
    onThemeChanged: place.onThemeChanged,
    preferences: place.preferences,
    savePreferences: place.savePreferences,
    goTo: (to) => {
      cursor.update({ place: to });
      return Promise.resolve(succeeded(undefined));
    },
    activeCell: () => Promise.resolve(succeeded(cursor.getState().place)),
    onSelectionChanged: (handler) => {
      listeners.add(handler);
      return Promise.resolve(
        succeeded(() => {
          listeners.delete(handler);
          return Promise.resolve();
        }),
      );
    },
    select: (place) => {
      cursor.update({ place });
      const selection = { sheet: place.sheet, address: a1(place) };
      for (const listener of [...listeners]) listener(selection);
    },
  };
}
