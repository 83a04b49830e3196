import type { Finding, Severity } from '../disclosure/findings';
import type { Review } from '../disclosure/review-types';
import { FORMS } from '../disclosure/forms/forms';
import { formName } from '../disclosure/forms/names';
import type { Language } from '../voice/languages';
import { sentence } from '../disclosure/sentence';
import { REPORT_SHEET } from '../disclosure/review';
import { RULES } from '../disclosure/relations/catalogue';
import { notation } from '../disclosure/value';
import { isTableName } from '../disclosure/published/table-name';
import type { CellPlace } from '../disclosure/sheet/address';
import { reference } from '../disclosure/sheet/address';
import type { NewCell, NewSheet } from '../files/patch/new-sheet';
import type { AppliedCorrection } from './apply-corrections';
import { decimalText, writtenText } from './json';
import type { Key } from '../voice/catalogue';
import type { Say } from '../voice/say';
import { voice } from '../voice/say';

/** The report's columns: heads and widths in characters. */
const COLUMNS: readonly (readonly [Key<'commandLine'>, number])[] = [
  ['reportKind', 9],
  ['columnSeverity', 9],
  ['reportForm', 20],
  ['columnCell', 24],
  ['reportExpected', 13],
  ['reportActual', 13],
  ['columnDifference', 11],
  ['columnMessage', 90],
  ['columnRule', 38],
];

const SEVERITY_COLOURS: Readonly<Partial<Record<Severity, string>>> = {
  error: 'FFC00000',
  warning: 'FF9C5700',
};

const LINK_COLOUR = 'FF0563C1';

/**
 * The report, under a name that reviews pass over: the findings, then the corrections, each with a link to its cell.
 *
 * @param taken the names that the workbook's sheets have
 */
export function reportSheet(
  review: Review,
  corrections: readonly AppliedCorrection[],
  language: Language,
  taken: readonly string[],
): NewSheet {
  const say = voice(language, 'commandLine');
  return {
    name: freeName(taken, REPORT_SHEET),
    widths: COLUMNS.map(([, width]) => width),
    rows: [
      COLUMNS.map(([key]) => ({ value: say(key), look: { bold: true } })),
      ...review.findings.map((finding) => findingRow(finding, say, language)),
      ...corrections.map((correction) => correctionRow(correction, say, language)),
    ],
  };
}

function findingRow(finding: Finding, say: Say<'commandLine'>, language: Language): readonly NewCell[] {
  const [place] = finding.cells;
  const colour = SEVERITY_COLOURS[finding.severity];
  return [
    text(say('kindFinding')),
    colour === undefined
      ? text(say(finding.severity))
      : { value: say(finding.severity), look: { bold: true, colour } },
    text(finding.form === null ? null : formName(finding.form, FORMS, language)),
    place === undefined ? text(null) : link(place),
    figure(notation(finding.expected)),
    figure(notation(finding.actual)),
    figure(notation(finding.difference)),
    text(sentence(finding.message, language)),
    text(`${finding.rule} ${RULES.title(finding.rule, language)}`),
  ];
}

function correctionRow(
  { correction, state }: AppliedCorrection,
  say: Say<'commandLine'>,
  language: Language,
): readonly NewCell[] {
  const { place, from, rule, rounding } = correction;
  return [
    text(say('kindCorrection')),
    text(rounding ? say('remarkRounding') : null),
    text(null),
    link(place),
    figure(writtenText(correction)),
    from === null ? text(say('emptyCell')) : figure(decimalText(from)),
    text(null),
    text(say(state === 'written' && rounding ? 'writtenRounding' : state)),
    text(`${rule} ${RULES.title(rule, language)}`),
  ];
}

function text(value: string | null): NewCell {
  return { value };
}

/** A link to a cell; a cell of a table of the published document is in no sheet of the workbook. */
function link(place: CellPlace): NewCell {
  if (isTableName(place.sheet)) return text(reference(place));
  return { value: reference(place), link: place, look: { underline: true, colour: LINK_COLOUR } };
}

/** A figure as a number where the number says exactly the same, so that it can be sorted and added. */
function figure(shown: string | null): NewCell {
  return { value: shown !== null && String(Number(shown)) === shown ? Number(shown) : shown };
}

/** The name, numbered where a sheet has it already. */
function freeName(names: readonly string[], name: string): string {
  const taken = new Set(names.map((one) => one.toLowerCase()));
  let free = name;
  for (let number = 2; taken.has(free.toLowerCase()); number++) free = `${name} (${number})`;
  return free;
}
