import { voice } from '../voice/say';
import type { Request } from './arguments';
import type { ExitStatus } from './exit-status';
import { planOf } from './many/plan';
import { Progress } from './many/progress';
import type { Output } from './output';

/**
 * Does what the command line asks for. Files that are named are reviewed one after the other in this process; where folders,
 * patterns or limits are given, all are reviewed in child processes of the program.
 */
export async function run(request: Request, program: string, output: Output): Promise<ExitStatus> {
  const say = voice(request.language, 'commandLine');
  try {
    const plan = await planOf(request);
    const isMany = plan.isSearched || request.queue !== undefined || Object.keys(request.limits).length > 0;
    if (isMany && request.text !== undefined) {
      output.err(say('textWithMany'));
      return 2;
    }
    if (!isMany) return await (await import('./review-files')).reviewFiles(request, output);
    const progress = new Progress(process.stderr.isTTY ? process.stderr : null);
    const { reviewMany } = await import('./many/review-many');
    return await reviewMany(plan, request, output, { program, progress });
  } catch (error) {
    output.err(say('broken', { detail: error instanceof Error ? error.message : String(error) }));
    return 2;
  }
}
