import { relationshipsOf } from '../../files/package/relationships';
import { EditedPackage } from '../../files/patch/edited-package';
import { CONTENT_TYPES, relate } from '../../files/patch/namespaces';
import { removeSignatures } from '../../files/patch/signatures';
import { plainStyles, StylesEditor } from '../../files/patch/styles-editor';
import { rulesOf } from '../host/model/conditional-formats';
import type { PreviewWorkbook } from '../host/model/preview-workbook';
import type { Sheet } from '../host/model/sheet';
import { blankContent } from './blank-content';
import { bookContent, originOf } from './book-content';
import { hasUnwritable } from './chart-files';
import { writeCustomXml } from './custom-xml-files';
import { blankOrigin, blankSheet, type Origin } from './origin';
import { People } from './people';
import { sheetContent } from './sheet-content';
import { BookText, type ListedSheet } from './write-book';
import { canWriteRule } from './write-formats';
import { writeSheet, type SheetWriting } from './write-sheet';
import { CellStyles } from './write-style';

/**
 * Writes a workbook as an .xlsx file. One that was opened from a file is that file, but for what changed since; all else
 * is the file's, byte for byte. Formulas go with the results they have: let the calculation settle before.
 */
export async function writeXlsx(workbook: PreviewWorkbook): Promise<Uint8Array<ArrayBuffer>> {
  const known = originOf(workbook);
  const origin = known ?? blankOrigin(workbook.defaultStyle);
  const { pack: original, book } = origin.source;
  const pack = new EditedPackage(original);
  const text = new BookText(pack, book.path);
  const stylesPath = book.relationships.find(
    ({ kind, path }) => kind === 'styles' && original.has(path),
  )?.path;
  const styles = new StylesEditor(
    stylesPath === undefined ? plainStyles(text.edition) : pack.text(stylesPath),
    stylesPath ?? 'styles',
  );
  const writing: SheetWriting = {
    pack,
    edition: text.edition,
    styles: () => styles,
    cellStyles: new CellStyles(styles, workbook.defaultStyle),
    people: new People(original, book.path, book.relationships),
  };
  const now = bookContent(workbook);
  const kept = keptSheets(workbook, origin);
  let [isWritten, formulasChanged] = [false, false];
  const listed: ListedSheet[] = [];
  for (const sheet of workbook.sheets.all()) {
    const own = kept.get(sheet.id);
    const part = own?.part ?? pack.add('xl/worksheets/sheet{n}.xml', blankSheet, CONTENT_TYPES.sheet);
    const content = sheetContent(sheet);
    const wrote = await writeSheet(writing, {
      part,
      before: own?.content ?? blankContent(content.name),
      now: content,
      places: own?.places ?? new Map(),
      sheet,
      isActive: now.active === sheet.id,
      wasActive: own !== undefined && origin.content.active === sheet.id,
    });
    isWritten ||= wrote.isWritten;
    formulasChanged ||= wrote.formulasChanged;
    listed.push({
      id: sheet.id,
      name: content.name,
      visibility: content.visibility,
      place: own === undefined ? undefined : book.sheets.findIndex((one) => one.part === own.part),
      relationship: own === undefined ? relate(pack, text.edition, book.path, 'worksheet', part) : '',
    });
  }
  const gone = removeSheets(pack, origin, kept);
  writing.people.write(pack);
  writeCustomXml(pack, origin.source, workbook.side.customXmlParts);
  const changedStyles = styles.changed();
  if (changedStyles !== null) writeStyles(writing, origin, stylesPath, changedStyles);
  if (formulasChanged || gone.size > 0) dropCalculationChain(pack, origin);
  // What the engine computed may be less than what Excel can: it computes anew what depends on what was written.
  text.write(pack, origin.content, now, listed, gone, isWritten && known !== undefined);
  removeSignatures(pack);
  return new Uint8Array(pack.bytes());
}

/** Whether a setting is one by which Office itself acts, as opening a pane: the preview opens its pane in any case. */
const isOffices = (key: string): boolean => key.startsWith('Office.');

/** What of a workbook does not go into the file: what an add-in or the user made and this writer does not write, and what of the file had to be left out. */
export function notSaved(workbook: PreviewWorkbook): readonly string[] {
  const sheets = workbook.sheets.all();
  const otherFormats = sheets.some((sheet) => rulesOf(sheet).some(({ rule }) => !canWriteRule(rule)));
  return [
    ...(hasUnwritable(sheets) ? ['charts other than clustered columns and bars'] : []),
    ...(sheets.some((sheet) => sheet.side.customProperties.size > 0) ? ['custom properties of sheets'] : []),
    ...(workbook.side.tables.size > 0 ? ['tables made here'] : []),
    ...(sheets.some(({ side: { outline } }) => outline.rows.size + outline.columns.size > 0)
      ? ['outline levels']
      : []),
    ...([...workbook.side.settings.keys()].some((key) => !isOffices(key)) ? ['settings of the add-in'] : []),
    ...(otherFormats ? ['conditional formats other than formulas and comparisons'] : []),
    ...sheets.flatMap((sheet) => leftOut(workbook, sheet)),
  ];
}

/** What of a sheet of the file stood by rows and columns that were moved since. */
function leftOut(workbook: PreviewWorkbook, { id, name }: Sheet): readonly string[] {
  const isMoved = workbook.movedSheets.has(id);
  const lost = isMoved ? (originOf(workbook)?.sheets.get(id)?.notCarried ?? []) : [];
  return lost.map((what) => `${what} (${name})`);
}

/** The sheets of the file that are written into. One whose rows or columns were moved is written anew. */
function keptSheets({ movedSheets, sheets }: PreviewWorkbook, origin: Origin): Origin['sheets'] {
  const there = new Set(sheets.all().map(({ id }) => id));
  return new Map([...origin.sheets].filter(([id]) => there.has(id) && !movedSheets.has(id)));
}

/** Takes out the sheets of the file that are there no more; returns which of those that the file lists they are. */
function removeSheets(
  pack: EditedPackage,
  { source: { book }, sheets }: Origin,
  kept: Origin['sheets'],
): ReadonlySet<number> {
  const gone = new Set<number>();
  for (const [id, { part }] of sheets) {
    if (kept.has(id)) continue;
    for (const { kind, path } of relationshipsOf(pack.pack, part)) if (ownKinds.has(kind)) pack.remove(path);
    pack.remove(part);
    pack.unrelate(book.path, 'worksheet', part);
    gone.add(book.sheets.findIndex((sheet) => sheet.part === part));
  }
  return gone;
}

/** Kinds of parts that belong to one sheet alone. */
const ownKinds: ReadonlySet<string> = new Set([
  'comments',
  'threadedComment',
  'vmlDrawing',
  'table',
  'printerSettings',
]);

function writeStyles(
  { pack, edition }: SheetWriting,
  { source: { book } }: Origin,
  path: string | undefined,
  text: string,
): void {
  if (path !== undefined) pack.set(path, text);
  else relate(pack, edition, book.path, 'styles', pack.add('xl/styles{n}.xml', text, CONTENT_TYPES.styles));
}

/** Excel makes the order of calculation anew; one that names cells without formulas is an error to it. */
function dropCalculationChain(pack: EditedPackage, { source: { book } }: Origin): void {
  for (const { kind, path } of book.relationships) if (kind === 'calcChain') pack.remove(path);
  pack.unrelate(book.path, 'calcChain');
}
