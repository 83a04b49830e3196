import { makeStyles, tokens } from '@fluentui/react-components';
import { useMessages } from '../common/use-messages';
import type { ShownState } from './state-look';
import { STATE_LOOKS } from './state-look';

const useStyles = makeStyles({
  badge: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '3px',
    flexShrink: 0,
    padding: '0 5px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    fontSize: tokens.fontSizeBase100,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightRegular,
    whiteSpace: 'nowrap',
  },
});

/** A state's icon and word. */
export function StateBadge({ state }: { readonly state: ShownState }) {
  const styles = useStyles();
  const { t } = useMessages();
  const { icon: Icon, color } = STATE_LOOKS[state];
  return (
    <span className={styles.badge} style={{ color }}>
      <Icon aria-hidden fontSize={12} />
      {t(`state_${state}`)}
    </span>
  );
}
