import type { Relation } from '../findings';
import type { Form } from '../forms/form';
import { linesOf } from '../forms/form';
import { samePlace } from '../sheet/address';
import { doubtfulCodes } from './codes';
import type { Component } from './components';
import { componentsOf } from './components';
import type { Diagnosis } from './diagnosis';
import { Echoed } from './echoed';
import { Echoes } from './echoes';
import type { Evidence, Said } from './evidence';
import { explanationsOf } from './explanations';
import type { LineHypothesis } from './hypothesis';
import { LinearConstraint } from './linear-constraint';
import { lineHypotheses } from './lines';
import { Remembered } from './remembered';
import { Network } from './network';
import { Overspent } from './overspent';
import type { Proposal, Scored } from './score';
import { costOfText } from './score';
import type { Statement } from './statement';
import { Surroundings } from './surroundings';
import { verdictOn } from './verdict';

/** More relations than this that one cause has broken together: nothing is looked for. */
const HOPELESS = 60;

const OPEN: Diagnosis = { verdict: 'open', suspects: [], line: null };

/** Relations that are broken together, and which figure is wrong. */
export interface Diagnosed {
  readonly relations: readonly Relation[];
  readonly diagnosis: Diagnosis;
}

/** What is diagnosed: all relations that were evaluated, those that hold too, the forms, and what the texts say of them. */
export interface Examined {
  readonly relations: readonly Relation[];
  readonly forms: readonly Form[];
  readonly statements?: readonly Statement[];
}

function judged(evidence: Evidence, lines: readonly LineHypothesis[]): Diagnosis {
  const { all, isComplete } = explanationsOf(evidence);
  const explanations = all.map(({ proposals }) => proposals);
  const [echoed, overspent] = [new Echoed(evidence, explanations), new Overspent(evidence, explanations)];
  const bitsOf = (proposals: readonly Proposal[]): number =>
    costOfText(evidence, proposals) + echoed.cost(proposals) + overspent.cost(proposals);
  const scored = all.map((one): Scored => {
    const bits = bitsOf(one.proposals);
    return { ...one, cost: one.cost + bits, plain: one.plain + bits, trusting: one.trusting + bits };
  });
  const bits = bitsOf([]);
  const faults = lines.map((line) => ({ ...line, cost: line.cost + bits }));
  return verdictOn(evidence, scored, faults, isComplete);
}

/** What is said of cells that have a part in a component. */
function about(component: Component, statements: readonly Statement[]): readonly Said[] {
  if (statements.length === 0) return [];
  const cells = new Set(component.flatMap((constraint) => constraint.cells));
  return statements.flatMap(({ place, low, high }) =>
    [...cells].filter((cell) => samePlace(cell.place, place)).map((cell) => ({ cell, low, high })),
  );
}

/**
 * Makes what says for the broken relations between figures which figure is most likely wrong, by what value everything
 * would fit, and by which slip it came about. It proposes; nothing is ever written by it. What it gives is pure; but it
 * remembers: for relations that are the same as the last time, with the same ones about their cells, it gives the same
 * diagnosis and works out nothing.
 */
export function createDiagnosis(): (examined: Examined) => readonly Diagnosed[] {
  const remembered = new Remembered();
  return ({ relations, forms, statements = [] }) => {
    const network = new Network(relations);
    const surroundings = new Surroundings(forms);
    const echoes = new Echoes(forms);
    const coded = forms.filter((form) => linesOf(form, 'coded').length > 0);
    remembered.begin(network, forms, echoes);
    return componentsOf(network.broken).map((component): Diagnosed => {
      const own = component.map(({ relation }) => relation);
      if (component.length > HOPELESS) return { relations: own, diagnosis: OPEN };
      const sums = component.filter(
        (constraint): constraint is LinearConstraint =>
          constraint instanceof LinearConstraint && constraint.isPlainSum,
      );
      const said = about(component, statements);
      const lines = lineHypotheses(component, forms, doubtfulCodes(component, coded));
      const diagnosis = remembered.recall(own, said, lines, () =>
        judged({ network, component, sums, surroundings, echoes, said }, lines),
      );
      return { relations: own, diagnosis };
    });
  };
}

/** Diagnoses once, and remembers nothing. */
export function diagnose(relations: readonly Relation[], forms: readonly Form[]): readonly Diagnosed[] {
  return createDiagnosis()({ relations, forms });
}
