import { cleanedUp } from './excel';

/** Everything of a workbook that a user could see or miss, read through Office.js. */
export async function inventory(): Promise<unknown> {
  const found = await Excel.run(async (context) => {
    const { workbook } = context;
    const { worksheets, customXmlParts, comments } = workbook;
    worksheets.load('items/id,items/name,items/visibility,items/tabColor,items/protection/protected');
    customXmlParts.load('items/id,items/namespaceUri');
    comments.load('items/id,items/content,items/authorName,items/resolved,items/replies/items/content');
    const selection = workbook.getSelectedRange();
    selection.load('address');
    await context.sync();
    const parts = customXmlParts.items.map((part) => part.getXml());
    const places = comments.items.map((comment) => comment.getLocation().load('address'));
    const sheets = worksheets.items.map((sheet) => {
      const used = sheet.getUsedRangeOrNullObject(false);
      used.load('address,values,formulas,numberFormat,valueTypes,text');
      const merges = used.getMergedAreasOrNullObject();
      merges.load('address');
      const formats = sheet.getRange().conditionalFormats;
      formats.load(
        'items/type,items/priority,items/stopIfTrue,items/customOrNullObject/rule/formula,' +
          'items/customOrNullObject/format/fill/color,items/customOrNullObject/format/font/color',
      );
      return { sheet, used, merges, formats };
    });
    await context.sync();
    const ranges = sheets.map(({ formats }) =>
      formats.items.map((format) => {
        const areas = format.getRanges();
        areas.load('address');
        return areas;
      }),
    );
    const looks = sheets.map(({ sheet, used }) => (used.isNullObject ? [] : looksOf(sheet, used)));
    await context.sync();
    return {
      selection: selection.address,
      customXml: parts.map(({ value }) => value),
      comments: comments.items.map(({ content, authorName, resolved, replies }, index) => ({
        place: places[index]?.address,
        content,
        authorName,
        resolved,
        replies: replies.items.map((reply) => reply.content),
      })),
      sheets: sheets.map(({ sheet, used, merges, formats }, index) => ({
        name: sheet.name,
        visibility: sheet.visibility,
        tabColor: sheet.tabColor,
        protected: sheet.protection.protected,
        used: used.isNullObject ? null : used.toJSON(),
        merges: merges.isNullObject ? null : merges.address,
        looks: looks[index]?.map((cell) => cell.toJSON()),
        formats: formats.items.map((format, place) => ({
          ...format.toJSON(),
          id: undefined,
          ranges: ranges[index]?.[place]?.address,
        })),
      })),
    };
  });
  await cleanedUp();
  return found;
}

/** The looks of the first cells: fill and font, which marks must not touch. */
function looksOf(sheet: Excel.Worksheet, used: Excel.Range): readonly Excel.RangeFormat[] {
  return used.values.slice(0, 12).flatMap((line, row) =>
    line.slice(0, 6).map((_value, column) => {
      const { format } = sheet.getCell(row, column);
      format.load('fill/color,font/color,font/bold,horizontalAlignment');
      return format;
    }),
  );
}
