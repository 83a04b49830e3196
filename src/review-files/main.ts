import { parseArguments } from './arguments';
import { DEFAULT_LANGUAGE } from '../voice/languages';
import { voice } from '../voice/say';
import { reviewFiles } from './review-files';

const parsed = parseArguments(process.argv.slice(2));

switch (parsed.kind) {
  case 'help':
    console.log(voice(parsed.language, 'commandLine')('usage'));
    break;
  case 'wrong':
    console.error(parsed.reason);
    console.error(voice(DEFAULT_LANGUAGE, 'commandLine')('usage'));
    process.exitCode = 2;
    break;
  case 'review':
    process.exitCode = await reviewFiles(parsed.request, { out: console.log, err: console.error });
}
