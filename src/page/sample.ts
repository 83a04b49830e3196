import { strToU8, zipSync } from 'fflate';
import type { GivenFile } from './given/given-file';

/** The sample that the page opens: a published disclosure in which figures are wrong. */
const NAME = 'zhuzhou-shifeng-2021.xlsx';

/** The sample workbook; it comes along with the page, which asks for nothing over the network. */
export async function sampleFile(): Promise<GivenFile> {
  const { default: parts } = await import('../../assets/samples/zhuzhou-shifeng-2021.xlsx');
  const bytes = zipSync(
    Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])),
  );
  return { path: NAME, file: new File([bytes], NAME) };
}
