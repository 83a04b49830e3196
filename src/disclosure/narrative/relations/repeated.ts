import type { Severity } from '../../findings';
import type { Role, StatedClaim, Topic } from '../claims';
import { valueOf } from '../claims';
import type { Standing } from '../judgement';
import { standingOfSum } from '../judgement';
import type { TextRelation } from '../relation';
import { verdict } from '../relation';
import { Decimal } from '../../sheet/decimal';
import type { TextContext } from './context';

/** A claim that may be stated again, under the name by which it is found again. */
interface Statement {
  readonly name: string;
  readonly claim: StatedClaim;
  readonly severity: Severity;
}

/** Budgets as they are stated besides the value. */
const BUDGETS: readonly Role[] = ['openingBudget', 'budget'];

/** A name that a project or an item of spending has for itself is at least this long. */
const OWN_NAME = 4;

/** Subjects that mean another figure each time. */
const NOT_REPEATED: ReadonlySet<string> = new Set(['performance-funds']);

/** What a topic is found again by; null for one that is not. */
function nameOf(topic: Topic): { readonly name: string; readonly severity: Severity } | null {
  const { key, subject, project, list, item, claims } = topic;
  if (key !== null) {
    if (NOT_REPEATED.has(key)) return null;
    const certain = !key.startsWith('class-') && !key.startsWith('whole');
    return { name: key, severity: certain ? 'error' : 'warning' };
  }
  if (item || subject.length < OWN_NAME) return null;
  if (project !== null && subject === project) return { name: `project ${project}`, severity: 'warning' };
  if (claims.has('final') && (claims.has('budget') || claims.has('openingBudget')))
    return { name: `spending ${subject}`, severity: 'warning' };
  const whole = list === null || list.whole === null ? undefined : valueOf(list.whole);
  if (whole === undefined || claims.has('addedBudget')) return null;
  return { name: `part ${whole.quantity.value.toFixed()} ${subject}`, severity: 'warning' };
}

function statementsOf(topic: Topic): readonly Statement[] {
  const named = nameOf(topic);
  if (named === null) return [];
  const value = valueOf(topic);
  const claims = [...BUDGETS.map((role) => topic.claims.get(role)), value].filter(
    (claim) => claim !== undefined,
  );
  return claims.map((claim) => {
    const role =
      claim === value ? `value ${claim.quantity.measure === 'count' ? claim.quantity.unit : ''}` : claim.role;
    return { name: `${named.name} ${role} ${topic.year ?? ''}`, claim, severity: named.severity };
  });
}

/** Whether two statements differ by no more than the last digit: one of them was cut off, or rounded otherwise. */
function lastDigit(one: StatedClaim, other: StatedClaim): boolean {
  if (one.quantity.measure === 'count') return false;
  const step = Decimal.max(one.quantity.step, other.quantity.step);
  return one.quantity.value.minus(other.quantity.value).abs().lte(step);
}

/** What is stated more than once is stated alike. */
export function checkRepeated(context: TextContext): readonly TextRelation[] {
  const first = new Map<string, StatedClaim>();
  return context.topics
    .flatMap(statementsOf)
    .flatMap(({ name, claim, severity }): readonly TextRelation[] => {
      const known = first.get(name);
      if (known === undefined) {
        first.set(name, claim);
        return [];
      }
      const exact = standingOfSum(
        context.exactness.worked(claim.quantity),
        context.exactness.worked(known.quantity),
      );
      const standing: Standing = exact === 'broken' && lastDigit(claim, known) ? 'lastDigit' : exact;
      return [
        verdict({
          rule: 'N-TWICE',
          standing,
          claims: [claim, known],
          expected: known.quantity.value,
          actual: claim.quantity.value,
          measure: claim.quantity.measure,
          broken: 'textTwice',
          severity,
          values: { other: known.place.quote },
        }),
      ];
    });
}
