import type { TemplateId } from '../../../../src/disclosure/narrative/duties/template';

/** A sentence of a section, with the duty that it keeps; null for one that keeps none. */
type Kept = readonly [duty: string | null, words: string];

/** A section's heading and its sentences, with the templates that have it; all where none is given. */
interface Part {
  readonly head: string;
  readonly kept: readonly (readonly [...Kept, ...TemplateId[]])[];
  readonly only?: readonly TemplateId[];
}

const PARTS: readonly Part[] = [
  {
    head: '收入支出决算总体情况说明',
    kept: [
      ['dutySummaryTotal', '收入支出总计100.00万元。'],
      ['dutySummaryChange', '与上年持平。'],
    ],
  },
  {
    head: '收入决算情况说明',
    kept: [
      ['dutyIncomeTotal', '本年收入合计100.00万元。'],
      ['dutyIncomeShares', '都是财政拨款，占比100%。'],
    ],
  },
  {
    head: '支出决算情况说明',
    kept: [
      ['dutyExpenditureTotal', '本年支出合计100.00万元。'],
      ['dutyExpenditureNature', '分为基本支出和项目支出。'],
      ['dutyExpenditureShares', '比重如上年。'],
    ],
  },
  {
    head: '财政拨款收入支出决算总体情况说明',
    kept: [
      ['dutyAppropriationTotal', '财政拨款收入支出总计100.00万元。'],
      ['dutyAppropriationChange', '与上年持平。'],
    ],
  },
  {
    head: '一般公共预算财政拨款支出决算情况说明',
    kept: [
      ['dutyGeneralShare', '占本年支出合计的100%。'],
      ['dutyGeneralChange', '与上年相同。'],
      ['dutyGeneralBudget', '年初预算数和支出决算数均为100.00万元。'],
      ['dutyGeneralCompletion', '全部完成年初预算。'],
      ['dutyGeneralClasses', '教育支出（类）按进度支付。'],
      ['dutyGeneralItems', '小学教育（项）按进度支付。', 'shanghai-2024', 'hunan-2021'],
    ],
  },
  {
    head: '一般公共预算财政拨款基本支出决算情况说明',
    kept: [
      ['dutyBasicUses', '分为人员经费和公用经费。'],
      ['dutyBasicItems', '主要包括各项工资和日常开支。'],
    ],
  },
  {
    head: '“三公”经费支出决算情况说明',
    kept: [
      [null, '（一）“三公”经费的单位范围。', 'wuhan-2020'],
      ['dutyTravelUnits', '有预算的单位包括本级。', 'wuhan-2020'],
      ['dutyTravelBudget', '预算数和决算数均为0万元。'],
      ['dutyTravelItems', '因公出国（境）、公务用车、公务接待均为0万元。'],
      ['dutyPurchased', '更新车辆0辆。'],
      ['dutyTravelChange', '比上年持平。'],
      ['dutyAbroad', '团组0个、累计0人。'],
      ['dutyVehicleCosts', '购置费、运行维护费均为0万元。'],
      ['dutyForeignGuests', '没有接待外宾。', 'shanghai-2024'],
      ['dutyGuests', '国内接待0批次、0人次。'],
      ['dutyKept', '年末保有量0辆。'],
    ],
  },
  {
    head: '政府性基金预算财政拨款收入支出决算情况说明',
    kept: [
      ['dutyFund', '没有政府性基金收支。'],
      [null, '情况如上。'],
    ],
  },
  {
    head: '国有资本经营预算财政拨款支出决算情况说明',
    kept: [
      ['dutyCapital', '没有国有资本经营收支。'],
      [null, '情况如上。'],
    ],
  },
  {
    head: '关于机关运行经费支出说明',
    only: ['hunan-2021'],
    kept: [
      ['dutyRunningCosts', '机关运行经费10.00万元。'],
      ['dutyRunningChange', '与上年持平。'],
    ],
  },
  {
    head: '机关运行经费支出情况',
    only: ['shanghai-2024', 'wuhan-2020'],
    kept: [
      ['dutyRunningCosts', '机关运行经费10.00万元。'],
      ['dutyRunningChange', '与上年持平。'],
    ],
  },
  {
    head: '一般性支出情况',
    only: ['hunan-2021'],
    kept: [
      ['dutyMeetings', '没有开支会议费和培训费。'],
      [null, '情况如上。'],
    ],
  },
  {
    head: '政府采购支出情况',
    kept: [
      ['dutyProcurement', '货物、工程、服务均按规定采购。'],
      ['dutySmall', '面向中小企业采购。'],
      ['dutyReserved', '按规定预留份额。', 'shanghai-2024'],
      ['dutySmallShare', '比例符合规定。', 'wuhan-2020', 'hunan-2021'],
    ],
  },
  {
    head: '国有资产占用情况',
    kept: [
      ['dutyVehicles', '共有车辆2辆。'],
      ['dutyVehicleKinds', '其他用车2辆。'],
      ['dutyEquipment', '单价100万元（含）以上设备（不含车辆）0台（套）。', 'shanghai-2024'],
      ['dutyEquipment', '单价100万元（含）以上专用设备0台（套）。', 'wuhan-2020', 'hunan-2021'],
    ],
  },
  {
    head: '预算绩效管理情况',
    kept: [
      [null, '编报绩效目标的都已自评。', 'shanghai-2024'],
      ['dutyProjects', '开展自评的项目3个。'],
      ['dutyAssessedFunds', '涉及金额40.00万元。'],
      ['dutyGrades', '评级均为优。', 'shanghai-2024'],
      ['dutyMeanScore', '平均得分95.00分。', 'shanghai-2024'],
      ['dutyOwnResult', '整体支出绩效较好。', 'wuhan-2020', 'hunan-2021'],
      ['dutyProjectResults', '项目综述见附件。', 'wuhan-2020', 'hunan-2021'],
      ['dutyResultsUsed', '结果均已应用。', 'wuhan-2020'],
    ],
  },
];

const NUMBERS = '一二三四五六七八九十';

const numberAt = (index: number): string =>
  index < 10 ? NUMBERS.charAt(index) : `十${NUMBERS.charAt(index - 10)}`;

/** The sections of a template with their sentences. */
function partsOf(template: TemplateId): readonly { readonly head: string; readonly kept: readonly Kept[] }[] {
  return PARTS.filter(({ only }) => only?.includes(template) !== false).map(({ head, kept }) => ({
    head,
    kept: kept.flatMap(([duty, words, ...templates]): readonly Kept[] =>
      templates.length === 0 || templates.includes(template) ? [[duty, words]] : [],
    ),
  }));
}

/** The duties that a template's text keeps, one a sentence. */
export function keptIn(template: TemplateId): readonly string[] {
  return partsOf(template).flatMap(({ kept }) => kept.flatMap(([duty]) => duty ?? []));
}

/** The headings of a template's sections. */
export function headsOf(template: TemplateId): readonly string[] {
  return partsOf(template).map(({ head }) => head);
}

/** A text that keeps all duties of a template but those that are named, without the sections that are named. */
export function templateText(
  template: TemplateId,
  broken: readonly string[] = [],
  without: string | null = null,
): string {
  const parts = partsOf(template).filter(({ head }) => head !== without);
  return [
    '某局2024年度部门决算情况说明',
    ...parts.flatMap(({ head, kept }, index) => [
      `${numberAt(index)}、${head}`,
      kept
        .filter(([duty]) => duty === null || !broken.includes(duty))
        .map(([, words]) => words)
        .join(''),
    ]),
  ].join('\n');
}
