import type { Key, MessageKey } from '../../../voice/catalogue';
import type { SectionId } from '../sections';
import type { TemplateId } from './template';
import { ALL_TEMPLATES } from './template';

/** What a section of the explanation must say. */
export interface StatementDuty {
  /** What is said where it is not kept. */
  readonly key: MessageKey;
  /** What it is called. */
  readonly name: Key<'duties'>;
  readonly section: SectionId;
  /** The words by which it is said: one of each. */
  readonly said: readonly RegExp[];
  /** Words that settle it otherwise: there is nothing to be said. */
  readonly unless?: RegExp;
  /** The templates that ask for it. */
  readonly templates: readonly TemplateId[];
}

/** A change on the year before, or that there is none. */
const CHANGE =
  /(?:比|较|同期|上年|去年|20\d\d年)[^。;\n]{0,60}?(?:增|减|上升|下降|降低|提高|持平|一致|相同|不变|无变化)|同比|环比|持平|无上年|首次|新成立/u;

/** A share, or that one kind is all of it. */
const SHARE = /占[^。;\n]{0,30}\d|比重|比例|全部(?:为|是)/u;

/** The unit has none of it at all. */
const NONE =
  /(?:没有|无)(?:机关运行经费|政府采购|三公经费|车辆|公务用车)|不(?:涉及|存在)|未(?:安排|发生|编报|开展)/u;

/** There is no vehicle. */
const NO_VEHICLE = /(?:车辆|用车)[^。;\d]{0,8}0(?:\.0+)?辆|(?:没有|无)(?:公务)?(?:车辆|用车)/u;

/** Nothing was procured. */
const NO_PROCUREMENT =
  /采购(?:支出)?(?:总额|金额|支出)?(?:合计)?(?:为|是|共|:)?0(?:\.0+)?万?元|(?:没有|无|未发生|未安排)[^。;\n]{0,6}政府采购|不涉及/u;

/** 三公 of nothing at all, said once for all of it. */
const NO_TRAVEL =
  /(?:没有|无|未(?:安排|使用|发生))[^。\n]{0,16}三公经费|三公经费[^。\n]{0,20}(?:没有|无财政|未安排|未发生)/u;

type Place = Pick<StatementDuty, 'section'> & Partial<Pick<StatementDuty, 'unless' | 'templates'>>;

const duty = (
  key: MessageKey,
  name: Key<'duties'>,
  place: Place,
  ...said: readonly RegExp[]
): StatementDuty => ({ key, name, said, templates: ALL_TEMPLATES, ...place });

const TRAVEL = { section: 'three-public', unless: NO_TRAVEL } as const;
const RUNNING = { section: 'running-costs', unless: NONE } as const;
const PROCURED = { section: 'procurement', unless: NONE } as const;
const ASSESSED = { section: 'performance', unless: NONE } as const;

