import type { Form } from '../forms/form';
import type { Outcome } from '../relations/outcome';
import { finding, named, NOTHING } from '../relations/outcome';
import type { Assessed } from '../relations/self-assessment/assessed';
import type { ReadIndicator } from '../relations/self-assessment/read-indicators';
import { pairsOf as valuePairs } from '../scoring/values/pairs';
import type { Sign } from '../scoring/values/sign-words';
import type { YearPair } from './given';

const RULE = 'L-TARGET';

/** By its sign, in which direction a target is the easier one. */
const EASIER: Readonly<Partial<Record<Exclude<Sign, null>, 'below' | 'above'>>> = {
  '≥': 'below',
  '>': 'below',
  '≤': 'above',
  '<': 'above',
};

const nameOf = ({ name, line }: ReadIndicator): string =>
  JSON.stringify([line.firstLevel ?? '', line.secondLevel ?? '', name]);

/** The indicators of a form that have a name of their own. */
function indicatorsOf(form: Form, assessed: readonly Assessed[]): ReadonlyMap<string, ReadIndicator> {
  const own = assessed.find((one) => one.form === form);
  const found = new Map<string, ReadIndicator>();
  const repeated = new Set<string>();
  for (const indicator of own?.blocks.flatMap(({ indicators }) => indicators) ?? []) {
    const name = nameOf(indicator);
    if (found.has(name)) repeated.add(name);
    found.set(name, indicator);
  }
  for (const name of repeated) found.delete(name);
  return found;
}

/** Whether a target is certainly easier to meet than last year's: both bound the same side, in a common unit. */
function isEasier({ target: now }: ReadIndicator, { target: last }: ReadIndicator): boolean {
  if (now.kind !== 'quantity' || last.kind !== 'quantity' || now.sign === null || now.sign !== last.sign)
    return false;
  const easier = EASIER[now.sign];
  const readings = valuePairs(last, now);
  if (easier === undefined || typeof readings === 'string') return false;
  return readings.every(({ target, actual }) => (easier === 'below' ? actual.lt(target) : actual.gt(target)));
}

const textOf = ({ line }: ReadIndicator): string => line.figures.get('target')?.text ?? '';

/** Targets that are easier than last year's, and a form all of whose targets are last year's. */
export function checkTargets(
  { now, last }: YearPair,
  assessed: readonly Assessed[],
  lastAssessed: readonly Assessed[],
): Outcome {
  const [own, others] = [indicatorsOf(now, assessed), indicatorsOf(last, lastAssessed)];
  const pairs = [...own].flatMap(([name, indicator]) => {
    const other = others.get(name);
    return other === undefined ? [] : [{ indicator, other }];
  });
  const lowered = pairs
    .filter(({ indicator, other }) => isEasier(indicator, other))
    .map(({ indicator, other }) => {
      const place = indicator.line.figures.get('target')?.place ?? indicator.line.place;
      const values = { line: named(indicator.line), now: textOf(indicator), last: textOf(other) };
      return finding(RULE, 'info', now, [place], { key: 'lastYearTargetLowered', values });
    });
  const isRepeated =
    own.size > 1 &&
    pairs.length === own.size &&
    own.size === others.size &&
    pairs.every(({ indicator, other }) => indicator.target.words === other.target.words);
  const [first] = own.values();
  const repeated =
    !isRepeated || first === undefined
      ? []
      : [
          finding(RULE, 'info', now, [first.line.figures.get('target')?.place ?? first.line.place], {
            key: 'lastYearTargetsRepeated',
            values: { count: String(own.size) },
          }),
        ];
  return { ...NOTHING, findings: [...lowered, ...repeated] };
}
