import type { Disclosure, ThreePublicAmounts } from '../exact/disclosure';
import type { Table, TableLine } from './table';
import { amountsOf } from './table';

/** The figures of a “三公” line in the order in which the form defines them. */
const THREE_PUBLIC_COLUMNS = ['total', 'abroad', 'vehicles', 'purchase', 'running', 'reception'];

const NOTHING: ThreePublicAmounts = { abroad: 0, purchase: 0, running: 0, reception: 0 };

function line(key: string, name: string, amounts: ThreePublicAmounts): TableLine {
  const vehicles = amounts.purchase + amounts.running;
  const total = amounts.abroad + vehicles + amounts.reception;
  return { key, group: 'single', name, amounts: amountsOf({ total, vehicles, ...amounts }) };
}

/** (一般公共预算)财政拨款“三公”经费支出决算表: a line of 预算数 and a line of 决算数, printed in one row. */
export function threePublicTable({ threePublic }: Disclosure): Table {
  const { budget, final } = threePublic ?? { budget: NOTHING, final: NOTHING };
  return {
    form: 'T7',
    columns: THREE_PUBLIC_COLUMNS,
    lines: [line('budget', '预算数', budget), line('final', '决算数', final)],
    empty: threePublic === null,
  };
}
