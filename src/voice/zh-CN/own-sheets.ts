/** The words that the add-in's own sheets share, in 简体中文. */
export const ownSheets = {
  open: '待处理',
  changed: '数据已变',
  accepted: '已接受',
  explained: '已说明',
  ignored: '已忽略',
  passed: '已通过',
  returned: '退回整改',
  closed: '已整改',
  absent: '原表已不在工作簿中',

  page: '第 &P 页，共 &N 页',
} as const;
