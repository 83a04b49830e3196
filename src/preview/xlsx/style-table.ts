import type { IStyleData } from '@univerjs/core';
import { neutralOver } from './neutral-style';
import type { FileStyles } from './read-styles';

/** The engine's styles of a workbook, each once. */
export class StyleTable {
  readonly styles: Record<string, IStyleData> = {};
  private readonly ids = new Map<string, string>();
  private readonly known = new Map<string, string | undefined>();

  constructor(private readonly file: FileStyles) {}

  /**
   * The id of a style of the file by its number; undefined for one that says nothing. A cell of a file has all of its
   * style itself: the engine would take what is missing from those that lie under it, column and row.
   */
  idOf(style: number, ...under: readonly (number | undefined)[]): string | undefined {
    const key = [style, ...under].join(' ');
    if (this.known.has(key)) return this.known.get(key);
    const id = this.idOfStyle(this.composed(style, under));
    this.known.set(key, id);
    return id;
  }

  /** Whether a style of the file leaves cells unlocked. */
  isUnlocked(style: number): boolean {
    return this.file.unlocked.has(style);
  }

  private composed(style: number, under: readonly (number | undefined)[]): IStyleData {
    const { cells, default: defaults } = this.file;
    const own = cells[style] ?? {};
    const below = under
      .flatMap((one) => (one === undefined ? [] : (cells[one] ?? [])))
      .filter((one) => Object.keys(one).length > 0);
    return below.length === 0 ? own : { ...neutralOver(below, defaults), ...own };
  }

  private idOfStyle(style: IStyleData): string | undefined {
    const key = JSON.stringify(style);
    if (key === '{}') return undefined;
    const known = this.ids.get(key);
    if (known !== undefined) return known;
    const id = `s${this.ids.size + 1}`;
    this.ids.set(key, id);
    this.styles[id] = style;
    return id;
  }
}
