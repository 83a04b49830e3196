import type { failures } from './failures';

/** What went wrong and what to do, as the page says it in place of the words that speak of Excel. */
export const failuresOnPage = {
  protectedSheet: '工作表“{sheet}”受保护，没有写入任何内容。请用表格软件撤销工作表保护并保存，再拖到这里。',
  protectedWorkbook: '工作簿的结构受保护，不能增删工作表。请用表格软件取消工作簿保护并保存，再拖到这里。',
  damagedFile: '文件的一部分已损坏（{part}），没有做这一步。请用表格软件另存一份，再拖到这里。',
  notSupported: '本页做不了这一步（{feature}）。',
  unexpected:
    '出现意外的错误（{code}：{message}）。原文件没有受影响。请再试一次；若仍失败，请下载副本后重新打开本页。',
} as const satisfies Partial<Record<keyof typeof failures, string>>;
