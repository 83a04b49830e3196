import type { WorkbookSnapshot } from '../../src/disclosure/sheet/snapshot';
import { readWorkbook } from '../../src/review-files/read-workbook';

/** The samples with self-assessment forms, by the place and year that they come from. */
export const SELF_ASSESSMENT_SAMPLES = [
  'wuhan-hongshan-2020',
  'wuhan-dongxihu-2020',
  'zhuzhou-shifeng-2021',
] as const;

/** The samples with the nine final-accounts forms: the same figures in three provinces' shapes. */
export const FINAL_ACCOUNTS_SAMPLES = [
  'zhuzhou-shifeng-2021',
  'zhuzhou-shifeng-2021-split-codes',
  'zhuzhou-shifeng-2021-broken-heads',
] as const;

export type Sample = (typeof SELF_ASSESSMENT_SAMPLES)[number] | (typeof FINAL_ACCOUNTS_SAMPLES)[number];

/** A sample workbook as a snapshot. */
export async function sample(name: Sample): Promise<WorkbookSnapshot> {
  const opened = await readWorkbook(`assets/samples/${name}.xlsx`);
  if (!opened.ok) throw new Error(`${name} cannot be read`);
  return opened.value.snapshot;
}
