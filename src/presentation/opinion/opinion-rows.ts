import type { Conclusion, Decision, Step } from '../../disclosure/decisions/decision';
import type { ProblemHead } from '../../disclosure/diagnosis/headed-findings';
import { headed, worstFirst } from '../../disclosure/diagnosis/headed-findings';
import { hasWord, wordOf } from '../../disclosure/decisions/decision';
import { givenReason } from '../../disclosure/decisions/given-reason';
import type { FindingStanding, GoneDecision, Standing } from '../../disclosure/decisions/standing';
import { progressOf } from '../../disclosure/decisions/standing';
import type { FiguresByCell } from '../../disclosure/figures-by-cell';
import { figuresByCell } from '../../disclosure/figures-by-cell';
import type { Finding, Severity } from '../../disclosure/findings';
import type { Review } from '../../disclosure/review-types';
import type { Language } from '../../voice/languages';
import { sentence } from '../../disclosure/sentence';
import type { CellPlace } from '../../disclosure/sheet/address';
import { reference } from '../../disclosure/sheet/address';
import { formOfFinding, formTitle, rememberedForm } from '../own-sheets/form-titles';
import { goneWord, reviewWord, unitWord } from '../own-sheets/own-sheet-words';
import type { Say } from '../../voice/say';
import { voice } from '../../voice/say';
import { isGrave } from '../../disclosure/severity';
import { localDate } from '../own-sheets/local-date';
import type { OpinionColumn } from './opinion-columns';
import type { OpinionInput } from './opinion-input';

/** A row of the table: what it says in each column. */
export interface OpinionRow extends Readonly<Record<OpinionColumn, string | number>> {
  /** How its severity looks. */
  readonly look: Severity;
  /** The cell that it is about, where it is still there. */
  readonly place?: CellPlace;
}

/** The lines above the table, the title first. */
export function headLines(
  { review, standing, time }: Pick<OpinionInput, 'review' | 'standing' | 'time'>,
  language: Language,
): readonly string[] {
  const say = voice(language, 'opinion');
  const { forms, unrecognised } = review;
  const listed = (items: readonly string[]): string => [...new Set(items)].join(say('between'));
  const [accountant, supervisor] = (['accountant', 'supervisor'] as const).map((role) =>
    progressOf(standing, role),
  );
  return [
    say('title'),
    say('department', { text: listed(forms.flatMap(({ department }) => department ?? [])) }),
    [
      say('year', { text: listed(forms.flatMap(({ year }) => year ?? [])) }),
      ...(time === undefined ? [] : [say('checkedOn', { date: localDate(time) })]),
    ].join('　'),
    forms.length === 0
      ? say('noForms')
      : say('forms', { count: forms.length, text: listed(forms.map(formTitle)) }),
    ...(unrecognised.length === 0
      ? []
      : [
          say('unrecognised', {
            count: unrecognised.length,
            text: listed(unrecognised.map(({ sheet }) => sheet)),
          }),
        ]),
    say('progress', {
      accountant: accountant?.decided ?? 0,
      supervisor: supervisor?.decided ?? 0,
      all: accountant?.all ?? 0,
    }),
  ];
}

/**
 * The rows of the findings that somebody is to deal with, and of those that somebody dealt with, the gravest first; those of
 * one problem together, below an unnumbered row that heads them.
 */
export function findingRows(
  review: Review,
  { findings: standings }: Standing,
  language: Language,
): readonly OpinionRow[] {
  const say = voice(language, 'opinion');
  const figures = figuresByCell(review);
  let number = 0;
  const findingOf = ({ finding }: FindingStanding): Finding => finding;
  const listed = worstFirst(headed(standings.filter(belongs), findingOf, review, language), findingOf);
  return listed.flatMap(({ head, items }) => {
    const rows = items.map(({ finding, unit, review: reviewed, decision }) => {
      const [place] = finding.cells;
      const form = formOfFinding(review, finding);
      number += 1;
      return row(say, language, {
        number,
        severity: head === null ? finding.severity : null,
        form: form === undefined ? '' : formTitle(form),
        where: whereOf(finding),
        message: sentence(finding.message, language),
        decision,
        figures,
        unit: unitWord(unit, language),
        review: reviewWord(reviewed, language),
        ...(place === undefined ? {} : { place }),
      });
    });
    return head === null ? rows : [headRow(head, figures, language), ...rows];
  });
}

