import type { CellPlace } from '../../../src/disclosure/sheet/address';
import type { CellSnapshot, SheetSnapshot, WorkbookSnapshot } from '../../../src/disclosure/sheet/snapshot';
import type { Content } from '../../../src/record/corrections/content';
import type { Grid } from '../../../src/record/identity/words';
import type { PartKind } from '../../../src/record/parts/part-kind';
import type { PartText, ReadParts } from '../../../src/record/parts/read-parts';
import { partXml, readParts } from '../../../src/record/parts/read-parts';
import type { Selection, WorkbookChange } from '../../../src/session/room/changes';
import type { MarkKind } from '../../../src/presentation/marks/mark';

/** A sheet in memory: what it is called may change, its id stays. */
export interface MemorySheet {
  readonly id: string;
  name: string;
  visibility: SheetSnapshot['visibility'];
  isProtected: boolean;
  /** The rows from the first on, each with its cells from the first on. */
  rows: (CellSnapshot | undefined)[][];
  readonly merges: SheetSnapshot['merges'];
}

/** A mark on a cell: a colour, and what its comment says. */
export interface MemoryMark {
  readonly id: number;
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly kind: MarkKind;
  readonly text: string;
}

/** A custom XML part of the workbook. */
interface MemoryPart extends PartText {
  readonly namespace: string;
}

const BLANK: CellSnapshot = { value: null, format: 'General' };

/** A workbook in memory, as a file or Excel has one. Formulas are kept as texts: nothing is calculated. */
export class MemoryWorkbook {
  readonly sheets: MemorySheet[] = [];
  marks: readonly MemoryMark[] = [];
  /** Whether the pane opens by itself along with it. */
  opensPane = false;
  /** Who listens, and for which room: a room's own changes are told as its own. */
  readonly listeners = new Set<(change: WorkbookChange, by: object | null) => void>();
  readonly selectionListeners = new Set<(selection: Selection) => void>();
  private parts: readonly MemoryPart[] = [];
  private count = 0;

  constructor(
    readonly name: string,
    { sheets }: WorkbookSnapshot,
  ) {
    for (const sheet of sheets) {
      const added = this.addSheet(sheet.name, sheet.merges);
      added.visibility = sheet.visibility;
      added.isProtected = sheet.protected;
      for (const { row, firstColumn, cells } of sheet.rows)
        added.rows[row] = [...Array.from({ length: firstColumn }, () => undefined), ...cells];
    }
  }

  /** A new number, for whatever needs a name of its own. */
  next(): number {
    this.count += 1;
    return this.count;
  }

  addSheet(name: string, merges: SheetSnapshot['merges'] = []): MemorySheet {
    const sheet: MemorySheet = {
      id: `{${this.next()}}`,
      name,
      visibility: 'visible',
      isProtected: false,
      rows: [],
      merges,
    };
    this.sheets.push(sheet);
    return sheet;
  }

  sheet(name: string): MemorySheet | undefined {
    return this.sheets.find((sheet) => sheet.name === name);
  }

  /** What a cell holds; null where its sheet is gone. */
  cellAt({ sheet: name, row, column }: CellPlace): CellSnapshot | null {
    const sheet = this.sheet(name);
    return sheet === undefined ? null : (sheet.rows[row]?.[column] ?? BLANK);
  }

  /** The values of a sheet, to find its lines by. */
  grid(name: string): Grid {
    return Array.from(this.sheet(name)?.rows ?? [], (row: (CellSnapshot | undefined)[] | undefined) =>
      Array.from(row ?? [], (cell) => cell?.value ?? null),
    );
  }

  /** Writes a cell: it will hold exactly the content and have the format. A locked cell of a protected sheet refuses. */
  write(place: CellPlace, { value, formula }: Content, format: string): void {
    const sheet = this.sheet(place.sheet);
    const before = this.cellAt(place);
    if (sheet === undefined || before === null) throw new Error(`no sheet ${place.sheet}`);
    if (sheet.isProtected && (before.unlocked !== true || before.format !== format))
      throw new Error(`${place.sheet} is protected`);
    const row = (sheet.rows[place.row] ??= []);
    row[place.column] = {
      value,
      ...(formula === undefined ? {} : { formula }),
      format,
      ...(before.unlocked === true ? { unlocked: true } : {}),
    };
  }

  /** Reads the parts of a kind. */
  read<Value>(kind: PartKind<Value>): ReadParts<Value> {
    return readParts(
      kind,
      this.parts.filter(({ namespace }) => namespace === kind.namespace),
    );
  }

  /** Keeps what somebody has made of `base`: merged with what the parts of the kind hold by now. */
  keep<Value>(kind: PartKind<Value>, base: Value, mine: Value): ReadParts<Value> {
    const now = this.read(kind);
    const value = kind.merge(base, mine, now.value);
    const xml = partXml(kind, { value, unread: now.carried });
    this.parts = this.parts.filter(({ id }) => !now.replaced.includes(id));
    if (xml !== null) this.addPart(kind.namespace, xml);
    return this.read(kind);
  }

  /** Adds a part as another program would. */
  addPart(namespace: string, xml: string): void {
    this.parts = [...this.parts, { id: `{${this.next()}}`, namespace, xml }];
  }

  /** The snapshot of a sheet. */
  snapshotOf({ name, visibility, isProtected, rows, merges }: MemorySheet): SheetSnapshot {
    return {
      name,
      visibility,
      protected: isProtected,
      rows: Array.from(rows, (row: (CellSnapshot | undefined)[] | undefined) =>
        Array.from(row ?? [], (cell) => cell ?? BLANK),
      ).flatMap((cells, row) =>
        cells.some(({ value, formula }) => value !== null || formula !== undefined)
          ? [{ row, firstColumn: 0, cells }]
          : [],
      ),
      merges,
    };
  }

  /** Tells who listens that something has changed; null is a person at the grid. */
  tell(change: Omit<WorkbookChange, 'ours'>, by: object | null = null): void {
    for (const listener of [...this.listeners]) listener({ ...change, ours: false }, by);
  }
}
