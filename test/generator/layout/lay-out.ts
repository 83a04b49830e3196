import type { Book, BookForm, CodeCell, Figure, Line } from '../book/book';
import type { Disclosure } from '../exact/disclosure';
import type { FormId } from '../forms';
import type { CellPlace } from '../../../src/disclosure/sheet/address';
import type { Table } from '../tables/table';
import { tablesOf } from '../tables/tables';
import { blockOf } from './frame';
import type { PlacedBlock } from './sheets';
import { placeOf, placeOnSheets, sheetsOf } from './sheets';
import { formOrder } from './titles';
import type { Variant } from './variant';

/** What the cells of one line are, gathered from the tags of the form's cells. */
interface Gathered {
  readonly figures: Figure[];
  readonly codes: CodeCell[];
  readonly names: CellPlace[];
}

function gather({ block, sheet }: PlacedBlock): ReadonlyMap<string, Gathered> {
  const byLine = new Map<string, Gathered>();
  for (const cell of block.cells) {
    const { tag } = cell;
    if (tag === undefined) continue;
    const line = byLine.get(tag.line) ?? { figures: [], codes: [], names: [] };
    byLine.set(tag.line, line);
    const place = placeOf(sheet, cell);
    if (tag.kind === 'figure') line.figures.push({ column: tag.column, value: tag.value, place });
    else if (tag.kind === 'code') line.codes.push({ from: tag.from, to: tag.to, after: tag.after, place });
    else line.names.push(place);
  }
  return byLine;
}

function formOf(placed: PlacedBlock, { empty }: Table): BookForm {
  const byLine = gather(placed);
  const lines = placed.block.lines.flatMap(({ key, group, name }): Line[] => {
    const found = byLine.get(key);
    if (found === undefined) return [];
    return [{ key, group, name, code: found.codes.length > 0 ? key : '', ...found }];
  });
  return { form: placed.block.form, empty, lines };
}

/**
 * Prints a disclosure: all nine forms, as the variant says, in one workbook. Every amount is rounded half up
 * from the exact one, independently of the others.
 */
export function layOut(disclosure: Disclosure, variant: Variant): Book {
  const tables = tablesOf(disclosure, variant);
  const order = formOrder(variant);
  const placed = placeOnSheets(
    order.map((form) => blockOf(form, tables[form], disclosure, variant)),
    variant,
  );
  const forms = placed.map((one): readonly [FormId, BookForm] => {
    const { form } = one.block;
    return [form, formOf(one, tables[form])];
  });
  const { unit, step, zero, numbers, format } = variant;
  return {
    workbook: { sheets: sheetsOf(placed) },
    year: disclosure.year,
    style: { unit, step, zero, numbers, format },
    forms: new Map(forms),
  };
}
