import { parseArguments } from '../../src/review-files/arguments';
import { reviewFiles } from '../../src/review-files/review-files';

/** What a command line that reviews gives: its status, and what it prints. @throws where it is not understood */
export async function runCommand(
  ...args: readonly string[]
): Promise<{ readonly status: number; readonly out: string; readonly err: string }> {
  const parsed = parseArguments(args);
  if (parsed.kind !== 'review') throw new Error('no review');
  const lines: Record<'out' | 'err', string[]> = { out: [], err: [] };
  const status = await reviewFiles(parsed.request, {
    out: (line) => lines.out.push(line),
    err: (line) => lines.err.push(line),
  });
  return { status, out: lines.out.join('\n'), err: lines.err.join('\n') };
}
