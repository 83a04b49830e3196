import type { Finding } from '../../findings';
import type { ColumnKey, Form } from '../../forms/form';
import { determined } from '../../scoring/weights';
import type { IndicatorValue } from '../../scoring/values/quantity';
import { pairsOf } from '../../scoring/values/pairs';
import type { CellPlace } from '../../sheet/address';
import type { Decimal } from '../../sheet/decimal';
import { wording } from '../../value';
import type { Outcome } from '../outcome';
import { finding, named, NOTHING } from '../outcome';
import type { Assessed } from './assessed';
import type { ReadIndicator } from './read-indicators';

/** Whether two values may say the same: equal quantities in some reading of their units, else the same words. */
function sameValue(one: IndicatorValue, other: IndicatorValue): boolean {
  if (one.kind !== 'quantity' || other.kind !== 'quantity') return one.words === other.words;
  const pairs = pairsOf(one, other);
  return typeof pairs !== 'string' && pairs.some(({ target, actual }) => target.eq(actual));
}

function placeOf(indicator: ReadIndicator, column: ColumnKey): CellPlace {
  return indicator.line.figures.get(column)?.place ?? indicator.line.place;
}

/** The share of its weight that an indicator was given; null where its weight is not known apart from its score. */
function shareGiven({ weight, printedScore }: ReadIndicator): Decimal | null {
  const full = determined(weight);
  if (full === null || full.isZero() || printedScore === null || weight.kind === 'ownScore') return null;
  return printedScore.value.div(full);
}

function differs(
  one: ReadIndicator,
  other: ReadIndicator,
  column: 'target' | 'actual',
  key: 'sameIndicatorTarget' | 'sameIndicatorActual',
): Finding {
  const text = (indicator: ReadIndicator): string => indicator.line.figures.get(column)?.text ?? '';
  const values = {
    line: named(other.line),
    one: text(one),
    other: text(other),
    form: one.form.title,
    sheet: one.form.sheet,
  };
  const severity = column === 'actual' ? 'error' : 'warning';
  const found = finding('SA-SAME', severity, other.form, [placeOf(other, column), placeOf(one, column)], {
    key,
    values,
  });
  return { ...found, expected: wording(text(one)), actual: wording(text(other)) };
}

/** Compares one indicator of a project with those of the same name in the department's form. */
function compare(
  project: ReadIndicator,
  department: readonly ReadIndicator[],
  unique: boolean,
): Finding | null {
  const sameTarget = department.filter(({ target }) => sameValue(target, project.target));
  const [only] = department;
  if (sameTarget.length === 0) {
    return unique && department.length === 1 && only !== undefined
      ? differs(only, project, 'target', 'sameIndicatorTarget')
      : null;
  }
  const [first] = sameTarget;
  if (
    first === undefined ||
    project.actual.kind === 'blank' ||
    sameTarget.some(({ actual }) => sameValue(actual, project.actual))
  )
    return null;
  return differs(first, project, 'actual', 'sameIndicatorActual');
}

/**
 * The projects' indicators that a person gave another share of their weight than the department's, for one name.
 * (What the rule computes is checked against the rule.)
 */
function sharesDiffer(
  department: readonly ReadIndicator[],
  projects: readonly ReadIndicator[],
): Finding | null {
  for (const one of department) {
    const share = shareGiven(one);
    if (share === null || one.completion.kind !== 'manual') continue;
    const others = projects.filter((other) => {
      const given = shareGiven(other);
      return (
        given !== null &&
        !given.eq(share) &&
        sameValue(one.target, other.target) &&
        sameValue(one.actual, other.actual)
      );
    });
    if (others.length === 0) continue;
    const cells = [one, ...others].map((indicator) => placeOf(indicator, 'score'));
    const points = ({ weight, printedScore }: ReadIndicator): string =>
      `${printedScore?.value.toFixed() ?? ''}/${determined(weight)?.toFixed() ?? ''}`;
    const values = {
      line: named(one.line),
      one: points(one),
      other: [...new Set(others.map(points))].join('、'),
    };
    return finding('SA-SAME', 'warning', one.form, cells, { key: 'sameIndicatorShare', values });
  }
  return null;
}

/**
 * The same indicator in a department's and a project's form has the same target, actual value and completion. A name
 * that stands for different targets (满意度 of different people) is another indicator.
 */
export function checkSameIndicators(assessments: readonly Assessed[]): Outcome {
  const departments = byName(assessments, 'department-self-assessment', (name) => name !== '');
  const projects = byName(assessments, 'project-self-assessment', (name) => departments.has(name));
  const findings = [...projects].flatMap(([name, same]) => {
    const department = departments.get(name) ?? [];
    const compared = same.map((indicator) => compare(indicator, department, same.length === 1));
    return [...compared, sharesDiffer(department, same)].filter((found) => found !== null);
  });
  return { ...NOTHING, findings };
}

/** The indicators of all forms of a kind by their names, those whose name counts. */
function byName(
  assessments: readonly Assessed[],
  id: Form['id'],
  counts: (name: string) => boolean,
): ReadonlyMap<string, readonly ReadIndicator[]> {
  const named = new Map<string, ReadIndicator[]>();
  for (const { form, blocks } of assessments) {
    if (form.id !== id) continue;
    for (const indicator of blocks.flatMap(({ indicators }) => indicators)) {
      const same = named.get(indicator.name);
      if (same !== undefined) same.push(indicator);
      else if (counts(indicator.name)) named.set(indicator.name, [indicator]);
    }
  }
  return named;
}
