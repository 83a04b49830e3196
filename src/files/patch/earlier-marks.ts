import { parseA1 } from '../../disclosure/sheet/address';
import { beginsAsComment, isMarkFormula, plainComment } from '../../presentation/marks/mark-signs';
import type { Package } from '../package/package';
import { relationshipsOf } from '../package/relationships';
import { scanPart, scanText } from '../xml/scan';
import { NOTE_GAP } from './comments';
import type { EditedPackage } from './edited-package';
import type { PlacedElement } from './elements';
import { scanElements } from './elements';
import { shapesWithout } from './note-shapes';
import type { SheetIndex } from './sheet-index';
import type { Splice } from './splices';
import { spliced } from './splices';

/** The conditional formats of a sheet that are marks. */
export function markRules({
  rules,
  formulas,
}: Pick<SheetIndex, 'rules' | 'formulas'>): readonly PlacedElement[] {
  return rules.filter((rule) => isMarkFormula(formulas.get(rule) ?? ''));
}

/** How many cells the marks of a sheet cover. */
export function markedCells(index: Pick<SheetIndex, 'rules' | 'formulas'>): number {
  const areas = new Set(markRules(index).map(({ parent }) => parent?.attributes['sqref'] ?? ''));
  return [...areas].reduce((sum, area) => sum + area.split(/\s+/u).filter(Boolean).length, 0);
}

/** Takes marks out of a sheet, with the elements that hold nothing else. */
export function markSplices({ rules, ...index }: SheetIndex): readonly Splice[] {
  const ours = new Set(markRules({ rules, ...index }));
  const whole = new Set<PlacedElement>();
  for (const { parent } of ours)
    if (parent !== null && rules.every((rule) => rule.parent !== parent || ours.has(rule))) whole.add(parent);
  const left = [...ours].filter(({ parent }) => parent === null || !whole.has(parent));
  return [...whole, ...left].map(({ start, end }) => ({ start, end, text: '' }));
}

/** What the notes and conversations of a sheet say. */
interface SheetComments {
  /** Notes by their cells, run by run; a conversation has one too. */
  readonly notes: ReadonlyMap<string, readonly string[]>;
  readonly threads: readonly Thread[];
}

interface Thread {
  readonly cell: string;
  readonly id: string;
  /** The conversation that it answers. */
  readonly parent: string | undefined;
  readonly text: string;
}

/** Which of a sheet's notes and conversations are those of marks. */
export interface KnownComments {
  /** Cells whose note, and conversation, is a mark's. */
  readonly whole: readonly string[];
  /** Cells with a note of somebody else's, below which a mark's stands. */
  readonly below: readonly string[];
  /** Cells with conversations that are none. */
  readonly others: readonly string[];
  /** Notes and conversations that begin as those of marks do, and say something else by now. */
  readonly changed: number;
}

/**
 * Finds the notes and conversations that are marks: they say exactly what is known, and nobody has answered.
 *
 * @param texts what those of marks say
 */
export function knownComments(pack: Package, part: string, texts: readonly string[]): KnownComments {
  const { notes, threads } = sheetComments(pack, part);
  const known = new Set(texts.map(plainComment));
  const isKnown = (text: string): boolean => beginsAsComment(text) && known.has(plainComment(text));
  const answered = new Set(threads.map(({ parent }) => parent));
  const heads = threads.filter(({ parent }) => parent === undefined);
  const ourThreads = heads.filter(({ id, text }) => isKnown(text) && !answered.has(id));
  const ours = new Set(ourThreads.map(({ cell }) => cell));
  const others = heads.map(({ cell }) => cell).filter((cell) => !ours.has(cell));
  const threaded = new Set(heads.map(({ cell }) => cell));
  const plain = [...notes].filter(([cell]) => !threaded.has(cell));
  const whole = plain.filter(([, runs]) => isKnown(runs.join(''))).map(([cell]) => cell);
  const below = plain
    .filter(([cell, runs]) => !whole.includes(cell) && isBelow(runs, isKnown))
    .map(([cell]) => cell);
  const taken = new Set([...whole, ...below]);
  const said = [
    ...heads.filter(({ cell }) => !ours.has(cell)).map(({ text }) => text),
    ...plain.filter(([cell]) => !taken.has(cell)).map(([, runs]) => runs.join('')),
  ];
  return { whole: [...whole, ...ours], below, others, changed: said.filter(beginsAsComment).length };
}

