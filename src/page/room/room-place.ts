import type { CellPlace } from '../../disclosure/sheet/address';
import { a1 } from '../../disclosure/sheet/address';
import type { Selection } from '../../session/room/changes';
import { failure } from '../../session/room/failure';
import type { HostTheme } from '../../session/room/host';
import type { Preferences } from '../../session/room/preferences';
import { preferencesAmong } from '../../session/room/preferences';
import { failed, succeeded } from '../../session/room/result';
import type { EventsOfRoom, PlaceOfRoom, ShowingOfRoom } from '../../session/room/workbook-room';
import type { Language } from '../../voice/languages';

/** Where preferences are kept: the browser's storage, or what stands for it. */
export interface PreferenceStore {
  readonly get: (name: keyof Preferences) => unknown;
  readonly set: (name: keyof Preferences, value: unknown) => void;
}

/** A store that lasts as long as the page. */
export function passingStore(): PreferenceStore {
  const kept = new Map<keyof Preferences, unknown>();
  return {
    get: (name) => kept.get(name),
    set: (name, value) => {
      kept.set(name, value);
    },
  };
}

/** What a file's room needs of the page around it. */
export interface Surroundings {
  /** The language of the browser, as far as the page speaks it. */
  readonly language: Language;
  readonly theme: () => HostTheme;
  /** Calls the handler when the theme has changed; returns how to stop. */
  readonly onThemeChanged: (handler: (theme: HostTheme) => void) => () => void;
  readonly preferences: PreferenceStore;
}

/** How the page's view of the sheets and the room lead each other. */
export interface Viewing {
  /** Told by the view: the user has selected a cell. */
  readonly select: (place: CellPlace) => void;
  /** Told to the view: a cell is to be shown and selected. Returns how to stop. */
  readonly onGoTo: (handler: (place: CellPlace) => void) => () => void;
}

/** What of a room lies with the page and not with the file: where the user is, what is chosen, how it looks. */
export interface RoomPlace extends PlaceOfRoom, EventsOfRoom, Pick<ShowingOfRoom, 'goTo'>, Viewing {}

/**
 * Makes the part of a file's room that lies with the page.
 *
 * @param sheets the sheets as they are now
 */
export function roomPlace(
  { language, theme, onThemeChanged, preferences: store }: Surroundings,
  sheets: () => readonly { readonly name: string }[],
): RoomPlace {
  let active: CellPlace | null = null;
  const viewers = new Set<(place: CellPlace) => void>();
  const selecting = new Set<(selection: Selection) => void>();
  const preferences = (): Preferences => preferencesAmong(store.get);
  return {
    whenReady: () => Promise.resolve({ isOpen: true, isEdited: false, language }),
    theme,
    onThemeChanged,
    preferences,
    savePreferences: (changes) => {
      for (const [name, value] of Object.entries(changes)) store.set(name as keyof Preferences, value);
      return preferences();
    },
    // No pane opens along with a file.
    openWithWorkbook: () => Promise.resolve(succeeded(undefined)),
    activeCell: () =>
      Promise.resolve(succeeded(active ?? { sheet: sheets()[0]?.name ?? '', row: 0, column: 0 })),
    // Nobody edits a file that is open on the page but the session itself.
    onWorkbookChanged: () => Promise.resolve(succeeded(() => Promise.resolve())),
    onSelectionChanged: (handler) => {
      selecting.add(handler);
      return Promise.resolve(
        succeeded(() => {
          selecting.delete(handler);
          return Promise.resolve();
        }),
      );
    },
    // The view shows hidden sheets, too: they are checked like the others.
    goTo: (place) => {
      const sheet = sheets().find(({ name }) => name === place.sheet);
      if (sheet === undefined) return Promise.resolve(failed(failure('sheetGone', { sheet: place.sheet })));
      active = place;
      for (const show of [...viewers]) show(place);
      return Promise.resolve(succeeded(undefined));
    },
    select: (place) => {
      active = place;
      for (const handler of [...selecting]) handler({ sheet: place.sheet, address: a1(place) });
    },
    onGoTo: (handler) => {
      viewers.add(handler);
      return () => {
        viewers.delete(handler);
      };
    },
  };
}