/** What the sections must say; that the figures are those of the forms is told by relations of their own. */
export const STATEMENT_DUTIES: readonly StatementDuty[] = [
  duty(
    'dutySummaryTotal',
    'owedSummaryTotal',
    { section: 'summary' },
    /(?:收入|支出|收、支)[^。;\n]{0,24}\d/u,
  ),
  duty('dutySummaryChange', 'owedSummaryChange', { section: 'summary' }, CHANGE),
  duty(
    'dutyIncomeTotal',
    'owedIncomeTotal',
    { section: 'income' },
    /收入[^。;\n]{0,16}\d|(?:没有|无)[^。\n]{0,4}收入/u,
  ),
  duty(
    'dutyIncomeShares',
    'owedIncomeShares',
    { section: 'income', unless: /收入(?:合计)?(?:为|是)?0(?:\.0+)?万?元|(?:没有|无)[^。\n]{0,4}收入/u },
    SHARE,
  ),
  duty(
    'dutyExpenditureTotal',
    'owedExpenditureTotal',
    { section: 'expenditure' },
    /支出[^。;\n]{0,16}\d|(?:没有|无)[^。\n]{0,4}支出/u,
  ),
  duty(
    'dutyExpenditureNature',
    'owedExpenditureNature',
    { section: 'expenditure' },
    /基本支出/u,
    /项目支出/u,
  ),
  duty('dutyExpenditureShares', 'owedExpenditureShares', { section: 'expenditure' }, SHARE),
  duty(
    'dutyAppropriationTotal',
    'owedAppropriationTotal',
    { section: 'appropriation' },
    /财政拨款[^。;\n]{0,24}\d|(?:没有|无)[^。\n]{0,4}财政拨款/u,
  ),
  duty(
    'dutyAppropriationChange',
    'owedAppropriationChange',
    { section: 'appropriation', unless: /(?:没有|无)[^。\n]{0,4}财政拨款/u },
    CHANGE,
  ),
  duty('dutyGeneralShare', 'owedGeneralShare', { section: 'general' }, /占[^。;\n]{0,12}支出/u),
  duty('dutyGeneralChange', 'owedGeneralChange', { section: 'general' }, CHANGE),
  duty('dutyGeneralBudget', 'owedGeneralBudget', { section: 'general' }, /预算/u, /决算/u),
  duty(
    'dutyGeneralCompletion',
    'owedGeneralCompletion',
    { section: 'general' },
    /完成[^。;\n]{0,12}(?:预算|\d)|预算[^。;\n]{0,8}\d[\d.]*%|(?:大于|小于|等于|高于|低于|多于|少于)[^。;\n]{0,6}预算|持平/u,
  ),
  duty(
    'dutyGeneralClasses',
    'owedGeneralClasses',
    { section: 'general' },
    /\([^)]{0,6}类\)|支出[^。;\n]{0,16}\d[^。;\n]{0,16}占/u,
  ),
  duty(
    'dutyGeneralItems',
    'owedGeneralItems',
    { section: 'general', templates: ['shanghai-2024', 'hunan-2021'] },
    /\([^)]{0,6}项\)|\d{7}/u,
  ),
  duty(
    'dutyBasicUses',
    'owedBasicUses',
    { section: 'basic', unless: /(?:没有|无)[^。\n]{0,20}基本支出/u },
    /人员经费/u,
    /公用经费/u,
  ),
  duty(
    'dutyBasicItems',
    'owedBasicItems',
    { section: 'basic', unless: /(?:没有|无)[^。\n]{0,20}基本支出/u },
    /主要(?:包括|用于|为|是)|包括|包含|用于/u,
  ),
  duty(
    'dutyTravelUnits',
    'owedTravelUnits',
    { ...TRAVEL, templates: ['wuhan-2020'] },
    /单位(?:范围)?(?:包括|为)|的单位[^。\n]{0,40}包括/u,
  ),
  duty('dutyTravelBudget', 'owedTravelBudget', TRAVEL, /预算/u, /决算|支出/u),
  duty(
    'dutyTravelItems',
    'owedTravelItems',
    TRAVEL,
    /因公出国|出国\(境\)/u,
    /公务用车|车辆/u,
    /公务接待|接待费/u,
  ),
  duty('dutyTravelChange', 'owedTravelChange', TRAVEL, CHANGE),
  duty('dutyAbroad', 'owedAbroad', TRAVEL, /团组|出国.{0,12}\d个/u, /人次|人数|\d人/u),
  duty(
    'dutyVehicleCosts',
    'owedVehicleCosts',
    TRAVEL,
    /购置费?(?:支出)?(?!费?(?:及|和|与)(?:公务用车)?运行)/u,
    /(?<!(?:及|和|与)(?:公务用车)?)运行(?:维护)?费?/u,
  ),
  duty(
    'dutyPurchased',
    'owedPurchased',
    TRAVEL,
    /购置.{0,16}(?:辆|台)|更新.{0,16}(?:辆|台)|(?:没有|未|无)[^。\n]{0,8}购置/u,
  ),
  duty('dutyKept', 'owedKept', TRAVEL, /保有量/u),
  duty(
    'dutyGuests',
    'owedGuests',
    TRAVEL,
    /批次|\d批|批[为共]|来访团组|接待[^。;\n]{0,8}团组/u,
    /人次|人数|\d人|来宾/u,
  ),
  duty(
    'dutyForeignGuests',
    'owedForeignGuests',
    { ...TRAVEL, templates: ['shanghai-2024'] },
    /外宾|国\(境\)外(?:公务)?接待|外事接待/u,
  ),
  duty('dutyFund', 'owedFund', { section: 'government-fund' }, /没有|无|未|不涉及|\d/u),
  duty('dutyCapital', 'owedCapital', { section: 'state-capital' }, /没有|无|未|不涉及|\d/u),
  duty('dutyRunningCosts', 'owedRunningCosts', RUNNING, /机关运行经费[^。;\n]{0,24}\d/u),
  duty('dutyRunningChange', 'owedRunningChange', RUNNING, CHANGE),
  duty(
    'dutyMeetings',
    'owedMeetings',
    { section: 'general-costs', templates: ['hunan-2021'] },
    /会议费/u,
    /培训费/u,
  ),
  duty('dutyProcurement', 'owedProcurement', PROCURED, /货物/u, /工程/u, /服务/u),
  duty('dutySmall', 'owedSmall', PROCURED, /中小企业|小微企业/u),
  duty(
    'dutyReserved',
    'owedReserved',
    { section: 'procurement', unless: NO_PROCUREMENT, templates: ['shanghai-2024'] },
    /预留/u,
  ),
  duty(
    'dutySmallShare',
    'owedSmallShare',
    { section: 'procurement', unless: NO_PROCUREMENT, templates: ['wuhan-2020', 'hunan-2021'] },
    SHARE,
  ),
  duty('dutyVehicles', 'owedVehicles', { section: 'assets' }, /(?<!不含)(?:车辆|用车)/u),
  duty(
    'dutyVehicleKinds',
    'owedVehicleKinds',
    { section: 'assets', unless: NO_VEHICLE },
    /用车(?:为|共)?\d|用车[^。;,]{0,4}辆|车辆?[^。;\n]{0,6}其中/u,
  ),
  duty('dutyEquipment', 'owedEquipment', { section: 'assets' }, /设备/u),
  duty(
    'dutyProjects',
    'owedProjects',
    ASSESSED,
    /项目.{0,16}个|\d个.{0,12}项目|(?:整体|部门)[^。\n]{0,12}(?:自评|评价)/u,
  ),
  duty('dutyAssessedFunds', 'owedAssessedFunds', ASSESSED, /(?:资金|金额|支出|预算)[^。;\n]{0,24}\d/u),
  duty('dutyGrades', 'owedGrades', { ...ASSESSED, templates: ['shanghai-2024'] }, /评级|等级|评为|为优/u),
  duty(
    'dutyMeanScore',
    'owedMeanScore',
    { ...ASSESSED, templates: ['shanghai-2024'] },
    /平均(?:得)?分|平均分/u,
  ),
  duty('dutyOwnResult', 'owedOwnResult', { ...ASSESSED, templates: ['wuhan-2020', 'hunan-2021'] }, /整体/u),
  duty(
    'dutyProjectResults',
    'owedProjectResults',
    { ...ASSESSED, templates: ['wuhan-2020', 'hunan-2021'] },
    /综述|自评(?:结果(?!应用)|得分)/u,
  ),
  duty('dutyResultsUsed', 'owedResultsUsed', { ...ASSESSED, templates: ['wuhan-2020'] }, /应用/u),
];
