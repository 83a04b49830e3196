import { useEffect, useState } from 'react';
import { showGrid, type Grid } from './grid';
import type { Language } from './language';

/** Keeps a spreadsheet in the given element, in the language and colours asked for; undefined before it is there. */
export function useGrid(container: HTMLElement | null, language: Language, dark: boolean): Grid | undefined {
  const [grid, setGrid] = useState<Grid>();
  const [firstLanguage] = useState(language);
  useEffect(() => {
    if (container === null) return undefined;
    const shown = showGrid(container, firstLanguage);
    setGrid(shown);
    return () => {
      shown.dispose();
    };
  }, [container, firstLanguage]);
  useEffect(() => {
    grid?.setLanguage(language);
  }, [grid, language]);
  useEffect(() => {
    grid?.setDark(dark);
  }, [grid, dark]);
  return grid;
}
