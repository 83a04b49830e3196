import type { SectionId } from './sections';

/** What claims are about, where the standard text has words for it. A functional 类 is `class-` and its code. */
export type SubjectKey = NamedSubject | `class-${string}`;

/** The subjects that the standard text has words for, apart from the 类. */
export type NamedSubject =
  | 'grand-total'
  | 'income-total'
  | `income-${'appropriation' | 'generalBudget' | 'governmentFund' | 'stateCapital' | 'superiorSubsidy' | 'undertaking' | 'operating' | 'subordinate' | 'other'}`
  | 'expenditure-total'
  | `expenditure-${'basic' | 'project' | 'superiorRemittance' | 'operating' | 'subordinateSubsidy'}`
  | 'appropriation-grand'
  | 'general-total'
  | 'general-basic'
  | 'general-project'
  | 'personnel'
  | 'operating-costs'
  | 'three-public'
  | 'abroad'
  | 'vehicle'
  | 'purchase'
  | 'running'
  | 'reception'
  | `${'fund' | 'capital'}-${'income' | 'opening' | 'total' | 'basic' | 'project' | 'closing'}`
  | 'running-costs'
  | 'meetings'
  | 'training'
  | 'procurement'
  | `procurement-${'goods' | 'works' | 'services' | 'sme' | 'micro'}`
  | 'vehicles'
  | 'vehicle-stock'
  | 'performance-funds'
  | 'whole'
  | `whole-${'expenditure' | 'basic' | 'project'}`;

/** How a subject's parts are told apart: all parts of one family add up to it. */
type Family = 'source' | 'nature' | 'class' | 'use' | 'fund';

/** A subject that the standard text has words for. */
export interface Subject {
  readonly key: NamedSubject;
  /** What its words end with. */
  readonly words: RegExp;
  /** Where the words mean this; anywhere where not given. */
  readonly sections?: readonly SectionId[];
  readonly partOf?: NamedSubject;
  readonly family?: Family;
}

const source = (key: NamedSubject, words: string): Subject => ({
  key,
  words: new RegExp(`${words}$`, 'u'),
  sections: ['income'],
  partOf: 'income-total',
  family: 'source',
});

const nature = (
  key: NamedSubject,
  partOf: NamedSubject,
  words: string,
  sections: readonly SectionId[],
): Subject => ({ key, words: new RegExp(`${words}$`, 'u'), sections, partOf, family: 'nature' });

const ofYear = (key: NamedSubject, words: string): Subject =>
  nature(key, 'expenditure-total', words, ['expenditure']);

const ofFund = (prefix: 'fund' | 'capital', section: SectionId): readonly Subject[] => [
  nature(`${prefix}-basic`, `${prefix}-total`, '基本支出', [section]),
  nature(`${prefix}-project`, `${prefix}-total`, '项目支出', [section]),
  { key: `${prefix}-opening`, words: /年初结转和?结余$/u, sections: [section] },
  { key: `${prefix}-closing`, words: /年末结转和?结余$/u, sections: [section] },
  { key: `${prefix}-income`, words: /收入(?:合计)?$/u, sections: [section] },
  { key: `${prefix}-total`, words: /支出(?:合计)?$/u, sections: [section] },
];

/** A kind of what was procured: by the template's words anywhere, by shorter ones in its section. */
const procured = (key: NamedSubject, name: string): readonly Subject[] => [
  { key, words: new RegExp(`(?:政府)?采购${name}支出$`, 'u'), partOf: 'procurement', family: 'use' },
  {
    key,
    words: new RegExp(`^(?:政府)?(?:采购)?${name}类?(?:采购)?(?:支出)?(?:金额)?$`, 'u'),
    ...{ sections: ['procurement'], partOf: 'procurement', family: 'use' },
  },
];

const WHOLE: readonly SectionId[] = ['performance', 'evaluation'];
const GENERAL: readonly SectionId[] = ['general', 'basic'];

