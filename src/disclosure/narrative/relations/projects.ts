import { valueOf } from '../claims';
import type { TopicDraft } from '../drafts';
import type { TextRelation } from '../relation';
import { compared, unchecked } from '../relation';
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
  return [
    compared({
      rule: 'N-PROJECTS',
      stated: context.exactness.stated(funds.quantity),
      other: context.exactness.added(claims.map(({ quantity }) => quantity)),
      agreement: 'sum',
      claims: [funds, ...claims],
      measure: 'amount',
      broken: 'textProjects',
      severity: 'warning',
    }),
  ];
}
