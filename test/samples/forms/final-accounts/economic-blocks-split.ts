import type { AmountPrinter, EconomicFigures, EconomicLine } from '../../accounts';
import { amountCells } from '../../accounts';
import { beside, columnAfter } from '../../columns';
import type { Line, Piece } from '../../printed-sheet';
import { label, text } from '../../printed-sheet';

/** Basic expenditure in two blocks, 人员经费 in A to D and 公用经费 in E to H, with the codes split over 类 and 款. */
export function splitEconomicBlocks(
  { personnel, services, capital, personnelTotal, operatingTotal }: EconomicFigures,
  print: AmountPrinter,
): Line[] {
  const operating = [...services, ...capital];
  const height = Math.max(personnel.length, operating.length);
  return [
    [label('A:D', '人员经费'), label('E:H', '公用经费')],
    [...headCells('A'), ...headCells('E')],
    [...beside('A', label, ['类', '款']), ...beside('E', label, ['类', '款'])],
    ...Array.from({ length: height }, (_, row): Line => [
      ...lineCells('A', personnel[row], print),
      ...lineCells('E', operating[row], print),
    ]),
    [
      label('A:C', '人员经费合计'),
      ...amountCells('D', 1, [personnelTotal], print),
      label('E:G', '公用经费合计'),
      ...amountCells('H', 1, [operatingTotal], print),
    ],
  ];
}

function headCells(first: string): Piece[] {
  return [
    label(`${first}:${columnAfter(first, 1)}`, '经济分类科目编码'),
    label(columnAfter(first, 2), '科目名称', 2),
    label(columnAfter(first, 3), '决算数', 2),
  ];
}

function lineCells(first: string, line: EconomicLine | undefined, print: AmountPrinter): Piece[] {
  const [code = '', name = null, amount = null] = line ?? [];
  return [
    ...beside(first, label, [code.slice(0, 3) || null, code.slice(3) || null]),
    text(columnAfter(first, 2), name),
    ...amountCells(columnAfter(first, 3), 1, [amount], print),
  ];
}
