/**
 * The words by which people say that a target in words was met or missed, as they stand in self-assessment forms
 * (绩效自评表: 年度指标值 and 实际完成值). All texts are normalised (`normaliseWords`). A new wording is a new entry.
 */

/** Words that say the same; each is read as the first of its list. */
export const SYNONYMS: readonly (readonly [word: string, ...alike: readonly string[]])[] = [
  ['提升', '提高', '增强'],
  ['健全', '完善'],
  ['降低', '减少', '下降'],
  ['增长', '增加'],
  ['按时', '按期', '如期', '准时'],
  ['保障', '保证'],
];

/** The time or the scope that a statement is about: the form's own year, which goes without saying. */
export const SCOPES: readonly string[] = ['全年度', '全年', '年度内', '年内', '本年度', '本年', '当年'];

/** What states that something is done, and nothing more. */
export const DONE_WORDS: readonly string[] = ['已经', '已', '均', '都', '全部', '全', '得到', '得以'];

/** What denies the words behind it. */
export const NEGATORS: readonly string[] = [
  '未能',
  '没能',
  '不能',
  '无法',
  '未见',
  '尚未',
  '暂未',
  '仍未',
  '没有',
  '不太',
  '不够',
  '未',
  '没',
  '不',
  '无',
];

/** How much of something was done; what carries no such word is done in full. Each is less than the one before it. */
export const PARTS: readonly (readonly string[])[] = [
  ['基本', '大体', '初步'],
  ['大部分', '多数', '部分'],
];

/** How strongly something changed, from the weakest on. */
export const DEGREES: readonly (readonly string[])[] = [
  ['有所', '略有', '稍有', '有一定', '较为', '比较', '较'],
  ['逐步', '逐渐', '稳步', '进一步', '不断', '持续'],
  ['有效', '有力', '切实', '明显', '较大'],
  ['显著', '大幅度', '大幅', '全面', '非常', '十分', '很'],
];

/** The place among the degrees of what is said without one. */
export const PLAIN_DEGREE = 1;

/** How something was done; a target that names one is met only by words that name it too. */
export const MANNERS: readonly string[] = ['按时', '及时', '提前', '顺利', '圆满', '超额', '有序'];

/** Late: the contrary of 按时, 及时, 提前. */
export const LATE_WORDS: readonly string[] = ['逾期', '延期', '延迟', '推迟', '超期', '滞后'];
export const IN_TIME: ReadonlySet<string> = new Set(['按时', '及时', '提前']);

/** What of a target can be completed: all of it (100%) is then 全部完成, 均已到位. */
export const ACTS: readonly string[] = [
  '完成',
  '实现',
  '达标',
  '达成',
  '合格',
  '到位',
  '落实',
  '建成',
  '覆盖',
  '发放',
  '拨付',
  '解决',
  '满足',
];

/** What else a target in words says: changes (提升) and states (正常). */
export const PREDICATES: readonly string[] = [
  '提升',
  '改善',
  '好转',
  '恶化',
  '加强',
  '增长',
  '扩大',
  '降低',
  '缓解',
  '缩短',
  '健全',
  '优化',
  '规范',
  '促进',
  '推动',
  '保障',
  '满意',
  '正常',
  '异常',
  '稳定',
  '齐全',
  '完整',
  '准确',
];

/** What makes a noun of the predicate before it: 满意度, 覆盖率. */
export const NOUN_ENDS: readonly string[] = ['度', '率', '性', '面', '量', '感'];

/** Predicates that exclude each other. */
export const CONTRARIES: readonly (readonly [one: string, other: string])[] = [
  ['提升', '降低'],
  ['增长', '降低'],
  ['提升', '恶化'],
  ['改善', '恶化'],
  ['好转', '恶化'],
  ['正常', '异常'],
];

/** Answers in one word that exclude each other. */
export const CONTRARY_ANSWERS: readonly (readonly [one: string, other: string])[] = [
  ['是', '否'],
  ['有', '无'],
  ['有', '没有'],
];

/** Grades, best first; the words of one entry are the same grade. */
export const SCALES: readonly (readonly (readonly string[])[])[] = [
  [
    ['优秀', '优等', '优'],
    ['良好', '良'],
    ['中等', '一般', '中'],
    ['较差', '差'],
  ],
  [['优秀', '优'], ['良好', '良'], ['合格'], ['不合格']],
];

/** What is not to occur. Longer nouns end in one of these: 安全事故, 群体性事件. */
export const HARMS: readonly string[] = [
  '事故',
  '投诉',
  '上访',
  '信访',
  '舆情',
  '事件',
  '案件',
  '问题',
  '隐患',
  '风险',
  '险情',
  '差错',
  '错误',
  '失误',
  '遗漏',
  '漏报',
  '迟报',
  '瞒报',
  '违规',
  '违纪',
  '违法',
  '违约',
  '拖欠',
  '延误',
  '纠纷',
  '污染',
  '火灾',
  '伤亡',
  '死亡',
  '泄密',
  '泄露',
  '故障',
  '返工',
  '浪费',
  '超支',
  '损失',
  '流失',
  '中断',
  '脱岗',
  '举报',
  '处罚',
  '挪用',
  '截留',
];