function isBelow(runs: readonly string[], isKnown: (text: string) => boolean): boolean {
  const last = runs.at(-1) ?? '';
  return runs.length > 1 && last.startsWith(NOTE_GAP) && isKnown(last.slice(NOTE_GAP.length));
}

/** Takes the notes and conversations of marks out of a sheet's parts; what has changed since they were found stays. */
export function removeComments(
  pack: EditedPackage,
  part: string,
  { whole, below }: Pick<KnownComments, 'whole' | 'below'>,
): void {
  if (whole.length + below.length === 0) return;
  const gone = new Set(whole);
  const shortened = new Set(below);
  for (const { kind, path } of relationshipsOf(pack.pack, part)) {
    if (!pack.has(path)) continue;
    const text = pack.text(path);
    if (kind === 'comments') pack.set(path, spliced(text, noteSplices(text, path, gone, shortened)));
    else if (kind === 'threadedComment') pack.set(path, spliced(text, threadSplices(text, path, gone)));
    else if (kind === 'vmlDrawing') {
      const places = whole.map(parseA1).filter((place) => place !== null);
      const left = shapesWithout(text, path, places);
      if (left !== null) pack.set(path, left);
    }
  }
}

function noteSplices(
  text: string,
  path: string,
  gone: ReadonlySet<string>,
  shortened: ReadonlySet<string>,
): readonly Splice[] {
  const splices: Splice[] = [];
  const runs = new Map<PlacedElement, PlacedElement>();
  scanElements(text, path, (element) => {
    const { name, parent, attributes, start, end } = element;
    if (name === 'r' && parent?.name === 'text' && parent.parent !== null) runs.set(parent.parent, element);
    if (name !== 'comment') return;
    const cell = cellOf(attributes['ref']);
    const last = runs.get(element);
    if (gone.has(cell)) splices.push({ start, end, text: '' });
    else if (shortened.has(cell) && last !== undefined)
      splices.push({ start: last.start, end: last.end, text: '' });
  });
  return splices;
}

function threadSplices(text: string, path: string, gone: ReadonlySet<string>): readonly Splice[] {
  const splices: Splice[] = [];
  scanElements(text, path, ({ name, attributes, start, end }) => {
    if (name === 'threadedComment' && gone.has(cellOf(attributes['ref'])))
      splices.push({ start, end, text: '' });
  });
  return splices;
}

function cellOf(ref = ''): string {
  return ref.replaceAll('$', '').toUpperCase();
}

function sheetComments(pack: Package, part: string): SheetComments {
  const notes = new Map<string, string[]>();
  const threads: Thread[] = [];
  for (const { kind, path } of relationshipsOf(pack, part)) {
    if (!pack.has(path)) continue;
    if (kind === 'comments') readNotes(pack, path, notes);
    else if (kind === 'threadedComment') threads.push(...threadsIn(pack, path));
  }
  return { notes, threads };
}

function readNotes(pack: Package, path: string, notes: Map<string, string[]>): void {
  let runs: string[] = [];
  let isText = false;
  let hints = 0;
  scanPart(pack, path, {
    open: (name, { ref }) => {
      if (name === 'comment') {
        runs = [];
        notes.set(cellOf(ref), runs);
      } else if (name === 'rPh') hints += 1;
      else if (name === 't' && hints === 0) {
        isText = true;
        runs.push('');
      }
    },
    close: (name) => {
      if (name === 't') isText = false;
      else if (name === 'rPh') hints -= 1;
    },
    text: (piece) => {
      if (isText) runs.push((runs.pop() ?? '') + piece);
    },
  });
}

function threadsIn(pack: Package, path: string): readonly Thread[] {
  const threads: { cell: string; id: string; parent: string | undefined; text: string }[] = [];
  let isText = false;
  scanPart(pack, path, {
    open: (name, { ref, id = '', parentId: parent }) => {
      if (name === 'threadedComment') threads.push({ cell: cellOf(ref), id, parent, text: '' });
      isText = name === 'text';
    },
    close: () => {
      isText = false;
    },
    text: (piece) => {
      const last = threads.at(-1);
      if (isText && last !== undefined) last.text += piece;
    },
  });
  return threads;
}

/** The cells of conversations in a copy, as "row column". */
export function threadedCells(pack: EditedPackage, path: string): readonly string[] {
  const cells: string[] = [];
  scanText(pack.text(path), path, {
    open: (name, { ref }) => {
      const at = name === 'threadedComment' && ref !== undefined ? parseA1(ref) : null;
      if (at !== null) cells.push(`${at.row} ${at.column}`);
    },
  });
  return cells;
}
