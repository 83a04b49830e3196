import { ownRuleId } from '../../disclosure/own-relations/ids';
import { levelOf } from '../../disclosure/own-relations/table-row';
import type { RelationState } from '../../disclosure/findings';
import { sentence } from '../../disclosure/sentence';
import type { TableRow } from '../../session/rules';
import type { Reviewed } from '../../session/state';
import type { Language } from '../../voice/languages';

/** How a row of a table stands on the reviewed workbook, and what is said of it; '' for nothing. */
export interface RowState {
  readonly state: RelationState | 'notDue' | 'off' | 'mistake';
  readonly said: string;
}

/** The states, the one first that people should see first. */
const ORDER: readonly RelationState[] = ['broken', 'notCheckable', 'withinRounding', 'held'];

/** How the relation of an id stands: of several evaluations the one that people should see first. */
export function relationState(
  id: string,
  { review }: Pick<Reviewed, 'review'>,
  language: Language,
): RowState {
  const rule = ownRuleId(id);
  const relations = review.relations.filter((relation) => relation.rule === rule);
  const state = ORDER.find((one) => relations.some((relation) => relation.state === one));
  if (state === undefined) return { state: 'notDue', said: '' };
  const reason = relations.find((relation) => relation.state === state)?.reason ?? null;
  if (reason !== null) return { state, said: sentence(reason, language) };
  const finding = review.findings.find((one) => one.rule === rule);
  return { state, said: finding === undefined ? '' : sentence(finding.message, language) };
}

/** How a row of the workbook's own table stands. */
export function rowState(
  { row, texts }: TableRow,
  sheet: string,
  reviewed: Pick<Reviewed, 'review'>,
  language: Language,
): RowState {
  const mistake = reviewed.review.findings.find(
    ({ rule, cells }) => rule === 'O-TABLE' && cells.some((cell) => cell.sheet === sheet && cell.row === row),
  );
  if (mistake !== undefined) return { state: 'mistake', said: sentence(mistake.message, language) };
  if (levelOf(texts.level) === 'off') return { state: 'off', said: '' };
  return texts.formula === '' ? { state: 'held', said: '' } : relationState(texts.id, reviewed, language);
}
