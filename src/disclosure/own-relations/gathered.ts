import type { RuleId } from '../relations/rule-id';
import type { OwnRelation, RuleSet, Switch, TableMistake } from './own-relation';

/** What several tables say together. */
export interface Gathered {
  readonly relations: readonly OwnRelation[];
  readonly switches: readonly Switch[];
  readonly mistakes: readonly TableMistake[];
}

type Numbered = Pick<Switch, 'rule' | 'where' | 'place'>;

/** The first of each id; of the others it is told where the first stands. */
function firsts<Item extends Numbered>(items: readonly Item[], mistakes: TableMistake[]): readonly Item[] {
  const seen = new Map<RuleId, Item>();
  for (const item of items) {
    const first = seen.get(item.rule);
    if (first === undefined) seen.set(item.rule, item);
    else
      mistakes.push({
        ...{ place: item.place, where: item.where },
        message: { key: 'ownIdTwice', values: { first: first.where } },
      });
  }
  return [...seen.values()];
}

/** All tables of a review as one: an id stands once, whichever table has it first. */
export function gather(sets: readonly RuleSet[]): Gathered {
  const mistakes = sets.flatMap((set) => set.mistakes);
  const relations = firsts(
    sets.flatMap((set) => set.relations),
    mistakes,
  );
  const switches = firsts(
    sets.flatMap((set) => set.switches),
    mistakes,
  );
  return { relations, switches, mistakes };
}
