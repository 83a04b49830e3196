import type { ColumnKey } from '../form';

/**
 * The vocabulary of the self-assessment forms (绩效自评表): how each column, heading and field is labelled in
 * practice. Every pattern is matched against a normalised label (`normaliseLabel`). A new wording is a new entry.
 */

/** The columns that only recognition needs. */
export type HeaderKey =
  | ColumnKey
  | 'adjustedBudget'
  | 'firstLevel'
  | 'secondLevel'
  | 'name'
  | 'adjustedTarget'
  | 'sign'
  | 'unit'
  | 'expected'
  | 'achieved';

/** A label may go on in brackets: 预算数(A), 得分(20分*执行率). */
const END = String.raw`(?:\(|\*|$)`;
const label = (words: string): RegExp => new RegExp(`^(?:${words})${END}`, 'u');

/** What a score is called, alone or with what it is the score of: 得分, 自评得分, 指标得分, 执行率得分, 评分. */
const SCORE_WORDS =
  '(?:自评|实际|单位自评)?(?:得分|分数)|(?:指标|(?:预算|资金)?执行率?)(?:自评)?得分|(?:自我?|指标)?评分';

/** What a weight is called: 分值, 权重, 标准分, with what it is the weight of. */
const WEIGHT_WORDS = '(?:指标|(?:预算|资金)?执行率)?(?:分值(?:权重)?|权重(?:分值)?)(?:%)?|标准分值?|满分';

/**
 * The year that a head begins with, and what is left of the head without it: 2023年目标值, 2023年度实际完成值 and
 * 2023年初预算数 are the heads 目标值, 实际完成值 and 年初预算数 of that year. The first that leaves a known head counts.
 */
export const YEARS_IN_HEADS: readonly RegExp[] = [/^(20\d{2})年度?/u, /^(20\d{2})(?=年[初度])/u];

/** The year of a group over several heads: 2023年 over 目标值 and 完成值. */
export const GROUP_YEAR = /^20\d{2}年(?:度)?/u;

/** The heads whose year is the year that is assessed: what has been done, not what was or will be planned. */
export const HEADS_OF_THE_YEAR: ReadonlySet<HeaderKey> = new Set([
  'execution',
  'rate',
  'actual',
  'achieved',
  'score',
]);

/** One of these is in every column head: all other labels need not be tried. */
export const IN_COLUMN_LABELS =
  /符号|量单位|预算|执行|支出|使用|分|权重|指标|目标|完成|达成|实现|实际|偏差|原因/u;

/** Column heads, in the order in which they are tried. */
export const COLUMN_LABELS: readonly (readonly [HeaderKey, RegExp])[] = [
  // The budget that is executed is the adjusted one, where the form prints several.
  ['adjustedBudget', label(String.raw`(?:全年|\(?调整后?的?\)?|最终)+预算(?:安排|调整)?(?:数|金额|总额)?`)],
  ['openingBudget', label('年初预算(?:安排)?(?:数|金额|总额)?')],
  [
    'budget',
    label('(?:全年|年度|本年|当年|调整后?的?|最终)*预算(?:安排|调整)?(?:数|金额|总额)|(?:全年|调整后)预算'),
  ],
  [
    'execution',
    label('(?:全年|年度|本年|当年|实际)*(?:预算)?(?:实际)?(?:执行|支出|使用)(?:数|金额)|全年执行'),
  ],
  ['rate', label('(?:预算|资金)?执行率(?:%)?')],
  ['weight', label(WEIGHT_WORDS)],
  ['score', label(SCORE_WORDS)],
  // A score that is the weight times a coefficient that a person gives, not one of target and actual value.
  ['coefficient', label('(?:得分|完成|评分)系数(?:%)?')],
  ['firstLevel', label('(?:一级|1级)(?:绩效)?指标')],
  ['secondLevel', label('(?:二级|2级)(?:绩效)?指标')],
  ['name', label('(?:三级|3级|四级)(?:绩效)?指标(?:名称)?|(?:绩效)?指标名称|具体指标|指标内容')],
  ['sign', label('指标(?:性质|方向)|计算符号|符号')],
  ['unit', label('(?:度量|计量)单位')],
  // The target in force is the adjusted one, where a form prints both and the line has one.
  ['adjustedTarget', label(String.raw`(?:全年|年中)?\(?调整后?的?\)?(?:绩效)?(?:指标|目标)(?:目标)?值`)],
  ['target', label('(?:年初|年度|全年|本年|预期|设定|计划)*(?:绩效)?(?:指标|目标)(?:目标)?值')],
  [
    'actual',
    label(
      '(?:全年|年度|本年)*(?:实际)?(?:完成|达成|实现)(?:指标)?值|(?:全年|年度|本年)*实际值|(?:指标)?(?:实际)?完成情况',
    ),
  ],
  [
    'expected',
    label('(?:年初|年度)?(?:设定|预期)(?:绩效)?目标|年初(?:绩效)?目标|(?:年度)?总体(?:绩效)?目标'),
  ],
  ['achieved', label('(?:全年|年度|目标)*(?:实际)?完成情况')],
  ['deviation', /(?:偏差|未完成|扣分).*(?:原因|措施)|^原因(?:说明|分析)?$/u],
];

