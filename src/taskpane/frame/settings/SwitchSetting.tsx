import { Field, Switch } from '@fluentui/react-components';
import type { Preferences } from '../../../session/room/preferences';
import { useMessages } from '../../common/use-messages';
import { useSession, useSessionState } from '../../common/use-session';

/** The preferences that are on or off. */
export type SwitchName =
  'liveCheck' | 'markOnCheck' | 'markRounding' | 'overwriteFormulas' | 'openWithDecisions';

/** Props of a preference that is on or off. */
export interface SwitchSettingProps {
  readonly name: SwitchName;
  /** What it means, where the name alone does not say it. */
  readonly hint?: string;
  readonly disabled?: boolean;
  /** What follows from the change. */
  readonly onChanged?: () => void;
}

/** A preference that is on or off. */
export function SwitchSetting({ name, hint, disabled = false, onChanged }: SwitchSettingProps) {
  const session = useSession();
  const isOn = useSessionState(({ preferences }) => preferences[name]);
  const { t } = useMessages();
  return (
    <Field {...(hint === undefined ? {} : { hint })}>
      <Switch
        label={t(`setting_${name}`)}
        checked={isOn}
        disabled={disabled}
        onChange={(_event, { checked }) => {
          const changes: Partial<Preferences> = { [name]: checked };
          session.prefer(changes);
          onChanged?.();
        }}
      />
    </Field>
  );
}
