import { useMessages } from '../../common/use-messages';
import { SettingsGroup } from './SettingsGroup';
import { SwitchSetting } from './SwitchSetting';

/** When the workbook is checked. */
export function CheckSettings() {
  const { t } = useMessages();
  return (
    <SettingsGroup title={t('settingsCheck')}>
      <SwitchSetting name="liveCheck" hint={t('settingLiveCheckHelp')} />
    </SettingsGroup>
  );
}
