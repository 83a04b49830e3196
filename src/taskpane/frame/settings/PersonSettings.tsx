import { Field, Input, Radio, RadioGroup } from '@fluentui/react-components';
import { useState } from 'react';
import { useMessages } from '../../common/use-messages';
import { useSession, useSessionState } from '../../common/use-session';
import { SettingsGroup } from './SettingsGroup';

/** As whom the user works, and the name under which decisions are signed. */
export function PersonSettings() {
  const session = useSession();
  const { preferences, activity } = useSessionState();
  const { t } = useMessages();
  const [draft, setDraft] = useState<string | null>(null);
  const keep = (): void => {
    if (draft !== null && draft.trim() !== preferences.userName) session.prefer({ userName: draft.trim() });
    setDraft(null);
  };
  return (
    <SettingsGroup title={t('settingsPerson')}>
      <Field size="small" label={t('settingRole')} hint={t(`roleHelp_${preferences.role}`)}>
        <RadioGroup
          layout="horizontal"
          value={preferences.role}
          disabled={activity !== null}
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
          value={draft ?? preferences.userName}
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
