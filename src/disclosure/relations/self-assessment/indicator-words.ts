import type { Message } from '../../findings';
import type { Weight } from '../../scoring/weights';
import { determined } from '../../scoring/weights';
import { percent, plain } from '../../sheet/decimal';
import { whyUnread } from '../not-checkable';
import { named } from '../outcome';
import type { ReadIndicator } from './read-indicators';

/** How a weight is known, as a message says it. */
function weightWords(weight: Weight): string {
  switch (weight.kind) {
    case 'printed':
    case 'typed':
    case 'ownScore':
      return plain(weight.value);
    case 'inferred':
      return `${plain(weight.value)}（${plain(weight.points)} − ${plain(weight.others)}）`;
    case 'confirmed':
      return `${plain(weight.value)}（${plain(weight.score)} ÷ ${percent(weight.share)}）`;
    case 'bounded':
      return `${plain(weight.low)}–${plain(weight.high)}`;
    case 'unknown':
      return '';
  }
}

/** What messages about an indicator say of it. */
export function indicatorValues({
  line,
  printedScore,
  weight,
  ruleScore,
}: ReadIndicator): Record<string, string> {
  return {
    line: named(line),
    target: line.figures.get('target')?.text ?? '',
    actual: line.figures.get('actual')?.text ?? '',
    weight: weightWords(weight),
    score: printedScore === null ? '' : plain(printedScore.value),
    rule: ruleScore === null ? '' : plain(ruleScore),
  };
}

/** Why an indicator has no score by the rule; null where it has one. */
export function whyUnscored(indicator: ReadIndicator): Message | null {
  const { completion, ruleScore, weight, line } = indicator;
  const shared = (['target', 'actual'] as const)
    .map((column) => line.figures.get(column))
    .find((figure) => figure?.shared !== undefined);
  if (shared !== undefined) return whyUnread(shared);
  const values = indicatorValues(indicator);
  if (completion.kind === 'manual') {
    const { reason, words = '' } = completion;
    const key = reason === 'direction' && words !== '' ? 'manual_doubtful' : (`manual_${reason}` as const);
    return { key, values: { ...values, words } };
  }
  if (weight.kind === 'bounded') return { key: 'manual_bounded', values };
  if (ruleScore !== null) return null;
  return { key: determined(weight) === null ? 'manual_weight' : 'manual_bounds', values };
}
