import type { ColumnKey, FurtherFigures, Line } from '../forms/form';
import { lineOf } from '../forms/form';
import { columnName } from '../forms/names';
import { ownOperand } from '../relations/figures';
import type { Outcome } from '../relations/outcome';
import { merged, named, NOTHING } from '../relations/outcome';
import { reference } from '../sheet/address';
import { comparedWithLast, uncompared } from './compare';
import type { YearPair } from './given';
import { lastOperand } from './operands';

const RULE = 'L-PRIOR';

/** Whether a form prints these of the year before, as it was closed. */
function isLastYears({ year, stage }: FurtherFigures, { year: own }: YearPair['now']): boolean {
  const isPrior = year === 'prior' || (own !== null && year === Number(own) - 1);
  return isPrior && (stage === 'final' || stage === null);
}

/** What a form prints of the year before against that year's form. */
export function checkPriorColumns(pair: YearPair): Outcome {
  return merged(
    pair.now.further
      .filter((further) => isLastYears(further, pair.now))
      .flatMap(({ label, lines }) =>
        [...lines].flatMap(([key, figures]) => {
          const line = lineOf(pair.now, key);
          if (line === undefined) return [];
          const other = pair.lines.get(line);
          const printed: Line = { ...line, figures };
          return [...figures.keys()].map((column) => checkFigure(pair, printed, other, column, label));
        }),
      ),
  );
}

function checkFigure(
  pair: YearPair,
  line: Line,
  other: Line | undefined,
  column: ColumnKey,
  label: string,
): Outcome {
  const figure = line.figures.get(column);
  if (figure === undefined || figure.reading.kind === 'blank') return NOTHING;
  const cells = [figure.place];
  const now = ownOperand(pair.now, line, column);
  if (!now.ok) return uncompared(RULE, pair.now.id, now.reason, cells);
  const same = other?.figures.get(column);
  if (other === undefined || same === undefined) {
    if (now.value.isZero()) return NOTHING;
    const values = { line: named(line), column: columnName(pair.now.id, column) };
    return uncompared(RULE, pair.now.id, { key: 'lastYearNoFigure', values }, cells);
  }
  const last = lastOperand(pair, other, column);
  if (!last.ok) return uncompared(RULE, pair.now.id, last.reason, cells);
  return comparedWithLast({
    ...{ rule: RULE, form: pair.now, column, cells, now, last, severity: 'warning' },
    saying: (values) => ({
      key: 'lastYearColumn',
      values: {
        ...values,
        label,
        line: named(line),
        column: columnName(pair.now.id, column),
        other: reference(same.place),
      },
    }),
  });
}
