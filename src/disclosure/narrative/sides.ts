import type { Confirmed } from '../diagnosis/confirmed';
import type { Slip } from '../diagnosis/diagnosis';
import type { Statement } from '../diagnosis/statement';
import type { MessageKey } from '../../voice/catalogue';
import { voice } from '../../voice/say';
import type { NarrativeRuleId } from './entries';
import type { TextRelation } from './relation';
import { slipIn } from './slips';
import type { Tied } from './ties';

/** So many relations of a figure that hold leave no doubt of it; with a slip that explains the other one, fewer do. */
const CONFIRMED = 2;
const CONFIRMED_WITH_SLIP = 1;

/** What a text works out by itself: that it says a thing twice confirms nothing. */
const WORKED_OUT: ReadonlySet<NarrativeRuleId> = new Set(['N-SUM', 'N-ITEMS']);

/** How many sums of a text hold with what is stated. */
const sumsOf = ({ claim }: Tied, within: readonly TextRelation[]): number =>
  within.filter(
    ({ rule, state, claims }) =>
      WORKED_OUT.has(rule) && (state === 'held' || state === 'withinRounding') && claims.includes(claim),
  ).length;

/** Which of the two is likely wrong; null where the evidence does not decide. */
function sideOf(inTables: number, inText: number, slip: Slip | null): 'text' | 'table' | null {
  const due = slip === null ? CONFIRMED : CONFIRMED_WITH_SLIP;
  if (inText === 0 && inTables >= due) return 'text';
  return inTables === 0 && inText >= CONFIRMED_WITH_SLIP && slip !== null ? 'table' : null;
}

const SAID: Readonly<Record<'text' | 'table', readonly [bySlip: MessageKey, otherwise: MessageKey]>> = {
  text: ['textTableSlip', 'textTableHeld'],
  table: ['textTableWrong', 'textTableWrong'],
};

/**
 * The relation of a claim with the figure that it is tied to, which says, where they disagree and the evidence decides, which
 * of the two is likely wrong: the sentence, where relations of the forms confirm the figure and would not hold with what is
 * stated; the table, where nothing confirms its figure, sums of the text confirm what is stated, and a slip explains the one
 * by the other.
 */
export function sided(
  tied: Tied,
  statement: Statement | null,
  tables: Confirmed,
  within: readonly TextRelation[],
): TextRelation {
  const { relation } = tied;
  const { saying } = relation;
  if (statement === null || relation.state !== 'broken' || saying?.message.key !== 'textTable')
    return relation;
  const inTables = tables.against(statement);
  if (inTables === null) return relation;
  const [inText, slip] = [sumsOf(tied, within), slipIn(tied)];
  const side = sideOf(inTables, inText, slip);
  if (side === null) return relation;
  const [bySlip, otherwise] = SAID[side];
  const values = {
    ...saying.message.values,
    count: String(side === 'text' ? inTables : inText),
    ...(slip === null
      ? {}
      : { 'zh-CN': voice('zh-CN', 'engine')(`slip_${slip}`), en: voice('en', 'engine')(`slip_${slip}`) }),
  };
  const key = slip === null ? otherwise : bySlip;
  return { ...relation, saying: { ...saying, message: { key, values } } };
}
