/** How a sheet prints, read through Office.js. */
export async function pageOf(sheet: string) {
  return Excel.run(async (context) => {
    const { pageLayout } = context.workbook.worksheets.getItem(sheet);
    pageLayout.load(
      'orientation,paperSize,zoom,centerHorizontally,headersFooters/defaultForAllPages/centerFooter',
    );
    const area = pageLayout.getPrintArea().load('address');
    const titles = pageLayout.getPrintTitleRows().load('address');
    await context.sync();
    return {
      orientation: pageLayout.orientation,
      paperSize: pageLayout.paperSize,
      zoom: pageLayout.zoom,
      centred: pageLayout.centerHorizontally,
      area: area.address,
      titles: titles.address,
      footer: pageLayout.headersFooters.defaultForAllPages.centerFooter,
    };
  });
}
