import { actionType, type Action, type ObjectPath } from './wire';

/** Properties that show the results of formulas. */
const resultProperties = new Set([
  'values',
  'text',
  'valuetypes',
  'formulas',
  'formulaslocal',
  'hyperlink',
  '*',
  '$all',
]);

/** Methods that go by the results of formulas, by how their names begin. */
const resultMethods = /^(?:autofit|find|getspill|getspecial|copyfrom|autofill|replaceall|apply|reapply)/iu;

/** Whether an action may show results of formulas: they are brought up to date before it, and not sooner. */
export function asksForResults(
  { ActionType, Name, QueryInfo }: Action,
  path: ObjectPath | undefined,
): boolean {
  if (resultMethods.test(path?.Name ?? '')) return true;
  if (ActionType === actionType.method) return resultMethods.test(Name ?? '');
  if (ActionType !== actionType.query) return false;
  const select = [QueryInfo?.Select ?? '*', QueryInfo?.Expand ?? []].flat();
  const names = select.length === 0 ? ['*'] : select.flatMap((names) => names.split(/[,/]/));
  return names.some((name) => resultProperties.has(name.trim().toLowerCase()));
}
