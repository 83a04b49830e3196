import { Field, Input, Radio, RadioGroup } from '@fluentui/react-components';
import { useState } from 'react';
import { useMessages } from '../../common/use-messages';
import { busy, roleOf, useSession, useSessionState } from '../../common/use-session';
import { SettingsGroup } from './SettingsGroup';

/** As whom the user works, and the name under which decisions are signed. */
export function PersonSettings() {
  const session = useSession();
  const isBusy = useSessionState(busy);
  const role = useSessionState(roleOf);
  const userName = useSessionState(({ preferences }) => preferences.userName);
  const { t } = useMessages();
  const [draft, setDraft] = useState<string | null>(null);
  const keep = (): void => {
    if (draft !== null && draft.trim() !== userName) session.prefer({ userName: draft.trim() });
    setDraft(null);
  };
  return (
    <SettingsGroup title={t('settingsPerson')}>
      <Field size="small" label={t('settingRole')} hint={t(`roleHelp_${role}`)}>
        <RadioGroup
          layout="horizontal"
          value={role}
          disabled={isBusy}
          onChange={(_event, { value }) => {
            session.prefer({ role: value === 'supervisor' ? 'supervisor' : 'accountant' });
          }}
        >
          <Radio value="accountant" label={t('role_accountant')} />
          <Radio value="supervisor" label={t('role_supervisor')} />
        </RadioGroup>
      </Field>
      <Field size="small" label={t('settingName')} hint={t('settingNameHelp')}>
        <Input
          size="small"
          autoComplete="off"
          value={draft ?? userName}
          onChange={(_event, { value }) => {
            setDraft(value);
          }}
          onBlur={keep}
          onKeyDown={({ key }) => {
            if (key === 'Enter') keep();
          }}
        />
      </Field>
    </SettingsGroup>
  );
}
