import type { Language } from '../../voice/languages';
import type { GivenFile } from '../given/given-file';
import type { Plan } from '../many/plan';
import type { FileRow, SummaryFile } from '../many/run';
import { loadReaderFor } from '../worker/old-format';
import type { PageWorker } from '../worker/open-worker';
import { openWorker } from '../worker/open-worker';

/** What is reviewed in a run. */
export interface RunInput {
  readonly plan: Plan;
  readonly files: ReadonlyMap<string, GivenFile>;
  readonly language: Language;
}

/** A review of all files of the list, in a worker of its own. */
export class ListRun {
  private worker: PageWorker | null = null;
  private stop: AbortController | null = null;
  private hasBegun = false;

  constructor(private readonly input: RunInput) {}

  /** Reviews what has not come yet, until it is stopped. */
  async goOn(tell: (row: FileRow) => void): Promise<void> {
    const { plan, files, language } = this.input;
    this.stop = new AbortController();
    const { signal } = this.stop;
    const progress = ({ row }: { readonly row: FileRow }): void => {
      tell(row);
    };
    const given = [...files].map(([path, { file }]) => ({ path, content: file }));
    if (this.worker === null) await loadReaderFor(given.map(({ content }) => content));
    this.worker ??= await openWorker('many');
    const { call } = this.worker.caller;
    try {
      if (this.hasBegun) await call('goOn', undefined, { signal, progress });
      else {
        this.hasBegun = true;
        await call('reviewMany', { plan, files: given, language }, { signal, progress });
      }
    } catch (error) {
      if (!signal.aborted) throw error;
    } finally {
      this.stop = null;
    }
  }

  /** Stops the review; what has come stays. */
  pause(): void {
    this.stop?.abort();
  }

  summary(kind: 'xlsx' | 'html', language: Language): Promise<SummaryFile> {
    if (this.worker === null) throw new Error('Nothing has been reviewed.');
    return this.worker.caller.call('summarise', { kind, language });
  }

  /** Gives it up. */
  end(): void {
    this.pause();
    this.worker?.end();
  }
}
