import type { Relation } from '../findings';
import type { Form } from '../forms/form';
import { doubtfulCodes } from './codes';
import { componentsOf } from './components';
import type { Diagnosis } from './diagnosis';
import { exchangesOf } from './exchanges';
import { lineHypotheses } from './lines';
import { Network } from './network';
import { scoreOf } from './score';
import { searchCells } from './search';
import { Surroundings } from './surroundings';
import { verdictOn } from './verdict';

/** More relations than this that one cause has broken together: nothing is looked for. */
const HOPELESS = 60;

/** Relations that are broken together, and which figure is wrong. */
export interface Diagnosed {
  readonly relations: readonly Relation[];
  readonly diagnosis: Diagnosis;
}

/**
 * Says for the broken relations between figures which figure is most likely wrong, by what value everything would fit,
 * and by which slip it came about. It proposes; nothing is ever written by it.
 *
 * @param relations all that were evaluated: those that hold are evidence, too
 */
export function diagnose(relations: readonly Relation[], forms: readonly Form[]): readonly Diagnosed[] {
  const network = new Network(relations);
  if (network.broken.length === 0) return [];
  const surroundings = new Surroundings(forms);
  const codes = doubtfulCodes(forms);
  return componentsOf(network.broken).map((component) => {
    const own = component.map(({ relation }) => relation);
    if (component.length > HOPELESS)
      return { relations: own, diagnosis: { verdict: 'open', suspects: [], line: null } };
    const evidence = { network, component, surroundings };
    const { hypotheses, isComplete } = searchCells(network, component);
    const scored = [
      ...exchangesOf(evidence),
      ...hypotheses.map((hypothesis) => scoreOf(evidence, hypothesis)),
    ];
    const lines = lineHypotheses(component, forms, codes);
    return { relations: own, diagnosis: verdictOn(evidence, scored, lines, isComplete) };
  });
}
