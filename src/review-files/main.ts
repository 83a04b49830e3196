import { parseArguments } from './arguments';
import { LANGUAGES, voice } from './messages';
import { reviewFiles } from './review-files';

const parsed = parseArguments(process.argv.slice(2));

switch (parsed.kind) {
  case 'help':
    console.log(voice(parsed.language)('usage'));
    break;
  case 'wrong':
    console.error(parsed.reason);
    console.error(voice(LANGUAGES[0])('usage'));
    process.exitCode = 2;
    break;
  case 'review':
    process.exitCode = await reviewFiles(parsed.request, { out: console.log, err: console.error });
}
