import {
  CommandType,
  ICommandService,
  type IDisposable,
  type IMutation,
  type Injector,
} from '@univerjs/core';
import { ISuperTableService } from '@univerjs/engine-formula';
import type { Editor } from './editor';
import { toRange } from './ranges';
import type { SideStore } from './side-store';
import { bodyArea, type TableRecord } from './table-record';
import { afterMove } from './table-moves';

interface SetTableParams {
  readonly unitId: string;
  readonly id: string;
  /** Undefined takes the table away. */
  readonly table: TableRecord | undefined;
}

/** Heads of columns as formulas name them: the case of letters says nothing. */
class Titles extends Map<string, number> {
  override get(title: string): number | undefined {
    return super.get(title.toLowerCase());
  }
}

/** The tables of a workbook. They are kept in the side store; the engine is told of them for formulas that name them. */
export class Tables {
  private readonly mutation: IMutation<SetTableParams>;
  private readonly formulas: ISuperTableService;
  private readonly watches: readonly IDisposable[];
  private told: readonly string[] = [];

  constructor(
    injector: Injector,
    private readonly unitId: string,
    private readonly editor: Editor,
    private readonly side: SideStore,
    /** Called when formulas that name tables may have other results. */
    private readonly changed: () => void,
  ) {
    const commands = injector.get(ICommandService);
    this.formulas = injector.get(ISuperTableService);
    this.mutation = {
      id: `preview.mutation.set-table.${unitId}`,
      type: CommandType.MUTATION,
      handler: (_accessor, { id, table }) => {
        this.keep(id, table);
        this.tellFormulas();
        return true;
      },
    };
    this.watches = [
      commands.registerCommand(this.mutation),
      commands.onCommandExecuted(({ id, params }) => {
        for (const table of this.all()) {
          const moved = afterMove(table, id, params, unitId);
          if (moved === table) continue;
          this.keep(table.id, moved);
          this.tellFormulas();
        }
      }),
    ];
  }

  /** All of them, the oldest first. */
  all(): readonly TableRecord[] {
    return [...this.side.tables.values()].sort((a, b) => a.number - b.number);
  }

  /** By id, number or name whatever its case; undefined when there is none. */
  find(key: string): TableRecord | undefined {
    const wanted = key.toLowerCase();
    return (
      this.side.tables.get(key) ??
      this.all().find(({ name, number }) => name.toLowerCase() === wanted || String(number) === key)
    );
  }

  /** Adds a table, or has one be as it is given; can be undone. */
  put(table: TableRecord): void {
    this.set(table.id, table);
  }

  /** Takes a table away; its cells stay. Can be undone. */
  remove(id: string): void {
    this.set(id, undefined);
  }

  /** Forgets the tables of a deleted sheet. */
  forgetSheet(sheetId: string): void {
    for (const table of this.all()) if (table.sheetId === sheetId) this.side.tables.delete(table.id);
    this.tellFormulas();
  }

  /** The heads of a table were written: formulas name its columns by what stands there. Undone with the cells. */
  rename(table: TableRecord, names: readonly string[]): void {
    const columns = table.columns.map((column, index) => ({ ...column, name: names[index] ?? column.name }));
    this.keep(table.id, { ...table, columns });
    this.tellFormulas();
  }

  /** Stops listening to the engine. */
  dispose(): void {
    for (const watch of this.watches) watch.dispose();
    for (const name of this.told) this.formulas.remove(this.unitId, name);
  }

  private set(id: string, table: TableRecord | undefined): void {
    const { unitId, mutation } = this;
    const before = this.side.tables.get(id);
    this.editor.mutate(
      mutation,
      { unitId, id, table },
      { mutation, params: { unitId, id, table: before } },
      { onlyLocal: true },
    );
  }

  private keep(id: string, table: TableRecord | undefined): void {
    if (table) this.side.tables.set(id, table);
    else this.side.tables.delete(id);
  }

  private tellFormulas(): void {
    for (const name of this.told) this.formulas.remove(this.unitId, name);
    const tables = this.all();
    for (const table of tables) {
      const body = bodyArea(table);
      // The engine counts from a row of heads, and knows no totals.
      const range = toRange({ ...body, row: body.row - 1, rows: body.rows + 1 });
      const titleMap = new Titles(table.columns.map(({ name }, index) => [name.toLowerCase(), index]));
      this.formulas.registerTable(this.unitId, table.name, { sheetId: table.sheetId, range, titleMap });
    }
    this.told = tables.map(({ name }) => name);
    this.changed();
  }
}
