import type { Univer } from '@univerjs/core';
import { createHost, newWorkbook, openWorkbook, type Host, type PreviewWorkbook } from '../host/index';
import { LIMITS } from '../../files/limits';
import { Refusal } from '../../files/refusal';
import { fetchSample, isOldWorkbookName, isWorkbookName } from './files';
import type { Messages } from './messages/zh-CN';

/** Where a workbook comes from: nowhere, a sample of the project, or the user's disk. */
export type Source =
  | { readonly kind: 'new' }
  | { readonly kind: 'sample'; readonly name: string }
  | { readonly kind: 'file'; readonly file: File };

/** An open workbook and the host that stands in for Excel over it. */
export interface OpenDocument {
  /** Different for every document that was opened. */
  readonly id: number;
  readonly workbook: PreviewWorkbook;
  readonly host: Host;
}

/** A file the preview does not open. The message is for the user. */
export class UnsupportedFile extends Error {}

async function load(univer: Univer, source: Source, messages: Messages): Promise<PreviewWorkbook> {
  switch (source.kind) {
    case 'new':
      return newWorkbook(messages.newName, { univer });
    case 'sample':
      return openWorkbook(await fetchSample(source.name), source.name, { univer });
    case 'file':
      return openFile(univer, source.file, messages);
  }
}

/** Opens a file of the user's. @throws UnsupportedFile with words for the user, whatever is wrong with the file. */
async function openFile(univer: Univer, file: File, messages: Messages): Promise<PreviewWorkbook> {
  if (isOldWorkbookName(file.name)) throw new UnsupportedFile(messages.refused_oldFormat);
  if (!isWorkbookName(file.name)) throw new UnsupportedFile(messages.onlyXlsx);
  if (file.size > LIMITS.fileBytes) throw new UnsupportedFile(messages.refused_tooLarge);
  const bytes = new Uint8Array(await file.arrayBuffer());
  try {
    return await openWorkbook(bytes, file.name, { univer });
  } catch (error) {
    if (!(error instanceof Refusal)) console.error(error);
    throw new UnsupportedFile(messages[`refused_${error instanceof Refusal ? error.failure : 'damaged'}`]);
  }
}

let opened = 0;

/**
 * Opens a workbook in the grid's engine and puts a host over it.
 * @throws UnsupportedFile where it is a file of the user's; the document open before is then still open.
 */
export async function openDocument(
  univer: Univer,
  source: Source,
  { messages, locale }: { readonly messages: Messages; readonly locale: string },
): Promise<OpenDocument> {
  return serve(await load(univer, source, messages), locale);
}

/** Puts a host of the given language over a workbook that is open already: the add-in starts anew in that language. */
export function serve(workbook: PreviewWorkbook, locale: string): OpenDocument {
  return { id: ++opened, workbook, host: createHost(workbook, { locale }) };
}
