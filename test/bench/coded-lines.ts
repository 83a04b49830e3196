import { Workbook } from '@cj-tech-master/excelts';

/** A 支出决算表 of so many lines by code: 类 of up to 99 款, 款 of up to 99 项, every sum right. */
export async function codedLinesFile(lines: number): Promise<Uint8Array> {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet('支出决算表');
  sheet.addRow(['2021年度支出决算表']);
  sheet.addRow(['金额单位：万元']);
  sheet.addRow(['科目编码', '科目名称', '本年支出合计', '基本支出', '项目支出']);
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
  const row = (code: string, name: string, amount: number): unknown[] => [
    code,
    name,
    amount,
    amount / 3,
    (2 * amount) / 3,
  ];
  sheet.addRow(row('', '合计', total('')));
  for (const [code, name, amount] of items) sheet.addRow(row(code, name, totals.get(code) ?? amount));
  for (const column of [3, 4, 5]) sheet.getColumn(column).numFmt = '#,##0.00';
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
