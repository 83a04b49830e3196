import { sum } from '../../sheet/decimal';
import { total } from '../../sheet/interval';
import { valueOf } from '../claims';
import type { TopicDraft } from '../drafts';
import { standingOfSum } from '../judgement';
import type { TextRelation } from '../relation';
import { unchecked, verdict } from '../relation';
import type { TextContext } from './context';

/** 共涉及项目 n 个，资金 x 万元, and the summaries of n projects behind it. */
export function checkProjects(context: TextContext): readonly TextRelation[] {
  const { topics } = context;
  const at = topics.findIndex(
    ({ key, section }, index) =>
      key === 'performance-funds' &&
      section === 'performance' &&
      /涉及项目$/u.test(topics[index - 1]?.subject ?? '') &&
      topics[index - 1]?.claims.has('count') === true,
  );
  const [count, funds] = [topics[at - 1]?.claims.get('count'), topics[at]?.claims.get('amount')];
  if (count === undefined || funds === undefined) return [];
  const projects = new Map<number, TopicDraft>();
  for (const topic of topics.slice(at)) {
    const { section, project, subject, scope, year } = topic;
    if (section !== 'performance' || project === null || subject !== project || year !== null) continue;
    if (topic.claims.has('final') && !projects.has(scope)) projects.set(scope, topic);
  }
  if (!count.quantity.value.eq(projects.size))
    return [unchecked('N-PROJECTS', [funds, count], 'textProjectsPartial')];
  const claims = [...projects.values()].flatMap((topic) => valueOf(topic) ?? []);
  const terms = claims.map(({ quantity }) => context.exactness.worked(quantity));
  const added = {
    value: sum(terms.map(({ value }) => value)),
    interval: total(terms.map(({ interval }) => interval)),
  };
  return [
    verdict({
      rule: 'N-PROJECTS',
      standing: standingOfSum(context.exactness.worked(funds.quantity), added),
      claims: [funds, ...claims],
      expected: added.value,
      actual: funds.quantity.value,
      measure: 'amount',
      broken: 'textProjects',
      severity: 'warning',
    }),
  ];
}
