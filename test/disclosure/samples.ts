import type { WorkbookSnapshot } from '../../src/disclosure/sheet/snapshot';
import { readWorkbook } from '../../src/review-files/read-workbook';

/** The samples by the place and year that they come from. */
export const SAMPLES = ['wuhan-hongshan-2020', 'wuhan-dongxihu-2020', 'zhuzhou-shifeng-2021'] as const;
export type Sample = (typeof SAMPLES)[number];

/** A sample workbook as a snapshot. */
export async function sample(name: Sample): Promise<WorkbookSnapshot> {
  const opened = await readWorkbook(`assets/samples/${name}.xlsx`);
  if (!opened.ok) throw new Error(`${name} cannot be read`);
  return opened.value.snapshot;
}
