import { ownRuleId } from '../../disclosure/own-relations/ids';
import { levelOf } from '../../disclosure/own-relations/table-row';
import type { Finding, Relation, RelationState } from '../../disclosure/findings';
import { grouped } from '../../disclosure/grouping';
import type { Review } from '../../disclosure/review-types';
import { sentence } from '../../disclosure/sentence';
import type { TableRow } from '../../session/rules';
import type { Language } from '../../voice/languages';

/** How a row of a table stands on the reviewed workbook, and what is said of it; '' for nothing. */
export interface RowState {
  readonly state: RelationState | 'notDue' | 'off' | 'mistake';
  readonly said: string;
}

/** The states, the one first that people should see first. */
const ORDER: readonly RelationState[] = ['broken', 'notCheckable', 'withinRounding', 'held'];

/** How the relations of tables stand on a reviewed workbook: looked up, however many there are. */
export class RowStates {
  private readonly relations: ReadonlyMap<string, readonly Relation[]>;
  private readonly findings: ReadonlyMap<string, readonly Finding[]>;

  constructor(
    { relations, findings }: Review,
    private readonly language: Language,
  ) {
    this.relations = grouped(relations, ({ rule }) => rule);
    this.findings = grouped(findings, ({ rule }) => rule);
  }

  /** How the relation of an id stands: of several evaluations the one that people should see first. */
  ofRelation(id: string): RowState {
    const rule = ownRuleId(id);
    const relations = this.relations.get(rule) ?? [];
    const state = ORDER.find((one) => relations.some((relation) => relation.state === one));
    if (state === undefined) return { state: 'notDue', said: '' };
    const reason = relations.find((relation) => relation.state === state)?.reason ?? null;
    if (reason !== null) return { state, said: sentence(reason, this.language) };
    const [finding] = this.findings.get(rule) ?? [];
    return { state, said: finding === undefined ? '' : sentence(finding.message, this.language) };
  }

  /** How a row of the workbook's own table stands. */
  ofRow({ row, texts }: TableRow, sheet: string): RowState {
    const mistake = this.findings
      .get('O-TABLE')
      ?.find(({ cells }) => cells.some((cell) => cell.sheet === sheet && cell.row === row));
    if (mistake !== undefined) return { state: 'mistake', said: sentence(mistake.message, this.language) };
    if (levelOf(texts.level) === 'off') return { state: 'off', said: '' };
    return texts.formula === '' ? { state: 'held', said: '' } : this.ofRelation(texts.id);
  }
}
