import { voice } from '../voice/say';
import type { Request } from './arguments';
import type { ExitStatus } from '../outcome/exit-status';
import { gravest } from '../outcome/exit-status';
import { printerFor } from './formats';
import { rulesReader } from '../outcome/given-rules';
import { fileBytes } from './file-bytes';
import type { Output } from './output';
import { previousFinder } from './previous-file';
import { reviewSubmission } from './review-submission';
import type { Submission } from '../outcome/submission';
import { isTextName } from '../outcome/text-name';

/** Reviews files one after the other; one that cannot be read does not keep the others from being reviewed. */
export async function reviewFiles(request: Request, output: Output): Promise<ExitStatus> {
  const printer = printerFor(request, output);
  const rules = rulesReader(request.rules ?? [], fileBytes);
  const statuses: ExitStatus[] = [];
  const withPrevious = await previousFinder(request.previous, voice(request.language, 'commandLine'));
  for (const submission of submissionsOf(request)) {
    const outcome = await reviewSubmission(withPrevious(submission), request, rules);
    printer.print(outcome);
    statuses.push(outcome.status);
  }
  printer.end();
  return gravest(statuses);
}

/** The files as they are given; a text without a workbook is reviewed alone. */
function submissionsOf({ files, text: given }: Request): readonly Submission[] {
  const text = given ?? null;
  const rest = { folder: '', remarks: [] };
  const alone = (file: string): Submission => ({ file, kind: 'text', text: null, ...rest });
  if (files.length === 0 && text !== null) return [alone(text)];
  return files.map((file) => (isTextName(file) ? alone(file) : { file, kind: 'workbook', text, ...rest }));
}
