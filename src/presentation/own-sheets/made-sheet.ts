import { isTableName } from '../../disclosure/published/table-name';
import type { Area, CellPlace } from '../../disclosure/sheet/address';
import { a1 } from '../../disclosure/sheet/address';

/** How cells look; what is not said is as the sheet has it. */
export interface Look {
  readonly bold?: boolean;
  /** The size of the font, in points. */
  readonly size?: number;
  /** The colour of the text, as #RRGGBB. */
  readonly colour?: string;
  /** The colour behind it, as #RRGGBB. */
  readonly fill?: string;
  readonly horizontal?: 'Center';
  readonly vertical?: 'Center' | 'Top';
  readonly wrap?: boolean;
  /** The number format. */
  readonly format?: string;
}

/** A cell of a made sheet. */
export interface MadeCell {
  /** Text stays text, whatever it looks like; "" is an empty cell. */
  readonly value: string | number;
  /** What the cell has of its own besides the look of its row. */
  readonly look?: Look;
  /** The cell of the workbook that a click on it leads to. */
  readonly link?: CellPlace;
  /** How many columns it is merged over, its own included. */
  readonly span?: number;
}

/** A row of a made sheet, from the first column on. */
export interface MadeRow {
  readonly cells: readonly MadeCell[];
  readonly look: Look;
  /** In points; "fit" is as high as its texts take, and without one it is as the sheet has it. */
  readonly height?: number | 'fit';
}

/** A column chart of numbers that stand in the sheet. */
export interface MadeChart {
  readonly title: string;
  /** What it is drawn from: the labels in the first column, the names of the series in the first row. */
  readonly data: Area;
  /** The cells that it covers. */
  readonly over: Area;
}

/**
 * A sheet that the add-in makes for itself: what stands in its cells, how they look, where they lead and how it prints.
 * It is made once, and written by whoever writes: into a workbook in Excel, or into a file.
 */
export interface MadeSheet {
  /** The widths of its columns, in points. */
  readonly widths: readonly number[];
  /** The font of all cells; null for the workbook's own. */
  readonly font: { readonly name: string; readonly size: number } | null;
  /** Whether the lines between the cells are shown. */
  readonly gridlines: boolean;
  readonly rows: readonly MadeRow[];
  /** The row with the head of the table, zero-based: every printed page begins with it. */
  readonly head: number;
  /** Whether the head, and what is above it, stays in sight. */
  readonly frozen: boolean;
  /** The table with its head, where its rows can be filtered. */
  readonly filter: Area | null;
  /** Where lines are drawn around and between the cells. */
  readonly boxes: readonly Area[];
  readonly charts: readonly MadeChart[];
  /** What is printed. */
  readonly printed: Area;
  /** What stands below every printed page, with Excel's codes for the page and the number of pages. */
  readonly footer: string;
}

/** What of a made sheet is not written into files; what charts are drawn from is. */
export const NOT_IN_FILES = ['charts'] as const satisfies readonly (keyof MadeSheet)[];

/** The lines of boxes, as #RRGGBB. */
export const BOX_COLOUR = '#7F7F7F';

/** How every made sheet prints: A4, landscape, centred and one page wide; margins in points, with room for the footer. */
export const MARGINS = { left: 36, right: 36, top: 54, bottom: 50, header: 22, footer: 22 } as const;

/** The link to a cell; none where there is no cell, or it is one of a table of the published document. */
export function linkTo(place: CellPlace | undefined): Pick<MadeCell, 'link'> {
  return place === undefined || isTableName(place.sheet) ? {} : { link: place };
}

/** Where a link leads, as workbooks write it: the sheet's name always in apostrophes. */
export function linkTarget(place: CellPlace): string {
  return `'${place.sheet.replaceAll("'", "''")}'!${a1(place)}`;
}

/** The cells of a row with their columns, zero-based. */
export function placedCells({
  cells,
}: MadeRow): readonly { readonly column: number; readonly cell: MadeCell }[] {
  let next = 0;
  return cells.map((cell) => {
    const column = next;
    next += cell.span ?? 1;
    return { column, cell };
  });
}
