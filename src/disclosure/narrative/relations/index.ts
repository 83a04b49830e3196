import type { TextRelation } from '../relation';
import { checkBalances } from './balance';
import { checkChange, checkDirections } from './change';
import { checkBudget, checkComparison, checkCompletion } from './completion';
import type { TextContext } from './context';
import { checkItems } from './items';
import { checkPrior } from './prior';
import { checkProjects } from './projects';
import { checkRepeated } from './repeated';
import { checkScores } from './scores';
import { checkShare } from './share';
import { checkList } from './sums';
import { checkWithin } from './within';

/** Every relation within a text, in time linear in its claims. */
export function relationsWithin(context: TextContext): readonly TextRelation[] {
  return [
    ...context.topics.flatMap((topic) => [
      ...checkDirections(topic),
      ...checkChange(topic, context),
      ...checkShare(topic, context),
      ...checkCompletion(topic, context),
      ...checkComparison(topic),
      ...checkBudget(topic, context),
    ]),
    ...context.lists.flatMap((list) => checkList(list, context)),
    ...checkBalances(context),
    ...checkItems(context),
    ...checkProjects(context),
    ...checkScores(context),
    ...checkRepeated(context),
    ...checkPrior(context),
    ...checkWithin(context),
  ];
}
