import { fileURLToPath } from 'node:url';
import { voice } from '../voice/say';
import { parseArguments } from './arguments';
import { CHILD } from './many/messages';
import { standardOutput } from './terminal';

const program = fileURLToPath(import.meta.url);
const [, , first, memory] = process.argv;

if (first === CHILD) await (await import('./many/child')).reviewForParent(Number(memory));
else await runCommandLine();

async function runCommandLine(): Promise<void> {
  const parsed = parseArguments(process.argv.slice(2));
  switch (parsed.kind) {
    case 'help':
      console.log(voice(parsed.language, 'commandLine')('usage'));
      break;
    case 'version':
      console.log((await import('./version')).version);
      break;
    case 'wrong':
      console.error(parsed.reason);
      console.error(voice(parsed.language, 'commandLine')('usage'));
      process.exitCode = 2;
      break;
    case 'worker': {
      const { runWorker } = await import('./queue/worker');
      process.exitCode = await runWorker(parsed.request, program, standardOutput());
      break;
    }
    case 'review':
      process.exitCode = await (await import('./run')).run(parsed.request, program, standardOutput());
  }
}
