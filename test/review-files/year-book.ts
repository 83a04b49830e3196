import { handmadeWorkbook } from './handmade';

type Cell = string | number;
const cell = (value: Cell): string =>
  typeof value === 'number' ? `<c><v>${value}</v></c>` : `<c t="inlineStr"><is><t>${value}</t></is></c>`;

/** A workbook with a 收入支出决算总表 of a year: what was carried over and on, beside 100 of income. */
export function yearBook(year: number, opening: number, closing: number): Uint8Array {
  const rows: readonly (readonly Cell[])[] = [
    ['收入支出决算总表'],
    ['部门：青山县水利局', '', `${year}年度`, '单位：万元'],
    ['项目', '决算数', '项目', '决算数'],
    ['一、一般公共预算财政拨款收入', 100, '十三、农林水支出', 100 + opening - closing],
    ['本年收入合计', 100, '本年支出合计', 100 + opening - closing],
    ['年初结转和结余', opening, '年末结转和结余', closing],
    ['总计', 100 + opening, '总计', 100 + opening],
  ];
  const xml = `<sheetData>${rows.map((cells) => `<row>${cells.map(cell).join('')}</row>`).join('')}</sheetData>`;
  return handmadeWorkbook([{ name: '01', xml }]);
}
