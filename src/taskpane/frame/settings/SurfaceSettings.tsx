import { Field, Select } from '@fluentui/react-components';
import { isLanguage, LANGUAGES } from '../../../voice/languages';
import { say } from '../../../voice/say';
import { useMessages } from '../../common/use-messages';
import { useSession, useSessionState } from '../../common/use-session';
import { SettingsGroup } from './SettingsGroup';

/** The value that stands for "as in Excel" among the languages. */
const AS_IN_EXCEL = 'system';

/** The language of the pane. Its colours are Excel's. */
export function SurfaceSettings() {
  const session = useSession();
  const language = useSessionState(({ preferences }) => preferences.language);
  const { t } = useMessages();
  return (
    <SettingsGroup title={t('settingsSurface')}>
      <Field size="small" label={t('language')}>
        <Select
          size="small"
          value={language ?? AS_IN_EXCEL}
          onChange={(_event, { value }) => {
            session.prefer({ language: isLanguage(value) ? value : null });
          }}
        >
          <option value={AS_IN_EXCEL}>{t('languageSystem')}</option>
          {LANGUAGES.map((language) => (
            <option key={language} value={language} lang={language}>
              {say(language, 'language', 'name')}
            </option>
          ))}
        </Select>
      </Field>
    </SettingsGroup>
  );
}
