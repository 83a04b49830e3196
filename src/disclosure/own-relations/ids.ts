import type { RuleId } from '../relations/rule-id';

/** What the id of a relation of one's own begins with: none of the add-in's ever does. */
const PREFIX = 'OWN:';

/** The id of a relation of one's own in reviews, from the one that its table gives it. */
export function ownRuleId(id: string): RuleId {
  return PREFIX + id;
}

/** Whether an id is that of a relation of one's own. */
export function isOwnRule(rule: RuleId): boolean {
  return rule.startsWith(PREFIX);
}
