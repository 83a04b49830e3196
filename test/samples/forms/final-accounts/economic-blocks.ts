import type { AmountPrinter, EconomicFigures, EconomicLine } from '../../accounts';
import { amountCells } from '../../accounts';
import { beside, columnAfter } from '../../columns';
import type { Line, Piece } from '../../printed-sheet';
import { label, text } from '../../printed-sheet';

const BLOCK_HEADS = ['科目编码', '科目名称', '决算数'];

/** Basic expenditure in three blocks of code, name and amount: 人员经费 in A to C, 公用经费 in D to I. */
export function economicBlocks(figures: EconomicFigures, print: AmountPrinter): Line[] {
  return [
    [label('A:C', '人员经费'), label('D:I', '公用经费')],
    beside('A', label, [...BLOCK_HEADS, ...BLOCK_HEADS, ...BLOCK_HEADS]),
    ...bodyLines(figures, (code) => code, print),
    [
      label('A:B', '人员经费合计'),
      ...amountCells('C', 1, [figures.personnelTotal], print),
      label('D:H', '公用经费合计'),
      ...amountCells('I', 1, [figures.operatingTotal], print),
    ],
  ];
}

/** The same with nothing merged and with codes that are numbers. */
export function brokenEconomicBlocks(figures: EconomicFigures, print: AmountPrinter): Line[] {
  return [
    beside('A', label, ['人员经费', null, null, '公用经费', null, null, null, null, null]),
    beside('A', label, [...BLOCK_HEADS, ...BLOCK_HEADS, ...BLOCK_HEADS]),
    ...bodyLines(figures, Number, print),
    [
      ...beside('A', label, ['人员经费合计', null]),
      ...amountCells('C', 1, [figures.personnelTotal], print),
      ...beside('D', label, ['公用经费合计', null, null, null, null]),
      ...amountCells('I', 1, [figures.operatingTotal], print),
    ],
  ];
}

function bodyLines(
  { personnel, services, capital }: EconomicFigures,
  printCode: (code: string) => string | number,
  print: AmountPrinter,
): Line[] {
  const height = Math.max(personnel.length, services.length, capital.length);
  const cells = (first: string, line: EconomicLine | undefined): Piece[] => {
    const [code, name = null, amount = null] = line ?? [];
    return [
      label(first, code === undefined ? null : printCode(code)),
      text(columnAfter(first, 1), name),
      ...amountCells(columnAfter(first, 2), 1, [amount], print),
    ];
  };
  return Array.from({ length: height }, (_, row): Line => [
    ...cells('A', personnel[row]),
    ...cells('D', services[row]),
    ...cells('G', capital[row]),
  ]);
}
