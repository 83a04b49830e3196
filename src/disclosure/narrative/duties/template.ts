import type { Key, MessageKey } from '../../../voice/catalogue';
import type { SectionId } from '../sections';

/** The templates of the explanation whose duties are known. */
export type TemplateId = 'shanghai-2024' | 'wuhan-2020' | 'hunan-2021';

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

const ALL: readonly TemplateId[] = ['shanghai-2024', 'wuhan-2020', 'hunan-2021'];

/** The unit has none of it at all. */
const NONE =
  /(?:没有|无)(?:机关运行经费|政府采购|三公经费|车辆|公务用车)|不(?:涉及|存在)|未(?:安排|发生|编报|开展)/u;

/** 三公 of nothing at all, said once for all of it. */
const NO_TRAVEL =
  /(?:没有|无|未(?:安排|使用|发生))[^。]{0,16}三公经费|三公经费[^。]{0,20}(?:没有|无财政|未安排|未发生)/u;

/** What the sections must say, apart from figures that the forms have. */
export const STATEMENT_DUTIES: readonly StatementDuty[] = [
  {
    key: 'dutyAbroad',
    name: 'owedAbroad',
    section: 'three-public',
    said: [/团组|出国.{0,12}\d个/u, /人次|人数|\d人/u],
    unless: NO_TRAVEL,
    templates: ALL,
  },
  {
    key: 'dutyPurchased',
    name: 'owedPurchased',
    section: 'three-public',
    said: [/购置.{0,16}(?:辆|台)|更新.{0,16}(?:辆|台)|(?:没有|未|无)[^。]{0,8}购置/u],
    unless: NO_TRAVEL,
    templates: ALL,
  },
  {
    key: 'dutyKept',
    name: 'owedKept',
    section: 'three-public',
    said: [/保有量/u],
    unless: NO_TRAVEL,
    templates: ALL,
  },
  {
    key: 'dutyGuests',
    name: 'owedGuests',
    section: 'three-public',
    said: [/批次|\d批|批[为共]/u, /人次|人数|\d人|来宾/u],
    unless: NO_TRAVEL,
    templates: ALL,
  },
  {
    key: 'dutyProcurement',
    name: 'owedProcurement',
    section: 'procurement',
    said: [/货物/u, /工程/u, /服务/u],
    unless: NONE,
    templates: ALL,
  },
  {
    key: 'dutySmall',
    name: 'owedSmall',
    section: 'procurement',
    said: [/中小企业|小微企业/u],
    unless: NONE,
    templates: ALL,
  },
  { key: 'dutyVehicles', name: 'owedVehicles', section: 'assets', said: [/车辆|用车/u], templates: ALL },
  { key: 'dutyEquipment', name: 'owedEquipment', section: 'assets', said: [/设备/u], templates: ALL },
  {
    key: 'dutyProjects',
    name: 'owedProjects',
    section: 'performance',
    said: [/项目.{0,16}个|\d个.{0,12}项目|(?:整体|部门)[^。]{0,12}(?:自评|评价)/u],
    unless: NONE,
    templates: ALL,
  },
];

/** The sections that every template has, and what a message calls each. */
export const SECTION_DUTIES: readonly (readonly [SectionId, MessageKey])[] = [
  ['summary', 'sectionSummary'],
  ['income', 'sectionIncome'],
  ['expenditure', 'sectionExpenditure'],
  ['appropriation', 'sectionAppropriation'],
  ['general', 'sectionGeneral'],
  ['basic', 'sectionBasic'],
  ['three-public', 'sectionThreePublic'],
  ['government-fund', 'sectionGovernmentFund'],
  ['running-costs', 'sectionRunningCosts'],
  ['procurement', 'sectionProcurement'],
  ['assets', 'sectionAssets'],
  ['performance', 'sectionPerformance'],
];