/** Heads of numbers of lines and of free words, which no rule speaks of. */
export const WORDS_HEAD = /^(?:序号|备注|说明|情况说明|(?:偏差)?原因(?:分析|说明)?|改进措施)$/u;

/** The heading that opens a form; a sheet may hold several. */
export const TITLE =
  /^(?:(?:\d{4}年度?)?.{0,60})?(?:自评表|自评情况表|自评价表|自评(?:价|结果|情况|得分|工作)*(?:汇总|一览|统计)表)(?:\(.*\))?$/u;

/** A table with one project a row has its names in a column (汇总表), where a form names its project beside the label. */
export const PROJECT_HEAD = /^(?:项目|专项)(?:支出)?名称$/u;

/** A title of an attachment list or a field is not a title: it has a colon or a sentence's comma inside. */
export const NOT_A_TITLE = /[:,。]/u;

/** A department's form says 整体 in its title; every other form with a project's name is a project's. */
export const DEPARTMENT_TITLE = /整体/u;
export const PROJECT_TITLE = /项目|专项|转移支付/u;

/** 年度目标1（20分）, 年度绩效目标1：（8分）: a goal, its number and its points. */
export const GOAL = /^年度(?:绩效)?(?:总体)?目标(?:\d+|[一二三四五六七八九十]+)?:?\((\d+(?:\.\d+)?)分\):?$/u;

/** Headings that state the points of a part: 预算执行情况(万元)(20分), 项目绩效总目标(20分), 项目年度绩效指标(60分). */
export const FUNDS_HEADING = /^(?:预算|资金)(?:执行|使用)?情况.*?\((\d+(?:\.\d+)?)分\)/u;
export const OBJECTIVE_HEADING = /^(?:项目|年度|部门)*绩效总?(?:体)?目标\((\d+(?:\.\d+)?)分\)/u;
export const INDICATORS_HEADING = /^(?:项目|部门)?(?:年度)?绩效指标\((\d+(?:\.\d+)?)分\)/u;

/** Points stated in a heading of any kind: 产出指标(50分). */
export const STATED_POINTS = /\((\d+(?:\.\d+)?)分\)/u;

/** 得分(20分*执行率): the weight of the execution score, where no heading states it. */
export const SCORE_HEAD_POINTS = new RegExp(String.raw`^(?:${SCORE_WORDS})\((\d+(?:\.\d+)?)分`, 'u');

/** The names of the line whose rate is scored (年度资金总额, 预算总额, 年度预算资金 …), before a colon or a bracket. */
const FUNDS_TOTAL_WORDS: readonly string[] = [
  String.raw`部门(?:\(单位\))?整体支出总额`,
  '(?:年度|本年度?|当年|全年)?(?:财政|项目|预算)*资金(?:总额|合计|总计)',
  '(?:年度|本年度?|全年)?(?:项目|部门)?预算(?:总额|合计|总计)',
  '(?:年度|本年度?)(?:预算|项目)资金',
  '(?:年度|本年度?)?(?:项目|资金)?总金额',
  '合计',
  '总计',
  '总额',
  '年度资金总额.*',
];

