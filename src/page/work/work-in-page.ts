import { reviewWorkbook } from '../../disclosure/review';
import { openWorkbook } from '../../files';
import { countsOf } from '../list/counts-of';
import type { FileWork } from './file-work';
import { memoryRoom } from '../../../test/session/memory/memory-room';
import { MemoryWorkbook } from '../../../test/session/memory/memory-workbook';

export const provisionalWork: FileWork = {
  open: async ({ file }) => {
    const opened = await openWorkbook(new Uint8Array(await file.arrayBuffer()));
    if (!opened.ok) return { ok: false, reason: opened.failure };
    return { ok: true, value: { room: memoryRoom(new MemoryWorkbook(file.name, opened.value.snapshot)), isWritable: true, copy: () => Promise.resolve({ name: file.name, bytes: new Uint8Array(3), remarks: [] }), close: () => undefined } };
  },
  review: async (tasks, { signal }, tell) => {
    for (const task of tasks) {
      if (signal.aborted) return;
      tell(task, null);
      await new Promise((r) => setTimeout(r, 50));
      const opened = await openWorkbook(new Uint8Array(await task.file.file.arrayBuffer()));
      tell(task, opened.ok ? { kind: 'reviewed', counts: countsOf(reviewWorkbook(opened.value.snapshot)) } : { kind: 'failed', reason: opened.failure });
    }
  },
  summary: () => Promise.resolve({ ok: false, reason: '-' }),
};
