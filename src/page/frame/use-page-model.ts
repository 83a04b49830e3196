import { createContext, useContext, useMemo, useSyncExternalStore } from 'react';
import { selected } from '../../session/store';
import type { PageModel } from '../page-model';
import type { PageState } from '../page-state';

/** The page that is shown. */
export const PageModelContext = createContext<PageModel | null>(null);

/** What the user does on the page. Throws outside of one. */
export function usePageModel(): PageModel {
  const page = useContext(PageModelContext);
  if (page === null) throw new Error('Rendered without a page.');
  return page;
}

/** What a component shows of the page's state; it is rendered anew when that changes, and for nothing else. */
export function usePageState<Part>(select: (state: PageState) => Part): Part {
  const { subscribe, getState } = usePageModel();
  const part = useMemo(() => selected(getState, select, Object.is), [getState, select]);
  return useSyncExternalStore(subscribe, part);
}
