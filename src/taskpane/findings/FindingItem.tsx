import { memo, useId } from 'react';
import type { FindingKey, StepKind } from '../../disclosure/decisions/decision';
import type { FindingStanding } from '../../disclosure/decisions/standing';
import { correctionFor } from '../../session/corrections';
import { reasonPlace } from '../../session/reasons';
import type { Reviewed } from '../../session/state';
import type { Asked } from './asked-step';
import { DecisionPanel } from './DecisionPanel';
import { FindingDetails } from './FindingDetails';
import { FindingRow } from './FindingRow';

/** What can be done with a finding of the list. */
export interface FindingActions {
  /** Goes to what it is about and unfolds it; chosen again, it folds. */
  readonly choose: (standing: FindingStanding) => void;
  /** Its row has got the focus. */
  readonly reach: (key: FindingKey) => void;
  /** Shows the next finding about the cell that is selected in the grid. */
  readonly nextAtCell: () => void;
  /** Takes a step about it, or asks for what the step still needs. */
  readonly step: (standing: FindingStanding, kind: StepKind) => void;
  /** Takes a step about it; an explanation is written into the form, too, where that is asked for. */
  readonly submit: (standing: FindingStanding, kind: StepKind, text: string, inForm: boolean) => void;
  /** Gives up the step that is being asked for. */
  readonly cancel: (standing: FindingStanding) => void;
}

/** How a finding of the list is shown. */
export interface FindingLook {
  readonly isOpen: boolean;
  readonly isReachable: boolean;
  /** How many more findings there are about the cell that is selected in the grid; null where this one is about another cell. */
  readonly moreAtCell: number | null;
  /** The step that is being asked for; null where none is. */
  readonly asked: Asked | null;
}

/** Props of a finding in the list. */
export interface FindingItemProps {
  readonly standing: FindingStanding;
  readonly reviewed: Reviewed;
  /** The sheet under which it is listed; null where it is listed under something else. */
  readonly sheet: string | null;
  /** Whether it only bears witness of a figure that is suspected. */
  readonly isWitness: boolean;
  readonly look: FindingLook;
  readonly actions: FindingActions;
}

/** Whether a finding looks the same: folded, it shows nothing of the rest of the review. */
function isSame(one: FindingItemProps, other: FindingItemProps): boolean {
  return (
    one.sheet === other.sheet &&
    one.isWitness === other.isWitness &&
    one.actions === other.actions &&
    one.standing.key === other.standing.key &&
    one.standing.finding === other.standing.finding &&
    one.standing.unit === other.standing.unit &&
    one.standing.review === other.standing.review &&
    one.standing.due.accountant === other.standing.due.accountant &&
    one.reviewed.standing.isReviewed === other.reviewed.standing.isReviewed &&
    one.look.isOpen === other.look.isOpen &&
    one.look.isReachable === other.look.isReachable &&
    one.look.moreAtCell === other.look.moreAtCell &&
    one.look.asked === other.look.asked &&
    (!one.look.isOpen || one.reviewed === other.reviewed)
  );
}

/** A finding in the list: its row and, unfolded, its details and what can be decided. */
export const FindingItem = memo(function FindingItem({
  standing,
  reviewed,
  sheet,
  isWitness,
  look,
  actions,
}: FindingItemProps) {
  const details = useId();
  const correction = look.isOpen ? correctionFor(reviewed, standing) : null;
  return (
    <FindingRow
      standing={standing}
      isReviewed={reviewed.standing.isReviewed}
      details={details}
      sheet={sheet}
      isWitness={isWitness}
      reachable={look.isReachable}
      moreAtCell={look.moreAtCell}
      onChoose={() => {
        actions.choose(standing);
      }}
      onFocus={() => {
        actions.reach(standing.key);
      }}
      onNextAtCell={actions.nextAtCell}
    >
      {look.isOpen ? (
        <FindingDetails id={details} standing={standing} reviewed={reviewed} correction={correction}>
          <DecisionPanel
            standing={standing}
            correction={correction}
            asked={look.asked}
            reason={look.asked?.kinds[0] === 'explained' ? reasonPlace(reviewed, standing) : null}
            onStep={(kind) => {
              actions.step(standing, kind);
            }}
            onSubmit={(kind, text, inForm) => {
              actions.submit(standing, kind, text, inForm);
            }}
            onCancel={() => {
              actions.cancel(standing);
            }}
          />
        </FindingDetails>
      ) : null}
    </FindingRow>
  );
}, isSame);
