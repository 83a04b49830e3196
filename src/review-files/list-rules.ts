import { LANGUAGES } from './messages';
import { rulesTable } from './rules-table';

const [, , asked] = process.argv;

console.log(rulesTable(LANGUAGES.find((language) => language === asked) ?? LANGUAGES[0]).join('\n'));
