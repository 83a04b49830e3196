import type { Preferences } from '../session/room/preferences';
import type { HostTheme } from '../session/room/host';
import type { Beside } from './list/beside';
import type { LeftOut, ListRow } from './list/list-row';
import type { OpenBook } from './one/open-book';

/** What the page tells: that something was downloaded, or could not be done. */
export interface PageNotice {
  readonly intent: 'success' | 'warning' | 'error';
  readonly lines: readonly string[];
}

/** Everything that the page shows around the pane. */
export interface PageState {
  readonly rows: readonly ListRow[];
  readonly leftOut: readonly LeftOut[];
  readonly beside: Beside;
  /** Whether files are being reviewed. */
  readonly isRunning: boolean;
  /** The path of the file that is being opened; null for none. */
  readonly opening: string | null;
  /** The workbook on show; null where it is the list, or the start. */
  readonly open: OpenBook | null;
  /** The paths of workbooks with changes that were not downloaded. */
  readonly unsaved: ReadonlySet<string>;
  readonly notice: PageNotice | null;
  readonly preferences: Preferences;
  readonly theme: HostTheme;
}
