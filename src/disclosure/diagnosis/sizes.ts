import type { ColumnKey, Form } from '../forms/form';
import type { Decimal } from '../sheet/decimal';

/** How many figures of a column are of each order of magnitude. */
interface Sizes {
  readonly count: number;
  readonly byOrder: ReadonlyMap<number, number>;
}

/** The columns of the forms that were asked for. */
const known = new WeakMap<Form, Map<ColumnKey, Sizes>>();

function sizesIn(form: Form, column: ColumnKey): Sizes {
  let columns = known.get(form);
  if (columns === undefined) known.set(form, (columns = new Map<ColumnKey, Sizes>()));
  let sizes = columns.get(column);
  if (sizes === undefined) {
    const byOrder = new Map<number, number>();
    let count = 0;
    for (const { figures } of form.lines) {
      const reading = figures.get(column)?.reading;
      if (reading?.kind !== 'number' || reading.value.isZero()) continue;
      byOrder.set(reading.value.e, (byOrder.get(reading.value.e) ?? 0) + 1);
      count += 1;
    }
    columns.set(column, (sizes = { count, byOrder }));
  }
  return sizes;
}

/** How rarely the amounts of a column are of no higher order of magnitude than one, in bits: a line of 万元 is hardly one fen. */
export function rarityOfSize(form: Form, column: ColumnKey, { e: order }: Decimal): number {
  const { count, byOrder } = sizesIn(form, column);
  let smaller = 0;
  for (const [own, figures] of byOrder) if (own <= order) smaller += figures;
  return Math.log2((count + 2) / (smaller + 1));
}
