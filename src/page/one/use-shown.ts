import { useMemo, useState, useSyncExternalStore } from 'react';
import type { SheetSnapshot } from '../../disclosure/sheet/snapshot';
import type { Mark, MarkPalette } from '../../presentation/marks/mark';
import { marksOf } from '../../presentation/marks/marks-of';
import type { SessionState } from '../../session/state';
import { useMessages } from '../../taskpane/common/use-messages';
import type { ShownWorkbook } from '../room/file-desk';
import type { FileRoom } from '../room/file-room';
import type { OpenBook } from './open-book';
import { useStateOf } from './use-state-of';

/** What the view of the sheets shows. */
export interface Shown {
  readonly sheets: readonly SheetSnapshot[];
  readonly marks: readonly Mark[];
  readonly palette: MarkPalette;
}

const NONE: readonly Mark[] = [];

/**
 * The sheets of a workbook with everything that was written, and the marks that its copy has. Who has none placed, the
 * supervisor and the user of an .xls, sees those of the review all the same.
 */
export function useShown({ room, session }: OpenBook): Shown {
  const { language } = useMessages();
  const { sheets, marks: placed, palette } = useShownWorkbook(room);
  const review = useStateOf(session, reviewOf);
  const isReader = useStateOf(session, isSupervisor) || !room.canBeCopied;
  const chosen = useStateOf(session, paletteOf);
  const rounding = useStateOf(session, isRoundingMarked);
  const marks = useMemo(
    () => placed ?? (review !== null && isReader ? marksOf(review, { language, rounding }) : NONE),
    [placed, review, isReader, language, rounding],
  );
  return { sheets, marks, palette: palette ?? chosen };
}

function useShownWorkbook(room: FileRoom): ShownWorkbook {
  const [watched] = useState(() => {
    let now = room.shown();
    return {
      subscribe: (listener: () => void) =>
        room.onShownChanged((shown) => {
          now = shown;
          listener();
        }),
      now: () => now,
    };
  });
  return useSyncExternalStore(watched.subscribe, watched.now);
}

const reviewOf = ({ reviewed }: SessionState) => reviewed?.review ?? null;
const isSupervisor = ({ preferences }: SessionState) => preferences.role === 'supervisor';
const isRoundingMarked = ({ preferences }: SessionState) => preferences.markRounding;
const paletteOf = ({ preferences }: SessionState) => preferences.markPalette;
