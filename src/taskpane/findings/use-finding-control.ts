import type { RefObject } from 'react';
import { useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { FindingKey, StepKind } from '../../disclosure/decisions/decision';
import type { FindingStanding } from '../../disclosure/decisions/standing';
import type { CellPlace } from '../../disclosure/sheet/address';
import type { Outcome } from '../../session/outcome';
import type { Session } from '../../session/session';
import type { SessionState } from '../../session/state';
import { useKept } from '../common/use-kept';
import { busy, nameless, reviewedYet, roleOf, useSession, useSessionState } from '../common/use-session';
import type { Asked } from './asked-step';
import { asking } from './asked-step';
import type { FindingActions, FindingLook } from './FindingItem';
import type { ListKey } from './list-keys';
import { movedTo, successor } from './list-keys';
import { findingsAbout } from './selected-finding';
import { showCell, showFinding, suspectPlace } from './show-finding';
import { firstToShow, nextDue } from './next-finding';
import { asksWords, isDue, offeredSteps } from './steps';
import { decide } from './use-deciding';
import { useSteadyActions } from './use-steady-actions';
import type { HoldFocus } from './use-held-focus';

/** Which finding is shown how, and what can be done with each. */
export interface FindingControl {
  readonly lookOf: (standing: FindingStanding) => FindingLook;
  readonly actions: FindingActions;
  /** What a key does on the row of a finding. */
  readonly press: (key: FindingKey, pressed: ListKey) => void;
  /** The finding about the cell that is selected in the grid; null where there is none. */
  readonly marked: FindingKey | null;
  /** The findings that are not folded away with the other witnesses of their problem. */
  readonly unfolded: ReadonlySet<FindingKey>;
  /** The finding whose cell the pane has led to last; null where there is none. */
  readonly visited: FindingKey | null;
  /** The findings that must stay in the page when they are scrolled out of sight. */
  readonly kept: readonly FindingKey[];
}

/** A decision that can be taken back: with the outcome of what it has written, null where that is nothing. */
interface Taken {
  readonly key: FindingKey;
  readonly written: Outcome | null;
}

/** Whether an operation has written into the forms. */
const hasWritten = (outcome: Outcome | null): boolean => outcome?.kind === 'applied' && outcome.written > 0;

/** How a check has ended. */
type Checked = Extract<Outcome, { readonly kind: 'checked' }>;

/** How a check has just ended. */
const checkedOutcome = ({ notice }: SessionState): Checked | null =>
  notice?.kind === 'checked' ? notice : null;

/** What is told after a check does not make it another one. */
const untilAnother = (one: Checked | null, other: Checked | null): boolean => other === null || one === other;

/** The check of each session whose first finding has been shown: it is led to once, not whenever the list comes back. */
const SHOWN = new WeakMap<Session, Checked>();

/** Whether a finding is only a witness of a figure that is suspected. */
const isWitness = (session: Session, { finding }: FindingStanding): boolean => {
  const { reviewed } = session.getState();
  return reviewed !== null && suspectPlace(reviewed.review, finding) !== null;
};

/** The row of a finding, where it is in the page. */
export function rowIn(list: HTMLElement | null, key: FindingKey): HTMLElement | undefined {
  const rows = list === null ? [] : [...list.querySelectorAll<HTMLElement>('[data-row]')];
  return rows.find(({ dataset }) => dataset['row'] === key);
}

/**
 * The state of a list of findings: which one is reached by the Tab key, unfolded, asked about, and marked because its cell
 * is selected in the grid. The focus moves only on the user's own action in the pane.
 *
 * @param findings all findings of the list, in its order
 * @param hold keeps the focus in the list while a decision changes it
 */
export function useFindingControl(
  list: RefObject<HTMLElement | null>,
  findings: readonly FindingStanding[],
  hold: HoldFocus,
): FindingControl {
  const session = useSession();
  const selection = useSessionState((state) => state.selection);
  const role = useSessionState(roleOf);
  /** The finding that had the focus last, with all that were listed then. */
  const [reached, setReached] = useState<readonly [FindingKey, readonly FindingStanding[]] | null>(null);
  const [open, setOpen] = useState<FindingKey | null>(null);
  /** The finding whose row has got the focus by a key or a decision. */
  const [focused, setFocused] = useState<FindingKey | null>(null);
  /** The finding whose cell the user has gone to last. */
  const [visited, setVisited] = useState<FindingKey | null>(null);
  const [asked, setAsked] = useKept<(Asked & { readonly key: FindingKey }) | null>('asked', null);
  /** The selection that the user has left by going to another finding. */
  const [left, setLeft] = useState<CellPlace | null>(null);
  /** Which of several findings about the selected cell is marked. */
  const [turn, setTurn] = useState<{ readonly at: CellPlace; readonly count: number } | null>(null);

  /** How often the user has gone to a finding: what has been gone to meanwhile is not left. */
  const moves = useRef(0);
  const last = useRef<Taken | null>(null);

  const checked = useSessionState(checkedOutcome, untilAnother);
  const [shown, setShown] = useState(() => SHOWN.get(session) ?? null);
  if (checked !== null && checked !== shown) {
    const first = firstToShow(findings, role, checked.about);
    setShown(checked);
    if (first !== null) {
      setReached([first.key, findings]);
      // A problem of figures shows its suspects first, its witnesses folded.
      setOpen(isWitness(session, first) ? null : first.key);
      setVisited(first.key);
      setLeft(selection);
    }
  }
  useEffect(() => {
    if (shown === null || SHOWN.get(session) === shown) return;
    SHOWN.set(session, shown);
    const first = firstToShow(findings, role, shown.about);
    if (first === null) return;
    // What is folded is not drawn: then what it is folded into is shown.
    const row = rowIn(list.current, first.key);
    const folded = row?.closest('[hidden]') ?? null;
    const shownOf = folded === null ? row : folded.closest('[data-index]')?.querySelector('h3');
    shownOf?.scrollIntoView({ block: 'nearest' });
    showCell(session, first.finding);
  }, [session, shown, findings, role, list]);

  const about = selection === null || selection === left ? [] : findingsAbout(selection, findings);
  const marked = about[(turn?.at === selection ? turn.count : 0) % about.length]?.key ?? null;
  const known = new Map(findings.map((standing) => [standing.key, standing]));
  // Corrected, or filtered out by its new state: the next one takes its place.
  const reachable =
    (reached === null ? null : successor(...reached, (key) => known.has(key))) ?? findings[0]?.key ?? null;

  const reach = (key: FindingKey): void => {
    setReached([key, findings]);
  };
  const focus = (key: FindingKey): void => {
    flushSync(() => {
      setFocused(key);
      reach(key);
    });
    const row = rowIn(list.current, key);
    row?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: 'nearest' });
  };
  const fold = (key: FindingKey): void => {
    if (open === key) setOpen(null);
    if (asked?.key === key) setAsked(null);
  };
  const submit = async (
    { key }: FindingStanding,
    kind: StepKind,
    text: string,
    inForm = false,
  ): Promise<void> => {
    setAsked(null);
    focus(key);
    const from = moves.current;
    await hold(() => decide(session, key, { kind, text, inForm }));
    const now = session.getState();
    const standings = new Map(now.reviewed?.standing.findings.map((one) => [one.key, one]));
    const decided = standings.get(key);
    if (kind === 'withdrawn' || (decided !== undefined && isDue(decided, role))) return;
    last.current = { key, written: hasWritten(now.notice) ? now.notice : null };
    const next = nextDue(findings, key, standings, role);
    if (next !== null && moves.current === from) lead(next);
  };
  /** Selects a finding, as if the user had chosen it. */
  const lead = ({ key, finding }: FindingStanding): void => {
    setLeft(session.getState().selection);
    setOpen(key);
    setVisited(key);
    focus(key);
    showCell(session, finding);
  };
  /** Takes back what was decided last here: what it has written, too, as long as nothing else was written since. */
  const takeBack = async (): Promise<void> => {
    const taken = last.current;
    if (taken === null || busy(session.getState())) return;
    const { key, written } = taken;
    if (written !== null && session.getState().notice !== written) return;
    last.current = null;
    await hold(async () => {
      if (written !== null) await session.undo();
      await session.decide([key], { kind: 'withdrawn', text: '' });
    });
    const standing = session.getState().reviewed?.standing.findings.find((one) => one.key === key);
    if (standing !== undefined) lead(standing);
  };
  const step = (standing: FindingStanding, kind: StepKind): void => {
    const state = session.getState();
    if (!reviewedYet(state) || busy(state)) return;
    if (kind !== 'withdrawn' && !offeredSteps(standing, role).includes(kind)) return;
    if (!asksWords(kind, standing) && !nameless(state)) {
      void submit(standing, kind, '');
      return;
    }
    setOpen(standing.key);
    setAsked({ ...asking(kind), key: standing.key });
  };

  const actions = useSteadyActions({
    choose: (standing) => {
      const { key, finding } = standing;
      moves.current += 1;
      setLeft(selection);
      if (open === key && visited === key) {
        fold(key);
        return;
      }
      setOpen(key);
      setVisited(key);
      showFinding(session, finding);
    },
    reach,
    nextAtCell: () => {
      if (selection === null) return;
      const count = (turn?.at === selection ? turn.count : 0) + 1;
      const next = about[count % about.length];
      setTurn({ at: selection, count });
      if (next !== undefined) focus(next.key);
    },
    step,
    submit: (standing, kind, text, inForm) => void submit(standing, kind, text, inForm),
    cancel: ({ key }) => {
      setAsked(null);
      focus(key);
    },
  });

  return {
    marked,
    visited,
    unfolded: new Set([open, marked, focused, asked?.key ?? null].filter((key) => key !== null)),
    kept: [reachable, open, marked, asked?.key ?? null].filter((key) => key !== null),
    lookOf: ({ key }) => ({
      // What is being typed is not lost by looking at another finding.
      isOpen: key === open || key === asked?.key,
      isReachable: key === reachable,
      moreAtCell: key === marked ? about.length - 1 : null,
      asked: asked?.key === key ? asked : null,
    }),
    actions,
    press: (key, pressed) => {
      const standing = known.get(key);
      if (standing === undefined) return;
      moves.current += 1;
      if (pressed.kind === 'step') step(standing, pressed.step);
      else if (pressed.kind === 'back') void takeBack();
      else if (pressed.kind === 'fold') {
        if (pressed.open) setOpen(key);
        else fold(key);
      } else {
        const next = movedTo(findings, standing, pressed.by);
        if (next !== undefined) focus(next.key);
      }
    },
  };
}
