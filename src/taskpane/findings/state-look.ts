import { tokens } from '@fluentui/react-components';
import type { FluentIcon } from '@fluentui/react-icons';
import { ArrowReplyRegular } from '@fluentui/react-icons/svg/arrow-reply';
import { ArrowSyncRegular } from '@fluentui/react-icons/svg/arrow-sync';
import { CheckmarkRegular } from '@fluentui/react-icons/svg/checkmark';
import { CheckmarkCircleFilled, CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import { CircleRegular } from '@fluentui/react-icons/svg/circle';
import { CommentRegular } from '@fluentui/react-icons/svg/comment';
import { EyeOffRegular } from '@fluentui/react-icons/svg/eye-off';
import { QuestionCircleRegular } from '@fluentui/react-icons/svg/question-circle';
import type { FindingState, GoneDecision } from '../../disclosure/decisions/standing';

/** The state of a finding, or of a decision whose finding is gone. */
export type ShownState = FindingState | GoneDecision['state'];

/** How a state looks: always with its word beside it, never by colour alone. */
export interface StateLook {
  readonly icon: FluentIcon;
  readonly color: string;
}

/** The looks of the states, in the order in which they are offered as a filter. */
export const STATE_LOOKS: Readonly<Record<ShownState, StateLook>> = {
  open: { icon: CircleRegular, color: tokens.colorNeutralForeground3 },
  changed: { icon: ArrowSyncRegular, color: tokens.colorStatusWarningForeground3 },
  returned: { icon: ArrowReplyRegular, color: tokens.colorStatusDangerForeground1 },
  accepted: { icon: CheckmarkRegular, color: tokens.colorBrandForeground1 },
  explained: { icon: CommentRegular, color: tokens.colorBrandForeground1 },
  ignored: { icon: EyeOffRegular, color: tokens.colorNeutralForeground3 },
  passed: { icon: CheckmarkCircleFilled, color: tokens.colorStatusSuccessForeground1 },
  closed: { icon: CheckmarkCircleRegular, color: tokens.colorStatusSuccessForeground1 },
  absent: { icon: QuestionCircleRegular, color: tokens.colorNeutralForeground3 },
};

/** The states that a finding can have, in the order in which they are offered. */
export const STATES: readonly FindingState[] = [
  'open',
  'changed',
  'returned',
  'accepted',
  'explained',
  'ignored',
  'passed',
];
