import { dirname } from 'node:path';
import type { Request } from '../arguments';
import type { ExitStatus } from '../../outcome/exit-status';
import { gravest } from '../../outcome/exit-status';
import { printerFor } from '../formats';
import type { Outcome } from '../../outcome/outcome';
import type { Output } from '../output';
import { parsedLine } from '../../outcome/results/parsed-line';
import { Results } from './results';

/** Prints the results of an earlier run, as that printed them; lines that are none, or of an older program, are counted. */
export async function printResults(
  path: string,
  request: Request,
  output: Output,
): Promise<{ readonly status: ExitStatus; readonly unread: number }> {
  const results = await Results.open(path, (line) => (line.file === null ? null : line.status));
  const printer = printerFor({ ...request, out: dirname(path) }, output);
  for (const [index, status] of results.notes.entries()) {
    const text = results.text(index);
    if (request.format === 'jsonl') output.out(text.trimEnd());
    else if (status !== null) printer.print(parsedLine(text) as Outcome);
  }
  printer.end();
  const statuses = results.notes.flatMap((status) => (status === null ? [] : [status]));
  return { status: gravest([...statuses, results.unread > 0 ? 2 : 0]), unread: results.unread };
}
