import type { CallContext } from '../../session/worker/service';
import { rulesReader } from '../../outcome/given-rules';
import type { SummaryKind } from '../../outcome/summary/write-summary';
import type { Language } from '../../voice/languages';
import type { GivenFile } from '../many/review-one';
import { bytesOf as bytesGiven } from '../many/review-one';
import type { RunProgress, SummaryFile, Task } from '../many/run';
import { Run } from '../many/run';
import type { FileContent } from './file-service';
import { bytesOf } from './file-service';

/** Files as they are carried to the worker. */
type CarriedFiles = readonly { readonly path: string; readonly content: FileContent }[];

/** Many files, as they are carried to the worker. */
export interface ManyFiles {
  readonly tasks: readonly Task[];
  readonly files: CarriedFiles;
  /** Last year's workbooks, and files of relations, for all of them. */
  readonly lastYear: CarriedFiles;
  readonly rules: CarriedFiles;
  readonly language: Language;
}

/** The part of the worker that reviews many files. */
export function createManyService() {
  let run: { readonly language: Language; readonly of: Run } | null = null;
  const begun = (language: Language): Run => {
    // What has come in another language is not what is asked for.
    if (run?.language !== language) run = { language, of: new Run({ language, keepRounded: false }) };
    return run.of;
  };
  return {
    /** Reviews many files, in place of those before, as far as they have not come yet; each is told. */
    reviewMany: async (
      { tasks, files, lastYear, rules, language }: ManyFiles,
      { signal, progress }: CallContext<RunProgress>,
    ): Promise<void> => {
      const present = begun(language);
      const rulesAt = filesAt(rules);
      const paths = rules.map(({ path }) => path);
      present.take(tasks, {
        files: filesAt(files),
        lastYear: filesAt(lastYear),
        rules: rulesReader(paths, (path) => bytesGiven(rulesAt(path))),
      });
      await present.goOn(progress, signal);
    },
    /** The bureau's summary of what has come so far. */
    summarise: ({
      kind,
      language,
    }: {
      readonly kind: SummaryKind;
      readonly language: Language;
    }): SummaryFile => {
      if (run === null) throw new Error('No run has begun.');
      return run.of.summary(kind, language);
    },
  };
}

function filesAt(files: CarriedFiles): (path: string) => GivenFile | undefined {
  const given = new Map(files.map(({ path, content }) => [path, givenFile(content)]));
  return (path) => given.get(path);
}

function givenFile(content: FileContent): GivenFile {
  return {
    size: content instanceof Uint8Array ? content.length : content.size,
    bytes: () => bytesOf(content),
  };
}
