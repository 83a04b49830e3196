import { threePublic } from '../forms/final-accounts/three-public';
import type { Figure, Form } from '../forms/form';
import { lineOf } from '../forms/form';
import { reference } from '../sheet/address';
import type { Decimal } from '../sheet/decimal';
import { ZERO } from '../sheet/decimal';
import type { Evidence } from './evidence';
import type { Proposal } from './score';

/** What it costs to believe, in bits, that more was spent on a “三公” item than its budget allows, where nothing else was. */
const OVERSPENT = 4;

/** What was spent on an item, and its budget, by the keys of their cells. */
interface Item {
  readonly spent: Printed;
  readonly budget: Printed;
}

interface Printed {
  readonly key: string;
  readonly value: Decimal;
}

/** What explanations cost that leave more spent than the budget of a “三公” form allows: one is kept within it as a rule. */
export class Overspent {
  private readonly items: readonly Item[];

  constructor(evidence: Evidence, explanations: readonly (readonly Proposal[])[]) {
    const keys = new Set(explanations.flatMap((all) => all.map(({ cell }) => reference(cell.place))));
    const forms = new Set(
      explanations.flatMap((all) =>
        all.flatMap(({ cell }) => evidence.surroundings.formAt(cell.place) ?? []),
      ),
    );
    this.items = [...forms].flatMap((form) => {
      if (form.id !== threePublic.id) return [];
      const all = itemsOf(form);
      const isAsked = ({ spent, budget }: Item): boolean => keys.has(spent.key) || keys.has(budget.key);
      // Where other items are above theirs, it says nothing that one is.
      return all.some((item) => !isAsked(item) && isOver(item, [])) ? [] : all.filter(isAsked);
    });
  }

  /** What it costs to believe an explanation, in bits. */
  cost(proposals: readonly Proposal[]): number {
    return this.items.some((item) => isOver(item, proposals)) ? OVERSPENT : 0;
  }
}

function printedIn({ place, reading }: Figure): Printed | null {
  if (reading.kind === 'unreadable') return null;
  return { key: reference(place), value: reading.kind === 'number' ? reading.value : ZERO };
}

/** The items of a “三公” form of which both amounts can be read. */
function itemsOf(form: Form): readonly Item[] {
  const [budgets, finals] = [lineOf(form, 'budget'), lineOf(form, 'final')];
  return [...(finals?.figures.values() ?? [])].flatMap((figure) => {
    const other = budgets?.figures.get(figure.column);
    const [spent, budget] = [printedIn(figure), other === undefined ? null : printedIn(other)];
    return spent === null || budget === null ? [] : [{ spent, budget }];
  });
}

/** Whether more was spent than the budget allows, were the cells of an explanation what it proposes. */
function isOver({ spent, budget }: Item, proposals: readonly Proposal[]): boolean {
  const valueOf = ({ key, value }: Printed): Decimal =>
    proposals.find(({ cell }) => reference(cell.place) === key)?.proposed ?? value;
  return valueOf(spent).gt(valueOf(budget));
}
