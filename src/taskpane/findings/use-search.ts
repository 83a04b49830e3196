import { useEffect, useMemo } from 'react';
import type { FindingStanding, GoneDecision } from '../../disclosure/decisions/standing';
import type { Messages } from '../common/use-messages';
import { useMessages } from '../common/use-messages';
import { subjectName } from './FilterMenu';
import { matches, searchedText, searchWords, textsOf, textsOfGone } from './search-text';
import { subjectOf } from './sifting';

/** Findings whose texts are made at a time while nothing else is to be done. */
const SLICE = 40;

/** How long nothing else is to be done before the next slice, in milliseconds. */
const PAUSE = 30;

/** What a search finds. */
export interface Search {
  readonly finds: (standing: FindingStanding) => boolean;
  readonly findsGone: (gone: GoneDecision) => boolean;
}

const textOf = (standing: FindingStanding, messages: Messages): string =>
  searchedText(standing, messages.language, () =>
    textsOf(standing, subjectName(subjectOf(standing.finding), messages), messages.language),
  );

/**
 * What some words find. The texts of the findings are made beforehand, a few at a time, so that the first letter that is
 * typed need not wait for all of them.
 */
export function useSearch(search: string, findings: readonly FindingStanding[]): Search {
  const messages = useMessages();
  useEffect(() => {
    let from = 0;
    let timer = setTimeout(prepare, PAUSE);
    function prepare(): void {
      for (const standing of findings.slice(from, from + SLICE)) textOf(standing, messages);
      from += SLICE;
      if (from < findings.length) timer = setTimeout(prepare, PAUSE);
    }
    return () => {
      clearTimeout(timer);
    };
  }, [findings, messages]);
  return useMemo(() => {
    const words = searchWords(search);
    return {
      finds: (standing) => matches(words, () => textOf(standing, messages)),
      findsGone: (gone) =>
        matches(words, () =>
          searchedText(gone, messages.language, () => textsOfGone(gone, messages.language)),
        ),
    };
  }, [search, messages]);
}
