/** What went wrong and what to do, in 简体中文. "{name}" is filled in by `say`. */
export const failures = {
  protectedSheet: '工作表“{sheet}”受保护，没有写入任何内容。请先在“审阅”中撤销工作表保护，再试一次。',
  protectedWorkbook: '工作簿的结构受保护，不能增删工作表。请先在“审阅”中取消“保护工作簿”，再试一次。',
  editMode: 'Excel 正在编辑单元格或打开着对话框。请按回车或 Esc 结束编辑，再试一次。',
  oldFile: '旧格式（.xls）的文件只能检查，不能改写。请另存为 .xlsx 再打开，就可以改正、处理和撤销。',
  damagedFile: '文件的一部分已损坏（{part}），没有做这一步。请在 Excel 或 WPS 里另存一份再打开。',
  readOnly: '这个工作簿现在不能修改（只读、查看模式或已标记为最终）。请启用编辑或另存一份，再试一次。',
  tooLarge: '工作簿的内容太多，Excel 一次处理不了。请把不相关的工作表移到另一个文件，再试一次。',
  hostGone: '与 Excel 的连接断开了。请保存工作簿，重新打开后再试一次。',
  notSupported:
    '这个版本的 Excel 不支持所需的功能（{feature}）。请更新 Excel：须为 Microsoft 365、2002 版以后的零售版、LTSC 2021、Mac 版 16.35 以后，或网页版。',
  sheetGone: '找不到工作表“{sheet}”，它可能已被删除或改名。请重新检查。',
  hiddenSheet: '工作表“{sheet}”是隐藏的。请先取消隐藏，再前往该单元格。',
  notKept:
    'Excel 没有保留加载项写入的记录（旧版 .xls 的兼容模式没有存放的地方），决定、选择和撤销记录都不会保存。请先另存为 .xlsx，再做一次。已写入的单元格和标记仍在，请核对。',
  unexpected: 'Excel 返回了意外的错误（{code}：{message}）。请再试一次；若仍失败，请保存后重新打开工作簿。',
} as const;
