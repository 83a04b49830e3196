import { actionType, type Action } from './wire';

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

/** Whether an action may show results of formulas: they are brought up to date before it, and not sooner. */
export function asksForResults({ ActionType, Name, QueryInfo }: Action): boolean {
  if (ActionType === actionType.method) return Name?.toLowerCase().startsWith('autofit') === true;
  if (ActionType !== actionType.query) return false;
  const select = [QueryInfo?.Select ?? '*', QueryInfo?.Expand ?? []].flat();
  const names = select.length === 0 ? ['*'] : select.flatMap((names) => names.split(/[,/]/));
  return names.some((name) => resultProperties.has(name.trim().toLowerCase()));
}
