import { CALCULATION } from './calculation';
import { EVENTS } from './events';
import type { Fact, Wording } from './fact';
import { KEPT } from './kept';
import { MARKS } from './marks';
import { READING } from './reading';
import { SHEETS } from './sheets';
import { WRITING } from './writing';

/** Facts of one part of the add-in's work. */
export interface FactGroup {
  readonly title: Wording;
  readonly facts: readonly Fact[];
}

/** Everything that the add-in relies on and that a page in Excel can ask. */
export const FACT_GROUPS: readonly FactGroup[] = [
  { title: { zh: '读取', en: 'Reading' }, facts: READING },
  { title: { zh: '写入', en: 'Writing' }, facts: WRITING },
  { title: { zh: '标记', en: 'Marks' }, facts: MARKS },
  { title: { zh: '保存的记录', en: 'What is kept' }, facts: KEPT },
  { title: { zh: '工作表', en: 'Sheets' }, facts: SHEETS },
  { title: { zh: '事件', en: 'Events' }, facts: EVENTS },
  { title: { zh: '计算', en: 'Calculation' }, facts: CALCULATION },
];
