import { a1 } from '../../disclosure/sheet/address';
import { passing } from '../run';
import type { Mark, MarkColours, MarkKind, MarkPalette } from '../../presentation/marks/mark';
import { MARK_KINDS, MARK_PALETTES } from '../../presentation/marks/mark';
import { isMarkFormula, markFormula } from '../../presentation/marks/mark-signs';

/** Cells that one conditional format covers: Excel takes addresses of some 8,000 characters. */
const CELLS_OF_A_FORMAT = 500;

/** A conditional format by its id, and its sheet by its name. */
export interface FormatReference {
  readonly sheet: string;
  readonly id: string;
}

/** The conditional formats of a sheet, whose reading is queued. */
export interface SheetFormats {
  /** Those that are marks, after the sync; none where the sheet does not exist. */
  ours(): readonly FormatReference[];
}

/** Queues the reading of a sheet's conditional formats; the sheet need not exist. */
export function queueFormats(context: Excel.RequestContext, name: string): SheetFormats {
  const formats = formatsOf(context, name);
  formats.load('items/id,items/type,items/customOrNullObject/rule/formula');
  return {
    ours: () =>
      formats.isNullObject ? [] : formats.items.filter(isMark).map(({ id }) => ({ sheet: name, id })),
  };
}

/** All conditional formats of a sheet, which need not exist. */
export function formatsOf(context: Excel.RequestContext, name: string): Excel.ConditionalFormatCollection {
  return passing(context.workbook.worksheets.getItemOrNullObject(name).getRange()).conditionalFormats;
}

function isMark(format: Excel.ConditionalFormat): boolean {
  return format.type === 'Custom' && isMarkFormula(format.customOrNullObject.rule.formula);
}

/** Conditional formats that were queued; which of them were made is known after the sync, however it ended. */
export interface AddedFormats {
  made(): readonly FormatReference[];
}

/** Queues conditional formats that colour the cells of marks on one sheet; the cells' own formats stay as they are. */
export function addFormats(
  context: Excel.RequestContext,
  sheet: string,
  marks: readonly Mark[],
  palette: MarkPalette,
): AddedFormats {
  const added = MARK_KINDS.flatMap((kind) => {
    const cells = marks.filter((mark) => mark.kind === kind).map(({ place }) => a1(place));
    return inPieces(cells).map((piece) =>
      addFormat(context.workbook.worksheets.getItem(sheet), kind, MARK_PALETTES[palette][kind], piece),
    );
  });
  return {
    made: () =>
      added.flatMap((format) => {
        // Asked for an id that was not loaded, the property would throw.
        const { id } = format.toJSON();
        return id === undefined ? [] : [{ sheet, id }];
      }),
  };
}

/** Queues the removal of a conditional format. */
export function removeFormat(context: Excel.RequestContext, { sheet, id }: FormatReference): void {
  const cells = passing(context.workbook.worksheets.getItem(sheet).getRange());
  cells.conditionalFormats.getItem(id).delete();
}

function addFormat(
  sheet: Excel.Worksheet,
  kind: MarkKind,
  { fill, font, bold }: MarkColours,
  addresses: readonly string[],
): Excel.ConditionalFormat {
  const format = passing(sheet.getRanges(addresses.join(','))).conditionalFormats.add('Custom');
  format.load('id');
  format.custom.rule.formula = markFormula(kind);
  format.custom.format.fill.color = fill;
  format.custom.format.font.color = font;
  if (bold) format.custom.format.font.bold = true;
  return format;
}

function inPieces(cells: readonly string[]): readonly (readonly string[])[] {
  const count = Math.ceil(cells.length / CELLS_OF_A_FORMAT);
  return Array.from({ length: count }, (_, index) =>
    cells.slice(index * CELLS_OF_A_FORMAT, (index + 1) * CELLS_OF_A_FORMAT),
  );
}
