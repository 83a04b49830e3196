import type { LeadingHead, LeadingHeads, NamedLine } from './definition';

/** What codes stand under: 科目编码, 科目代码, 支出功能分类, with or without their levels (类款项) in brackets. */
const CODE_WORDS = ['编码[(*)]', '代码[(*)]', '支出功能分类[科目]'] as const;

/** What names stand under: 科目名称, 项目名称, 科目名称(类款项), 项目. */
const NAME_WORDS = ['名称[(*)]', '项目'] as const;

/** 科目编码, or its levels in columns of their own, and 科目名称: of lines by functional code. */
export const FUNCTIONAL_LEADING: LeadingHeads = {
  codes: {
    name: '科目编码',
    words: CODE_WORDS,
    levels: ['[*编码|*代码]类', '[*编码|*代码]款', '[*编码|*代码]项'],
  },
  names: { name: '科目名称', words: NAME_WORDS },
};

/** The same of lines by economic code, which has two levels. */
export const ECONOMIC_LEADING: LeadingHeads = {
  codes: { name: '科目编码', words: CODE_WORDS, levels: ['[*编码|*代码]类', '[*编码|*代码]款'] },
  names: { name: '科目名称', words: NAME_WORDS },
};

/** 项目, 支出项目, 项目(按功能分类): the items of either side of a statement. */
export const STATEMENT_ITEMS: LeadingHead = {
  name: '项目',
  words: ['[收入|支出]项目', '[收入|支出]项目(*)'],
};

/** 合计: the line that sums a form of coded lines. */
export const TOTAL_LINE: NamedLine = {
  key: 'total',
  name: '合计',
  words: ['合计[:][(*)]', '[总|部门|单位]合计', '总计', '[本年][支出|收入]合计'],
};
