import type { Key } from '../voice/catalogue';
import type { Language } from '../voice/languages';
import { voice } from '../voice/say';
import type { Outcome } from '../outcome/outcome';

/** What spreadsheets need to read UTF-8 as such. */
const BYTE_ORDER_MARK = '\uFEFF';

const COLUMNS: readonly Key<'commandLine'>[] = [
  'columnFile',
  'columnSeverity',
  'columnRule',
  'columnSheet',
  'columnCell',
  'columnExpected',
  'columnActual',
  'columnDifference',
  'columnMessage',
];

/** The first line of a CSV. Lines end in CR and LF, of which the LF is left to who prints them. */
export function csvHead(language: Language): string {
  const say = voice(language, 'commandLine');
  return `${BYTE_ORDER_MARK}${line(COLUMNS.map((column) => say(column)))}`;
}

/**
 * The lines of an outcome: each failure, finding, and thing that was not checked; else one that says that there is none.
 */
export function csvRows(outcome: Outcome, language: Language): readonly string[] {
  const say = voice(language, 'commandLine');
  const { file, failures, review, messages, notChecked } = outcome;
  const told = (severity: Key<'commandLine'>, name: string, message: string, of = file): string =>
    line([of, say(severity), '', name, '', '', '', '', message]);
  const rows = [
    ...failures.map((failure) => told('csvFailed', '', failure.reason, failure.file)),
    ...(review?.findings ?? []).map(({ severity, rule, cells, expected, actual, difference }, index) => {
      const [cell] = cells;
      const place = [cell?.sheet ?? '', cell?.address ?? ''];
      const figures = [expected, actual, difference].map((figure) => figure ?? '');
      return line([file, say(severity), rule, ...place, ...figures, messages[index] ?? '']);
    }),
    ...(review?.nothingChecked === true ? [told('csvUnchecked', '', say('nothingChecked'))] : []),
    ...notChecked.map(({ name, reason, remedy }) =>
      told('csvUnchecked', name, remedy === null ? reason : `${reason} ${remedy}`),
    ),
  ];
  return rows.length === 0 ? [told('csvClean', '', say('noFindings'))] : rows;
}

function line(values: readonly string[]): string {
  return `${values.map(field).join(',')}\r`;
}

/** A field; a text that a spreadsheet would take for a formula is given an apostrophe. */
function field(value: string): string {
  const isFormula = /^[=+\-@\t\r]/u.test(value) && !/^-?\d+(?:\.\d+)?$/u.test(value);
  const safe = isFormula ? `'${value}` : value;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
