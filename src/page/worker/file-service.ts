import type { CellWrite } from '../../disclosure/cell-write';
import type { FileResult } from '../../files/file-result';
import type { Mark, MarkPalette } from '../../presentation/marks/mark';
import type { MadeSheet } from '../../presentation/own-sheets/made-sheet';
import { CHOICES_PART } from '../../record/choices/choices-part';
import { DECISIONS_PART } from '../../record/decisions/decisions-part';
import type { OwnSheetEntry } from '../../record/journal/journal';
import { JOURNAL_PART } from '../../record/journal/journal-part';
import type { PartKind } from '../../record/parts/part-kind';
import type { ApplyOptions } from '../../session/room/corrections';
import type { Language } from '../../voice/languages';
import type { FileDesk } from '../room/file-desk';
import { openFileDesk } from '../room/file-desk';

/** The kinds of what is kept in a workbook, which cannot be carried themselves, by their names. */
const KINDS = { journal: JOURNAL_PART, choices: CHOICES_PART, decisions: DECISIONS_PART } as const;

type KindName = keyof typeof KINDS;

/** What is carried of a file: its own bytes, or the file itself, to be read where it goes. */
export type FileContent = Uint8Array | Blob;

/** What is told of a file once it is open. */
type OpenedFile = Pick<FileDesk, 'name' | 'canBeCopied'>;

/** The bytes of a file. */
export async function bytesOf(content: FileContent): Promise<Uint8Array> {
  return content instanceof Uint8Array ? content : new Uint8Array(await content.arrayBuffer());
}

/** The part of the worker that works on one workbook file. */
export function createFileService() {
  let desk: FileDesk | null = null;
  const open = (): FileDesk => {
    if (desk === null) throw new Error('No file is open.');
    return desk;
  };
  return {
    /** Opens a file in place of the one before. */
    open: async (file: {
      readonly name: string;
      readonly content: FileContent;
    }): Promise<FileResult<OpenedFile>> => {
      const opened = await openFileDesk(file.name, await bytesOf(file.content));
      if (!opened.ok) return opened;
      desk = opened.value;
      const { name, canBeCopied } = desk;
      return { ok: true, value: { name, canBeCopied } };
    },
    readWorkbook: () => open().readWorkbook(),
    applyCorrections: ([corrections, options]: readonly [readonly CellWrite[], ApplyOptions]) =>
      open().applyCorrections(corrections, options),
    makeRulesSheet: ([sheet, made, by]: readonly [string, MadeSheet, string]) =>
      open().makeRulesSheet(sheet, made, by),
    undo: () => open().undo(),
    look: (kind: KindName) => open().look<unknown>(KINDS[kind] as PartKind<unknown>),
    keep: ([kind, base, mine]: readonly [KindName, unknown, unknown]) =>
      open().keep(KINDS[kind] as PartKind<unknown>, base, mine),
    sheets: () => open().sheets(),
    placeMarks: ([marks, palette]: readonly [readonly Mark[], MarkPalette | undefined]) =>
      open().placeMarks(marks, palette),
    clearMarks: () => open().clearMarks(),
    hasMarks: () => open().hasMarks(),
    writeOwnSheet: ([kind, made]: readonly [OwnSheetEntry['kind'], MadeSheet]) =>
      open().writeOwnSheet(kind, made),
    removeOwnSheet: (kind: OwnSheetEntry['kind']) => open().removeOwnSheet(kind),
    shown: () => open().shown(),
    copy: (language: Language) => open().copy(language),
  };
}

/** The name by which a kind is carried. */
export function kindName({ namespace }: Pick<PartKind<unknown>, 'namespace'>): KindName {
  const found = Object.entries(KINDS).find(([, kind]) => kind.namespace === namespace);
  if (found === undefined) throw new Error(`no kind ${namespace}`);
  return found[0] as KindName;
}
