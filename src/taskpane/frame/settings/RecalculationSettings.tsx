import { Field, Radio, RadioGroup, Select } from '@fluentui/react-components';
import { useMessages } from '../../common/use-messages';
import { busy, useSession, useSessionState } from '../../common/use-session';
import { SettingsGroup } from './SettingsGroup';
import { SwitchSetting } from './SwitchSetting';

/** The decimals of scores that can be chosen. */
const DECIMALS = [0, 1, 2, 3];

/** The value that stands for each form's scoring scheme among the decimals. */
const BY_SCHEME = 'scheme';

/** How scores are rounded and how corrections are written. */
export function RecalculationSettings() {
  const session = useSession();
  const isBusy = useSessionState(busy);
  const decimals = useSessionState(({ preferences }) => preferences.decimals);
  const isLive = useSessionState(({ preferences }) => preferences.liveFormulas);
  const { t } = useMessages();
  return (
    <SettingsGroup title={t('settingsRecalculation')}>
      <Field size="small" label={t('settingDecimals')}>
        <Select
          size="small"
          value={String(decimals ?? BY_SCHEME)}
          disabled={isBusy}
          onChange={(_event, { value }) => {
            session.prefer({ decimals: value === BY_SCHEME ? null : Number(value) });
          }}
        >
          <option value={BY_SCHEME}>{t('decimalsOfScheme')}</option>
          {DECIMALS.map((count) => (
            <option key={count} value={String(count)}>
              {t('decimals', { count })}
            </option>
          ))}
        </Select>
      </Field>
      <Field size="small" label={t('mode')} hint={t('settingModeHelp')}>
        <RadioGroup
          layout="horizontal"
          value={isLive ? 'live' : 'values'}
          disabled={isBusy}
          onChange={(_event, { value }) => {
            session.prefer({ liveFormulas: value === 'live' });
          }}
        >
          <Radio value="values" label={t('mode_values')} />
          <Radio value="live" label={t('mode_live')} />
        </RadioGroup>
      </Field>
      <SwitchSetting name="overwriteFormulas" disabled={isBusy} />
    </SettingsGroup>
  );
}
