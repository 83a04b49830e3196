import { strFromU8 } from 'fflate';
import { isDeepStrictEqual } from 'node:util';
import type { CellSnapshot, WorkbookSnapshot } from '../../../src/disclosure/sheet/snapshot';
import type { Package } from '../../../src/files/package/package';
import { openPackage } from '../../../src/files/package/package';
import { scanElements } from '../../../src/files/patch/elements';
import { WorkbookEditor } from '../../../src/files/patch/workbook-editor';
import { Refusal } from '../../../src/files/refusal';
import { readWorkbook } from '../../../src/files/workbook/read-workbook';
import { sheetOfOneCell } from '../../files/made-sheet';
import type { Breach, Trial } from '../room';

/** The cells that a copy is given, some of them where nothing stands. */
const WRITTEN = [
  { row: 1, column: 1 },
  { row: 1, column: 2 },
  { row: 4, column: 0 },
  { row: 9, column: 5 },
] as const;
const VALUE = 97.5;

/** The end of an action: its result, or the refusal; anything else that is thrown is a breach. */
function ended<Value>(action: () => Value): { readonly value: Value } | { readonly refusal: string } {
  try {
    return { value: action() };
  } catch (error) {
    if (error instanceof Refusal) return { refusal: error.failure };
    throw error;
  }
}

/** Reads a package and, where it can be read, makes a copy and reads that. */
export function tryPackage(bytes: Uint8Array): Trial {
  const breaches: Breach[] = [];
  const breach = (property: string, kind: string, detail: string): void => {
    breaches.push({ property, kind, detail });
  };
  const tally: string[] = [];
  try {
    const opened = ended(() => open(bytes));
    if ('refusal' in opened) return { breaches, tally: [`refused:${opened.refusal}`] };
    tally.push('read');
    const { pack, book, snapshot } = opened.value;
    const copied = ended(() => copyOf(opened.value));
    if ('refusal' in copied) return { breaches, tally: [...tally, `copy refused:${copied.refusal}`] };
    tally.push('copied');
    const { written, copy } = copied.value;
    const again = ended(() => open(copy));
    if ('refusal' in again) breach('a copy can be read', again.refusal, again.refusal);
    else compare(snapshot, again.value.snapshot, book.sheets[0]?.name ?? '', written, breach);
    for (const path of illFormed(pack, copy)) breach('changed parts are well-formed', path, path);
  } catch (error) {
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    breach('fails only by refusing', detail.split('\n')[0] ?? '', detail.slice(0, 600));
  }
  return { breaches, tally };
}

function open(
  bytes: Uint8Array,
): ReturnType<typeof readWorkbook> & { readonly pack: ReturnType<typeof openPackage> } {
  const pack = openPackage(bytes);
  return { ...readWorkbook(pack), pack };
}

function copyOf(source: ReturnType<typeof open>): {
  readonly written: readonly string[];
  readonly copy: Uint8Array;
} {
  const editor = new WorkbookEditor(source, '核对');
  const sheet = source.snapshot.sheets[0]?.name ?? '';
  const written = WRITTEN.filter(
    (place) => editor.write({ sheet, ...place }, { value: VALUE }, '0.00%') === null,
  );
  editor.colour(sheet, WRITTEN, { fill: '#FFC7CE', font: '#4A1000', bold: true }, '=TRUE');
  for (const place of WRITTEN) editor.note({ sheet, ...place }, '应为 97.5');
  editor.addSheet('核对报告', sheetOfOneCell({ value: '类别' }));
  return { written: written.map(({ row, column }) => `${row} ${column}`), copy: editor.finish().bytes };
}

function compare(
  before: WorkbookSnapshot,
  after: WorkbookSnapshot,
  edited: string,
  written: readonly string[],
  breach: (property: string, kind: string, detail: string) => void,
): void {
  for (const sheet of before.sheets) {
    const now = cellsOf(after, sheet.name);
    const then = cellsOf(before, sheet.name);
    const covered = (place: string): boolean => {
      const [row = 0, column = 0] = place.split(' ').map(Number);
      return sheet.merges.some(
        ({ top, left, bottom, right }) =>
          top <= row &&
          row <= bottom &&
          left <= column &&
          column <= right &&
          !(top === row && left === column),
      );
    };
    for (const place of new Set([...then.keys(), ...now.keys()])) {
      const isWritten = sheet.name === edited && written.includes(place);
      const same = isWritten
        ? now.get(place)?.value === VALUE
        : isDeepStrictEqual(now.get(place), then.get(place));
      if (!same)
        breach(
          isWritten ? 'what is written is read again' : 'other cells stay',
          'any',
          `${sheet.name} ${place}: ${JSON.stringify(then.get(place))} → ${JSON.stringify(now.get(place))}`,
        );
    }
    for (const place of sheet.name === edited ? written : [])
      if (!now.has(place) && !covered(place))
        breach('what is written is read again', 'missing', `${sheet.name} ${place}`);
  }
}

/** The cells with content by their places. */
function cellsOf({ sheets }: WorkbookSnapshot, name: string): ReadonlyMap<string, CellSnapshot> {
  const rows = sheets.find((sheet) => sheet.name === name)?.rows ?? [];
  return new Map(
    rows.flatMap(({ row, firstColumn, cells }) =>
      cells.flatMap((cell, index) =>
        cell.value === null && cell.formula === undefined
          ? []
          : [[`${row} ${firstColumn + index}`, cell] as const],
      ),
    ),
  );
}

/** The parts of a copy that are others than the original's and not well-formed. */
function illFormed(before: Package, bytes: Uint8Array): readonly string[] {
  const after = openPackage(bytes);
  return after.entries.flatMap(({ path }) => {
    if (!/\.(?:xml|rels|vml)$/u.test(path)) return [];
    const then = ended(() => strFromU8(before.part(path)));
    const now = ended(() => strFromU8(after.part(path)));
    if (!('value' in now) || isDeepStrictEqual(now, then)) return [];
    return 'refusal' in ended(() => scanElements(now.value, path, () => undefined)) ? [path] : [];
  });
}
