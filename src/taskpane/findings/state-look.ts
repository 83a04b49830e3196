import { tokens } from '@fluentui/react-components';
import type { FluentIcon } from '@fluentui/react-icons';
import {
  ArrowReplyRegular,
  ArrowSyncRegular,
  CheckmarkCircleFilled,
  CheckmarkCircleRegular,
  CheckmarkRegular,
  CircleRegular,
  CommentRegular,
  EyeOffRegular,
  QuestionCircleRegular,
} from '@fluentui/react-icons';
import type { GoneDecision, ReviewState, UnitState } from '../../disclosure/decisions/standing';

/** What the unit did about a finding, as it is shown and filtered. */
export type ShownUnit = `unit_${UnitState}`;

/** What the reviewer did about a finding, as it is shown and filtered. */
export type ShownReview = `review_${ReviewState}`;

/** The state of a finding for one of the two sides. */
export type SideState = ShownUnit | ShownReview;

/** The state of a finding for one of the two sides, or of a decision whose finding is gone. */
export type ShownState = SideState | GoneDecision['state'];

/** How a state looks: always with its word beside it, never by colour alone. */
export interface StateLook {
  readonly icon: FluentIcon;
  readonly color: string;
}

/** The looks of the states, in the order in which they are offered as a filter. */
export const STATE_LOOKS: Readonly<Record<ShownState, StateLook>> = {
  unit_open: { icon: CircleRegular, color: tokens.colorNeutralForeground3 },
  unit_changed: { icon: ArrowSyncRegular, color: tokens.colorStatusWarningForeground3 },
  unit_accepted: { icon: CheckmarkRegular, color: tokens.colorBrandForeground1 },
  unit_explained: { icon: CommentRegular, color: tokens.colorBrandForeground1 },
  unit_ignored: { icon: EyeOffRegular, color: tokens.colorNeutralForeground3 },
  review_open: { icon: CircleRegular, color: tokens.colorNeutralForeground3 },
  review_changed: { icon: ArrowSyncRegular, color: tokens.colorStatusWarningForeground3 },
  review_answered: { icon: ArrowSyncRegular, color: tokens.colorBrandForeground1 },
  review_returned: { icon: ArrowReplyRegular, color: tokens.colorStatusDangerForeground1 },
  review_passed: { icon: CheckmarkCircleFilled, color: tokens.colorStatusSuccessForeground1 },
  closed: { icon: CheckmarkCircleRegular, color: tokens.colorStatusSuccessForeground1 },
  absent: { icon: QuestionCircleRegular, color: tokens.colorNeutralForeground3 },
};

/** The states that a finding can have for the unit, in the order in which they are offered. */
export const UNIT_STATES: readonly ShownUnit[] = [
  'unit_open',
  'unit_changed',
  'unit_accepted',
  'unit_explained',
  'unit_ignored',
];

/** The states that a finding can have for the reviewer, in the order in which they are offered. */
export const REVIEW_STATES: readonly ShownReview[] = [
  'review_open',
  'review_changed',
  'review_answered',
  'review_returned',
  'review_passed',
];

/** How a finding stands for the unit, as it is shown. */
export function shownUnit({ unit }: { readonly unit: UnitState }): ShownUnit {
  return `unit_${unit}`;
}

/** How a finding stands for the reviewer, as it is shown. */
export function shownReview({ review }: { readonly review: ReviewState }): ShownReview {
  return `review_${review}`;
}
