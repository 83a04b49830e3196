import type { HostTheme } from '../session/room/host';

const CONTRAST = '(forced-colors: active)';
const DARK = '(prefers-color-scheme: dark)';

/** Office's theme where it tells it (Excel on the desktop), else the system's. */
export function officeTheme(): HostTheme {
  if (prefers(CONTRAST)) return 'contrast';
  const background = backgroundOfOffice();
  if (background !== null) return lightness(background) < 0.5 ? 'dark' : 'light';
  return prefers(DARK) ? 'dark' : 'light';
}

/**
 * Calls `handler` when the theme has changed. Excel has no event for it, so Office's theme is looked at again whenever
 * the pane gets the focus; changes of the system's theme come at once. Returns how to stop.
 */
export function onThemeChanged(handler: (theme: HostTheme) => void): () => void {
  if (typeof window === 'undefined') return () => undefined;
  let current = officeTheme();
  const look = (): void => {
    const theme = officeTheme();
    if (theme === current) return;
    current = theme;
    handler(theme);
  };
  const queries = [CONTRAST, DARK].map((query) => window.matchMedia(query));
  for (const query of queries) query.addEventListener('change', look);
  window.addEventListener('focus', look);
  return () => {
    for (const query of queries) query.removeEventListener('change', look);
    window.removeEventListener('focus', look);
  };
}

function prefers(query: string): boolean {
  return typeof window !== 'undefined' && window.matchMedia(query).matches;
}

/** The pane's background as #RRGGBB; null where Office does not tell it. */
function backgroundOfOffice(): string | null {
  if (typeof Office === 'undefined') return null;
  // Both are missing outside Office and in Excel on the web, whatever their types say.
  const context = Office.context as Partial<Office.Context> | undefined;
  const { bodyBackgroundColor = null } = (context?.officeTheme ?? {}) as Partial<Office.OfficeTheme>;
  return bodyBackgroundColor !== null && /^#[\dA-F]{6}$/iu.test(bodyBackgroundColor)
    ? bodyBackgroundColor
    : null;
}

/** From 0, black, to 1, white, as the eye weighs red, green and blue. */
function lightness(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((from) =>
    Number.parseInt(colour.slice(from, from + 2), 16),
  );
  return (0.299 * red + 0.587 * green + 0.114 * blue) / 255;
}
