import { a1 } from '../../src/disclosure/sheet/address';
import { handmadeWorkbook } from '../review-files/handmade';

/** A 支出决算表 of so many lines by code: 类 of up to 99 款, 款 of up to 99 项, every sum right. */
export function codedLinesFile(lines: number): Uint8Array {
  const items: [string, string, number][] = [];
  const perDivision = 99;
  const perClass = perDivision * 99;
  let count = 0;
  for (let index = 0; count < lines; index += 1) {
    const [classNumber, division] = [Math.floor(index / perClass), Math.floor(index / perDivision) % 99];
    const classCode = String(201 + classNumber);
    const divisionCode = classCode + String(division + 1).padStart(2, '0');
    if (index % perClass === 0) items.push([classCode, '', 0]);
    if (index % perDivision === 0) items.push([divisionCode, '款', 0]);
    items.push([divisionCode + String((index % perDivision) + 1).padStart(2, '0'), '项', 3]);
    count = items.length;
  }
  const total = (prefix: string): number =>
    3 * items.filter(([code]) => code.length === 7 && code.startsWith(prefix)).length;
  const totals = new Map(items.filter(([code]) => code.length < 7).map(([code]) => [code, total(code)]));
  const row = (code: string, name: string, amount: number): readonly (string | number)[] => [
    code,
    name,
    amount,
    amount / 3,
    (2 * amount) / 3,
  ];
  const rows = [
    ['2021年度支出决算表'],
    ['金额单位：万元'],
    ['科目编码', '科目名称', '本年支出合计', '基本支出', '项目支出'],
    row('', '合计', total('')),
    ...items.map(([code, name, amount]) => row(code, name, totals.get(code) ?? amount)),
  ];
  const xml = rows.map((cells, index) => {
    const inRow = cells.map((value, column) => cellXml(a1({ row: index, column }), value));
    return `<row r="${index + 1}">${inRow.join('')}</row>`;
  });
  return handmadeWorkbook([{ name: '支出决算表', xml: `<sheetData>${xml.join('')}</sheetData>` }]);
}

/** Amounts have the format 3 of a hand-made workbook, #,##0.00. */
function cellXml(at: string, value: string | number): string {
  return typeof value === 'number'
    ? `<c r="${at}" s="3"><v>${value}</v></c>`
    : `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`;
}
