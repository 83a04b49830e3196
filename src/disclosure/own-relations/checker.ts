import type { Forms } from '../forms/forms';
import { Memory } from '../memory';
import type { Outcome } from '../relations/outcome';
import { merged } from '../relations/outcome';
import { checkOwn } from './check';
import { placesOf } from './formula';
import type { OwnRelation } from './own-relation';
import type { Scope } from './scope';
import type { Material } from './scopes';
import { Scopes } from './scopes';

/** Evaluates relations of one's own; what none of a relation's forms and sheets has changed for is not evaluated again. */
export class OwnChecker {
  private readonly known = new Memory<OwnRelation, Outcome>();

  constructor(private readonly definitions: Forms) {}

  check(relations: readonly OwnRelation[], material: Material): Outcome {
    const scopes = new Scopes(material, this.definitions);
    return merged(
      relations.map((own) => {
        const [only, ...others] = scopes.of(own.formula).map(({ scope }) => scope);
        if (only === undefined) return merged([]);
        return others.length === 0
          ? this.recall(own, only)
          : merged([only, ...others].map((scope) => checkOwn(own, scope)));
      }),
    );
  }

  private recall(own: OwnRelation, scope: Scope): Outcome {
    const inputs = placesOf(own.formula).map((place) => {
      if (place.of === 'cell') return scope.sheet(place.sheet);
      const form = scope.form(place);
      return 'ok' in form ? JSON.stringify(form.reason) : form;
    });
    return this.known.recall(own, inputs, () => checkOwn(own, scope));
  }
}
