import type { Message } from '../../findings';
import type { ColumnKey, Form } from '../../forms/form';
import { SUMMARY_WORDS } from '../../forms/project-summary/words';
import { isOneOf } from '../../forms/final-accounts/words';
import { normaliseLabel } from '../../sheet/text';
import { natureOf } from '../column-nature';
import type { EquationCheck } from '../declaration';
import type { RelationEntry } from '../entry';
import { own, partsSum } from '../expression';
import { ASSESSMENT_FORM } from '../sources';

/** Rows with amounts that were not read as projects: whether the total includes them, nobody can tell. */
function unreadRows({ lines, unread }: Form): Message | null {
  const amounts = new Set(
    lines.flatMap(({ figures }) =>
      [...figures.values()].flatMap(({ column, place }) =>
        natureOf(column) === 'amount' ? [place.column] : [],
      ),
    ),
  );
  const names = unread
    .filter(
      ({ kind, name, cells }) =>
        kind === 'line' &&
        !isOneOf(normaliseLabel(name), SUMMARY_WORDS.repeating) &&
        cells.some(({ column }) => amounts.has(column)),
    )
    .map(({ name }) => `“${name}”`);
  return names.length === 0 ? null : { key: 'reasonRowsUnread', values: { lines: names.join('、') } };
}

const rowsSum = (column: ColumnKey): EquationCheck => ({
  on: ['total'],
  column,
  uncheckable: unreadRows,
  result: own(column),
  equals: partsSum(column),
  expected: 'equals',
  holds: 'sum',
});

/** The relations of the 汇总表 alone. */
export const SUMMARY_ENTRIES: readonly RelationEntry[] = [
  {
    id: 'SA-ROWS',
    family: 'self-assessment',
    title: { 'zh-CN': '汇总表合计 = 各项目之和', en: "A summary's total = the sum of its projects" },
    equation: '年初预算数、预算数、执行数各栏：合计 = Σ 各项目',
    said: ['rowsBroken'],
    severities: ['error'],
    forms: ['project-summary'],
    source: ASSESSMENT_FORM,
    inapplicable: { 'zh-CN': '没有合计行的汇总表', en: 'a summary without a total' },
    equations: [rowsSum('openingBudget'), rowsSum('budget'), rowsSum('execution')],
  },
  {
    id: 'SA-LISTED',
    family: 'self-assessment',
    title: {
      'zh-CN': '汇总表与各项目自评表一致',
      en: "A summary states what the projects' own forms state",
    },
    equation: '年初预算数、预算数、执行数、执行率、得分各栏：汇总表 = 项目自评表',
    said: ['listedDiffers'],
    severities: ['warning'],
    forms: ['project-summary', 'project-self-assessment'],
    source: ASSESSMENT_FORM,
    inapplicable: {
      'zh-CN': '工作簿中没有自评表的项目',
      en: 'a project whose form the workbook does not have',
    },
  },
];
