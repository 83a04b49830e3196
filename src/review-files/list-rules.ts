import { DEFAULT_LANGUAGE, LANGUAGES } from '../voice/languages';
import { rulesTable } from './rules-table';

const [, , asked] = process.argv;

console.log(rulesTable(LANGUAGES.find((language) => language === asked) ?? DEFAULT_LANGUAGE).join('\n'));
