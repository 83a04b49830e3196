import type { Area } from '../../disclosure/sheet/address';
import { parseA1, parseArea } from '../../disclosure/sheet/address';
import { Refusal } from '../refusal';
import type { PlacedElement } from './elements';
import { openRoot, ownPrefix, scanElements } from './elements';

/** A row of a sheet and where it stands. */
export interface PlacedRow {
  readonly row: number;
  readonly element: PlacedElement;
}

/** A cell that has, or shares, a shared formula. */
export interface SharedCell {
  readonly row: number;
  readonly column: number;
  /** The <f>. */
  readonly element: PlacedElement;
}

/** Where in a sheet's text everything stands that a change may concern. */
export interface SheetIndex {
  readonly root: PlacedElement;
  readonly prefix: string;
  readonly children: readonly PlacedElement[];
  readonly rows: readonly PlacedRow[];
  /** Areas of array formulas and data tables: nothing is written into them. */
  readonly arrays: readonly Area[];
  readonly shared: ReadonlyMap<string, readonly SharedCell[]>;
  /** Rules of conditional formats, those of extensions too. */
  readonly rules: readonly PlacedElement[];
  /** The first formula of each of them, as it is written. */
  readonly formulas: ReadonlyMap<PlacedElement, string>;
  /** Column styles: first and last column and the cell format. */
  readonly columns: readonly { readonly first: number; readonly last: number; readonly format: number }[];
}

/** Indexes a sheet's text. */
export function sheetIndex(text: string, part: string): SheetIndex {
  const children: PlacedElement[] = [];
  const rows: PlacedRow[] = [];
  const arrays: Area[] = [];
  const shared = new Map<string, SharedCell[]>();
  const rules: PlacedElement[] = [];
  const formulas = new Map<PlacedElement, string>();
  const columns: { first: number; last: number; format: number }[] = [];
  const places = new Places();
  const root = scanElements(text, part, (element) => {
    const { name, attributes, parent } = element;
    if (element.depth === 2) children.push(element);
    if (name === 'cfRule' || name.endsWith(':cfRule')) rules.push(element);
    else if (isFormulaOfRule(element) && parent !== null && !formulas.has(parent))
      formulas.set(parent, text.slice(element.openEnd, element.contentEnd));
    else if (name === 'row' && parent?.name === 'sheetData')
      rows.push({ row: places.endRow(element), element });
    else if (name === 'c') places.endCell(element);
    else if (name === 'f' && parent?.name === 'c') {
      const { t, si = '', ref = '' } = attributes;
      if (t === 'array' || t === 'dataTable')
        arrays.push(...[parseArea(ref)].filter((area) => area !== null));
      if (t !== 'shared') return;
      const cells = shared.get(si) ?? [];
      shared.set(si, cells);
      cells.push({ ...places.of(parent), element });
    } else if (name === 'col') {
      const { min, max, style = '0' } = attributes;
      columns.push({ first: Number(min) - 1, last: Number(max) - 1, format: Number(style) });
    }
  });
  openRoot(root, 'worksheet', part);
  if (!children.some(({ name }) => name === 'sheetData')) throw new Refusal('damaged', { part });
  return { root, prefix: ownPrefix(text, root), children, rows, arrays, shared, rules, formulas, columns };
}

/** Whether an element is the formula of a conditional format, or of one in an extension. */
function isFormulaOfRule({ name, parent }: PlacedElement): boolean {
  return /^(?:formula|.+:f)$/u.test(name) && parent !== null && /(?:^|:)cfRule$/u.test(parent.name);
}

/** Which row and column elements are, also where the file does not say it. */
class Places {
  private row = -1;
  private column = -1;
  private current: PlacedElement | null = null;

  /** The place of a cell that is not at its end yet. */
  of(cell: PlacedElement): { readonly row: number; readonly column: number } {
    const { r = '' } = cell.attributes;
    if (this.current !== cell.parent) {
      this.current = cell.parent;
      this.column = -1;
      this.row = rowNumber(cell.parent, this.row);
    }
    return { row: this.row, column: parseA1(r)?.column ?? this.column + 1 };
  }

  endCell(cell: PlacedElement): void {
    this.column = this.of(cell).column;
  }

  endRow(row: PlacedElement): number {
    if (this.current !== row) this.row = rowNumber(row, this.row);
    this.current = null;
    return this.row;
  }
}

function rowNumber(row: PlacedElement | null, before: number): number {
  const { r } = row?.attributes ?? {};
  return r === undefined ? before + 1 : Number(r) - 1;
}
