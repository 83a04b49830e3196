import { createContext, useContext } from 'react';

/** What takes the place of the results for a while. */
export type Page = 'settings' | 'help' | 'comparison' | 'opinion' | 'rules';

/** The page that is open, and how to open and close one. */
export interface PageControl {
  readonly page: Page | null;
  readonly open: (page: Page) => void;
  readonly close: () => void;
}

/** The page control of the pane. */
export const PageContext = createContext<PageControl>({
  page: null,
  open: () => undefined,
  close: () => undefined,
});

/** The page that is open, and how to open and close one. */
export function usePage(): PageControl {
  return useContext(PageContext);
}
