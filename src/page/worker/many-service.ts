import type { CallContext } from '../../session/worker/service';
import type { SummaryKind } from '../../outcome/summary/write-summary';
import type { Language } from '../../voice/languages';
import type { Plan } from '../many/plan';
import type { GivenFile } from '../many/review-one';
import type { RunProgress, SummaryFile } from '../many/run';
import { Run } from '../many/run';
import type { FileContent } from './file-service';
import { bytesOf } from './file-service';

/** Many files, as they are carried to the worker. */
export interface ManyFiles {
  readonly plan: Plan;
  readonly files: readonly { readonly path: string; readonly content: FileContent }[];
  readonly language: Language;
}

/** The part of the worker that reviews many files. */
export function createManyService() {
  let run: Run | null = null;
  const begun = (): Run => {
    if (run === null) throw new Error('No run has begun.');
    return run;
  };
  return {
    /** Reviews many files, in place of those before; each is told when it has come. */
    reviewMany: async (
      { plan, files, language }: ManyFiles,
      { signal, progress }: CallContext<RunProgress>,
    ): Promise<void> => {
      const given = new Map(files.map(({ path, content }) => [path, givenFile(content)]));
      run = new Run(plan, (path) => given.get(path), { language, keepRounded: false });
      await run.goOn(progress, signal);
    },
    /** Goes on with a run that was cancelled. */
    goOn: (_: undefined, { signal, progress }: CallContext<RunProgress>): Promise<void> =>
      begun().goOn(progress, signal),
    /** The bureau's summary of what has come so far. */
    summarise: ({
      kind,
      language,
    }: {
      readonly kind: SummaryKind;
      readonly language: Language;
    }): SummaryFile => begun().summary(kind, language),
  };
}

function givenFile(content: FileContent): GivenFile {
  return {
    size: content instanceof Uint8Array ? content.length : content.size,
    bytes: () => bytesOf(content),
  };
}