/** The line whose rate is scored; the other lines below it are its parts. */
export const FUNDS_LINE = new RegExp(String.raw`^(?:${FUNDS_TOTAL_WORDS.join('|')})(?::|\(|$)`, 'u');
/** The parts that the Ministry's form lists in full; where all parts are of these, they must add up to the total. */
export const LISTED_FUND_PART =
  /^(?:其中:?)?(?:(?:当年|本年|年度)?财政拨款|上年结转(?:资金)?|其他资金)(?:\(|:|$)/u;
/** A part of a part (其中：… below 其中：…): such parts do not add up. */
export const SUB_PART = /^其中/u;

/** Fields of a form's head; the value stands behind the colon or in the next cell. */
export type FieldKey =
  'department' | 'project' | 'total' | 'grade' | 'basic-expenditure' | 'project-expenditure';
export const FIELDS: readonly (readonly [FieldKey, RegExp])[] = [
  [
    'department',
    /^(?:预算|填报)?(?:部门|单位)(?:\((?:单位|公章|盖章)\))?(?:名称)?(?:\((?:公章|盖章)\))?(?::|$)/u,
  ],
  [
    'project',
    /^(?:(?:专项|转移支付)*(?:资金)?\(?项目\)?(?:支出)?名称|(?:专项|转移支付)+(?:资金)?名称)(?::|$)/u,
  ],
  [
    'total',
    /^(?:绩效)?(?:自评)?(?:总得分|总分|得分)(?:\(分\))?(?::|$)|^自评(?:得分|总分|分数)(?:\(分\))?(?::|$)/u,
  ],
  ['grade', /^(?:自评|评价|绩效)?(?:等级|等次)(?::|$)/u],
  ['basic-expenditure', /^基本支出总额(?:\(.*\))?(?::|$)/u],
  ['project-expenditure', /^项目支出总额(?:\(.*\))?(?::|$)/u],
];

/** The row of the total below the indicators: 总分, 合计, 总分合计, 自评总分, 绩效自评总分, 总得分. */
export const TOTAL_LINE =
  /^(?:绩效)?(?:自评)?(?:总分(?:合计)?|总得分|总计|合计(?:总分|得分)?|得分合计|自评得分)(?:\(.*\))?:?$/u;

/** The signs as a column of their own prints them. A nature that stands there (定性, 定量指标) is no sign. */
export const SIGNS_IN_COLUMN: readonly (readonly [sign: string, RegExp])[] = [
  ['≥', /^(?:≥|≧|>=|=>|大于或?等于)$/u],
  ['≤', /^(?:≤|≦|<=|=<|小于或?等于)$/u],
  ['>', /^(?:>|大于)$/u],
  ['<', /^(?:<|小于)$/u],
  ['=', /^(?:=|等于)$/u],
];

/** What stands in the column of adjusted targets where the target was not adjusted. */
export const NOT_ADJUSTED = /^(?:-+|\/|无|无调整|未调整|不调整|不变|同年初)?$/u;

/** What stands in a column of units where a target has none. */
export const NO_UNIT_IN_COLUMN = /^(?:-+|\/|无|无量纲)?$/u;

/** 等级：优 beside the total. */
export const GRADE = /^(.*?(?:等级|等次|结果):?)?(优秀?|良好?|中等?|合格|差|不合格)$/u;

/** A subtotal inside the indicators: it closes its 一级指标 and is no indicator. */
export const SUBTOTAL = /^小计/u;
/** The same where no target and no actual value stand beside it: 产出指标小计, 指标得分合计. */
export const SUM_OF_INDICATORS = /(?:小计|合计|总计|得分|总分)(?:\(.*\))?:?$/u;

/** What ends the indicators. */
export const AFTER_INDICATORS =
  /^-?(?:备注|其他需要?说明|注:|注\d|说明|偏差大|(?:目标)?未完成原因|偏差原因|改进措施|自评结论|单位主要负责人|填报人|填表人|联系人|审核人|部门负责人|项目负责人|附件?\d*:?$)/u;

/** The unit of the amounts, wherever the form's head or its headings state it. */
export const UNIT = /\((?:单位:)?(万元|元)\)|单位:(万元|元)/u;

/** The year that a title or a head states. */
export const YEAR = /(20\d{2})年/u;
