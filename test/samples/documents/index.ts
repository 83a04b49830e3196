import type { PrintedDocument } from '../printed-sheet';
import { wuhanDongxihu2020 } from './wuhan-dongxihu-2020';
import { wuhanHongshan2020 } from './wuhan-hongshan-2020';
import { zhuzhouShifeng2021 } from './zhuzhou-shifeng-2021';

/** Every document of assets/samples. */
export const DOCUMENTS: readonly PrintedDocument[] = [
  wuhanHongshan2020,
  wuhanDongxihu2020,
  zhuzhouShifeng2021,
];
