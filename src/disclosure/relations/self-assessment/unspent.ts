import type { Figure, Form, Line } from '../../forms/form';
import { linesOf } from '../../forms/form';
import { Decimal, percent, roundToStep } from '../../sheet/decimal';
import { normaliseLabel } from '../../sheet/text';
import { evaluate } from '../evaluate';
import { EXECUTION_RATE } from '../execution';
import { numberOf } from '../figures';
import type { Outcome } from '../outcome';
import { finding, merged, named, NOTHING } from '../outcome';

/** 预算执行率未达到90%的需说明原因: the rate below which a form asks for a reason, in per cent. */
const ASKED =
  /执行率(?:未达到?|低于|不足|小于|<)(\d+(?:\.\d+)?)%[^;。]{0,10}?(?:需|应|须|请)[^;。]{0,6}?(?:说明|分析|填写|注明)[^;。]{0,6}?(?:原因|理由)/u;

/** The clauses of a form's own instructions that stand in the cell of the reason until it is filled in. */
const PROMPTS: readonly RegExp[] = [
  ASKED,
  /执行率=/u,
  /应?单独说明(?:理由|原因)/u,
  /其他资金包括/u,
  /^\d*\.?$/u,
];
const CLAUSES = /[;。]/u;

/** The words of a reason that are no instruction. */
function reasonIn({ text }: Figure): string {
  return normaliseLabel(text)
    .split(CLAUSES)
    .filter((clause) => !PROMPTS.some((prompt) => prompt.test(clause)))
    .join('');
}

/** The rate that a form's own notes or its instructions beside the funds ask for; null where they ask for none. */
function rateAskedFor(form: Form): Decimal | null {
  const beside = linesOf(form, 'funds', 'fund-part').flatMap(
    ({ figures }) => figures.get('deviation')?.text ?? [],
  );
  for (const text of [...form.notes, ...beside]) {
    const limit = ASKED.exec(normaliseLabel(text))?.[1];
    if (limit !== undefined) return new Decimal(limit).div(100);
  }
  return null;
}

function checkLine(form: Form, line: Line, limit: Decimal): Outcome {
  const exact = evaluate(form, line, EXECUTION_RATE);
  if (!exact.ok) return NOTHING;
  const figure = line.figures.get('rate');
  const printed = figure === undefined ? null : numberOf(figure, form, exact.value);
  const rate = printed === null ? exact.value : roundToStep(exact.value, printed.step);
  const reason = line.figures.get('deviation');
  if (rate.gte(limit) || (reason !== undefined && reasonIn(reason) !== '')) return NOTHING;
  const cells = [...(reason === undefined ? [] : [reason.place]), ...exact.cells];
  const values = { line: named(line), rate: percent(rate), limit: percent(limit) };
  const found =
    reason === undefined
      ? finding('SA-UNSPENT', 'info', form, cells, { key: 'rateToExplain', values })
      : finding('SA-UNSPENT', 'warning', form, cells, { key: 'rateUnexplained', values });
  return { ...NOTHING, findings: [found] };
}

/** A rate below what a form's own notes ask for (四川: 90 %) needs a reason; a form that does not ask needs none. */
export function checkUnspent(form: Form): Outcome {
  const limit = rateAskedFor(form);
  return limit === null
    ? NOTHING
    : merged(linesOf(form, 'funds').map((line) => checkLine(form, line, limit)));
}
