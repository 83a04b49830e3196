import { ECONOMIC_CODES } from '../codes/economic';
import type { Fen } from '../exact/amount';
import type { Disclosure } from '../exact/disclosure';
import type { Table, TableLine } from './table';
import { amountsOf } from './table';

/** 类 that few departments have: listed only where they are used. */
const LISTED_IF_USED = ['312'];

const STAFF = /^30[13]/u;

/** How the form is printed: the totals in lines of their own, or in columns of the list beside every code. */
export interface BasicOptions {
  readonly basicShape: 'blocks' | 'list';
}

/** 一般公共预算财政拨款基本支出决算表. */
export function basicTable({ economic }: Disclosure, { basicShape }: BasicOptions): Table {
  const within = (belongs: (code: string) => boolean): Fen =>
    [...economic].reduce((sum, [code, amount]) => (belongs(code) ? sum + amount : sum), 0);
  const line = (key: string, group: TableLine['group'], name: string, amount: Fen): TableLine => ({
    key,
    group,
    name,
    amounts: amountsOf({
      amount,
      ...(basicShape === 'list' && group !== 'single'
        ? { staff: STAFF.test(key) ? amount : 0, running: STAFF.test(key) ? 0 : amount }
        : {}),
    }),
  });
  const listed = ECONOMIC_CODES.filter(({ code }) => {
    const above = code.slice(0, 3);
    return !LISTED_IF_USED.includes(above) || within((one) => one.startsWith(above)) > 0;
  });
  const lines = listed.map(({ code, name }) =>
    code.length === 3
      ? line(
          code,
          'economicClass',
          name,
          within((one) => one.startsWith(code)),
        )
      : line(code, 'economicItem', name, economic.get(code) ?? 0),
  );
  return {
    form: 'T6',
    columns: ['amount'],
    lines: [
      ...(basicShape === 'list'
        ? [
            line(
              'total',
              'single',
              '合计',
              within(() => true),
            ),
          ]
        : []),
      ...lines,
      line(
        'staff',
        'single',
        '人员经费合计',
        within((code) => STAFF.test(code)),
      ),
      line(
        'running',
        'single',
        '公用经费合计',
        within((code) => !STAFF.test(code)),
      ),
    ],
    empty: false,
  };
}
