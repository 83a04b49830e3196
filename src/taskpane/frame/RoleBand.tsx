import { makeStyles, tokens } from '@fluentui/react-components';
import { EyeRegular } from '@fluentui/react-icons';
import { useMessages } from '../common/use-messages';

const useStyles = makeStyles({
  band: {
    display: 'flex',
    flexShrink: 0,
    alignItems: 'center',
    columnGap: '6px',
    padding: '3px 12px',
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    '@media (forced-colors: active)': { borderBottom: '1px solid CanvasText' },
  },
  icon: { flexShrink: 0 },
});

/** Reminds a supervisor that the pane leaves the forms as they are. */
export function RoleBand() {
  const styles = useStyles();
  const { t } = useMessages();
  return (
    <div className={styles.band}>
      <EyeRegular aria-hidden className={styles.icon} fontSize={14} />
      {t('readOnlyBand')}
    </div>
  );
}
