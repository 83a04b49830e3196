import type { Message } from '../../findings';
import type { Form } from '../../forms/form';
import { linesOf } from '../../forms/form';
import { notCheckable } from '../not-checkable';
import type { Outcome } from '../outcome';
import { finding, merged, named, NOTHING, relation } from '../outcome';
import type { ReadBlock, ReadIndicator } from './read-indicators';
import { isMet } from './read-indicators';

const NO_SIDES = { expected: null, actual: null };

/** Whether a form scores its indicators at all; the transfer-payment form does not. */
export function isScored(form: Form): boolean {
  return linesOf(form, 'indicator').some(({ figures }) => figures.has('score'));
}

/** On a form without scores, a target that was missed needs its reason, where the form has a column for it. */
function checkCompletion(form: Form, { line, completion }: ReadIndicator): Outcome {
  const reason = line.figures.get('deviation');
  if (reason === undefined) return NOTHING;
  const [target, actual] = (['target', 'actual'] as const).map((column) => line.figures.get(column));
  const cells = [reason, target, actual].flatMap((figure) => (figure === undefined ? [] : [figure.place]));
  const values = { line: named(line), target: target?.text ?? '', actual: actual?.text ?? '' };
  if (completion.kind === 'manual' && completion.met !== true) {
    const { reason: why, words = '' } = completion;
    const key = why === 'direction' && words !== '' ? 'manual_doubtful' : (`manual_${why}` as const);
    const message: Message = { key, values: { ...values, words } };
    return { ...NOTHING, relations: [notCheckable('SA-DONE', form, message, cells)] };
  }
  const broken = !isMet(completion) && reason.text === '';
  const relations = [relation('SA-DONE', form, broken ? 'broken' : 'held', cells, NO_SIDES)];
  if (!broken) return { ...NOTHING, relations };
  const message = { key: 'missedWithoutReason' as const, values };
  return { ...NOTHING, relations, findings: [finding('SA-DONE', 'warning', form, cells, message)] };
}

/** Checks the completion of every indicator of a form without scores. */
export function checkCompletions(form: Form, blocks: readonly ReadBlock[]): Outcome {
  if (isScored(form)) return NOTHING;
  return merged(
    blocks.flatMap(({ indicators }) => indicators.map((indicator) => checkCompletion(form, indicator))),
  );
}
