import type { Language } from '../../voice/languages';
import type { GivenFile } from '../given/given-file';
import type { FileRow, SummaryFile, Task } from '../many/run';
import { loadReaderFor } from '../worker/old-format';
import type { PageWorker } from '../worker/open-worker';
import { openWorker } from '../worker/open-worker';
import type { Beside } from './beside';

/** What is reviewed in a run. */
export interface RunInput {
  readonly tasks: readonly Task[];
  readonly files: ReadonlyMap<string, GivenFile>;
  readonly beside: Beside;
  readonly language: Language;
}

/** A worker, and whether what reads .xls was there when it was made. */
interface RunWorker {
  readonly worker: Promise<PageWorker>;
  readonly readsOld: boolean;
}

function carriedOf({ path, file }: GivenFile): { readonly path: string; readonly content: File } {
  return { path, content: file };
}

/** The reviews of the files of the list, in a worker of their own, which remembers what has come. */
export class ListRun {
  private present: RunWorker | null = null;
  private stop: AbortController | null = null;

  /** Reviews what has not come yet, until it is stopped, and tells of all that has come. What was being reviewed is stopped. */
  async review({ tasks, files, beside, language }: RunInput, tell: (row: FileRow) => void): Promise<void> {
    this.pause();
    const stop = new AbortController();
    this.stop = stop;
    const { signal } = stop;
    const progress = ({ row }: { readonly row: FileRow }): void => {
      tell(row);
    };
    const asked = tasks.map(({ key, submission }): Task => ({ key, submission }));
    const carried = {
      files: [...files.values()].map(carriedOf),
      lastYear: beside.lastYear.map(carriedOf),
      rules: beside.rules === null ? [] : [carriedOf(beside.rules)],
    };
    const contents = Object.values(carried)
      .flat()
      .map(({ content }) => content);
    try {
      const { caller } = await this.workerFor(contents);
      await caller.call('reviewMany', { ...carried, tasks: asked, language }, { signal, progress });
    } catch (error) {
      if (!signal.aborted) throw error;
    } finally {
      if (this.stop === stop) this.stop = null;
    }
  }

  /** Stops the review; what has come stays. */
  pause(): void {
    this.stop?.abort();
  }

  async summary(kind: 'xlsx' | 'html', language: Language): Promise<SummaryFile> {
    if (this.present === null) throw new Error('Nothing has been reviewed.');
    const { caller } = await this.present.worker;
    return caller.call('summarise', { kind, language });
  }

  /** Gives it up, and all that has come. */
  end(): void {
    this.pause();
    this.forget();
  }

  private forget(): void {
    void this.present?.worker.then(({ end }) => {
      end();
    });
    this.present = null;
  }

  /** The worker that there is, or another where it is gone or cannot read one of the files: then all is reviewed anew. */
  private async workerFor(files: readonly Blob[]): Promise<PageWorker> {
    const isOld = await loadReaderFor(files);
    const known = await this.present?.worker;
    if (this.present !== null && (known?.caller.isBroken() === true || (isOld && !this.present.readsOld)))
      this.forget();
    this.present ??= { worker: openWorker('many'), readsOld: isOld };
    return this.present.worker;
  }
}
