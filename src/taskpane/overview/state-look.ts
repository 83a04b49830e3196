import { tokens } from '@fluentui/react-components';
import type { FluentIcon } from '@fluentui/react-icons';
import {
  CheckmarkRegular,
  CircleHalfFillRegular,
  DismissFilled,
  QuestionRegular,
} from '@fluentui/react-icons';
import type { RelationState } from '../../disclosure/findings';

/** How the state of relations looks: always a sign besides the colour. */
export interface StateLook {
  readonly icon: FluentIcon;
  readonly color: string;
  readonly background: string;
}

/** The looks of the states. */
export const STATE_LOOKS: Readonly<Record<RelationState, StateLook>> = {
  broken: {
    icon: DismissFilled,
    color: tokens.colorStatusDangerForeground1,
    background: tokens.colorStatusDangerBackground1,
  },
  notCheckable: {
    icon: QuestionRegular,
    color: tokens.colorNeutralForeground2,
    background: tokens.colorNeutralBackground4,
  },
  withinRounding: {
    icon: CircleHalfFillRegular,
    color: tokens.colorBrandForeground2,
    background: tokens.colorBrandBackground2,
  },
  held: {
    icon: CheckmarkRegular,
    color: tokens.colorStatusSuccessForeground1,
    background: tokens.colorStatusSuccessBackground1,
  },
};