/** The subjects of the standard text. Of several whose words fit, the first counts. */
export const SUBJECTS: readonly Subject[] = [
  { key: 'appropriation-grand', words: /财政拨款收(?:入)?(?:总计)?、?支(?:出)?(?:决算)?总计$/u },
  {
    key: 'appropriation-grand',
    words: /收(?:入)?(?:总计)?、?支(?:出)?(?:决算)?总计$/u,
    sections: ['appropriation'],
  },
  { key: 'grand-total', words: /收(?:入)?(?:总计)?、?支(?:出)?(?:决算)?总计$/u },
  {
    key: 'grand-total',
    words: /(?:收入|支出)(?:决算)?总计$|^收(?:入)?、?支(?:出)?(?:总额|合计|总体)?$/u,
    sections: ['summary'],
  },
  {
    key: 'appropriation-grand',
    words: /财政拨款(?:收入|支出)总计$|^(?:财政拨款)?收(?:入)?、?支(?:出)?(?:总额|合计)?$/u,
    sections: ['appropriation'],
  },
  {
    key: 'income-total',
    words: /(?:本年|年度?)?收入(?:决算)?(?:合计|总计|总额)$|^(?:本年)?收入$/u,
    sections: ['income'],
  },
  source('income-generalBudget', '一般公共预算财政拨款(?:收入)?'),
  source('income-governmentFund', '政府性基金预算(?:财政拨款)?(?:收入)?'),
  source('income-stateCapital', '国有资本经营预算(?:财政拨款)?(?:收入)?'),
  source('income-appropriation', '财政拨款收入'),
  source('income-superiorSubsidy', '上级补助收入'),
  source('income-undertaking', '事业收入'),
  source('income-operating', '经营收入'),
  source('income-subordinate', '附属单位(?:上缴|缴款)收入'),
  source('income-other', '其他收入'),
  {
    key: 'expenditure-total',
    words: /(?:本年|年度?)?支出(?:决算)?(?:合计|总计|总额)$|^(?:本年)?支出$/u,
    sections: ['expenditure'],
  },
  ofYear('expenditure-basic', '基本支出'),
  ofYear('expenditure-project', '项目支出'),
  ofYear('expenditure-superiorRemittance', '上缴上级支出'),
  ofYear('expenditure-operating', '经营支出'),
  ofYear('expenditure-subordinateSubsidy', '对附属单位补助支出'),
  ...ofFund('fund', 'government-fund'),
  ...ofFund('capital', 'state-capital'),
  { key: 'general-basic', words: /基本支出$/u, sections: GENERAL, partOf: 'general-total', family: 'nature' },
  {
    key: 'general-project',
    words: /项目支出$/u,
    sections: GENERAL,
    partOf: 'general-total',
    family: 'nature',
  },
  {
    key: 'general-total',
    words: /(?<!政府性基金预算|国有资本经营预算)财政拨款支出$|一般公共预算支出$/u,
    sections: ['general'],
  },
  {
    key: 'personnel',
    words: /人员经费(?:支出)?$/u,
    sections: GENERAL,
    partOf: 'general-basic',
    family: 'use',
  },
  {
    key: 'operating-costs',
    words: /公用经费(?:支出)?$/u,
    sections: GENERAL,
    partOf: 'general-basic',
    family: 'use',
  },
  {
    key: 'abroad',
    words: /因公出国\(境\)(?:经费|费用?)?(?:支出)?$/u,
    sections: ['three-public'],
    partOf: 'three-public',
    family: 'use',
  },
  {
    key: 'vehicle',
    words: /公务用车购置费?(?:及|和|与)(?:公务用车)?运行(?:维护)?费?(?:支出)?$/u,
    sections: ['three-public'],
    partOf: 'three-public',
    family: 'use',
  },
  {
    key: 'reception',
    words: /(?<!国内|国\(境\)外|外事)公务接待(?:经费|费用?)?(?:支出)?$/u,
    sections: ['three-public'],
    partOf: 'three-public',
    family: 'use',
  },
  {
    key: 'purchase',
    words: /公务用车购置费?(?:支出)?$/u,
    sections: ['three-public'],
    partOf: 'vehicle',
    family: 'use',
  },
  {
    key: 'running',
    words: /公务用车运行(?:维护)?费?(?:支出)?$/u,
    sections: ['three-public'],
    partOf: 'vehicle',
    family: 'use',
  },
  { key: 'three-public', words: /三公经费(?:一般公共预算)?(?:财政拨款)?(?:支出)?$/u },
  { key: 'running-costs', words: /机关运行经费(?:支出)?$/u },
  { key: 'meetings', words: /会议费(?:支出)?$/u, sections: ['general-costs'] },
  { key: 'training', words: /培训费(?:支出)?$/u, sections: ['general-costs'] },
  ...procured('procurement-goods', '货物'),
  ...procured('procurement-works', '工程'),
  ...procured('procurement-services', '服务'),
  { key: 'procurement-micro', words: /^授予小微企业(?:的)?合同(?:金额|总额)?$/u },
  { key: 'procurement-sme', words: /^授予中小企业(?:的)?合同(?:金额|总额)?$/u },
  {
    key: 'procurement',
    words: /政府采购(?:支出)?(?:总额|总金额|金额)?(?:合计)?$/u,
    sections: ['procurement'],
  },
  { key: 'vehicle-stock', words: /公务用车保有量$/u, sections: ['three-public', 'assets'] },
  {
    key: 'vehicles',
    words: /(?:共有|现有|拥有)(?:公务)?(?:用车|车辆)$|^(?:公务)?(?:用车|车辆)(?:共有?|总数|合计)?$/u,
    sections: ['assets'],
  },
  {
    key: 'performance-funds',
    words: /资金(?:总额)?$/u,
    sections: ['performance'],
  },
  { key: 'whole-expenditure', words: /整体支出$|^(?:部门)?支出$/u, sections: WHOLE },
  nature('whole-basic', 'whole-expenditure', '^基本支出', WHOLE),
  nature('whole-project', 'whole-expenditure', '^项目支出', WHOLE),
];