/** Words before a harm by which something is done about it: 没有解决问题 does not say that there is none. */
export const HANDLING: readonly string[] = [
  '解决',
  '处理',
  '处置',
  '整改',
  '消除',
  '排查',
  '上报',
  '报告',
  '办理',
  '回复',
  '化解',
  '防范',
  '控制',
  '减少',
  '降低',
  '及时',
  '出现',
  '发生',
];

/** Words that begin like a negation, a zero or 有, and are none. */
export const COMPOUNDS: readonly string[] = [
  '无线',
  '无人',
  '无害',
  '无偿',
  '无纸',
  '无障碍',
  '零售',
  '零星',
  '有线',
  '有害',
  '有关',
  '有限',
  '有效',
  '有序',
  '有偿',
];

/** What says that something did not occur or is not there, before its noun. */
export const ABSENCES: readonly string[] = [
  '不发生',
  '未发生',
  '没有发生',
  '不出现',
  '未出现',
  '没有出现',
  '不存在',
  '未发现',
  '无',
  '零',
  '没有',
];

/** The same as a wish: a target only. */
export const WISHED_ABSENCES: readonly string[] = ['杜绝', '避免', '防止'];

/** The same behind its noun: 事故零发生. */
export const ABSENCES_BEHIND: readonly string[] = [
  '零发生',
  '0发生',
  '为零',
  '为0',
  '未发生',
  '不发生',
  '未出现',
  '没有发生',
];

/** What says that something did occur, before its noun or the number of times. */
export const OCCURRENCES: readonly string[] = ['发生', '出现', '存在', '发现', '有'];

/** How occurrences are counted, also where the noun is left out … */
export const OCCURRENCE_UNITS: readonly string[] = ['起', '件', '例', '宗'];
/** … and where it is not, or where there are none. */
export const COUNTING_UNITS: readonly string[] = [...OCCURRENCE_UNITS, '次', '个', '人次', '人', '条', '项'];

/** Words that end the noun of an occurrence and say nothing of their own. */
export const OCCURRENCE_ENDS: readonly string[] = ['发生', '出现', '现象', '情况', '情形', '行为'];

const SPENDING = String.raw`(?:项目)?总?(?:成本|费用|经费|支出|开支|投资)?(?:均|都|已|严格)*`;
const BUDGET = String.raw`(?:项目|年度|年初|批复)?预算(?:金额|数|额度|总额)?`;

/** Spending within its budget, and beyond it. */
export const WITHIN_BUDGET: readonly RegExp[] = [
  new RegExp(`^${SPENDING}(?:控制)?在?${BUDGET}(?:控制)?(?:范围)?(?:以|之)?内$`, 'u'),
  new RegExp(`^${SPENDING}(?:不|未|没有)(?:超|超过|超出|突破)${BUDGET}(?:范围)?$`, 'u'),
  new RegExp(`^${SPENDING}(?:不|未|没有|无)超支$`, 'u'),
];
export const BEYOND_BUDGET: readonly RegExp[] = [
  new RegExp(`^${SPENDING}(?:超|超过|超出|突破)${BUDGET}(?:范围)?$`, 'u'),
  new RegExp(`^${SPENDING}超支$`, 'u'),
];

const WHAT_WAS_SET = String.raw`(?:预期|年度|年初|全年|既定|设定)*(?:绩效)?(?:指标|目标|要求|效果)值?`;

/** Words that say of any target at all that it was met: the best of the three bands, in the forms' own words. */
export const TARGET_MET: RegExp = new RegExp(
  `^(?:已经|均已|已|均|全部|全面)*(?:达成|达到|完成|实现)了?(?:${WHAT_WAS_SET}|预期)$`,
  'u',
);

/** … that it was missed … */
export const TARGET_MISSED: RegExp = new RegExp(
  `^(?:均|仍|尚|暂)?(?:未能|未|没有)(?:全部|完全)?(?:达成|达到|完成|实现|达标|开展|实施|启动|落实)(?:${WHAT_WAS_SET}|预期)?(?:且效果较差)?$`,
  'u',
);

/** … and that it was met in part only. */
export const TARGET_MET_IN_PART: RegExp = new RegExp(
  `^(?:大部分|多数|部分)(?:达成|达到|完成|实现|达标|落实)(?:${WHAT_WAS_SET}|预期)?(?:并具有一定效果)?$`,
  'u',
);
