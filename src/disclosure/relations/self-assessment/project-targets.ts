import type { Finding } from '../../findings';
import type { Form } from '../../forms/form';
import type { Quantity } from '../../scoring/values/quantity';
import { amountOf } from '../../scoring/values/quantity';
import type { Outcome } from '../outcome';
import { finding, named, NOTHING } from '../outcome';
import type { Assessed } from './assessed';
import type { ReadIndicator } from './read-indicators';

/** An indicator whose target is a rate: a standard, where a number of things is each project's own. */
interface Standard {
  readonly indicator: ReadIndicator;
  readonly target: Quantity;
}

/** Names that stand for another indicator in every project: the satisfaction of other people. */
const OF_EACH_PROJECT = /满意/u;

function standardsOf({ blocks }: Assessed): readonly Standard[] {
  return blocks
    .flatMap(({ indicators }) => indicators)
    .flatMap((indicator) => {
      const { target, name } = indicator;
      const counts = name !== '' && !OF_EACH_PROJECT.test(name);
      return counts && target.kind === 'quantity' && target.unit.dimension === 'ratio'
        ? [{ indicator, target }]
        : [];
    });
}

const isSameTarget = (one: Quantity, other: Quantity): boolean =>
  one.sign === other.sign && amountOf(one).eq(amountOf(other));

/** The first project with each of the targets of one name. */
function differing(standards: readonly Standard[]): readonly Standard[] {
  return standards.filter(
    ({ target }, index) => standards.findIndex((other) => isSameTarget(other.target, target)) === index,
  );
}

function projectName({ project, sheet }: Form): string {
  return project ?? sheet;
}

function found(standards: readonly Standard[]): Finding | null {
  const [first] = standards;
  if (first === undefined) return null;
  const { line, form } = first.indicator;
  const targets = standards
    .map(({ indicator }) => {
      const text = indicator.line.figures.get('target')?.text ?? '';
      return `${projectName(indicator.form)}：${text}`;
    })
    .join('，');
  const cells = standards.flatMap(({ indicator }) => indicator.line.figures.get('target')?.place ?? []);
  const message = { key: 'targetsDiffer' as const, values: { line: named(line), targets } };
  return finding('SA-TARGETS', 'warning', form, cells, message);
}

/**
 * The same indicator, a rate, has one target in all projects of a department. Where the department's own form has it with
 * each of the targets, they are meant to differ; one that a project states twice is two indicators.
 */
export function checkProjectTargets(assessments: readonly Assessed[]): Outcome {
  const byName = new Map<string, Standard[]>();
  for (const assessed of assessments.filter(({ form }) => form.id === 'project-self-assessment')) {
    for (const standard of standardsOf(assessed)) {
      const key = `${assessed.form.department ?? ''} ${standard.indicator.name}`;
      byName.set(key, [...(byName.get(key) ?? []), standard]);
    }
  }
  const ofDepartments = assessments
    .filter(({ form }) => form.id === 'department-self-assessment')
    .flatMap(standardsOf);
  const findings = [...byName.values()].flatMap((standards) => {
    const forms = new Set(standards.map(({ indicator }) => indicator.form));
    const targets = differing(standards);
    if (forms.size < standards.length || targets.length < 2) return [];
    const isMeant = targets.every(({ target, indicator: { name } }) =>
      ofDepartments.some((own) => own.indicator.name === name && isSameTarget(own.target, target)),
    );
    return isMeant ? [] : (found(targets) ?? []);
  });
  return { ...NOTHING, findings };
}
