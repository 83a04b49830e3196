import { FORMS } from '../../../src/disclosure/forms/forms';
import type { RuleSet } from '../../../src/disclosure/own-relations/own-relation';
import { rulesInText } from '../../../src/disclosure/own-relations/table';
import { RULES } from '../../../src/disclosure/relations/catalogue';
import { reviewWorkbook } from '../../../src/disclosure/review';
import type { Review } from '../../../src/disclosure/review-types';
import { sentence } from '../../../src/disclosure/sentence';
import type { WorkbookSnapshot } from '../../../src/disclosure/sheet/snapshot';

/** What tables are read with in tests: the forms and relations of the add-in. */
export const KNOWN = { forms: FORMS, rules: RULES };

/** A text of relations, as a file of that name would give them. */
export function ownSet(...lines: readonly string[]): RuleSet {
  return rulesInText(lines.join('\n'), KNOWN, '规则.txt');
}

/** A workbook reviewed with relations of one's own. */
export function reviewWith(workbook: WorkbookSnapshot, ...lines: readonly string[]): Review {
  return reviewWorkbook(workbook, { own: [ownSet(...lines)] });
}

/** How one relation stands on a workbook: its states, or the reasons why it could not be checked. */
export function standing(workbook: WorkbookSnapshot, formula: string): string {
  const { relations } = reviewWith(workbook, `甲 ${formula}`);
  return relations
    .filter(({ rule }) => rule === 'OWN:甲')
    .map(({ state, reason }) => (reason === null ? state : sentence(reason)))
    .join(' | ');
}