/** What heads the findings of one problem: nothing is decided about it itself. */
function headRow(
  { severity, sentence: message, place }: ProblemHead,
  figures: FiguresByCell,
  language: Language,
): OpinionRow {
  const say = voice(language, 'opinion');
  return row(say, language, {
    number: '',
    severity,
    form: say('problem'),
    where: place === null ? '' : reference(place),
    message,
    decision: null,
    figures,
    unit: '',
    review: '',
    ...(place === null ? {} : { place }),
  });
}

/** The rows of decisions whose findings are gone, numbered on from the others. */
export function goneRows(
  review: Review,
  gone: readonly GoneDecision[],
  numbered: number,
  language: Language,
): readonly OpinionRow[] {
  const say = voice(language, 'opinion');
  const figures = figuresByCell(review);
  return gone.map(({ decision, state }, index) =>
    row(say, language, {
      number: numbered + index + 1,
      severity: decision.severity,
      form: rememberedForm(decision.form),
      where: decision.where,
      message: sentence(decision.message, language),
      decision,
      figures,
      unit: goneWord(state, language),
      review: lastReview(decision, language),
    }),
  );
}

/** What is said on the whole, signed; "" where nothing is. */
export function conclusionText(conclusion: Conclusion | null): string {
  return conclusion === null ? '' : [conclusion.text, signature(conclusion)].filter(Boolean).join('\n');
}

function belongs({ finding, decision }: FindingStanding): boolean {
  return isGrave(finding) || hasWord(decision);
}

function whereOf({ cells: [place], text }: Finding): string {
  return place === undefined ? (text?.quote ?? '') : reference(place);
}

function row(
  say: Say<'opinion'>,
  language: Language,
  told: {
    readonly number: number | '';
    /** Null for a witness of what is wrong elsewhere. */
    readonly severity: Severity | null;
    readonly form: string;
    readonly where: string;
    readonly message: string;
    readonly decision: Decision | null;
    readonly figures: FiguresByCell;
    readonly unit: string;
    readonly review: string;
    readonly place?: CellPlace;
  },
): OpinionRow {
  const { number, severity, form, where, message, decision, figures, unit, review, place } = told;
  const explanation = wordOf(decision, 'accountant');
  const given =
    decision === null || explanation === null ? null : givenReason(decision, explanation, figures);
  const opinion = wordOf(decision, 'supervisor');
  return {
    number,
    severity: say(severity ?? 'witness'),
    form,
    cell: where,
    message,
    unit,
    explanation:
      explanation === null
        ? ''
        : [
            stepText(explanation, say),
            given === null ? '' : say('reasonGiven', { cell: reference(given) }),
            signature(explanation, voice(language, 'language')('comma')),
          ]
            .filter(Boolean)
            .join('\n'),
    review,
    opinion: opinion === null ? '' : stepText(opinion, say),
    signer: opinion === null ? '' : signature(opinion, '\n'),
    look: severity ?? 'info',
    ...(place === undefined ? {} : { place }),
  };
}

/** What the reviewer last said about a finding that is gone; "" where that is nothing. */
function lastReview(decision: Decision, language: Language): string {
  const word = wordOf(decision, 'supervisor');
  return word === null ? '' : reviewWord(word.kind, language);
}

function stepText({ kind, text }: Step, say: Say<'opinion'>): string {
  if (kind === 'withdrawn') return text;
  const word = say(kind);
  return text === '' ? word : say('withText', { word, text });
}

/** Who, and when by this computer's clock. */
function signature({ by, time }: Pick<Step, 'by' | 'time'>, between = ' '): string {
  return [by, localTime(time)].filter(Boolean).join(between);
}

/** "2024-03-01 09:05"; a time that cannot be read stays as it is. */
function localTime(iso: string): string {
  const time = new Date(iso);
  if (Number.isNaN(time.getTime())) return iso;
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${localDate(time)} ${two(time.getHours())}:${two(time.getMinutes())}`;
}
