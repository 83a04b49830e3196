import type { MessageKey } from '../../../voice/catalogue';
import type { SectionId } from '../sections';
import type { TemplateId } from './template';
import { ALL_TEMPLATES } from './template';

/** A section that the template has. */
export interface SectionDuty {
  readonly section: SectionId;
  /** What is said where it is not there. */
  readonly key: MessageKey;
  /** Words that keep it in another section. */
  readonly elsewhere?: RegExp;
  /** The templates that have it. */
  readonly templates: readonly TemplateId[];
}

const inAll = (section: SectionId, key: MessageKey, elsewhere?: RegExp): SectionDuty => ({
  ...{ section, key, templates: ALL_TEMPLATES },
  ...(elsewhere === undefined ? {} : { elsewhere }),
});

/** The sections of the templates. */
export const SECTION_DUTIES: readonly SectionDuty[] = [
  inAll('summary', 'sectionSummary'),
  inAll('income', 'sectionIncome'),
  inAll('expenditure', 'sectionExpenditure'),
  inAll('appropriation', 'sectionAppropriation'),
  inAll('general', 'sectionGeneral'),
  inAll('basic', 'sectionBasic'),
  inAll('three-public', 'sectionThreePublic'),
  inAll('government-fund', 'sectionGovernmentFund'),
  inAll('state-capital', 'sectionStateCapital', /国有资本经营预算/u),
  inAll('running-costs', 'sectionRunningCosts'),
  inAll('procurement', 'sectionProcurement'),
  inAll('assets', 'sectionAssets'),
  inAll('performance', 'sectionPerformance'),
  { section: 'general-costs', key: 'sectionGeneralCosts', templates: ['hunan-2021'] },
];
