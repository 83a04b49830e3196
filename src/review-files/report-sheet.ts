import type { CellValue, Workbook, Worksheet } from '@cj-tech-master/excelts';
import type { Finding, Severity } from '../disclosure/findings';
import type { Review } from '../disclosure/review-types';
import { FORMS } from '../disclosure/forms/forms';
import { formName } from '../disclosure/forms/names';
import type { Language } from '../voice/languages';
import { sentence } from '../disclosure/sentence';
import { REPORT_SHEET } from '../disclosure/review';
import { RULES } from '../disclosure/relations/catalogue';
import type { CellPlace } from '../disclosure/sheet/address';
import { a1, quoteSheet, reference } from '../disclosure/sheet/address';
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

/** Adds the report as the last sheet, under the name that reviews pass over: the findings, then the corrections, each with a link to its cell. */
export function addReportSheet(
  workbook: Workbook,
  review: Review,
  corrections: readonly AppliedCorrection[],
  language: Language,
): void {
  const say = voice(language, 'commandLine');
  const sheet = workbook.addWorksheet(freeName(workbook, REPORT_SHEET), {
    views: [{ state: 'frozen', ySplit: 1 }],
    pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  COLUMNS.forEach(([, width], index) => {
    sheet.getColumn(index + 1).width = width;
  });
  const head = sheet.addRow(COLUMNS.map(([key]) => say(key)));
  head.font = { bold: true };
  for (const finding of review.findings) addFinding(sheet, finding, say, language);
  for (const correction of corrections) addCorrection(sheet, correction, say, language);
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: COLUMNS.length } };
  sheet.eachRow((row) => {
    row.alignment = { vertical: 'top', wrapText: true };
  });
}

function addFinding(sheet: Worksheet, finding: Finding, say: Say<'commandLine'>, language: Language): void {
  const [place] = finding.cells;
  const row = sheet.addRow([
    say('kindFinding'),
    say(finding.severity),
    finding.form === null ? null : formName(finding.form, FORMS, language),
    place === undefined ? null : link(place),
    figure(finding.expected),
    figure(finding.actual),
    figure(finding.difference),
    sentence(finding.message, language),
    `${finding.rule} ${RULES.title(finding.rule, language)}`,
  ]);
  const argb = SEVERITY_COLOURS[finding.severity];
  if (argb !== undefined) row.getCell(2).font = { color: { argb }, bold: true };
  if (place !== undefined) underline(row.getCell(4));
}

function addCorrection(
  sheet: Worksheet,
  { correction, state }: AppliedCorrection,
  say: Say<'commandLine'>,
  language: Language,
): void {
  const { place, from, rule, rounding } = correction;
  const row = sheet.addRow([
    say('kindCorrection'),
    rounding ? say('remarkRounding') : null,
    null,
    link(place),
    figure(writtenText(correction)),
    from === null ? say('emptyCell') : figure(decimalText(from)),
    null,
    say(state === 'written' && rounding ? 'writtenRounding' : state),
    `${rule} ${RULES.title(rule, language)}`,
  ]);
  underline(row.getCell(4));
}

/**
 * A link inside the workbook. The HYPERLINK function works in every spreadsheet and under any sheet name, while the
 * library writes its own links within a workbook as if they led to another file.
 */
function link(place: CellPlace): CellValue {
  const target = `#${quoted(place.sheet)}!${a1(place)}`;
  const shown = reference(place);
  return { formula: `HYPERLINK(${inFormula(target)},${inFormula(shown)})`, result: shown };
}

/** Quoted whatever the name is: a link's target is read less kindly than a formula's reference. */
function quoted(sheet: string): string {
  const reference = quoteSheet(sheet);
  return reference.startsWith("'") ? reference : `'${reference}'`;
}

function inFormula(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

function underline(cell: { font: unknown }): void {
  cell.font = { underline: true, color: { argb: 'FF0563C1' } };
}

/** A figure as a number where the number says exactly the same, so that it can be sorted and added. */
function figure(text: string | null): CellValue {
  return text !== null && String(Number(text)) === text ? Number(text) : text;
}

/** The name, numbered where a sheet has it already. */
function freeName(workbook: Workbook, name: string): string {
  const taken = new Set(workbook.worksheets.map((sheet) => sheet.name.toLowerCase()));
  let free = name;
  for (let number = 2; taken.has(free.toLowerCase()); number++) free = `${name} (${number})`;
  return free;
}
