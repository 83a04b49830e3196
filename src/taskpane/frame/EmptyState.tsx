import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { TableSearchRegular } from '@fluentui/react-icons';
import { Blank } from '../common/Blank';
import { formIds } from '../../disclosure/forms/names';
import { formLabel } from '../common/form-names';
import { useMessages } from '../common/use-messages';
import { busy, useSession, useSessionState } from '../common/use-session';

const useStyles = makeStyles({
  page: { flexGrow: 1, overflowY: 'auto' },
  text: { margin: '0 0 16px' },
  forms: {
    margin: '0 16px',
    padding: '12px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
  heading: { margin: 0, fontSize: 'inherit', fontWeight: tokens.fontWeightSemibold },
  list: { margin: '4px 0 12px', paddingLeft: '18px' },
  promise: { margin: 0, color: tokens.colorNeutralForeground3 },
});

/** What the pane shows before the first check: how to begin, and what can be checked. */
export function EmptyState() {
  const styles = useStyles();
  const isBusy = useSessionState(busy);
  const session = useSession();
  const messages = useMessages();
  const { t } = messages;
  return (
    <div className={styles.page}>
      <Blank icon={TableSearchRegular} title={t('emptyTitle')}>
        <p className={styles.text}>{t('emptyStart')}</p>
        <Button appearance="primary" disabled={isBusy} onClick={() => void session.check()}>
          {t('check')}
        </Button>
      </Blank>
      <div className={styles.forms}>
        <h2 className={styles.heading}>{t('emptyForms')}</h2>
        <ul className={styles.list}>
          {formIds().map((id) => (
            <li key={id}>{formLabel(id, messages)}</li>
          ))}
        </ul>
        <p className={styles.promise}>{t('emptyPromise')}</p>
      </div>
    </div>
  );
}
