import type { Correction } from '../../../src/disclosure/findings';
import type { ColumnKey, Form, Line } from '../../../src/disclosure/forms/form';
import { isSelfAssessment } from '../../../src/disclosure/forms/form';
import { chosenScheme, choicesIn, recalculationOptions } from '../../../src/disclosure/options';
import { ownOperand } from '../../../src/disclosure/relations/figures';
import { readIndicators } from '../../../src/disclosure/relations/self-assessment/read-indicators';
import { determined } from '../../../src/disclosure/scoring/weights';
import type { Area } from '../../../src/disclosure/sheet/address';
import { a1, contains, samePlace } from '../../../src/disclosure/sheet/address';
import { Decimal, sum, ZERO } from '../../../src/disclosure/sheet/decimal';
import type { Breach } from '../room';
import { carriedOut } from './carry-out';
import { cellAt, DERIVED } from './fuzz-sheet';
import type { Press } from './press';
import { areasOver, correctedBy, heldKind, meets, pressed, writtenNumber } from './press';
import { referencesIn } from './references';
import { notation } from '../../../src/disclosure/value';

/** A property of every press of 一键重算. */
interface Property {
  readonly name: string;
  readonly breaches: (press: Press) => readonly Omit<Breach, 'property'>[];
}

const INPUT_COLUMNS: ReadonlySet<ColumnKey> = new Set([
  'openingBudget',
  'budget',
  'execution',
  'target',
  'actual',
  'weight',
  'deviation',
]);

function said({ place, from, to, rule }: Correction): string {
  return `${a1(place)} ${JSON.stringify(from)} → ${JSON.stringify(to)} (${rule})`;
}

function kindOf(press: Press, correction: Correction): string {
  return heldKind(correction, correctedBy(press.review, correction)?.figure);
}

/** Whether a score that nobody recalculates is already outside its bounds: then a sum may be, too. */
function isOutOfBounds({ review }: Press): boolean {
  return review.findings.some(({ rule }) => rule === 'SA-BOUND');
}

/** One breach for each correction about which something is to be said. */
function ofCorrections(
  say: (press: Press, correction: Correction) => string | null,
  more: (press: Press) => string = () => '',
): Property['breaches'] {
  return (press) =>
    press.review.corrections.flatMap((correction) => {
      const why = say(press, correction);
      return why === null
        ? []
        : [{ kind: `${kindOf(press, correction)}${more(press)}`, detail: `${said(correction)}: ${why}` }];
    });
}

/** What a line's weight is at most: printed or typed, inferred or bounded; null where nobody knows. */
function fullOf(press: Press, form: Form, line: Line): Decimal | null {
  const stated = ownOperand(form, line, 'weight');
  if (stated.ok) return stated.value;
  const choices = choicesIn(press.options);
  const { scheme } = chosenScheme(form, choices);
  for (const { indicators } of readIndicators(form, recalculationOptions(scheme, choices))) {
    const indicator = indicators.find((one) => one.line.key === line.key);
    if (indicator === undefined) continue;
    return indicator.weight.kind === 'bounded' ? indicator.weight.high : determined(indicator.weight);
  }
  return null;
}

/** The sum of the weights of the parts of a line ("total": of the whole form); null where one of them is not known. */
function sumOfWeights(press: Press, form: Form, key: string): Decimal | null {
  const weights = form.lines
    .filter(({ partOf }) => partOf === key)
    .map((part) => {
      // The parts of the funds are not scored: only the whole has a weight.
      const below = part.kind === 'funds' ? null : sumOfWeights(press, form, part.key);
      return below ?? fullOf(press, form, part);
    });
  const known = weights.filter((weight) => weight !== null);
  return known.length === weights.length && known.length > 0 ? sum(known) : null;
}

function outside(value: Decimal, full: Decimal | null, negative: boolean): string | null {
  if (value.lt(ZERO) && !negative) return `${value.toString()} is negative`;
  if (full === null || !value.gt(full)) return null;
  return `${value.toString()} is above ${full.toString()}`;
}

