/** The sign of a quantity: ≥ ≤ > < =; null for a plain quantity. */
export type Sign = '≥' | '≤' | '>' | '<' | '=' | null;

type Signs = Readonly<Record<Exclude<Sign, null>, readonly string[]>>;

/** What stands directly before a number and is a sign, or means one. */
export const SIGNS_BEFORE: Signs = {
  '≥': [
    ...['≥', '≧', '⩾', '>=', '=>', '>或=', '不低于', '不少于', '不小于', '不得低于', '不得少于', '不能低于'],
    ...[
      '不短于',
      '不早于',
      '大于等于',
      '大于或等于',
      '高于等于',
      '高于或等于',
      '至少',
      '最少',
      '最低',
      '下限',
    ],
  ],
  '≤': [
    ...[
      '≤',
      '≦',
      '⩽',
      '<=',
      '=<',
      '<或=',
      '不超过',
      '不超',
      '不高于',
      '不多于',
      '不大于',
      '不得超过',
      '不得高于',
    ],
    ...['不得多于', '不能超过', '不长于', '不晚于', '小于等于', '小于或等于', '低于等于', '低于或等于'],
    ...['控制在', '压减到', '压缩到', '限于', '至多', '最多', '最高', '上限'],
  ],
  '>': ['>', '大于', '高于', '多于', '超过', '超'],
  '<': ['<', '小于', '低于', '少于', '不足', '不到', '未超过', '未达'],
  '=': ['=', '等于'],
};

/** What stands directly behind a number with its unit and means a sign. */
export const SIGNS_BEHIND: Signs = {
  '≥': ['及以上', '或以上', '含以上', '(含)以上', '以上(含)', '以上', '起', '+'],
  '≤': [
    '及以下',
    '或以下',
    '及以内',
    '(含)以内',
    '以内(含)',
    '(含)以下',
    '以下(含)',
    '以内',
    '之内',
    '以下',
    '内',
  ],
  '>': ['以上(不含)'],
  '<': ['以下(不含)'],
  '=': [],
};

/** A target that is to be reached; of an actual value it only says that it is so much. */
export const REACHED: readonly string[] = ['达到', '达'];

/** A number that is not meant exactly: before it, and behind it with its unit. */
export const ABOUT_BEFORE: readonly string[] = ['约为', '大约', '约', '将近', '接近', '近', '大概', '估计'];
export const ABOUT_BEHIND: readonly string[] = ['左右', '上下', '余', '多', '有余', '几'];

/** Words around a number that add nothing to what it says. Longest first where one begins another. */
export const FILLERS: readonly string[] = [
  ...[
    '共计',
    '累计',
    '合计',
    '总计',
    '一共',
    '实际',
    '已经',
    '全部',
    '均已',
    '全年度',
    '全年',
    '年度',
    '年内',
    '本年',
  ],
  ...[
    '当年',
    '开展',
    '组织',
    '举办',
    '召开',
    '进行',
    '完成',
    '实现',
    '达到',
    '保证',
    '确保',
    '力争',
    '争取',
    '保持',
  ],
  ...[
    '预计',
    '计划',
    '为',
    '是',
    '均',
    '共',
    '已',
    '达',
    '应',
    '需',
    '须',
    '要',
    '到',
    '在',
    '于',
    '了',
    '的',
    ':',
    ',',
  ],
];

/** Words around an actual value with which its number may be what is lacking, or what is only intended. */
export const DOUBTFUL_WORDS: readonly string[] = [
  ...[
    '未',
    '没',
    '尚',
    '还差',
    '相差',
    '缺',
    '剩',
    '除',
    '其余',
    '不含',
    '预计',
    '计划',
    '拟',
    '争取',
    '力争',
    '预期',
  ],
  ...['目标', '应', '需', '待'],
];

/** Words by which a value is a change and no level: 提高5% is not 5%. */
export const CHANGE_WORDS: readonly string[] = [
  ...['提高', '提升', '增长', '增加', '上升', '上涨', '增幅', '涨幅', '新增', '扩大'],
  ...['降低', '下降', '减少', '减低', '压减', '压缩', '节约', '节省', '缩短', '减排', '降幅', '缩减'],
];
