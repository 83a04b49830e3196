import type { NoOperand, Operand } from '../relations/operand';
import type { Agreement, Standing } from '../sheet/standing';
import { standingOf } from '../sheet/standing';
import type { Evaluator } from './evaluate';
import type { Sign, Statement, Term } from './formula';
import { printTerm } from './printer';
import type { Kind } from './quantity';
import { commonKind, none } from './quantity';

/** A statement that was evaluated: its sides, and how they stand. */
export interface Verdict {
  readonly ok: true;
  readonly state: Standing;
  readonly left: Operand;
  readonly right: Operand;
  readonly kind: Kind;
  readonly agreement: Agreement;
}

const AGREEMENTS: Readonly<Record<Sign, Agreement>> = {
  '=': 'sum',
  '<=': 'atMost',
  '<': 'atMost',
  '>=': 'atLeast',
  '>': 'atLeast',
};

/** Whether the ends of the intervals leave room for values of which one is truly less than the other. */
function mayBeLess(one: Operand, other: Operand): boolean {
  return one.interval().lower.lt(other.interval().upper);
}

function strictly(sign: '<' | '>', left: Operand, right: Operand): Standing {
  const [less, more] = sign === '<' ? [left, right] : [right, left];
  if (less.value.lt(more.value)) return 'held';
  if ((less.held ?? less.value).lt(more.held ?? more.value)) return 'held';
  return mayBeLess(less, more) ? 'withinRounding' : 'broken';
}

/** Whether a quantity is worked out by a product or a quotient, which seldom comes out even. */
function isRatioed(term: Term): boolean {
  switch (term.of) {
    case 'operation':
      return term.sign === '*' || term.sign === '/' || isRatioed(term.left) || isRatioed(term.right);
    case 'negative':
      return isRatioed(term.term);
    case 'call':
      return term.terms.some(isRatioed);
    default:
      return false;
  }
}

function standing({ sign, left, right }: Statement, one: Operand, other: Operand): Standing {
  if (sign === '<' || sign === '>') return strictly(sign, one, other);
  if (sign !== '=') return standingOf(one, other, AGREEMENTS[sign]);
  if (isRatioed(right) && one.step !== null) return standingOf(one, other, 'rounded');
  return isRatioed(left) && other.step !== null
    ? standingOf(other, one, 'rounded')
    : standingOf(one, other, 'sum');
}

/** How the two sides of a statement stand, or why that cannot be said. */
export function verdictOf(statement: Statement, evaluator: Evaluator): Verdict | NoOperand {
  const left = evaluator.evaluate(statement.left);
  if (!left.ok) return left;
  const right = evaluator.evaluate(statement.right);
  if (!right.ok) return right;
  const kind = commonKind(left, right);
  if (kind === null) {
    const isBare = left.kind === 'bare' || right.kind === 'bare';
    const terms = { one: printTerm(statement.left), other: printTerm(statement.right) };
    return none(isBare ? 'ownBare' : 'ownUnlike', terms, [...left.operand.cells, ...right.operand.cells]);
  }
  return {
    ok: true,
    state: standing(statement, left.operand, right.operand),
    left: left.operand,
    right: right.operand,
    kind,
    agreement: AGREEMENTS[statement.sign],
  };
}

const isWritten = (term: Term): boolean =>
  term.of === 'number' || (term.of === 'negative' && term.term.of === 'number');

function asPrinted(sign: Sign, { left, right }: Verdict): boolean {
  switch (sign) {
    case '=':
      return left.value.eq(right.value);
    case '<=':
      return left.value.lte(right.value);
    case '>=':
      return left.value.gte(right.value);
    case '<':
      return left.value.lt(right.value);
    case '>':
      return left.value.gt(right.value);
  }
}

/**
 * Whether a condition is met: beside a written number by what is printed; between figures only where rounding cannot
 * change it, else null.
 */
export function isMet({ sign, left, right }: Statement, verdict: Verdict): boolean | null {
  if (isWritten(left) || isWritten(right)) return asPrinted(sign, verdict);
  if (verdict.state === 'broken') return false;
  return verdict.state === 'held' ? true : null;
}
