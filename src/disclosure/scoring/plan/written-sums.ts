import type { Finding } from '../../findings';
import type { MessageKey } from '../../../voice/catalogue';
import { reference } from '../../sheet/address';
import type { FormPlan } from './form-plan';

/** What is said of a sum whose parts are corrected, too. */
const AFTER: Readonly<Partial<Record<MessageKey, MessageKey>>> = {
  totalBroken: 'totalBrokenAfter',
  blockBroken: 'blockBrokenAfter',
  gradeBroken: 'gradeBrokenAfter',
};

/** A score, or a grade, as it is written among the words of its cell. */
const WRITTEN = /-?\d+(?:\.\d+)?|优|良|中|差/u;

/**
 * Findings about sums and grades, which are those of what is printed: where a recalculation corrects parts as well, they also say
 * what it writes.
 */
export function withWritten(findings: readonly Finding[], { corrections }: FormPlan): readonly Finding[] {
  const written = new Map(corrections.map(({ place, to }) => [reference(place), String(to)]));
  return findings.map((finding): Finding => {
    const { message, cells, expected } = finding;
    const key = AFTER[message.key];
    const [first] = cells;
    const to = first === undefined ? undefined : WRITTEN.exec(written.get(reference(first)) ?? '')?.[0];
    if (key === undefined || to === undefined || to === expected) return finding;
    return { ...finding, message: { key, values: { ...message.values, written: to } } };
  });
}
