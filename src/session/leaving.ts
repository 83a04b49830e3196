import type { Review } from '../disclosure/review-types';
import { shown } from './shown';
import { withLeft } from './prepare';
import type { SessionState } from './state';
import type { Store } from './store';

/** How long plans are made at a stretch before the pane gets its turn, in milliseconds. */
const STRETCH = 40;

/** How many plans are made before the clock is looked at. */
const PLANS_AT_LEAST = 10;

/** What the user leaves as it is, or does not leave any more. */
interface Wish {
  readonly references: readonly string[];
  readonly leave: boolean;
}

/**
 * Follows the user's ticks among the changes of a recalculation, one after the other. What a tick changes in one form is
 * worked out at once; where it changes many, the pane gets its turn in between, and shows the tick when all are done.
 */
export class Leaving {
  private wishes: readonly Wish[] = [];
  private work: Promise<void> | null = null;

  constructor(private readonly store: Store<SessionState>) {}

  /** Leaves cells, by reference, as they are, or writes them after all; what depends on them follows. */
  leave(references: readonly string[], leave: boolean): void {
    this.wishes = [...this.wishes, { references, leave }];
    if (this.work !== null) return;
    const until = performance.now() + STRETCH;
    if (this.follow(until)) return;
    this.work = this.goOn().finally(() => {
      this.work = null;
    });
  }

  /** Waits until every tick is followed. */
  async settled(): Promise<void> {
    await this.work;
  }

  private async goOn(): Promise<void> {
    do await shown();
    while (!this.follow(performance.now() + STRETCH));
  }

  /** Follows what is wished until a time; gives whether all of it is done. */
  private follow(until: number): boolean {
    for (let [wish] = this.wishes; wish !== undefined; [wish] = this.wishes) {
      const { reviewed, preparation } = this.store.getState();
      if (reviewed !== null && preparation !== null) {
        if (!areMade(reviewed.review, leftAfter(preparation.left, wish), until)) return false;
        const { references, leave } = wish;
        this.store.update({ preparation: withLeft(reviewed, preparation, references, leave) });
      }
      this.wishes = this.wishes.slice(1);
    }
    return true;
  }
}

/** The cells that are left once a wish is followed. */
function leftAfter(left: ReadonlySet<string>, { references, leave }: Wish): ReadonlySet<string> {
  const after = new Set(left);
  for (const at of references)
    if (leave) after.add(at);
    else after.delete(at);
  return after;
}

/** Makes the plans of a review that leave some cells, which remember them; false where time runs out. */
function areMade({ plans }: Review, left: ReadonlySet<string>, until: number): boolean {
  for (const [index, plan] of plans.entries()) {
    if (index % PLANS_AT_LEAST === PLANS_AT_LEAST - 1 && performance.now() > until) return false;
    plan.leaving(left).derivations();
  }
  return true;
}
