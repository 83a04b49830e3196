import { useMemo } from 'react';
import type { Mark, MarkPalette } from '../../presentation/marks/mark';
import { marksOf } from '../../presentation/marks/marks-of';
import type { Session } from '../../session/session';
import type { SessionState } from '../../session/state';
import { useMessages } from '../../taskpane/common/use-messages';
import { useStateOf } from './use-state-of';

const NONE: readonly Mark[] = [];

/** What is marked in the view, and in which colours. */
export interface ShownMarks {
  readonly marks: readonly Mark[];
  readonly palette: MarkPalette;
}

/**
 * The marks in the view: those that the copy has, or would have if it could: the user of an .xls and the supervisor,
 * whose check writes none, see them all the same. In the colours that the user has chosen.
 */
export function useShownMarks(session: Session, isWritable: boolean): ShownMarks {
  const { language } = useMessages();
  const review = useStateOf(session, reviewOf);
  const isShown = useStateOf(session, areShown) || !isWritable;
  const rounding = useStateOf(session, isRoundingShown);
  const palette = useStateOf(session, paletteOf);
  const marks = useMemo(
    () => (review === null || !isShown ? NONE : marksOf(review, { language, rounding })),
    [review, isShown, language, rounding],
  );
  return { marks, palette };
}

const reviewOf = ({ reviewed }: SessionState) => reviewed?.review ?? null;
const areShown = ({ marked, preferences }: SessionState) => marked || preferences.role === 'supervisor';
const isRoundingShown = ({ preferences }: SessionState) => preferences.markRounding;
const paletteOf = ({ preferences }: SessionState) => preferences.markPalette;
