import { makeStyles } from '@fluentui/react-components';
import type { Severity } from '../../disclosure/findings';
import { SEVERITY_LOOKS } from './severity-look';
import { useMessages } from './use-messages';

const useStyles = makeStyles({
  mark: { display: 'inline-flex', alignItems: 'center', gap: '4px', flexShrink: 0, whiteSpace: 'nowrap' },
});

/** A severity's icon and word. */
export function SeverityMark({ severity }: { readonly severity: Severity }) {
  const styles = useStyles();
  const { t } = useMessages();
  const { icon: Icon, color } = SEVERITY_LOOKS[severity];
  return (
    <span className={styles.mark} style={{ color }}>
      <Icon aria-hidden fontSize={16} />
      {t(`severity_${severity}`)}
    </span>
  );
}