const SUMS = new Set(['SA-TOTAL', 'SA-BLOCK']);

/** A written score against its bounds; sums and single scores are told apart. */
function bounded(sums: boolean): Property['breaches'] {
  return ofCorrections(
    (press, correction) => {
      const corrected = correctedBy(press.review, correction);
      if (corrected?.figure.column !== 'score' || SUMS.has(correction.rule) !== sums) return null;
      const value = writtenNumber(corrected, correction);
      if (value === null) return 'no number is written';
      const { form, line } = corrected;
      const key = line.kind === 'total' ? 'total' : line.key;
      const full = sums ? sumOfWeights(press, form, key) : fullOf(press, form, line);
      const { scheme } = chosenScheme(form, choicesIn(press.options));
      return outside(value, full, scheme.negativeScores);
    },
    (press) => (sums && isOutOfBounds(press) ? ', SA-BOUND found' : ''),
  );
}

function inputUnder({ review, sheet }: Press, { place }: Correction): string | null {
  const written = areasOver(sheet, place);
  for (const { lines } of review.forms) {
    for (const line of lines) {
      for (const { column, place: at } of line.figures.values()) {
        if (!INPUT_COLUMNS.has(column)) continue;
        const read = areasOver(sheet, at);
        if (read.some((area) => written.some((other) => meets(area, other))))
          return `${a1(at)} is read as ${column}`;
      }
    }
  }
  return null;
}

/** The label of a line is written only where the figure stands among its words. */
function labelUnder({ review }: Press, { place }: Correction): string | null {
  for (const { lines } of review.forms) {
    for (const line of lines) {
      if (!samePlace(line.place, place)) continue;
      if (
        [...line.figures.values()].some(
          (figure) => samePlace(figure.place, place) && figure.within !== undefined,
        )
      )
        continue;
      return `it is the label of ${line.key}`;
    }
  }
  return null;
}

interface Node {
  readonly at: string;
  readonly area: readonly Area[];
  readonly refers: readonly Area[];
}

/** Whether the live formulas, with the formulas of the cells that are not written, refer to themselves through others. */
function circleThrough({ review, sheet }: Press, { place, live }: Correction): string | null {
  if (live === undefined) return null;
  const nodes: Node[] = sheet.rows.flatMap((cells, row) =>
    cells.flatMap(({ cell }, column): Node[] => {
      const correction = review.corrections.find(({ place: at }) => at.row === row && at.column === column);
      const formula = correction === undefined ? cell.formula : correction.live;
      if (formula === undefined) return [];
      const position = { row, column };
      return [{ at: a1(position), area: areasOver(sheet, position), refers: referencesIn(formula) }];
    }),
  );
  const start = nodes.find(({ at }) => at === a1(place));
  if (start === undefined) return null;
  const seen = new Set<Node>();
  const open = [start];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    for (const next of nodes) {
      if (!node.refers.some((area) => next.area.some((other) => meets(area, other)))) continue;
      if (next === start) return `the formula ${live} depends on itself`;
      if (!seen.has(next)) open.push(next);
      seen.add(next);
    }
  }
  return null;
}

const NUMBER = /^-?\d+(?:\.\d+)?$/u;

function disagreement({ review }: Press, correction: Correction): string | null {
  const corrected = correctedBy(review, correction);
  const finding = review.findings.find(({ rule, cells: [first], expected }) => {
    return (
      rule === correction.rule &&
      expected !== null &&
      first !== undefined &&
      samePlace(first, correction.place)
    );
  });
  // Where the parts of a sum are corrected, too, the finding says both its own value and the one that is written.
  const expected = finding?.message.values['written'] ?? notation(finding?.expected ?? null);
  if (expected === null || corrected === null) return null;
  if (!NUMBER.test(expected))
    return String(correction.to).includes(expected) ? null : `the finding says ${expected}`;
  const value = new Decimal(expected);
  const written = writtenNumber(corrected, correction, value);
  return written?.eq(value) === true ? null : `the finding says ${expected}`;
}

