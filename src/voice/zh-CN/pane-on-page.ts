import type { pane } from './pane';

/** What the pane says on the page in place of its own words, which speak of Excel. */
export const paneOnPage = {
  emptyTitle: '正在核对',
  emptyStart: '结果列在这里，有问题的单元格在左边的表中标出。',
  outcome_withoutComment_other: '其中 {count} 个单元格只有颜色、没有批注（已有您的批注），内容见核对报告。',
  outcome_marksStale: '记录中的标记已不在工作簿里，记录已一并清除。',
  outcome_unreadFormats: '工作表{sheets}的条件格式没有读全，读不出的没有改动。',
  outcome_unreadComments: '批注没有读出，原有批注都没有改动。',
  oldFormat: '旧版 .xls 工作簿只能查看',
  oldFormatText: '其中不能保存处理意见、选择和撤销记录，也没有副本。请先另存为 .xlsx 再处理。',
  notCalculated: '公式可能没有算完',
  notCalculatedText:
    '文件保存时公式没有算完，合计等可能是旧数。请用表格软件打开、重新计算并保存，再拖到这里。',
  outcome_file_oldFormat: '旧的 .xls 格式读不出或太大（最多 16 MB），请用表格软件另存为 .xlsx。',
  outcome_file_unsupported: '有工作表读不出来，请用表格软件打开并重新保存。',
  languageSystem: '跟随系统',
  failed_start: '文件没有准备好',
  crashedHelp: '原文件没有受影响。请重新打开本页。',
  guideText_check:
    '把文件拖到页面上即开始核对。能识别的是部门决算公开表和绩效自评表；表的标题和表头应与表式一致。核对只读取数据，原文件不改动。',
  guideText_live: '在本页做的改动写入后，结果随之更新；文件在别处改过的，请重新拖到这里。',
  tourText_findings: '点一条，左边转到那个单元格；展开看按关系算得多少、差额多少、依据哪条规则。',
  tourText_more: '右上角“更多”里有对比、报告、审核意见、设置和帮助。做完后点“下载副本”。',
} as const satisfies Partial<Record<keyof typeof pane, string>>;
