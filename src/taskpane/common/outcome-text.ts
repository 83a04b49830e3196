import { sentence } from '../../disclosure/sentence';
import type { Say } from '../../voice/say';
import { say } from '../../voice/say';
import type { CellPlace } from '../../disclosure/sheet/address';
import { reference } from '../../disclosure/sheet/address';
import type { FailedOutcome, MarkRemarks, Outcome } from '../../session/outcome';
import { hasRemarks } from '../../session/outcome';
import type { RoomFailure } from '../../session/room/failure';
import type { Messages } from './use-messages';

/** How an outcome is told: how grave it is, a title where it needs one, and its sentences. */
export interface OutcomeText {
  readonly intent: 'success' | 'warning' | 'error' | 'info';
  readonly title: string | null;
  readonly text: string;
}

/** Cells that are named before the rest is only counted. */
const NAMED_CELLS = 3;

/** An outcome in the user's words. */
export function outcomeText(outcome: Outcome, messages: Messages): OutcomeText {
  const { t, language } = messages;
  const said = ({ kind, values }: RoomFailure): string => messages.failure(kind, values);
  const told = (intent: OutcomeText['intent'], ...sentences: readonly string[]): OutcomeText => ({
    intent,
    title: null,
    text: sentences
      .filter((sentence) => sentence !== '')
      .reduce((before, next) => say(language, 'language', 'sentences', { before, next })),
  });
  const unmarked = (sheets: readonly string[]): string =>
    sheets.length === 0 ? '' : t('outcome_unmarked', { sheets: sheets.join('、') });
  const failed = (failure: FailedOutcome | null): string =>
    failure === null
      ? ''
      : t('outcome_afterwards', {
          title: t(`failed_${failure.operation}`),
          text: said(failure.failure),
        });

  const closed = (sheets: readonly string[]): string =>
    sheets.length === 0 ? '' : t('outcome_protectedLeft', { sheets: sheets.join('、') });

  const remarksOf = (remarks: MarkRemarks): readonly string[] => [
    remarks.withoutComment === 0 ? '' : t('outcome_withoutComment', { count: remarks.withoutComment }),
    remarks.stale ? t('outcome_marksStale') : '',
    remarks.leftComments === 0 ? '' : t('outcome_leftComments', { count: remarks.leftComments }),
    remarks.unreadSheets.length === 0
      ? ''
      : t('outcome_unreadFormats', { sheets: remarks.unreadSheets.join('、') }),
    remarks.unreadComments ? t('outcome_unreadComments') : '',
    remarks.unseenNotes ? t('outcome_unseenNotes') : '',
  ];

  switch (outcome.kind) {
    case 'checked': {
      const { forms, errors, warnings } = outcome;
      const sentence = t('outcome_checked', { forms, errors, warnings });
      return told(
        outcome.unmarked.length > 0 || hasRemarks(outcome.remarks) ? 'warning' : 'info',
        sentence,
        unmarked(outcome.unmarked),
        ...remarksOf(outcome.remarks),
      );
    }
    case 'applied': {
      const { written, stale, protectedSheets, unwritable, restated, afterwards, decided } = outcome;
      const left = stale.length + protectedSheets.length + unwritable.length;
      return told(
        left > 0 || afterwards !== null ? 'warning' : 'success',
        decided === undefined ? '' : t(`outcome_decided_${decided}`, { count: 1 }),
        t('outcome_applied', { count: written }),
        stale.length === 0 ? '' : t('outcome_appliedStale', { cells: cells(stale, t) }),
        unwritable.length === 0 ? '' : t('outcome_appliedUnwritable', { cells: cells(unwritable, t) }),
        restated === 0 ? '' : t('outcome_appliedRestated', { count: restated }),
        closed(protectedSheets),
        failed(afterwards),
      );
    }
    case 'undone': {
      const { restored, changedSince, lost, protectedSheets, afterwards } = outcome;
      const left = changedSince.length + lost.length + protectedSheets.length;
      return told(
        left > 0 || afterwards !== null ? 'warning' : 'success',
        t('outcome_undone', { count: restored }),
        changedSince.length === 0 ? '' : t('outcome_undoneChanged', { cells: cells(changedSince, t) }),
        lost.length === 0 ? '' : t('outcome_undoneLost', { cells: cells(lost, t) }),
        closed(protectedSheets),
        failed(afterwards),
      );
    }
    case 'decided':
      return told(
        (outcome.afterwards ?? null) === null ? 'success' : 'warning',
        t(`outcome_decided_${outcome.step}`, { count: outcome.findings }),
        failed(outcome.afterwards ?? null),
      );
    case 'concluded':
      return told('success', t('outcome_concluded'));
    case 'choicesSaved': {
      const { afterwards } = outcome;
      return told(afterwards === null ? 'success' : 'warning', t('outcome_choicesSaved'), failed(afterwards));
    }
    case 'nothingToUndo':
      return told('info', t('outcome_nothingToUndo'));
    case 'marked': {
      const { cells: count, unmarked: sheets, remarks } = outcome;
      return told(
        sheets.length > 0 || hasRemarks(remarks) ? 'warning' : 'success',
        t('outcome_marked', { count }),
        unmarked(sheets),
        ...remarksOf(remarks),
      );
    }
    case 'cleared':
      return told(
        hasRemarks(outcome.remarks) ? 'warning' : 'success',
        t('outcome_cleared', { count: outcome.cells }),
        ...remarksOf(outcome.remarks),
      );
    case 'reported':
      return told('success', t('outcome_reported', { sheet: outcome.sheet }));
    case 'reportRemoved':
      return told('success', t('outcome_reportRemoved'));
    case 'opinionWritten':
      return told('success', t('outcome_opinionWritten', { sheet: outcome.sheet }));
    case 'opinionRemoved':
      return told('success', t('outcome_opinionRemoved'));
    case 'compared': {
      const { name, figures, found, fixed: gone } = outcome;
      return told('info', t('outcome_compared', { name, figures, found, gone }));
    }
    case 'textRead':
      return told(
        'info',
        outcome.tables === 0
          ? t('outcome_textRead', { count: outcome.claims })
          : t('outcome_textReadTables', { count: outcome.tables, numbers: outcome.claims }),
      );
    case 'lastYearRead': {
      const { name, forms: count, hindrance } = outcome;
      if (hindrance !== null) return told('warning', sentence(hindrance, language));
      return told('info', t('outcome_lastYearRead', { name, count }));
    }
    case 'rulesRead': {
      const { name, found } = outcome;
      if (found === null) return told('warning', t('outcome_rulesNone', { name }));
      return told(
        found.mistakes > 0 ? 'warning' : 'success',
        t('outcome_rulesRead', { name, count: found.relations }),
        found.mistakes === 0 ? '' : t('outcome_rulesMistakes', { count: found.mistakes }),
      );
    }
    case 'rulesSaved': {
      const { sheet, left, afterwards } = outcome;
      return told(
        left.length > 0 || afterwards !== null ? 'warning' : 'success',
        t('outcome_rulesSaved', { sheet }),
        left.length === 0 ? '' : t('outcome_rulesLeft', { ids: left.join('、') }),
        failed(afterwards),
      );
    }
    case 'rulesStale':
      return told('warning', t('outcome_rulesStale', { sheet: outcome.sheet }));
    case 'rulesRefused':
      return told('warning', t(`outcome_rulesRefused_${outcome.why}`, { sheet: outcome.sheet }));
    case 'fileFailed': {
      const { operation, name, failure } = outcome;
      const which = name === '' ? '' : t('outcome_fileFailed', { name });
      return { ...told('error', which, t(`outcome_file_${failure}`)), title: t(`failed_${operation}`) };
    }
    case 'readOnlyRole':
      return told('info', t('outcome_readOnlyRole'));
    case 'reviewersOnly':
      return told('info', t('outcome_reviewersOnly'));
    case 'cancelled':
      return told('info', t('outcome_cancelled'));
    case 'failed':
      return {
        intent: 'error',
        title: t(`failed_${outcome.operation}`),
        text: said(outcome.failure),
      };
  }
}

function cells(places: readonly CellPlace[], t: Say<'pane'>): string {
  const named = places.slice(0, NAMED_CELLS).map(reference).join('、');
  return places.length > NAMED_CELLS
    ? `${named} ${t('andMore', { count: places.length - NAMED_CELLS })}`
    : named;
}
