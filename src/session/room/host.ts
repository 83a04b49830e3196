import type { Language } from '../../voice/languages';

/** Where the pane runs. */
export interface HostInfo {
  /** Whether there is a workbook to work with: false in an ordinary browser tab or in another application. */
  readonly isOpen: boolean;
  /** Whether the user edits the workbook while it is open here: in Excel yes, a file that is only shown no. */
  readonly isEdited: boolean;
  /** The language of the host's own user interface, as far as the add-in speaks it. */
  readonly language: Language;
}

/** How the host looks: light, dark, or one of the system's high-contrast themes. */
export type HostTheme = 'light' | 'dark' | 'contrast';
