import { makeStyles, tokens } from '@fluentui/react-components';
import { DismissCircleRegular, SubtractCircleRegular } from '@fluentui/react-icons';
import type { TrialState } from '../../disclosure/own-relations/trial';
import { useMessages } from '../common/use-messages';
import type { StateLook } from '../overview/state-look';
import { STATE_LOOKS } from '../overview/state-look';

const useStyles = makeStyles({
  sign: {
    display: 'inline-flex',
    flexShrink: 0,
    alignItems: 'center',
    columnGap: '3px',
    fontSize: tokens.fontSizeBase200,
    whiteSpace: 'nowrap',
  },
});

/** How a relation stands, or why it does not. */
export type ShownState = TrialState | 'off' | 'mistake';

const QUIET: StateLook = {
  icon: SubtractCircleRegular,
  color: tokens.colorNeutralForeground3,
  background: tokens.colorNeutralBackground3,
};

const LOOKS: Readonly<Record<ShownState, StateLook>> = {
  ...STATE_LOOKS,
  ...{ notDue: QUIET, blank: QUIET, off: QUIET },
  mistake: { ...STATE_LOOKS.broken, icon: DismissCircleRegular },
};

/** A state by its sign and its word. */
export function StateSign({ state }: { readonly state: ShownState }) {
  const styles = useStyles();
  const { t } = useMessages();
  const { icon: Icon, color } = LOOKS[state];
  return (
    <span className={styles.sign} style={{ color }}>
      <Icon aria-hidden />
      {t(`rulesState_${state}`)}
    </span>
  );
}
