import { RULES } from '../relations/catalogue';
import type { RuleId } from '../relations/rule-id';
import type { Review } from '../review-types';
import type { Subject } from './duty';
import type { Entry, Ledger } from './ledger';

/** The duty of a relation that somebody added. */
export function ownSubject(rule: RuleId, title = ''): Subject {
  return { kind: 'relation', rule, title };
}

const isEmpty = ({ relations, findings }: Entry): boolean => relations.length + findings.length === 0;

/** Every relation that somebody added was checked or is told why not, and every one of the add-in that is off is told. */
export function tellOwn({ own }: Review, ledger: Ledger): void {
  for (const { rule, title, level, where } of own?.relations ?? []) {
    const entry = ledger.at(ownSubject(rule, title));
    if (!isEmpty(entry)) continue;
    const message =
      level === 'off'
        ? ({ key: 'dutySwitchedOff', values: { where } } as const)
        : ({ key: 'dutyOwnNotDue', values: {} } as const);
    entry.otherwise = { ending: 'notApplicable', message };
  }
  for (const { rule, level, where } of own?.switches ?? []) {
    const family = RULES.of(rule)?.family;
    // The duties of texts and self-assessments are no single relations.
    if (level !== 'off' || family === 'text' || family === 'self-assessment') continue;
    const entry = ledger.at({ kind: 'relation', rule });
    if (!isEmpty(entry)) continue;
    entry.why.splice(0);
    entry.otherwise = { ending: 'notApplicable', message: { key: 'dutySwitchedOff', values: { where } } };
  }
}
