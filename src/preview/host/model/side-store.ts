import type { Json, JsonObject } from '../protocol/json';
import type { TableRecord } from './table-record';

/** A custom XML part of the file. */
export interface CustomXmlPart {
  /** The part's GUID, in braces. */
  readonly id: string;
  xml: string;
}

/** How a sheet prints. Sizes in points, as in Excel's API. */
export interface PageLayout {
  orientation: 'Portrait' | 'Landscape';
  /** Excel's name of the paper size ("A4"); empty when the file does not say. */
  paperSize: string;
  centerHorizontally: boolean;
  centerVertically: boolean;
  /** `{scale}` or `{horizontalFitToPages, verticalFitToPages}`. */
  zoom: JsonObject;
  /** A1 text of the printed area; empty for everything. */
  printArea: string;
  /** "1:3" rows repeated on every page; empty for none. */
  titleRows: string;
  /** "A:B" columns repeated on every page; empty for none. */
  titleColumns: string;
  printGridlines: boolean;
  margins: { left: number; right: number; top: number; bottom: number; header: number; footer: number };
  /** leftHeader, centerHeader … rightFooter, as Excel writes them (with &P and the like). */
  headersFooters: Record<string, string>;
}

/** A chart: what an add-in said about it; nothing is drawn. */
export interface ChartRecord {
  readonly id: string;
  name: string;
  type: string;
  title: string;
  titleVisible: boolean;
  legendVisible: boolean;
  legendPosition: 'Top' | 'Bottom' | 'Left' | 'Right' | 'Corner' | 'Custom';
  /** The value axis' bounds; undefined leaves them to Excel. */
  minimum: number | undefined;
  maximum: number | undefined;
  /** A1 text, with the sheet, of the data. */
  source: string;
  seriesBy: string;
  /** In points. */
  left: number;
  top: number;
  width: number;
  height: number;
}

/** How a sheet is protected. */
export interface SheetProtection {
  readonly options: JsonObject;
  /** The password it was protected with here; undefined for none. */
  readonly password: string | undefined;
  /** The hash of a password the file came with: it cannot be checked, only kept. */
  readonly seal: JsonObject | undefined;
}

/** How the structure of a workbook is protected. */
export interface StructureProtection {
  /** The password it was protected with here; undefined for none. */
  readonly password: string | undefined;
  /** What the file says of a password it came with: it cannot be checked, only kept. */
  readonly seal: ReadonlyMap<string, string> | undefined;
}

/** How many groups each row and each column lies in, by its index. */
export interface Outline {
  readonly rows: Map<number, number>;
  readonly columns: Map<number, number>;
}

/** What the spreadsheet engine has no place for, of one sheet. */
export interface SheetSide {
  veryHidden: boolean;
  /** Undefined when the sheet is not protected. */
  protection: SheetProtection | undefined;
  readonly pageLayout: PageLayout;
  readonly charts: ChartRecord[];
  readonly customProperties: Map<string, string>;
  readonly outline: Outline;
}

/** What the spreadsheet engine has no place for. Belongs to one workbook and is saved with it. */
export class SideStore {
  readonly customXmlParts: CustomXmlPart[] = [];
  /** Whom comments and replies mention, by their ids; not saved with the file. */
  readonly mentions = new Map<string, readonly Json[]>();
  /** The add-in's document settings. */
  readonly settings = new Map<string, Json>();
  /** The tables an add-in made, by id. Those of an opened file stay in the file. */
  readonly tables = new Map<string, TableRecord>();
  /** Undefined when the structure is not protected. */
  structure: StructureProtection | undefined;
  private readonly sheets = new Map<string, SheetSide>();

  /** What belongs to a sheet; made on first use. */
  sheet(sheetId: string): SheetSide {
    const known = this.sheets.get(sheetId);
    if (known) return known;
    const fresh: SheetSide = {
      veryHidden: false,
      protection: undefined,
      pageLayout: defaultPageLayout(),
      charts: [],
      customProperties: new Map(),
      outline: { rows: new Map(), columns: new Map() },
    };
    this.sheets.set(sheetId, fresh);
    return fresh;
  }

  /** Forgets a deleted sheet. */
  forgetSheet(sheetId: string): void {
    this.sheets.delete(sheetId);
  }
}

/** The page layout of a new sheet. */
function defaultPageLayout(): PageLayout {
  return {
    orientation: 'Portrait',
    paperSize: 'A4',
    centerHorizontally: false,
    centerVertically: false,
    zoom: { scale: 100 },
    printArea: '',
    titleRows: '',
    titleColumns: '',
    printGridlines: false,
    margins: { left: 50.4, right: 50.4, top: 54, bottom: 54, header: 21.6, footer: 21.6 },
    headersFooters: {},
  };
}
