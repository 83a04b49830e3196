/** The words that the add-in's own sheets share, in 简体中文. */
export const ownSheets = {
  unit_open: '待处理',
  unit_changed: '数据已变',
  unit_accepted: '已接受',
  unit_explained: '已说明',
  unit_ignored: '已忽略',
  review_open: '待审核',
  review_changed: '审核后数据已变',
  review_answered: '待复核',
  review_passed: '已通过',
  review_returned: '退回整改',
  closed: '已整改',
  absent: '原表已不在工作簿中',

  page: '第 &P 页，共 &N 页　打印日期：&D',
} as const;
