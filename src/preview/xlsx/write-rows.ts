import {
  scanElements,
  withAttribute,
  withoutAttributes,
  type PlacedElement,
} from '../../files/patch/elements';
import type { SheetIndex } from '../../files/patch/sheet-index';
import type { Splice } from '../../files/patch/splices';
import { areaText, parseAddress } from '../host/model/address';
import { pixelsToHeight } from './measures';
import type { CellContent, LineContent, SheetContent } from './sheet-content';
import { isSame } from './sheet-content';
import { withPrefix } from './prefixed';
import { cellXml } from './write-cell';
import type { CellStyles } from './write-style';

/** A sheet's part that is written into. */
export interface SheetText {
  readonly text: string;
  readonly part: string;
  readonly index: SheetIndex;
}

type Rows = Pick<SheetContent, 'cells' | 'rows' | 'defaults'>;

/** What writing rows changes. */
export interface RowsEdit {
  readonly splices: readonly Splice[];
  /** Whether what a cell says is other than before. */
  readonly isWritten: boolean;
  /** Whether a formula came, went or is another one. */
  readonly formulasChanged: boolean;
}

/** Writes into a sheet what of its rows and cells is other than before; all else stays as it is written. */
export function writeRows(sheet: SheetText, before: Rows, now: Rows, styles: CellStyles): RowsEdit {
  const writer = new RowsWriter(sheet, before, now, styles);
  const changed = changedCells(sheet, before, now);
  const rows = new Set([...changed.keys(), ...changedRows(before, now)]);
  const splices = writer.splices(
    [...rows].sort((one, other) => one - other),
    changed,
  );
  const cells = [...changed].flatMap(([row, columns]) =>
    [...columns].map((column) => [before.cells.get(row)?.get(column), now.cells.get(row)?.get(column)]),
  );
  return {
    splices,
    isWritten: cells.some(([was, is]) => !isSame({ ...was, style: '' }, { ...is, style: '' })),
    formulasChanged: cells.some(([was, is]) => was?.formula !== is?.formula),
  };
}

type Places = ReadonlyMap<number, ReadonlySet<number>>;

function changedRows(before: Rows, now: Rows): readonly number[] {
  return [...new Set([...before.rows.keys(), ...now.rows.keys()])].filter(
    (row) => !isSame(before.rows.get(row), now.rows.get(row)),
  );
}

function changedCells({ index }: SheetText, before: Rows, now: Rows): Places {
  const changed = new Map<number, Set<number>>();
  const add = (row: number, column: number): void => {
    const columns = changed.get(row) ?? new Set();
    changed.set(row, columns);
    columns.add(column);
  };
  for (const row of new Set([...before.cells.keys(), ...now.cells.keys()])) {
    const [then, next] = [before.cells.get(row), now.cells.get(row)];
    for (const column of new Set([...(then?.keys() ?? []), ...(next?.keys() ?? [])]))
      if (!isSame(then?.get(column), next?.get(column))) add(row, column);
  }
  const has = (row: number, column: number): boolean => changed.get(row)?.has(column) ?? false;
  // Those that share a formula lose it with the one that it is written in, those of an array with any of its cells.
  for (const cells of index.shared.values()) {
    const master = cells.find(({ element }) => element.contentEnd > element.openEnd);
    if (master !== undefined && has(master.row, master.column))
      for (const { row, column } of cells) add(row, column);
  }
  for (const { top, left, bottom, right } of index.arrays) {
    const isTouched = [...changed].some(
      ([row, columns]) =>
        row >= top && row <= bottom && [...columns].some((column) => column >= left && column <= right),
    );
    if (!isTouched) continue;
    for (let row = top; row <= bottom; row += 1)
      for (let column = left; column <= right; column += 1) add(row, column);
  }
  return changed;
}

interface KnownCell {
  readonly column: number;
  readonly xml: string;
  readonly style: number;
  /** What it has besides its content: extensions. */
  readonly rest: string;
}

class RowsWriter {
  constructor(
    private readonly sheet: SheetText,
    private readonly before: Rows,
    private readonly now: Rows,
    private readonly styles: CellStyles,
  ) {}

  splices(rows: readonly number[], changed: Places): readonly Splice[] {
    const { index } = this.sheet;
    const known = new Map(index.rows.map(({ row, element }) => [row, element]));
    const splices: Splice[] = [];
    const added: string[] = [];
    let hasInserted = false;
    let next = 0;
    for (const row of rows) {
      const element = known.get(row);
      const xml = this.rowXml(row, element, changed.get(row) ?? new Set());
      if (element !== undefined) {
        splices.push({ start: element.start, end: element.end, text: xml });
        continue;
      }
      if (xml === '') continue;
      hasInserted = true;
      while (next < index.rows.length && (index.rows[next]?.row ?? 0) < row) next += 1;
      const behind = index.rows[next]?.element.start;
      if (behind === undefined) added.push(xml);
      else splices.push({ start: behind, end: behind, text: xml });
    }
    if (added.length > 0) splices.push(this.append(added.join('')));
    return hasInserted ? [...splices, ...this.numbered(new Set(rows))] : splices;
  }

  /** Rows that do not say which they are do so once others come between them. */
  private numbered(written: ReadonlySet<number>): readonly Splice[] {
    const { text, index } = this.sheet;
    return index.rows.flatMap(({ row, element: { start, openEnd, attributes } }): Splice[] => {
      if (attributes['r'] !== undefined || written.has(row)) return [];
      const tag = withAttribute(text.slice(start, openEnd), 'r', String(row + 1));
      return [{ start, end: openEnd, text: tag }];
    });
  }

