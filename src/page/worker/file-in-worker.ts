import type { FileResult } from '../../files/file-result';
import type { Kept } from '../../record/parts/unread';
import type { Caller } from '../../session/worker/caller';
import type { FileDesk } from '../room/file-desk';
import type { FileContent } from './file-service';
import { kindName } from './file-service';
import type { PageService } from './page-service';

/**
 * Opens a workbook file in a worker, in place of the one that is open there. A failure says why it cannot be read.
 *
 * @param caller of one of the page's workers
 */
export async function openFileInWorker(
  { call }: Pick<Caller<PageService>, 'call'>,
  name: string,
  content: FileContent,
): Promise<FileResult<FileDesk>> {
  const opened = await call('open', { name, content });
  if (!opened.ok) return opened;
  const value: FileDesk = {
    ...opened.value,
    readWorkbook: () => call('readWorkbook', undefined),
    applyCorrections: (corrections, options) => call('applyCorrections', [corrections, options]),
    makeRulesSheet: (sheet, made, by) => call('makeRulesSheet', [sheet, made, by]),
    undo: () => call('undo', undefined),
    // What is kept of a kind is of its kind at the other end, too.
    look: async <Value>(kind: Parameters<typeof kindName>[0]) =>
      (await call('look', kindName(kind))) as Value,
    keep: async <Value>(kind: Parameters<typeof kindName>[0], base: Value, mine: Value) =>
      (await call('keep', [kindName(kind), base, mine])) as Kept<Value>,
    sheets: () => call('sheets', undefined),
    placeMarks: (marks, palette) => call('placeMarks', [marks, palette]),
    clearMarks: () => call('clearMarks', undefined),
    hasMarks: () => call('hasMarks', undefined),
    writeOwnSheet: (kind, made) => call('writeOwnSheet', [kind, made]),
    removeOwnSheet: (kind) => call('removeOwnSheet', kind),
    shown: () => call('shown', undefined),
    copy: (language) => call('copy', language),
  };
  return { ok: true, value };
}
