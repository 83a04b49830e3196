import { tokens } from '@fluentui/react-components';
import { DocumentRegular, SubtractRegular } from '@fluentui/react-icons';
import type { Ending } from '../../disclosure/duties/duty';
import type { StateLook } from './state-look';
import { STATE_LOOKS } from './state-look';

/** The looks of endings: as of the states of relations where they are the same. */
export const ENDING_LOOKS: Readonly<Record<Ending, Pick<StateLook, 'icon' | 'color'>>> = {
  broken: STATE_LOOKS.broken,
  unchecked: STATE_LOOKS.notCheckable,
  withinRounding: STATE_LOOKS.withinRounding,
  held: STATE_LOOKS.held,
  notGiven: { icon: DocumentRegular, color: tokens.colorNeutralForeground3 },
  notApplicable: { icon: SubtractRegular, color: tokens.colorNeutralForeground3 },
};