  private append(rows: string): Splice {
    const { text, index } = this.sheet;
    const data = index.children.find(({ name }) => name === 'sheetData');
    if (data === undefined) return { start: index.root.openEnd, end: index.root.openEnd, text: '' };
    if (!data.selfClosing) return { start: data.contentEnd, end: data.contentEnd, text: rows };
    const tag = text.slice(data.start, data.openEnd).replace(/\s*\/>$/u, '>');
    const close = withPrefix('</sheetData>', index.prefix);
    return { start: data.start, end: data.end, text: tag + rows + close };
  }

  /** A row as it is now; "" where it says nothing and has no cells. */
  private rowXml(row: number, element: PlacedElement | undefined, changed: ReadonlySet<number>): string {
    const { prefix } = this.sheet.index;
    const known = element === undefined ? [] : this.cellsOf(row, element);
    const cells = known
      .filter(({ column }) => !changed.has(column))
      .map(({ column, xml }) => ({ column, xml }));
    for (const column of changed) {
      const was = known.find((cell) => cell.column === column);
      const content = this.now.cells.get(row)?.get(column);
      const xml =
        content === undefined && (was?.rest ?? '') === '' ? '' : this.cellXml(row, column, was, content);
      if (xml !== '') cells.push({ column, xml });
    }
    const tag = this.rowTag(row, element);
    const content = cells
      .sort((one, other) => one.column - other.column)
      .map(({ xml }) => xml)
      .join('');
    if (content === '' && !/\s(?!r\s*=|spans\s*=)[\w:]+\s*=/u.test(tag)) return '';
    return content === '' ? `${tag}/>` : `${tag}>${content}${withPrefix('</row>', prefix)}`;
  }

  private cellXml(
    row: number,
    column: number,
    was: KnownCell | undefined,
    content: CellContent | undefined,
  ): string {
    const before = this.before.cells.get(row)?.get(column);
    const number = this.styles.numberOf(
      content?.style,
      was === undefined ? undefined : { style: before?.style, number: was.style },
    );
    const ref = areaText({ row, column, rows: 1, columns: 1 });
    const written = content ?? { type: 'Empty', value: '', formula: undefined, runs: [], style: undefined };
    const xml = withPrefix(cellXml(ref, number, written), this.sheet.index.prefix);
    return was === undefined || was.rest === '' ? xml : withRest(xml, was.rest, this.sheet.index.prefix);
  }

  /** The start tag of a row, without its end. */
  private rowTag(row: number, element: PlacedElement | undefined): string {
    const { text, index } = this.sheet;
    const written = element === undefined ? '' : text.slice(element.start, element.openEnd);
    const open = written === '' ? withPrefix('<row>', index.prefix) : written;
    const spanless = withoutAttributes(open, ['spans']);
    const numbered = withAttribute(spanless, 'r', String(row + 1));
    const [before, now] = [this.before.rows.get(row), this.now.rows.get(row)];
    const told = isSame(before, now) ? numbered : this.told(numbered, before, now);
    return told.replace(/\s*\/?>$/u, '');
  }

  private told(tag: string, before: LineContent | undefined, now: LineContent | undefined): string {
    const { s = '0' } = attributesOf(tag);
    const bare = withoutAttributes(tag, ['ht', 'customHeight', 'hidden', 's', 'customFormat']);
    const set = (open: string, name: string, value: string): string => withAttribute(open, name, value);
    let told = bare;
    if (now?.style !== undefined) {
      const number = this.styles.numberOf(now.style, { style: before?.style, number: Number(s) });
      told = set(set(told, 's', String(number)), 'customFormat', '1');
    }
    if (now?.size !== undefined)
      told = set(set(told, 'ht', String(pixelsToHeight(now.size))), 'customHeight', '1');
    return now?.isHidden === true ? set(told, 'hidden', '1') : told;
  }

  private cellsOf(row: number, element: PlacedElement): readonly KnownCell[] {
    const { text, part, index } = this.sheet;
    const xml = text.slice(element.start, element.end);
    const cells: KnownCell[] = [];
    let column = -1;
    let rest = '';
    const see = ({ name, depth, attributes: { r, s }, start, openEnd, end }: PlacedElement): void => {
      if (depth === 3 && name !== 'v' && name !== 'is' && name !== 'f') rest += xml.slice(start, end);
      if (depth !== 2 || name !== 'c') return;
      column = r === undefined ? column + 1 : (parseAddress(r)?.area.column ?? column + 1);
      const ref = areaText({ row, column, rows: 1, columns: 1 });
      const tag = withAttribute(xml.slice(start, openEnd), 'r', ref);
      cells.push({ column, style: Number(s ?? 0), rest, xml: tag + xml.slice(openEnd, end) });
      rest = '';
    };
    scanElements(xml, part, see, index.prefix);
    return cells;
  }
}

/** A cell with what it had besides its content behind it. */
function withRest(xml: string, rest: string, prefix: string): string {
  const close = withPrefix('</c>', prefix);
  return xml.endsWith(close)
    ? `${xml.slice(0, -close.length)}${rest}${close}`
    : `${xml.replace(/\s*\/>$/u, '>')}${rest}${close}`;
}

function attributesOf(tag: string): Readonly<Record<string, string | undefined>> {
  return Object.fromEntries(
    [...tag.matchAll(/\s([\w:]+)\s*=\s*"([^"]*)"/gu)].map(([, name = '', value = '']) => [name, value]),
  );
}
