import { Button, makeStyles } from '@fluentui/react-components';
import { DeleteRegular } from '@fluentui/react-icons';
import { useMessages } from '../../common/use-messages';
import { busy, editedHere, roleOf, useSession, useSessionState } from '../../common/use-session';
import { SettingsGroup } from './SettingsGroup';
import { SwitchSetting } from './SwitchSetting';

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: '6px' },
  help: { margin: 0 },
});

/** What the add-in has put into the workbook and can take out again. */
export function WorkbookSettings() {
  const styles = useStyles();
  const session = useSession();
  const isBusy = useSessionState(busy);
  const isReviewer = useSessionState(roleOf) === 'supervisor';
  const isEdited = useSessionState(editedHere);
  const { t } = useMessages();
  return (
    <SettingsGroup title={t('settingsWorkbook')}>
      {isEdited && <SwitchSetting name="openWithDecisions" hint={t('settingOpenWithDecisionsHelp')} />}
      <p className={styles.help}>{t('settingsWorkbookHelp')}</p>
      <div className={styles.actions}>
        <Button
          size="small"
          icon={<DeleteRegular />}
          disabled={isBusy}
          onClick={() => void session.removeReport()}
        >
          {t('removeReport')}
        </Button>
        {isReviewer && (
          <Button
            size="small"
            icon={<DeleteRegular />}
            disabled={isBusy}
            onClick={() => void session.removeOpinion()}
          >
            {t('removeOpinion')}
          </Button>
        )}
      </div>
    </SettingsGroup>
  );
}
