import { reviewWorkbook } from '../../disclosure/review';
import { openWorkbook } from '../../files';
import { countsOf } from '../one/counts-of';
import { openFileRoom } from '../room/file-room';
import type { FileWork } from './file-work';

export const provisionalWork: FileWork = {
  open: async ({ file }, surroundings) => {
    const opened = await openFileRoom(file.name, new Uint8Array(await file.arrayBuffer()), surroundings);
    return opened.ok ? opened : { ok: false, reason: opened.failure };
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
