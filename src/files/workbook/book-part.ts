import type { SheetVisibility } from '../../disclosure/sheet/snapshot';
import { LIMITS } from '../limits';
import type { Package } from '../package/package';
import type { Relationship } from '../package/relationships';
import { relationshipsOf } from '../package/relationships';
import { Refusal } from '../refusal';
import { isTrue, qualified, scanPart } from '../xml/scan';

/** A sheet that the workbook names. */
export interface BookSheet {
  readonly name: string;
  readonly visibility: SheetVisibility;
  /** The number by which the workbook knows it, whatever it is called. */
  readonly number: string;
  /** The path of its part. */
  readonly part: string;
  /** Whether it has cells: chart sheets, dialog sheets and macro sheets are listed too, but not read. */
  readonly isWorksheet: boolean;
}

/** What the workbook part says: its sheets in the order of their tabs, and what else concerns all of them. */
export interface BookPart {
  readonly path: string;
  readonly sheets: readonly BookSheet[];
  readonly date1904: boolean;
  readonly structureLocked: boolean;
  /** Whether everything is to be calculated when it is opened: what formulas show may be stale until then. */
  readonly calculatesOnOpening: boolean;
  readonly relationships: readonly Relationship[];
}

const USUAL_PATH = 'xl/workbook.xml';
const OTHER_SHEETS: ReadonlySet<string> = new Set([
  'chartsheet',
  'dialogsheet',
  'xlMacrosheet',
  'xlIntlMacrosheet',
]);

/** Reads the workbook part, found by the relationships of the package. */
export function readBookPart(pack: Package): BookPart {
  const path = bookPath(pack);
  const relationships = relationshipsOf(pack, path);
  const byId = new Map(relationships.map((relationship) => [relationship.id, relationship]));
  const sheets: BookSheet[] = [];
  let date1904 = false;
  let structureLocked = false;
  let calculatesOnOpening = false;
  let names = 0;
  scanPart(
    pack,
    path,
    {
      open: (name, attributes) => {
        const { date1904: counts1904, lockStructure, name: sheetName = '', state, sheetId = '' } = attributes;
        if (name === 'workbookPr') date1904 = isTrue(counts1904);
        else if (name === 'workbookProtection') structureLocked = isTrue(lockStructure);
        else if (name === 'calcPr') calculatesOnOpening = isTrue(attributes['fullCalcOnLoad']);
        else if (name === 'definedName' && ++names > LIMITS.names) throw new Refusal('tooManyNames');
        else if (name === 'sheet') {
          const target = byId.get(qualified(attributes, 'id') ?? '');
          sheets.push({ number: sheetId, ...bookSheet(pack, sheetName, state, target) });
        }
      },
    },
    'workbook',
  );
  refuseRepeated(sheets);
  return { path, sheets, date1904, structureLocked, calculatesOnOpening, relationships };
}

function bookPath(pack: Package): string {
  const named = relationshipsOf(pack, '').find(({ kind }) => kind === 'officeDocument')?.path ?? USUAL_PATH;
  if (!pack.has(named) || !named.toLowerCase().endsWith('.xml') || isDocument(named))
    throw new Refusal('notXlsx');
  return named;
}

/** Word and PowerPoint pack their files the same way. */
function isDocument(path: string): boolean {
  return /^(?:word|ppt)\//iu.test(path);
}

function bookSheet(
  pack: Package,
  name: string,
  state: string | undefined,
  target: Relationship | undefined,
): Omit<BookSheet, 'number'> {
  const isWorksheet = target?.kind === 'worksheet';
  const known = isWorksheet || OTHER_SHEETS.has(target?.kind ?? '');
  if (target === undefined || !known || !pack.has(target.path))
    throw new Refusal('unsupported', { sheet: name });
  const visibility = state === 'hidden' || state === 'veryHidden' ? state : 'visible';
  return { name, visibility, part: target.path, isWorksheet };
}

/** Two sheets of one name could not be told apart, and one part is one sheet. */
function refuseRepeated(sheets: readonly BookSheet[]): void {
  const seen = new Set<string>();
  for (const { name, part } of sheets) {
    for (const key of [`name ${name.toLowerCase()}`, `part ${part.toLowerCase()}`]) {
      if (seen.has(key)) throw new Refusal('damaged', { sheet: name });
      seen.add(key);
    }
  }
}
