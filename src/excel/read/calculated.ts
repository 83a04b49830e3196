import { isRefusal, failureOf } from '../office-error';

/** Queues the question whether formulas show what they come to; call what it returns after the sync. */
export function queueCalculated(context: Excel.RequestContext): () => boolean {
  const { application } = context.workbook;
  application.load('calculationState');
  return () => application.calculationState === 'Done';
}

/**
 * Has Excel calculate what it has left, where calculation is manual or not done yet: a total that is older than its
 * figures would be accused of an error. False where Excel will not, or is still not done.
 */
export async function calculate(context: Excel.RequestContext): Promise<boolean> {
  context.workbook.application.calculate('Recalculate');
  const isCalculated = queueCalculated(context);
  try {
    await context.sync();
  } catch (thrown) {
    if (isRefusal(thrown) || failureOf(thrown).kind === 'readOnly') return false;
    throw thrown;
  }
  return isCalculated();
}
