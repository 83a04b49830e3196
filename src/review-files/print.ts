import type { Correction, Finding, Review } from '../disclosure/findings';
import type { Forms } from '../disclosure/layouts/forms';
import { FORMS } from '../disclosure/layouts/forms';
import { formName } from '../disclosure/layouts/names';
import type { Language } from '../disclosure/messages';
import { sentence } from '../disclosure/messages';
import { reference } from '../disclosure/sheet/address';
import { decimalText } from './json';
import type { Say } from './messages';
import { voice } from './messages';
import { narrativeLines, placeLine } from './narrative-lines';
import { textTable } from './text-table';

/** A review as lines for people. */
export function reviewLines(file: string, review: Review, language: Language, forms = FORMS): string[] {
  const say = voice(language);
  return [
    say('fileLine', { file }),
    ...formLines(review, say, language, forms),
    ...unrecognisedLines(review, say, language),
    ...findingLines(review.findings, say, language),
    ...correctionLines(review.corrections, say),
    ...narrativeLines(review, say, language),
    say('relationsLine', { ...review.counts }),
  ];
}

function formLines({ forms }: Review, say: Say, language: Language, known: Forms): string[] {
  const lines = forms.map(({ sheet, title, id, layout }) =>
    say('formLine', { sheet, title, form: formName(id, known, language), layout }),
  );
  return [say('formsHead', { count: forms.length }), ...indented(lines)];
}

function unrecognisedLines({ unrecognised }: Review, say: Say, language: Language): string[] {
  if (unrecognised.length === 0) return [];
  const lines = unrecognised.map(({ sheet, reason }) =>
    say('unrecognisedLine', { sheet, reason: sentence(reason, language) }),
  );
  return [say('unrecognisedHead'), ...indented(lines)];
}

function findingLines(findings: readonly Finding[], say: Say, language: Language): string[] {
  if (findings.length === 0) return [say('noFindings')];
  const columns = [
    { head: say('columnSeverity') },
    { head: say('columnCell') },
    { head: say('columnExpected'), align: 'right' },
    { head: say('columnActual'), align: 'right' },
    { head: say('columnDifference'), align: 'right' },
    { head: say('columnMessage') },
  ] as const;
  const rows = findings.map((finding) => [
    say(finding.severity),
    placeLine(finding, say),
    finding.expected ?? '',
    finding.actual ?? '',
    finding.difference ?? '',
    sentence(finding.message, language),
  ]);
  return [say('findingsHead', { count: findings.length }), ...indented(textTable(columns, rows))];
}

function correctionLines(corrections: readonly Correction[], say: Say): string[] {
  if (corrections.length === 0) return [];
  const columns = [
    { head: say('columnCell') },
    { head: say('columnFrom'), align: 'right' },
    { head: say('columnTo'), align: 'right' },
    { head: say('columnRule') },
    { head: say('columnRemark') },
  ] as const;
  const rows = corrections.map(({ place, from, to, rule, rounding, formula }) => [
    reference(place),
    from === null ? say('emptyCell') : decimalText(from),
    decimalText(to),
    rule,
    [rounding ? say('remarkRounding') : '', formula ? say('remarkFormula') : ''].filter(Boolean).join(' '),
  ]);
  return [say('correctionsHead', { count: corrections.length }), ...indented(textTable(columns, rows))];
}

function indented(lines: readonly string[]): string[] {
  return lines.map((line) => `  ${line}`);
}
