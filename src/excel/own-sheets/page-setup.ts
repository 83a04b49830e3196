import { passing } from '../run';

/** How an own sheet prints, on A4 and one page wide. */
export interface PageSetup {
  readonly orientation: 'Portrait' | 'Landscape';
  /** The printed rows and columns, from the first cell. */
  readonly rows: number;
  readonly columns: number;
  /** The zero-based row that every page begins with. */
  readonly titleRow: number;
  /** What stands above and below every page, in Excel's own codes: &P is the page, &N their number. */
  readonly header: string;
  readonly footer: string;
}

/** Points from the paper's edges: Excel's narrow margins, with room for header and footer. */
const MARGINS = { left: 36, right: 36, top: 54, bottom: 50, header: 22, footer: 22 } as const;

/** Queues the page set-up of a sheet. */
export function setUpPage(sheet: Excel.Worksheet, setup: PageSetup): void {
  const { pageLayout } = sheet;
  pageLayout.orientation = setup.orientation;
  pageLayout.paperSize = 'A4';
  pageLayout.zoom = { horizontalFitToPages: 1 };
  pageLayout.centerHorizontally = true;
  pageLayout.leftMargin = MARGINS.left;
  pageLayout.rightMargin = MARGINS.right;
  pageLayout.topMargin = MARGINS.top;
  pageLayout.bottomMargin = MARGINS.bottom;
  pageLayout.headerMargin = MARGINS.header;
  pageLayout.footerMargin = MARGINS.footer;
  pageLayout.setPrintArea(passing(sheet.getRangeByIndexes(0, 0, setup.rows, setup.columns)));
  const row = setup.titleRow + 1;
  pageLayout.setPrintTitleRows(`$${row}:$${row}`);
  const { defaultForAllPages } = pageLayout.headersFooters;
  defaultForAllPages.rightHeader = setup.header;
  defaultForAllPages.centerFooter = setup.footer;
}
