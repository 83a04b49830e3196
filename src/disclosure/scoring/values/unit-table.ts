/**
 * The units of indicator values, as data: a dimension, and how many of its smallest unit each spelling is. Spellings of
 * one size stand together. Units of different dimensions are never converted into one another (个月 and 天, 天 and
 * 工作日, 家 and 户, % and 个百分点). A new spelling is a new string.
 */
export interface Dimension {
  readonly id: string;
  /** [how many of the smallest unit, the spellings of that size]. Whole numbers, in decimal notation. */
  readonly units: readonly (readonly [factor: string, spellings: readonly string[]])[];
}

/** Dimensions whose units differ in size. */
export const MEASURES: readonly Dimension[] = [
  // The smallest unit is one in a hundred thousand, so that %, ‰ and 1/10万 are whole.
  {
    id: 'ratio',
    units: [
      ['100', ['‰']],
      ['1000', ['%', '百分比', '个百分比']],
      ['10000', ['成']],
    ],
  },
  { id: 'percentagePoint', units: [['1', ['百分点', '个百分点']]] },
  { id: 'money', units: [['1', ['元', '元人民币']]] },
  {
    id: 'clock',
    units: [
      ['1', ['秒', '秒钟']],
      ['60', ['分钟', 'min']],
      ['3600', ['小时', '个小时', '钟头', 'h']],
      ['86400', ['天', '日', '自然日', '个自然日', '日历天']],
      ['604800', ['周', '星期', '个星期']],
    ],
  },
  { id: 'workday', units: [['1', ['工作日', '个工作日', '工作天']]] },
  {
    id: 'month',
    units: [
      ['1', ['个月', '个自然月']],
      ['3', ['季度', '个季度']],
      ['12', ['年', '周年', '个年度']],
    ],
  },
  // A third of a square metre, so that 亩 (one fifteenth of a 公顷) is whole.
  {
    id: 'area',
    units: [
      ['3', ['m2', '平米', '平方米', '平方']],
      ['2000', ['亩']],
      ['30000', ['公顷', 'hm2']],
      ['3000000', ['平方公里', '平方千米', 'km2']],
    ],
  },
  {
    id: 'length',
    units: [
      ['1', ['毫米', 'mm']],
      ['10', ['厘米', 'cm']],
      ['1000', ['米', 'm']],
      ['1000000', ['公里', '千米', 'km']],
    ],
  },
  {
    id: 'volume',
    units: [
      ['1', ['毫升', 'ml']],
      ['1000', ['升', 'L']],
      ['1000000', ['立方米', '立方', 'm3']],
    ],
  },
  {
    id: 'mass',
    units: [
      ['1', ['微克', 'ug', 'μg']],
      ['1000', ['毫克', 'mg']],
      ['1000000', ['克', 'g']],
      ['500000000', ['斤', '市斤']],
      ['1000000000', ['千克', '公斤', 'kg']],
      ['1000000000000', ['吨', 't']],
    ],
  },
  { id: 'energy', units: [['1', ['度电', '千瓦时', 'kwh']]] },
];

/** Counted units: the spellings of one stand together; what is not listed is a unit of its own name. */
export const COUNTERS: readonly (readonly string[])[] = [
  ['人', '名', '位'],
  ['人次', '人/次', '人(次)', '人次数'],
  ['人天', '人/天', '人·天'],
  ['次', '次数', '回'],
  ['场', '场次', '场/次', '场(次)'],
  ['批', '批次'],
  ['户次'],
  ['车次'],
  ['班次'],
  ['架次'],
  ['频次'],
  ['台次'],
  ['件次'],
  ['家次'],
  ['例次'],
  ['个'],
  ['项'],
  ['台'],
  ['套'],
  ['家'],
  ['户'],
  ['份'],
  ['篇'],
  ['期'],
  ['辆'],
  ['件'],
  ['处'],
  ['座'],
  ['栋', '幢'],
  ['条'],
  ['部'],
  ['本', '册'],
  ['张'],
  ['株', '棵'],
  ['组'],
  ['类'],
  ['种'],
  ['所'],
  ['间'],
  ['宗'],
  ['起'],
  ['轮'],
  ['届'],
  ['班'],
  ['课时', '学时'],
  ['节'],
  ['幅'],
  ['只'],
  ['头'],
  ['枚'],
  ['支'],
  ['口'],
  ['眼'],
  ['盏'],
  ['片'],
  ['床'],
  ['例'],
  ['门'],
  ['集'],
  ['款'],
  ['颗'],
  ['面'],
  ['页'],
  ['岁'],
  ['倍'],
  ['分'],
  ['部门'],
  ['单位'],
  ['企业'],
  ['学校'],
  ['村'],
  ['镇', '乡镇'],
  ['社区'],
  ['标段'],
  ['工时'],
  ['艘'],
  ['架'],
  ['站'],
  ['字'],
];

/** What stands behind a number that is a place in an order and no amount: 二级, 3号. */
export const ORDINALS: readonly string[] = ['级', '等奖', '等级', '号', '类标准', '类水', '档', '星', 'A'];

/** Of persons a further unit behind a stroke is what they are counted by (100人/期), never another name for them. */
export const PERSONS: readonly string[] = ['人', '人次', '人天'];

/** Multiples that stand before a unit, or alone: 万元, 百万元, 万. Longest first. */
export const MULTIPLES: readonly (readonly [spelling: string, factor: string])[] = [
  ['千万', '10000000'],
  ['百万', '1000000'],
  ['十万', '100000'],
  ['亿', '100000000'],
  ['万', '10000'],
  ['千', '1000'],
  ['百', '100'],
];

/** By what a unit may be divided (元/人, 次/年), beside the periods. */
export const DENOMINATORS: readonly string[] = [
  '人',
  '人次',
  '户',
  '次',
  '场',
  '场次',
  '家',
  '村',
  '校',
  '生',
  '平方米',
  'm2',
  '立方米',
  'm3',
  '升',
  '亩',
  '公里',
  'km',
  '吨',
  '台',
  '套',
  '个',
  '件',
  '处',
  '期',
];

/** Periods, and how many of them a year has. */
export const PERIODS: readonly (readonly [spelling: string, aYear: string])[] = [
  ['半年', '2'],
  ['年度', '1'],
  ['年', '1'],
  ['季度', '4'],
  ['季', '4'],
  ['个月', '12'],
  ['月', '12'],
];

/** Periods that a year has no whole number of, or not for everybody (a year's working days): never converted. */
export const OTHER_PERIODS: readonly string[] = ['个工作日', '工作日', '周', '天', '日', '学期', '学年'];
