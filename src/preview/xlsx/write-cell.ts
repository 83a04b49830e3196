import type { CellErrorValue, CellValue, RichText } from '@cj-tech-master/excelts';
import type { ICellData } from '@univerjs/core';
import { valueOf } from '../host/model/cell-value';
import { writeFont } from './write-style';

/** Functions that are younger than the file format: a file writes them with a prefix. */
const youngFunctions =
  /\b(CONCAT|IFS|MAXIFS|MINIFS|SWITCH|TEXTJOIN|XLOOKUP|XMATCH|FILTER|SORT|SORTBY|UNIQUE|SEQUENCE|LET|LAMBDA|IFNA|DAYS|NUMBERVALUE)(?=\()/g;

/** The file's form of a cell's content; null for an empty cell. */
export function writeContent(cell: ICellData, formula: string | undefined): CellValue {
  const { type, value } = valueOf(cell);
  const result = type === 'Error' ? ({ error: value } as CellErrorValue) : value;
  if (formula !== undefined) {
    const text = formula.replace(/^=/, '').replace(youngFunctions, '_xlfn.$1');
    return type === 'Empty' ? { formula: text } : { formula: text, result };
  }
  if (type === 'Empty') return null;
  return cell.p?.body?.textRuns?.length ? { richText: runs(cell, String(value)) } : result;
}

function runs(cell: ICellData, text: string): RichText[] {
  const styled = cell.p?.body?.textRuns ?? [];
  const cuts = [...new Set([0, text.length, ...styled.flatMap(({ st, ed }) => [st, ed])])]
    .filter((at) => at >= 0 && at <= text.length)
    .sort((a, b) => a - b);
  return cuts.slice(0, -1).map((from, index) => {
    const to = cuts[index + 1] ?? text.length;
    const style = styled.find(({ st, ed }) => st <= from && ed >= to)?.ts;
    return { text: text.slice(from, to), ...(style ? { font: writeFont(style) } : {}) };
  });
}
