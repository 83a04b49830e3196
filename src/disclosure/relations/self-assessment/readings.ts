import type { Finding } from '../../findings';
import type { ColumnKey, Figure, Form, Line } from '../../forms/form';
import { formReference, linesOf } from '../../forms/form';
import { reference } from '../../sheet/address';
import { natureOf } from '../column-nature';
import { isPercentage, numberOf, ownOperand } from '../figures';
import { meaningsIn } from '../not-checkable';
import type { Outcome } from '../outcome';
import { finding, named, NOTHING } from '../outcome';

/** The cells that must hold a number for a form to be scored at all. */
const NEEDED: readonly (readonly [Line['kind'], readonly ColumnKey[]])[] = [
  ['funds', ['budget', 'execution', 'rate', 'score']],
  ['objective', ['score']],
  ['indicator', ['weight', 'score']],
  ['total', ['score']],
];

function unreadable(form: Form, line: Line, figure: Figure): Finding | null {
  if (figure.reading.kind === 'blank' || numberOf(figure, form) !== null) return null;
  const mayBeWords =
    line.kind === 'fund-part' &&
    figure.reading.kind === 'unreadable' &&
    figure.reading.reason !== 'error-value';
  if (mayBeWords) return null;
  const values = { cell: reference(figure.place), line: named(line), text: figure.text };
  if (
    figure.reading.kind === 'number' &&
    natureOf(figure.column) === 'points' &&
    isPercentage(figure.reading)
  )
    return finding('SA-READ', 'warning', form, [figure.place], { key: 'pointsInPercent', values });
  const reason = figure.reading.kind === 'unreadable' ? figure.reading.reason : 'unit';
  // The relations say that they cannot be checked: nothing is wrong with the cell.
  if (reason === 'stale') return null;
  return finding('SA-READ', 'error', form, [figure.place], { key: `unreadable_${reason}`, values });
}

/** Cells that are several figures at once, each told once, by one of the forms that it stands in. */
function sharedCells(form: Form): readonly Finding[] {
  const own = formReference(form);
  const seen = new Set<string>();
  return form.lines.flatMap(({ figures }) =>
    [...figures.values()].flatMap((figure) => {
      const cell = reference(figure.place);
      if (figure.shared?.reportedBy !== own || seen.has(cell)) return [];
      seen.add(cell);
      const values = { cell, text: figure.text, columns: meaningsIn(figure) };
      return [finding('SA-READ', 'warning', form, [figure.place], { key: 'cellShared', values })];
    }),
  );
}

/** A rate of a budget of zero, of which nothing was spent: there is none to be filled in. */
function isOfNothing(form: Form, line: Line, { column }: Figure): boolean {
  if (column !== 'rate') return false;
  const [budget, execution] = [ownOperand(form, line, 'budget'), ownOperand(form, line, 'execution')];
  return budget.ok && budget.value.isZero() && (!execution.ok || execution.value.isZero());
}

/** Blank cells among filled ones; a form that is still all blank is no mistake. */
function blanks(form: Form): readonly Finding[] {
  const needed = NEEDED.flatMap(([kind, columns]) =>
    linesOf(form, kind).flatMap((line) =>
      columns.flatMap((column) => {
        const figure = line.figures.get(column);
        return figure === undefined ? [] : [{ line, figure }];
      }),
    ),
  );
  const filled = needed.filter(({ figure }) => figure.reading.kind !== 'blank' && figure.column === 'score');
  if (filled.length === 0) return [];
  return needed
    .filter(({ line, figure }) => figure.reading.kind === 'blank' && !isOfNothing(form, line, figure))
    .map(({ line, figure }) => {
      const values = { cell: reference(figure.place), line: named(line), column: figure.column };
      return finding('SA-READ', 'warning', form, [figure.place], { key: 'blankNeeded', values });
    });
}

/** An actual value that was never filled in, beside a score. */
function missingActuals(form: Form): readonly Finding[] {
  return linesOf(form, 'indicator').flatMap((line) => {
    const actual = line.figures.get('actual');
    const score = line.figures.get('score');
    if (actual === undefined || actual.text !== '' || score?.reading.kind !== 'number') return [];
    const values = { cell: reference(actual.place), line: named(line), score: score.text };
    return [
      finding('SA-READ', 'warning', form, [actual.place, score.place], { key: 'actualMissing', values }),
    ];
  });
}

/** The execution score that a form has no column for: the rule's value takes part in the total. */
function unprinted(form: Form): readonly Finding[] {
  return linesOf(form, 'funds')
    .filter(({ figures }) => figures.has('weight') && !figures.has('score'))
    .map((line) =>
      finding('SA-EXEC', 'warning', form, [line.place], {
        key: 'executionScoreMissing',
        values: { line: named(line) },
      }),
    );
}

/** Every figure that could not be read, every needed one that is blank. */
export function checkReadings(form: Form): Outcome {
  const seen = new Set<string>();
  const unread = form.lines.flatMap((line) =>
    [...line.figures.values()].flatMap((figure) => {
      const key = reference(figure.place) + figure.column;
      if (natureOf(figure.column) === 'words' || figure.shared !== undefined || seen.has(key)) return [];
      seen.add(key);
      const found = unreadable(form, line, figure);
      return found === null ? [] : [found];
    }),
  );
  return {
    ...NOTHING,
    findings: [...sharedCells(form), ...unread, ...blanks(form), ...missingActuals(form), ...unprinted(form)],
  };
}