/** What a second press proposes after a first one, with or without the cells that have a formula. */
function secondPress(formulas: boolean): Property['breaches'] {
  const writes = ({ formula }: Correction): boolean => formulas || !formula;
  return (press) => {
    const { corrections } = press.review;
    const written = corrections.filter(writes);
    const isSame = !formulas && written.length === corrections.length;
    if (written.length === 0 || isSame) return [];
    const sheet = carriedOut(press.sheet, written);
    const again = pressed({ ...press, sheet });
    return again.review.corrections.filter(writes).map((correction) => {
      const before = written.find(({ place }) => samePlace(place, correction.place));
      const first = before === undefined ? 'not written at first' : `at first ${said(before)}`;
      const kind =
        before === undefined ? `${kindOf(again, correction)}, new` : `${kindOf(press, before)}, anew`;
      return { kind, detail: `${said(correction)}; ${first}` };
    });
  };
}

/** What must hold of every press. A new property is a new entry. */
const PROPERTIES: readonly Property[] = [
  { name: 'score within 0…weight', breaches: bounded(false) },
  { name: 'sum within 0…sum of weights', breaches: bounded(true) },
  { name: 'no input is written', breaches: ofCorrections(inputUnder) },
  { name: 'no label is written', breaches: ofCorrections(labelUnder) },
  {
    name: 'only derived cells are written',
    breaches: ofCorrections(({ sheet, roles }, { place }) => {
      const { role } = cellAt(sheet, place);
      return !roles || DERIVED.includes(role) ? null : `the cell is ${role} on the form it was made from`;
    }),
  },
  {
    name: 'inside a form',
    breaches: ofCorrections(({ review }, { place }) =>
      review.forms.some(
        (form) => isSelfAssessment(form) && form.sheet === place.sheet && contains(form.area, place),
      )
        ? null
        : 'it lies in no form',
    ),
  },
  {
    name: 'one correction a cell',
    breaches: ofCorrections(({ review: { corrections } }, correction) =>
      corrections.some((other) => other !== correction && samePlace(other.place, correction.place))
        ? 'the cell has several'
        : null,
    ),
  },
  {
    name: 'the cell still holds what is corrected',
    breaches: ofCorrections(({ sheet }, { place, from }) =>
      JSON.stringify(cellAt(sheet, place).cell.value) === JSON.stringify(from)
        ? null
        : 'it held something else',
    ),
  },
  {
    name: 'formulas are said to be formulas',
    breaches: ofCorrections(({ sheet }, { place, formula }) =>
      (cellAt(sheet, place).cell.formula !== undefined) === formula ? null : `formula: ${String(formula)}`,
    ),
  },
  {
    name: 'no formula refers to its own cell',
    breaches: ofCorrections(({ sheet }, { place, live }) =>
      live !== undefined &&
      referencesIn(live).some((area) => areasOver(sheet, place).some((own) => meets(own, area)))
        ? live
        : null,
    ),
  },
  { name: 'no formula refers to itself through others', breaches: ofCorrections(circleThrough) },
  { name: 'finding and correction agree', breaches: ofCorrections(disagreement) },
  { name: 'a second press proposes nothing', breaches: secondPress(true) },
  {
    name: 'a second press proposes nothing where formulas are left',
    breaches: secondPress(false),
  },
];

/** Every breach of a press, of one property where it is named; an exception is one. */
export function breachesOf(press: () => Press, property?: string): readonly Breach[] {
  try {
    const given = press();
    return PROPERTIES.filter(({ name }) => property === undefined || name === property).flatMap(
      ({ name, breaches }) => breaches(given).map((breach) => ({ property: name, ...breach })),
    );
  } catch (error) {
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    const kind = error instanceof Error ? error.message : String(error);
    return [{ property: 'no exception', kind, detail }];
  }
}
