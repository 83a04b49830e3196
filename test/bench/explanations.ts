import { componentsOf } from '../../src/disclosure/diagnosis/components';
import { Echoes } from '../../src/disclosure/diagnosis/echoes';
import { explanationsOf } from '../../src/disclosure/diagnosis/explanations';
import { LinearConstraint } from '../../src/disclosure/diagnosis/linear-constraint';
import { Network } from '../../src/disclosure/diagnosis/network';
import { Surroundings } from '../../src/disclosure/diagnosis/surroundings';
import type { Review } from '../../src/disclosure/review-types';
import { a1 } from '../../src/disclosure/sheet/address';

/** The cells of every explanation that the diagnosis weighs, also of those that it does not show. */
export function explainedCells({ relations, forms }: Review): ReadonlySet<string> {
  const network = new Network(relations);
  const surroundings = new Surroundings(forms);
  const echoes = new Echoes(forms);
  const cells = componentsOf(network.broken).flatMap((component) => {
    const sums = component.filter(
      (constraint): constraint is LinearConstraint =>
        constraint instanceof LinearConstraint && constraint.isPlainSum,
    );
    const evidence = { network, component, sums, surroundings, echoes, said: [] };
    return explanationsOf(evidence).all.flatMap(({ proposals }) => proposals.map(({ cell }) => cell));
  });
  return new Set(cells.map(({ place }) => `${place.sheet}!${a1(place)}`));
}
