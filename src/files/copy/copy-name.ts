const SUFFIX = '-核对';
const MACRO_ENDINGS: ReadonlySet<string> = new Set(['.xlsm', '.xltm', '.xltx']);

/** The name of a workbook's copy: the original's with -核对, and from 2 on with a number. */
export function copyName(original: string, number = 1): string {
  const dot = original.lastIndexOf('.');
  const ending = dot <= 0 ? '' : original.slice(dot);
  const stem = original.slice(0, original.length - ending.length);
  // A workbook with macros keeps them, and may bear no other ending.
  const kept = MACRO_ENDINGS.has(ending.toLowerCase()) ? ending : '.xlsx';
  return `${stem}${SUFFIX}${number === 1 ? '' : ` (${number})`}${kept}`;
}

/** Whether a name is that of a copy, and then the stem of its original's name. */
export function originalStem(name: string): string | null {
  return /^(.*)-核对(?: \(\d+\))?\.xl[st][xm]$/isu.exec(name)?.[1] ?? null;
}
