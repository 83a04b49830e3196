import type { HostTheme } from '../session/room/host';
import type { Language } from '../voice/languages';
import { languageOfTag } from '../voice/language-of';
import type { PreferenceStore } from './room/room-place';

/** What the browser tells of its user. */
export interface PageSurroundings {
  /** What the user has chosen once and for all, on this computer. */
  readonly kept: PreferenceStore;
  readonly theme: () => HostTheme;
  /** Calls the handler when the theme has changed; returns how to stop. */
  readonly onThemeChanged: (handler: (theme: HostTheme) => void) => () => void;
  /** The language of the browser, as far as the page speaks it. */
  readonly language: Language;
}

/** All pages from a disk share one storage: the names of what is kept there begin with this. */
const PREFIX = 'final-accounts-check:';

/** What the browser of this page tells. */
export function browserSurroundings(): PageSurroundings {
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  const contrast = window.matchMedia('(forced-colors: active)');
  const theme = (): HostTheme => (contrast.matches ? 'contrast' : dark.matches ? 'dark' : 'light');
  return {
    kept: keptPreferences(),
    theme,
    onThemeChanged: (handler) => {
      const tell = (): void => {
        handler(theme());
      };
      for (const query of [dark, contrast]) query.addEventListener('change', tell);
      return () => {
        for (const query of [dark, contrast]) query.removeEventListener('change', tell);
      };
    },
    language: languageOfTag(navigator.language),
  };
}

/** Where nothing can be kept, as in a private window, what is chosen lasts as long as the page. */
function keptPreferences(): PreferenceStore {
  const now = new Map<string, unknown>();
  return {
    get: (name) => {
      if (now.has(name)) return now.get(name);
      try {
        const found: unknown = JSON.parse(localStorage.getItem(PREFIX + name) ?? 'null');
        return found ?? undefined;
      } catch {
        return undefined;
      }
    },
    set: (name, value) => {
      now.set(name, value);
      try {
        localStorage.setItem(PREFIX + name, JSON.stringify(value));
      } catch {
        // It lasts as long as the page.
      }
    },
  };
}
