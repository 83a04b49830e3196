import type { MadeSheet } from '../../presentation/own-sheets/made-sheet';
import { MARGINS } from '../../presentation/own-sheets/made-sheet';
import { rangeOf } from './range-of';

/** Queues the page set-up of a made sheet. */
export function setUpPage(
  sheet: Excel.Worksheet,
  { printed, head, footer }: Pick<MadeSheet, 'printed' | 'head' | 'footer'>,
): void {
  const { pageLayout } = sheet;
  pageLayout.orientation = 'Landscape';
  pageLayout.paperSize = 'A4';
  pageLayout.zoom = { horizontalFitToPages: 1 };
  pageLayout.centerHorizontally = true;
  pageLayout.leftMargin = MARGINS.left;
  pageLayout.rightMargin = MARGINS.right;
  pageLayout.topMargin = MARGINS.top;
  pageLayout.bottomMargin = MARGINS.bottom;
  pageLayout.headerMargin = MARGINS.header;
  pageLayout.footerMargin = MARGINS.footer;
  pageLayout.setPrintArea(rangeOf(sheet, printed));
  const row = head + 1;
  pageLayout.setPrintTitleRows(`$${row}:$${row}`);
  const { defaultForAllPages } = pageLayout.headersFooters;
  defaultForAllPages.rightHeader = '';
  defaultForAllPages.centerFooter = footer;
}
