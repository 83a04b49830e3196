import type { PrintedDocument } from '../printed-sheet';
import { wuhanDongxihu2020 } from './wuhan-dongxihu-2020';
import { wuhanHongshan2020 } from './wuhan-hongshan-2020';
import { zhuzhouShifeng2021 } from './zhuzhou-shifeng-2021/printed';
import { zhuzhouShifeng2021SplitCodes } from './zhuzhou-shifeng-2021/split-codes';
import { zhuzhouShifeng2021BrokenHeads } from './zhuzhou-shifeng-2021/broken-heads';

/** Every document of assets/samples. */
export const DOCUMENTS: readonly PrintedDocument[] = [
  wuhanHongshan2020,
  wuhanDongxihu2020,
  zhuzhouShifeng2021,
  zhuzhouShifeng2021SplitCodes,
  zhuzhouShifeng2021BrokenHeads,
];
