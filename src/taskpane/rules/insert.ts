/** What ends a quantity: what follows it is another side, or another summand. */
const QUANTITY_END = /[\p{L}\p{N}\])%］）】'"]$/u;
const COMPARISON = /[=<>＝＜＞≤≥≦≧]/u;
const KEYWORD_END = /(?:如果|则|那么|上年\s*[.．])\s*$/u;

/**
 * A name as it is inserted into a formula at a place: the first comes after nothing or a sign; behind a quantity, it is the
 * other side of the comparison, and where there is one already, a summand.
 */
export function joinedAt(formula: string, at: number, name: string): string {
  const before = formula.slice(0, at).trimEnd();
  if (before === '' || KEYWORD_END.test(before) || !QUANTITY_END.test(before)) return name;
  const gap = before.length < at ? '' : ' ';
  const statement = before.split(/则|那么|\bthen\b/u).at(-1) ?? '';
  return `${gap}${COMPARISON.test(statement) ? '+' : '='} ${name}`;
}
